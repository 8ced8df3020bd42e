//! Who checked what, and when, in a row: the evidence for the whole record, and for each access fact.
//!
//! A file names the day and who checked once for the row (`checked_on`, `checked_by`). Older evidence and facts that
//! were checked on another day have columns of their own, written only where they say something else.

use super::Row;
use super::cells::{self, Cells};
use super::vocabulary::Vocabulary;
use crate::asset::{Access, AccessFact, AccessFeature, Asset, Known};
use crate::freshness::{Evidence, EvidenceBy};
use jiff::civil::Date;

/// What `step_free_checked` says of a fact nobody dated, in a row that has a date.
const UNDATED: &str = "undated";
/// What follows evidence that speaks against the record.
const NOT_THERE: &str = "not there";

/// Reads evidence and access facts. Evidence is only ever added: a file does not undo a visit.
pub(super) fn read(cells: &mut Cells<'_>, asset: &mut Asset) {
    let row_check = evidence(cells, asset);
    for feature in AccessFeature::ALL {
        access_fact(cells, feature, row_check.as_ref(), &mut asset.access);
    }
}

fn evidence(cells: &mut Cells<'_>, asset: &mut Asset) -> Option<Evidence> {
    let words = cells.get("checked_by").unwrap_or_default();
    let by = EvidenceBy::from_words(words);
    let checked = cells
        .date("checked_on")
        .map(|on| Evidence { on, by, holds: true });
    keep_words(cells, asset, words, by);
    for part in cells.filled("also_checked").unwrap_or_default().split(';') {
        match dated(part) {
            Some(also) => add(&mut asset.evidence, also),
            None if part.trim().is_empty() => {}
            None => cells.problem(
                "also_checked",
                "has a part that is not a day and who; write \"2026-11-21 visitor\"",
            ),
        }
    }
    if let Some(checked) = checked.clone() {
        add(&mut asset.evidence, checked);
    }
    asset.evidence.sort_by_key(|evidence| evidence.on);
    checked
}

/// The words for who checked are kept privately where they say more than the kind of checker: they may be a name.
fn keep_words(cells: &Cells<'_>, asset: &mut Asset, words: &str, by: EvidenceBy) {
    if cells.get("checked_by").is_none() {
        return;
    }
    if words.is_empty() || words == word(by) {
        asset.notes.remove("checked_by");
    } else {
        asset.notes.insert("checked_by".to_owned(), words.to_owned());
    }
}

fn add(all: &mut Vec<Evidence>, one: Evidence) {
    if !all.contains(&one) {
        all.push(one);
    }
}

fn access_fact(
    cells: &mut Cells<'_>,
    feature: AccessFeature,
    row_check: Option<&Evidence>,
    access: &mut Access,
) {
    let slug = feature.slug();
    let mut known: Option<Known> = access.0.get(&feature).map(|fact| fact.known);
    if cells.get(slug).is_none() {
        return;
    }
    cells.word(slug, &mut known);
    let Some(known) = known else {
        access.0.remove(&feature);
        return;
    };
    let column = format!("{slug}_checked");
    let check = match cells.filled(&column) {
        Some(UNDATED) => None,
        Some(cell) => {
            let own = dated(cell);
            if own.is_none() {
                cells.problem(&column, "is not a day and who; write \"2026-11-21 visitor\"");
            }
            own
        }
        None => row_check.cloned(),
    };
    access.0.insert(feature, fact(known, check));
}

fn fact(known: Known, check: Option<Evidence>) -> AccessFact {
    let check = check.filter(|_| known != Known::Unknown);
    AccessFact {
        known,
        checked_on: check.as_ref().map(|check| check.on),
        checked_by: check.map(|check| word(check.by).to_owned()),
    }
}

/// "2026-11-21 visitor not there".
fn dated(text: &str) -> Option<Evidence> {
    let text = text.trim();
    let (day, rest) = text.split_once(' ').unwrap_or((text, ""));
    let on: Date = cells::date(day)?;
    let rest = rest.trim();
    let holds = !rest.ends_with(NOT_THERE);
    let by = EvidenceBy::from_words(rest.trim_end_matches(NOT_THERE));
    Some(Evidence { on, by, holds })
}

/// The word for a kind of checker. [`EvidenceBy::from_words`] reads it back.
fn word(by: EvidenceBy) -> &'static str {
    match by {
        EvidenceBy::Coordinator => "co-ordinator",
        EvidenceBy::Organiser => "organiser",
        EvidenceBy::Visitor => "visitor",
        EvidenceBy::WebPage => "web page",
        EvidenceBy::Import => "import",
    }
}

/// Writes evidence and access facts.
pub(super) fn write(evidence: &[Evidence], access: &Access, row: &mut Row) {
    let newest = evidence.iter().rfind(|evidence| evidence.holds);
    if let Some(newest) = newest {
        row.insert("checked_on".to_owned(), newest.on.to_string());
        row.insert("checked_by".to_owned(), word(newest.by).to_owned());
    }
    let others = evidence
        .iter()
        .filter(|evidence| Some(*evidence) != newest)
        .map(|evidence| {
            let against = if evidence.holds {
                String::new()
            } else {
                format!(" {NOT_THERE}")
            };
            format!("{} {}{against}", evidence.on, word(evidence.by))
        });
    let others: Vec<_> = others.collect();
    if !others.is_empty() {
        row.insert("also_checked".to_owned(), others.join("; "));
    }
    for (feature, fact) in &access.0 {
        write_fact(*feature, fact, newest, row);
    }
}

fn write_fact(feature: AccessFeature, fact: &AccessFact, row_check: Option<&Evidence>, row: &mut Row) {
    row.insert(feature.slug().to_owned(), fact.known.word().to_owned());
    let expected = self::fact(fact.known, row_check.cloned());
    if *fact == expected {
        return;
    }
    let own = match fact.checked_on {
        Some(on) => format!("{on} {}", fact.checked_by.as_deref().unwrap_or_default()),
        None => UNDATED.to_owned(),
    };
    row.insert(format!("{}_checked", feature.slug()), own.trim().to_owned());
}
