//! How well placing reads what groups type, against what a person made of it.
//!
//! `cargo test -p domain --test placing -- --nocapture` prints the figures, and each asset placed otherwise.

mod labelled;

use labelled::{Labelled, figures, labelled};

/// Half of the rows were held out while the cues were written: those with an odd number.
fn is_held_out(labelled: &Labelled) -> bool {
    let digits: String = labelled.id.chars().filter(char::is_ascii_digit).collect();
    digits.parse::<u32>().is_ok_and(|number| number % 2 == 1)
}

#[test]
fn a_town_of_the_evaluation_is_placed_as_a_person_would() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/eval");
    let Some(rows) = labelled(&format!("{folder}/assets.csv"), &format!("{folder}/labels.csv")) else {
        return println!("skipped: {folder} is not here");
    };
    let (held_out, seen): (Vec<Labelled>, Vec<Labelled>) = rows.into_iter().partition(is_held_out);
    let seen = figures(&seen);
    let held_out = figures(&held_out);
    println!("seen     {seen}\n{}", seen.otherwise.join("\n"));
    println!("held out {held_out}");
}
