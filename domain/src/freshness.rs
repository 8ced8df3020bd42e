//! How sure we are that a listing is still true, from dated evidence that decays.
//!
//! Each piece of evidence has a weight by who gave it, and halves every half-life of the listing's kind. The best
//! piece counts. People read words ("checked recently", "ring first"), never a number.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One dated sign that a record is true, or is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The day of it.
    pub on: Date,
    /// Who or what gave it.
    pub by: EvidenceBy,
    /// Whether it spoke for the record (`true`) or against it ("nobody there").
    pub holds: bool,
}

/// Who or what gave evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceBy {
    /// A co-ordinator went there.
    Coordinator,
    /// The group said "still right".
    Organiser,
    /// Somebody went, and it was as described.
    Visitor,
    /// Their web page changed that day.
    WebPage,
    /// It came in with a file or feed.
    Import,
}

impl EvidenceBy {
    /// How much it says on the day itself, from 0 to 1.
    ///
    /// Starting values from the field (`docs/decisions`), to be tuned on use.
    const fn weight(self) -> f64 {
        match self {
            EvidenceBy::Coordinator => 1.0,
            EvidenceBy::Organiser => 0.9,
            EvidenceBy::Visitor => 0.5,
            EvidenceBy::WebPage => 0.3,
            EvidenceBy::Import => 0.2,
        }
    }

    /// Reads what Kith CSV's `checked_by` says. Anybody unknown counts as a visitor.
    pub fn from_words(words: &str) -> EvidenceBy {
        let words = words.trim().to_lowercase();
        let has = |part: &str| words.contains(part);
        match () {
            () if has("ordinator") || has("lac") => EvidenceBy::Coordinator,
            () if has("organiser") || has("group") || has("owner") || has("member") => EvidenceBy::Organiser,
            () if has("web") || has("page") || has("site") => EvidenceBy::WebPage,
            () if has("import") || has("feed") => EvidenceBy::Import,
            () => EvidenceBy::Visitor,
        }
    }
}

/// How sure we are, in the words people are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// It has ended.
    Finished,
    /// It is having a rest.
    Resting,
    /// We're not sure: ask us.
    NotSure,
    /// Probably still on: ring first.
    RingFirst,
    /// Checked recently.
    CheckedRecently,
}

/// What an old weight has to reach to be called recent, and to be called probable.
const RECENT_FROM: f64 = 0.45;
const PROBABLE_FROM: f64 = 0.12;
/// What evidence against a record leaves of its confidence.
const LEFT_BY_EVIDENCE_AGAINST: f64 = 0.3;

/// The evidence for one listing, with the pace at which it ages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Freshness {
    /// Dated evidence, in any order.
    pub evidence: Vec<Evidence>,
    /// Days in which evidence loses half its weight: a weekly group 60, a place 365.
    pub half_life_days: u16,
}

impl Freshness {
    /// A number from 0 to 1 for ranking. Never shown.
    pub fn weight(&self, today: Date) -> f64 {
        let best = self
            .evidence
            .iter()
            .filter(|e| e.holds)
            .map(|e| self.decayed(e, today))
            .fold(0.0, f64::max);
        match self.latest() {
            Some(latest) if !latest.holds => best * LEFT_BY_EVIDENCE_AGAINST,
            _ => best,
        }
    }

    /// The same in words, for a listing that is shown as on.
    pub fn confidence(&self, today: Date) -> Confidence {
        match self.weight(today) {
            w if w >= RECENT_FROM => Confidence::CheckedRecently,
            w if w >= PROBABLE_FROM => Confidence::RingFirst,
            _ => Confidence::NotSure,
        }
    }

    /// The newest evidence.
    pub fn latest(&self) -> Option<&Evidence> {
        self.evidence.iter().max_by_key(|e| e.on)
    }

    fn decayed(&self, evidence: &Evidence, today: Date) -> f64 {
        let age_days = today.since(evidence.on).map_or(0, |span| span.get_days()).max(0);
        evidence.by.weight() * 0.5_f64.powf(f64::from(age_days) / f64::from(self.half_life_days.max(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn freshness(evidence: &[(Date, EvidenceBy, bool)]) -> Freshness {
        let evidence = evidence
            .iter()
            .map(|&(on, by, holds)| Evidence { on, by, holds })
            .collect();
        Freshness {
            evidence,
            half_life_days: 60,
        }
    }

    #[test]
    fn a_visit_halves_in_one_half_life() {
        let seen = freshness(&[(date(2026, 1, 1), EvidenceBy::Coordinator, true)]);
        assert!((seen.weight(date(2026, 3, 2)) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn no_evidence_is_not_sure() {
        assert_eq!(freshness(&[]).confidence(date(2026, 1, 1)), Confidence::NotSure);
    }

    #[test]
    fn a_visit_last_week_is_checked_recently_and_last_year_is_not_sure() {
        let seen = freshness(&[(date(2026, 1, 1), EvidenceBy::Coordinator, true)]);
        assert_eq!(seen.confidence(date(2026, 1, 8)), Confidence::CheckedRecently);
        assert_eq!(seen.confidence(date(2027, 1, 8)), Confidence::NotSure);
    }

    #[test]
    fn nobody_there_outweighs_an_older_yes() {
        let against = freshness(&[
            (date(2026, 1, 1), EvidenceBy::Organiser, true),
            (date(2026, 1, 5), EvidenceBy::Visitor, false),
        ]);
        assert_eq!(against.confidence(date(2026, 1, 6)), Confidence::RingFirst);
    }
}
