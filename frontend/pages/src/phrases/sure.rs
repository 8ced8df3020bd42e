//! How sure we are, in words: never a number, never stars.

use super::dates::date;
use crate::words::Words;
use domain::Listing;
use domain::freshness::{Confidence, Evidence, EvidenceBy};
use jiff::civil::Date;

/// The name of a confidence in the catalogue and in class names: `ring-first`.
pub const fn slug(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Finished => "finished",
        Confidence::Resting => "resting",
        Confidence::NotSure => "not-sure",
        Confidence::RingFirst => "ring-first",
        Confidence::CheckedRecently => "checked-recently",
    }
}

/// "Checked recently.", "Probably still on. Ring first." Nobody is told to ring where there is no number.
pub fn confidence(words: &Words, listing: &Listing, confidence: Confidence) -> String {
    match confidence {
        Confidence::RingFirst if listing.contact.phone.is_empty() => words.say("sure-ask-first"),
        _ => words.say(&format!("sure-{}", slug(confidence))),
    }
}

/// "A co-ordinator went there on 3 March.": the newest evidence. `None` where there is none.
pub fn evidence(words: &Words, listing: &Listing, today: Date) -> Option<String> {
    let latest = listing.freshness.latest()?;
    Some(words.say_with(
        sentence(latest),
        &[("date", date(words, latest.on, today).into())],
    ))
}

const fn sentence(evidence: &Evidence) -> &'static str {
    match (evidence.by, evidence.holds) {
        (_, false) => "evidence-against",
        (EvidenceBy::Coordinator, true) => "evidence-coordinator",
        (EvidenceBy::Organiser, true) => "evidence-organiser",
        (EvidenceBy::Visitor, true) => "evidence-visitor",
        (EvidenceBy::WebPage, true) => "evidence-web-page",
        (EvidenceBy::Import, true) => "evidence-import",
    }
}
