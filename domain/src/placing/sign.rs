//! Signs of how close to a service something is, whatever its kind.

use super::PlacingCues;
use super::text::{Setting, Text};

/// One sign. Its words are in `placing-signs.txt`, under its slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Somebody has to send you, or decides about you first.
    Gate,
    /// It says that nobody decides about you: "no referral needed".
    NoGate,
    /// Staff deliver it to you.
    Staff,
    /// People who share the experience run it.
    SharedExperience,
    /// Its members or residents run it.
    Members,
}

impl Sign {
    pub(super) fn from_slug(slug: &str) -> Option<Sign> {
        Some(match slug {
            "gate" => Sign::Gate,
            "no_gate" => Sign::NoGate,
            "staff" => Sign::Staff,
            "shared_experience" => Sign::SharedExperience,
            "members" => Sign::Members,
            _ => return None,
        })
    }
}

/// The signs that an asset's texts show. What is negated shows nothing.
pub(super) fn signs(cues: &PlacingCues, texts: &[Text]) -> Vec<Sign> {
    let shown = texts.iter().flat_map(|text| {
        let found = cues.signs.find(&text.words);
        found
            .into_iter()
            .filter(|found| text.setting(&cues.context, &found.at) != Setting::Negated)
            .flat_map(|found| found.means.iter().copied())
    });
    shown.collect()
}
