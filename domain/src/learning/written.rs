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
# [wished]: whether a phrase that names a topic is wished or only mentioned. [moments]: the first number, whether it is a hard
# moment or a right at all; the others, which. [kinds]: which kinds of place a word leans towards, in tenths.
";

/// The sum from which it is a hard moment or a right, in hundredths: chosen by what `report` says of sentences that were
/// not learnt from.
pub const CHOSEN: i32 = 38;

/// By cue: what it says, each as it is written.
type Rows = BTreeMap<String, Vec<String>>;

/// Writes it down.
pub fn written(names: &Names, all: &All, from: i32) -> String {
    let mut text = HEAD.to_owned();
    block(
        &mut text,
        "wished",
        &[],
        &all.wished.always.to_string(),
        &said(names, "", &all.wished),
    );
    let moments = &all.moments;
    let mut rows = said(names, "", &moments.hard);
    let mut always = vec![moments.hard.always.to_string()];
    for (flag, learnt) in &moments.which {
        let before = format!("{} ", flag.slug());
        for (cue, says) in said(names, &before, learnt) {
            rows.entry(cue).or_default().extend(says);
        }
        always.push(format!("{before}{}", learnt.always));
    }
    block(
        &mut text,
        "moments",
        &[("(from)", from)],
        &always.join(", "),
        &rows,
    );
    text
}

/// Writes down which kinds words lean towards.
pub fn of_kinds(learnt: &kinds::Learnt) -> String {
    let one = |says: &[(String, i32)]| -> Vec<String> {
        says.iter()
            .map(|(kind, weight)| format!("{kind} {weight}"))
            .collect()
    };
    let rows = learnt.of_cues.iter().map(|(cue, says)| (cue.clone(), one(says)));
    let mut text = String::new();
    block(
        &mut text,
        "kinds",
        &[],
        &one(&learnt.always).join(", "),
        &rows.collect(),
    );
    text
}

/// What each cue says, with a name before it.
fn said(names: &Names, before: &str, weights: &Weights) -> Rows {
    let of_cues = weights.of_cues.iter();
    of_cues
        .map(|(cue, weight)| (names.name(*cue).to_owned(), vec![format!("{before}{weight}")]))
        .collect()
}

fn block(text: &mut String, name: &str, first: &[(&str, i32)], always: &str, rows: &Rows) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "\n[{name}]");
    for (key, value) in first {
        let _ = writeln!(text, "{key} = {value}");
    }
    let _ = writeln!(text, "(always) = {always}");
    for (cue, says) in rows {
        let _ = writeln!(text, "{cue} = {}", says.join(", "));
    }
}
