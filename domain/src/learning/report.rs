//! What the learnt weights are worth on sentences they were not learnt from, in figures.

use super::book::Sentence;
use super::crossed::Crossed;
use super::examples::{Example, Names, examples};
use super::moments::MOMENTS;
use super::written::{CHOSEN, From};
use crate::knowledge::{Knowledge, KnowledgeError};
use crate::matching::{Flag, Heard, Wish, hear};
use std::collections::BTreeSet;

/// Sums to try as the ones from which something is taken as meant.
const TRIED: [From; 6] = [
    From {
        topics: 0,
        moments: 40,
    },
    From {
        topics: 10,
        moments: 50,
    },
    From {
        topics: 20,
        moments: 60,
    },
    From {
        topics: 30,
        moments: 70,
    },
    From {
        topics: 45,
        moments: 80,
    },
    From {
        topics: 60,
        moments: 95,
    },
];

/// Figures over the whole book, each sentence heard with weights learnt without it.
///
/// # Errors
/// Where what is written down cannot be read again.
pub fn report(knowledge: &Knowledge, sentences: &[Sentence]) -> Result<String, KnowledgeError> {
    let mut names = Names::default();
    let examples = examples(&knowledge.lexicon, sentences, &mut names);
    let crossed = Crossed::new(knowledge, sentences, &examples, &names);
    let phrases: Vec<Heard> = sentences.iter().map(|one| hear(knowledge, &one.words)).collect();
    let mut lines = vec![
        format!("{} sentences, {} cues", sentences.len(), names.len()),
        format!("phrases alone: {}", topics(&examples, &phrases)),
        format!("  {}", moments(&examples, &phrases)),
    ];
    for from in TRIED {
        let heard = crossed.heard(from)?;
        lines.push(format!(
            "topics from {}: {}",
            from.topics,
            topics(&examples, &heard)
        ));
        lines.push(format!("  learnt: {}", learnt_topics(&examples, &heard)));
        lines.push(format!(
            "moments from {}: {}",
            from.moments,
            moments(&examples, &heard)
        ));
    }
    Ok(lines.join("\n"))
}

/// Every sentence whose moment is heard wrongly with the sums that were chosen, and weights learnt without it.
///
/// # Errors
/// Where what is written down cannot be read again.
pub fn wrong_moments(knowledge: &Knowledge, sentences: &[Sentence]) -> Result<String, KnowledgeError> {
    let mut names = Names::default();
    let examples = examples(&knowledge.lexicon, sentences, &mut names);
    let heard = Crossed::new(knowledge, sentences, &examples, &names).heard(CHOSEN)?;
    let all = examples.iter().zip(&heard).zip(sentences);
    let wrong = all.filter(|((example, heard), _)| example.flag != heard.flag);
    let lines = wrong.map(|((example, heard), sentence)| {
        let fired = heard
            .fired
            .iter()
            .map(|fired| format!("{} “{}” {:.2}", fired.name, fired.said, fired.weight));
        format!(
            "{}: {} heard as {}: {} ({})",
            sentence.place,
            example.flag.slug(),
            heard.flag.slug(),
            sentence.words,
            fired.collect::<Vec<_>>().join(", ")
        )
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// Wishes and gifts, of which entry.
fn entries<'a>(heard: &'a Heard, taken: impl Fn(&Wish) -> bool + 'a) -> BTreeSet<usize> {
    let wishes = heard.wishes.iter().chain(&heard.gifts);
    wishes.filter(|wish| taken(wish)).map(|wish| wish.entry).collect()
}

fn topics(examples: &[Example], heard: &[Heard]) -> String {
    let (mut all, mut taken, mut right) = (0, 0, 0);
    for (example, heard) in examples.iter().zip(heard) {
        let entries = entries(heard, |wish| !wish.kinds.is_empty() && !wish.said.is_empty());
        all += example.wished.len();
        taken += entries.len();
        right += entries.intersection(&example.wished).count();
    }
    format!(
        "of {all} wishes and gifts {} heard; of {taken} heard {} right",
        share(right, all),
        share(right, taken)
    )
}

fn learnt_topics(examples: &[Example], heard: &[Heard]) -> String {
    let (mut all, mut taken, mut right) = (0, 0, 0);
    for (example, heard) in examples.iter().zip(heard) {
        let entries = entries(heard, |wish| !wish.learnt.is_empty());
        all += example
            .wished
            .iter()
            .filter(|topic| !example.says(**topic))
            .count();
        taken += entries.len();
        right += entries.intersection(&example.wished).count();
    }
    format!(
        "{taken} taken, {} right, {} of the {all} that no phrase says",
        share(right, taken),
        share(right, all)
    )
}

/// For each moment how many were heard as what they are, and in brackets as any; and the false alarms.
fn moments(examples: &[Example], heard: &[Heard]) -> String {
    let of_flag = |flag: Flag| {
        examples
            .iter()
            .zip(heard)
            .filter(move |(example, _)| example.flag == flag)
    };
    let any = |flag: Flag| {
        of_flag(flag)
            .filter(|(_, heard)| heard.flag != Flag::None)
            .count()
    };
    let mut parts: Vec<String> = MOMENTS
        .iter()
        .map(|&flag| {
            let right = of_flag(flag).filter(|(_, heard)| heard.flag == flag).count();
            let all = of_flag(flag).count();
            format!(
                "{} {} ({})",
                flag.slug(),
                share(right, all),
                share(any(flag), all)
            )
        })
        .collect();
    let ordinary = of_flag(Flag::None).count();
    parts.push(format!(
        "false alarms {} of {ordinary}, {}",
        any(Flag::None),
        share(any(Flag::None), ordinary)
    ));
    parts.join(", ")
}

fn share(part: usize, of: usize) -> String {
    format!("{:.1}%", 100.0 * part as f64 / of.max(1) as f64)
}
