//! Whole files of times, and of what nobody would write as one.

use super::{TODAY, calendar, whens};
use domain::rhythm;
use std::path::Path;

#[test]
fn nothing_that_anybody_types_breaks_the_reading() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/bad_input/blns.txt");
    let strings = std::fs::read_to_string(&path).unwrap_or_else(|_| {
        println!("skipped: {} is not here", path.display());
        String::new()
    });
    for line in strings.lines().chain([
        "99999999999th Mon",
        "Mon 99:99",
        "-",
        "half",
        "1st 2nd 3rd",
        "£",
        "9-",
        "to Fri",
    ]) {
        let mixed = format!("Mon {line} 10-12");
        for words in [line, mixed.as_str()] {
            rhythm::read(words, TODAY).next(TODAY.at(0, 0, 0, 0), 3, &calendar());
        }
    }
}

#[test]
fn nearly_every_time_in_both_towns_is_understood() {
    const AT_LEAST: f64 = 0.85;
    for path in ["../shared/eval/assets.csv", "seed-data/town/assets.csv"] {
        let whens = whens(path);
        let (read, left): (Vec<_>, Vec<_>) = whens
            .iter()
            .partition(|words| !rhythm::read(words, TODAY).meetings.is_empty());
        println!(
            "{path}: {} of {} understood; as written: {left:#?}",
            read.len(),
            whens.len()
        );
        assert!(read.len() as f64 >= AT_LEAST * whens.len() as f64, "{path}");
    }
}
