//! Ranking: from what was heard to an order of listings.
//!
//! Numbers that could come out a hair apart on different machines (distances, decay) are rounded before they are used,
//! and ties are broken by id, so that the order is the same everywhere.

mod answering;
mod asked;
mod evidence;
mod feasible;
mod fit;
mod hours;
mod needs;
mod signs;
mod variety;
mod weights;
mod welcome;

pub(super) use asked::Asked;
pub(super) use evidence::{Match, Why};
pub(super) use feasible::Limits;
pub(super) use fit::parts;
pub(super) use variety::varied;
pub(super) use weights::Weights;

use super::explained::RuledOut;
use evidence::Piece;

/// A listing with its score.
#[derive(Clone, Debug)]
pub(super) struct Ranked<'a> {
    /// Its place in the index.
    pub place: usize,
    /// How well it answers: compared in thousandths.
    pub score: f32,
    /// How well the words alone answer, before distance, freshness and the rest.
    pub relevance: f32,
    /// What answers what, the weightiest first.
    pub why: Vec<Match<'a>>,
    /// Metres, where it has a distance.
    pub distance_m: Option<u32>,
}

impl Ranked<'_> {
    /// The piece of the person's words that it answers best.
    fn best(&self) -> Option<Piece> {
        let best = self.why.iter().max_by(|a, b| a.strength.total_cmp(&b.strength));
        best.map(|one| one.piece)
    }
}

/// Every listing that answers something and can be gone to, the best first.
pub(super) fn ranked<'a>(asked: &Asked<'a>) -> Vec<Ranked<'a>> {
    let index = asked.index;
    let limits = Limits::new(asked);
    let mut evidence = answering::evidence(asked);
    let mut found: Vec<Ranked<'_>> = evidence
        .by_listing()
        .filter_map(|(place, why)| {
            let within = limits.feasible(place)?;
            let relevance = evidence::together(why, asked.weights);
            let why = why.iter().map(|(_, one)| *one).collect();
            let score = relevance * fit::factor(asked, place, &limits, within);
            Some(Ranked {
                place,
                score,
                relevance,
                why,
                distance_m: within.distance_m,
            })
        })
        .collect();
    found.sort_by(|a, b| {
        let by_score = thousandths(b.score).cmp(&thousandths(a.score));
        by_score.then_with(|| index.listings()[a.place].id.cmp(&index.listings()[b.place].id))
    });
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|one| seen.insert(index.same_as(one.place)));
    found
}

/// What would have answered and cannot be gone to: how well, its place, and why not.
pub(super) fn ruled_out(asked: &Asked<'_>, limits: &Limits<'_>) -> Vec<(f32, usize, RuledOut)> {
    let mut evidence = answering::evidence(asked);
    let ruled_out = evidence.by_listing().filter_map(|(place, why)| {
        let ruled_out = limits.stands(place).err()?;
        Some((evidence::together(why, asked.weights), place, ruled_out))
    });
    ruled_out.collect()
}

fn thousandths(score: f32) -> i64 {
    (f64::from(score) * 1000.0).round() as i64
}
