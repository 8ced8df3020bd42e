//! How close to a service an asset is, by asking in order: the first yes wins.

use super::sign::Sign;
use crate::asset::{Asset, Gate, RunBy, Tier};

/// What the questions are asked of.
pub(super) struct Asked<'a> {
    pub asset: &'a Asset,
    pub signs: &'a [Sign],
    /// The usual tier of its main kind, where it has one.
    pub usual: Option<Tier>,
}

/// The tier.
pub(super) fn tier(asked: &Asked<'_>) -> Tier {
    let questions = [gated, staffed, shared, usual];
    questions
        .iter()
        .find_map(|question| question(asked))
        .unwrap_or_else(|| by_runner(asked.asset.run_by))
}

/// Must somebody send you, or decide about you first?
fn gated(asked: &Asked<'_>) -> Option<Tier> {
    let said = matches!(asked.asset.gate, Some(Gate::Referral | Gate::Assessment));
    let written = asked.shows(Sign::Gate) && !asked.shows(Sign::NoGate) && !asked.is_peoples_own();
    let usually = asked.usual == Some(Tier::FormalGated) && !asked.is_peoples_own();
    (said || written || usually).then_some(Tier::FormalGated)
}

/// Do staff deliver it to you, without a gate?
fn staffed(asked: &Asked<'_>) -> Option<Tier> {
    if asked.is_peoples_own() {
        return None;
    }
    let usually = asked.usual == Some(Tier::FormalOpen);
    let place = matches!(asked.usual, Some(Tier::Universal | Tier::Enabler));
    let by_staff = asked.asset.run_by == Some(RunBy::Nhs)
        || (is_an_organisations(asked.asset) && asked.shows(Sign::Staff));
    (usually || (by_staff && !place)).then_some(Tier::FormalOpen)
}

/// Do people who share the experience run it?
fn shared(asked: &Asked<'_>) -> Option<Tier> {
    let a_group = !matches!(asked.usual, Some(Tier::Natural | Tier::Universal | Tier::Enabler));
    let peers = asked.asset.run_by == Some(RunBy::Peers);
    let written = asked.shows(Sign::SharedExperience) && !is_an_organisations(asked.asset);
    let usually = asked.usual == Some(Tier::Peer);
    (usually || (a_group && (peers || written))).then_some(Tier::Peer)
}

/// Is it what its kind usually is: its members', a place, a neighbour's, a help to others?
fn usual(asked: &Asked<'_>) -> Option<Tier> {
    asked.usual.filter(|tier| !tier.is_formal())
}

/// Where nothing is known of it but who runs it.
const fn by_runner(run_by: Option<RunBy>) -> Tier {
    match run_by {
        Some(RunBy::Nhs) => Tier::FormalOpen,
        Some(RunBy::Peers) => Tier::Peer,
        Some(RunBy::Council | RunBy::Business | RunBy::Nobody) => Tier::Universal,
        Some(RunBy::Household) => Tier::Natural,
        Some(RunBy::Members | RunBy::Volunteers | RunBy::Charity) | None => Tier::Community,
    }
}

impl Asked<'_> {
    fn shows(&self, sign: Sign) -> bool {
        self.signs.contains(&sign)
    }

    /// Run by the very people it is for: nobody there decides about anybody.
    fn is_peoples_own(&self) -> bool {
        let own = matches!(
            self.asset.run_by,
            Some(RunBy::Members | RunBy::Peers | RunBy::Household | RunBy::Nobody)
        );
        own || (self.asset.run_by.is_none() && self.shows(Sign::Members))
    }
}

/// Whether an organisation runs it, rather than people themselves.
pub(super) const fn is_an_organisations(asset: &Asset) -> bool {
    matches!(
        asset.run_by,
        Some(RunBy::Charity | RunBy::Council | RunBy::Nhs | RunBy::Business)
    )
}
