//! Writes down what was learnt, so that a person can read it: `learnt.txt`.

use super::all::All;
use super::examples::Names;
use super::kinds;
use super::weights::Weights;
use std::collections::BTreeMap;
use std::fmt::Write;

const HEAD: &str = "\
# What cues say of wishes and moments, in hundredths: learnt from book/ by `cargo xtask learn`, which writes this file.
# Do not correct it here; correct the book, and learn again. A cue is a word by its stem or its <family> (alike.txt), or words
# side by side. (always) is added whatever the cues; (from) is the sum from which it is so.
# [wished]: whether a phrase that names a topic is wished or only mentioned. [hard]: whether it is a hard moment or a right at
# all; [moments]: which. [kinds]: which kinds of place a word leans towards, in tenths.
";

/// The sum from which it is a hard moment or a right, in hundredths: chosen by what `report` says of sentences that were
/// not learnt from.
pub const CHOSEN: i32 = 42;

/// By cue: names of entries with their weights.
type Rows = BTreeMap<String, Vec<(String, i32)>>;

/// Writes it down.
pub fn written(names: &Names, all: &All, from: i32) -> String {
    let which = all
        .moments
        .which
        .iter()
        .map(|(flag, learnt)| (format!("{}_learnt", flag.slug()), learnt));
    let mut text = HEAD.to_owned();
    scale(&mut text, "wished", 0, names, &all.wished);
    scale(&mut text, "hard", from, names, &all.moments.hard);
    block(&mut text, "moments", &rows(names, which));
    text
}

/// Writes down which kinds words lean towards.
pub fn of_kinds(learnt: &kinds::Learnt) -> String {
    let mut rows: Rows = learnt.of_cues.clone();
    rows.insert("(always)".to_owned(), learnt.always.clone());
    let mut text = String::new();
    block(&mut text, "kinds", &rows);
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

fn block(text: &mut String, name: &str, rows: &Rows) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "\n[{name}]");
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

fn scale(text: &mut String, name: &str, from: i32, names: &Names, weights: &Weights) {
    let _ = writeln!(text, "\n[{name}]\n(from) = {from}\n(always) = {}", weights.always);
    let by_name: BTreeMap<&str, i32> = weights
        .of_cues
        .iter()
        .map(|(cue, weight)| (names.name(*cue), *weight))
        .collect();
    for (cue, weight) in by_name {
        let _ = writeln!(text, "{cue} = {weight}");
    }
}
