//! What the learnt weights are worth on sentences they were not learnt from, in figures.

use super::book::Sentence;
use super::crossed::{Guess, Tried, tried};
use super::examples::{Example, Names, examples};
use super::moments::MOMENTS;
use crate::knowledge::Knowledge;
use crate::matching::{Flag, hear};
use std::collections::BTreeSet;

/// Sums to try as the ones from which something is taken as meant.
const TOPICS_FROM: [i32; 10] = [-60, -45, -30, -20, -10, 0, 10, 20, 35, 50];
const MOMENTS_FROM: [i32; 12] = [-20, -10, 0, 10, 20, 30, 40, 50, 60, 70, 85, 100];

/// Figures over the whole book, each sentence tried with weights learnt without it.
pub fn report(knowledge: &Knowledge, sentences: &[Sentence]) -> String {
    let mut names = Names::default();
    let examples = examples(&knowledge.lexicon, sentences, &mut names);
    let tried = tried(&knowledge.lexicon, &examples, names.len());
    let mut lines = vec![format!("{} sentences", sentences.len())];
    lines.extend(of_phrases(knowledge, &examples));
    lines.extend(of_topics(&examples, &tried));
    lines.extend(of_moments(knowledge, sentences, &examples, &tried));
    lines.join("\n")
}

/// How much of what is wished or given phrases of the lexicon say, and how often they say what is not.
fn of_phrases(knowledge: &Knowledge, examples: &[Example]) -> Vec<String> {
    let wished: usize = examples.iter().map(|example| example.wished.len()).sum();
    let (mut heard, mut right) = (0, 0);
    for example in examples {
        let topics = example.hits.iter().map(|hit| hit.entry);
        let topics: BTreeSet<usize> = topics
            .filter(|topic| knowledge.lexicon.entry(*topic).role.is_topic())
            .collect();
        heard += topics.len();
        right += topics.intersection(&example.wished).count();
    }
    vec![
        format!(
            "wishes and gifts: {wished}; phrases say {right} of them ({})",
            share(right, wished)
        ),
        format!(
            "topics that phrases say: {heard}, of which wished or given {}",
            share(right, heard)
        ),
    ]
}

fn of_topics(examples: &[Example], tried: &Tried) -> Vec<String> {
    let unsaid = |example: &Example| {
        example
            .wished
            .iter()
            .filter(|topic| !example.says(**topic))
            .count()
    };
    let all: usize = examples.iter().map(unsaid).sum();
    let mut lines = vec![format!("\nwishes and gifts that no phrase says ({all}), learnt:")];
    lines.extend(TOPICS_FROM.map(|from| {
        let taken: Vec<&Guess> = tried.topics.iter().filter(|guess| guess.sum >= from).collect();
        let right = taken.iter().filter(|guess| guess.right).count();
        let sentences: BTreeSet<usize> = taken.iter().map(|guess| guess.sentence).collect();
        format!(
            "  from {from:3}: {} taken in {} sentences, right {}, found {}",
            taken.len(),
            sentences.len(),
            share(right, taken.len()),
            share(right, all)
        )
    }));
    lines
}

fn of_moments(
    knowledge: &Knowledge,
    sentences: &[Sentence],
    examples: &[Example],
    tried: &Tried,
) -> Vec<String> {
    let phrases: Vec<Flag> = sentences
        .iter()
        .map(|one| hear(knowledge, &one.words).flag)
        .collect();
    let of_flag = |flag: Flag| (0..examples.len()).filter(move |&place| examples[place].flag == flag);
    let line = |title: String, heard: &dyn Fn(usize) -> Flag| {
        let recall = MOMENTS.map(|flag| {
            let right = of_flag(flag).filter(|&place| heard(place) == flag).count();
            let any = of_flag(flag).filter(|&place| heard(place) != Flag::None).count();
            let all = of_flag(flag).count();
            format!("{} {} ({})", flag.slug(), share(right, all), share(any, all))
        });
        let alarms = of_flag(Flag::None)
            .filter(|&place| heard(place) != Flag::None)
            .count();
        let false_alarms = share(alarms, of_flag(Flag::None).count());
        format!("  {title}: {}, false alarms {false_alarms}", recall.join(", "))
    };
    let mut lines = vec!["\nmoments heard as what they are (in brackets: as any):".to_owned()];
    lines.push(line("phrases".into(), &|place| phrases[place]));
    for from in MOMENTS_FROM {
        let learnt = |place: usize| {
            let (sum, flag) = tried.moments[place];
            if sum >= from { flag } else { Flag::None }
        };
        lines.push(line(format!("learnt from {from:3}"), &learnt));
        lines.push(line("  or phrases".into(), &|place| {
            learnt(place).max(phrases[place])
        }));
    }
    lines
}

fn share(part: usize, of: usize) -> String {
    format!("{:.1}%", 100.0 * part as f64 / of.max(1) as f64)
}
