//! Writes down what was learnt, so that a person can read it: `learnt.txt`.

use super::examples::Names;
use super::weights::Weights;
use super::{moments, topics};
use crate::matching::lexicon::Lexicon;
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "\
# What cues say of topics and moments, in hundredths: learnt from book/ by `cargo xtask learn`, which writes this file.
# Do not correct it here; correct the book, and learn again. A cue is a word by its stem, words side by side, or in brackets
# a phrase of the lexicon, with how it was meant. (from) is the sum from which something is taken as meant.
";

/// The sums from which something is taken as meant.
#[derive(Clone, Copy, Debug)]
pub struct From {
    /// A topic.
    pub topics: i32,
    /// A hard moment or a right.
    pub moments: i32,
}

/// The sums that were chosen, by what `report` says of sentences that were not learnt from.
pub const CHOSEN: From = From {
    topics: 60,
    moments: 33,
};

/// By cue: names of entries with their weights.
type Rows = BTreeMap<String, Vec<(String, i32)>>;

/// Writes it down.
pub fn written(
    lexicon: &Lexicon,
    names: &Names,
    topics: &topics::Learnt,
    moments: &moments::Learnt,
    from: From,
) -> String {
    let of_topics = topics
        .iter()
        .map(|(topic, learnt)| (lexicon.entry(*topic).name.clone(), learnt));
    let hard = [("hard_moment".to_owned(), &moments.hard)].into_iter();
    let which = moments
        .which
        .iter()
        .map(|(flag, learnt)| (format!("{}_learnt", flag.slug()), learnt));
    let mut text = HEAD.to_owned();
    block(&mut text, "topics", from.topics, &rows(names, of_topics));
    block(&mut text, "hard", from.moments, &rows(names, hard));
    block(&mut text, "moments", 0, &rows(names, which));
    text
}

fn rows<'a>(names: &Names, learnt: impl Iterator<Item = (String, &'a Weights)>) -> Rows {
    let mut rows = Rows::new();
    for (entry, weights) in learnt {
        let mut add = |cue: &str, weight: i32| {
            rows.entry(cue.to_owned())
                .or_default()
                .push((entry.clone(), weight));
        };
        add("(always)", weights.always);
        weights
            .of_cues
            .iter()
            .for_each(|(cue, weight)| add(names.name(*cue), *weight));
    }
    rows
}

fn block(text: &mut String, name: &str, from: i32, rows: &Rows) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "\n[{name}]\n(from) = {from}");
    for (cue, weights) in rows {
        let mut weights = weights.clone();
        weights.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let weights: Vec<String> = weights
            .iter()
            .map(|(entry, weight)| format!("{entry} {weight}"))
            .collect();
        let _ = writeln!(text, "{cue} = {}", weights.join(", "));
    }
}
