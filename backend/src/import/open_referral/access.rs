//! What is said of getting in and being comfortable, as far as it is said without "no", "not" or "limited".

use crate::import::json::{joined, list, text};
use domain::columns::Row;
use serde_json::Value;

/// What may be said, and the column it fills with "yes".
const SAID: &[(&str, &str)] = &[
    ("wheelchair accessible entrance", "step_free"),
    ("step free", "step_free"),
    ("step-free", "step_free"),
    ("level access", "step_free"),
    ("accessible toilet", "toilet"),
    ("disabled toilet", "toilet"),
    ("hearing loop", "hearing_loop"),
    ("induction loop", "hearing_loop"),
    ("car parking", "parking"),
    ("disabled parking", "parking"),
];
/// Words after which a thing may not be there at all.
const DOUBTS: &[&str] = &[
    "no", "not", "limited", "without", "cannot", "unable", "except", "nearby",
];

/// Puts what is said of the places of a service into its row.
pub(super) fn put(service: &Value, row: &mut Row) {
    let at = list(service, &["service_at_locations"]);
    let locations = at.iter().filter_map(|at| at.get("location"));
    let said: Vec<String> = locations
        .chain(list(service, &["locations"]))
        .flat_map(|location| {
            list(
                location,
                &[
                    "accessibility",
                    "accessibilities",
                    "accessibility_for_disabilities",
                ],
            )
        })
        .map(|said| text(said, &["name", "description", "accessibility"]))
        .collect();
    for (words, column) in SAID {
        if said.iter().any(|said| says(said, words)) {
            row.insert((*column).to_owned(), "yes".to_owned());
        }
    }
    row.insert("accessibility".to_owned(), joined(said, "; "));
}

/// Whether one of its sentences has these words and no doubt in it.
fn says(said: &str, words: &str) -> bool {
    said.to_lowercase().split(['.', ';']).any(|sentence| {
        let doubts = sentence
            .split(|sign: char| !sign.is_alphanumeric())
            .any(|word| DOUBTS.contains(&word));
        sentence.contains(words) && !doubts
    })
}
