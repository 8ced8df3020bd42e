//! What the learnt weights are worth on sentences they were not learnt from, in figures.

use super::book::Sentence;
use super::crossed::Crossed;
use super::examples::{Example, Names, examples};
use super::moments::MOMENTS;
use super::written::CHOSEN;
use crate::knowledge::{Knowledge, KnowledgeError};
use crate::matching::{Flag, Heard, hear};
use std::collections::BTreeSet;

/// Sums to try as the one from which it is a hard moment or a right.
const TRIED: [i32; 4] = [15, 25, CHOSEN, 50];

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
        format!("  named: {}", named(&examples, &phrases)),
        format!("  {}", moments(&examples, &phrases)),
    ];
    for from in TRIED {
        let heard = crossed.heard(from)?;
        lines.push(format!(
            "learnt, moments from {from}: {}",
            moments(&examples, &heard)
        ));
        if from == CHOSEN {
            lines.push(format!("  named: {}", named(&examples, &heard)));
        }
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

/// Wishes and gifts that were said, of which entry.
fn entries(heard: &Heard) -> BTreeSet<usize> {
    let wishes = heard.wishes.iter().chain(&heard.gifts);
    let said = wishes.filter(|wish| !wish.kinds.is_empty() && !wish.said.is_empty());
    said.map(|wish| wish.entry).collect()
}

fn topics(examples: &[Example], heard: &[Heard]) -> String {
    let (mut all, mut taken, mut right) = (0, 0, 0);
    for (example, heard) in examples.iter().zip(heard) {
        let entries = entries(heard);
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

/// How often a phrase that names a topic is wished or given, by the quarter of a whole wish it counts: in ordinary life.
fn named(examples: &[Example], heard: &[Heard]) -> String {
    let mut by_quarter = [(0, 0); 4];
    for (example, heard) in examples
        .iter()
        .zip(heard)
        .filter(|(one, _)| one.flag == Flag::None)
    {
        let said = heard.wishes.iter().filter(|wish| !wish.said.is_empty());
        for wish in said.filter(|wish| !wish.kinds.is_empty()) {
            let quarter = ((wish.weight * 4.0) as usize).min(3);
            by_quarter[quarter].0 += 1;
            by_quarter[quarter].1 += usize::from(example.wished.contains(&wish.entry));
        }
    }
    let parts = by_quarter
        .iter()
        .map(|(all, right)| format!("{} of {all}", share(*right, *all)));
    format!(
        "right by quarters of weight {}",
        parts.collect::<Vec<_>>().join(", ")
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
