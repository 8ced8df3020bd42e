//! What no phrase says and a way of talking still means, by weights learnt from the book: how near it is to a hard moment, and
//! whether a topic that is named is wished or only mentioned.
//!
//! Whatever is taken so carries the words that weighed most. It never takes anybody to be of a sort.

use super::Spoken;
use super::cues::{self, Cue};
use crate::asset::Kind;
use crate::matching::lexicon::{Hit, Together};
use std::ops::Range;

/// Something that is meant, by what was learnt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Implied {
    /// The number of its entry.
    pub entry: usize,
    /// How strongly, in hundredths.
    pub sum: i32,
    /// The words that weighed most.
    pub words: Range<usize>,
    /// The cues that weighed most, with their weights in hundredths.
    pub by: Vec<(String, i32)>,
}

/// How many cues are told.
const MOST_TOLD: usize = 5;
/// How many words a quote has at most.
const LONGEST_QUOTE: usize = 8;

/// What is left of a topic that is named, at least.
const LEAST_OF_MENTIONED: f32 = 0.35;
/// The sums between which a phrase goes from only mentioned to surely wished.
const ONLY_MENTIONED: f32 = -90.0;
const SURELY_WISHED: f32 = 10.0;

/// How far a phrase that names a topic is a wish: 1 where it surely is.
pub fn share_of_wish(spoken: &Spoken<'_>, hit: &Hit) -> f32 {
    let cues = cues::of_mention(spoken, hit);
    let Some(sum) = spoken.lexicon.learnt().wished.sum(&cues) else {
        return 1.0;
    };
    let share = (sum as f32 - ONLY_MENTIONED) / (SURELY_WISHED - ONLY_MENTIONED);
    LEAST_OF_MENTIONED + (1.0 - LEAST_OF_MENTIONED) * share.clamp(0.0, 1.0)
}

/// Which kinds of place the words lean towards, all together: shares of 1.
pub fn leanings(spoken: &Spoken<'_>) -> Vec<(Kind, f32)> {
    spoken.lexicon.learnt().kinds.of(&cues::of_kinds(spoken))
}

/// How near a sentence is to a hard moment or a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// How near, in hundredths: below 0 it talks as ordinary life does.
    pub sum: i32,
    /// From where on it is one.
    pub from: i32,
    /// Each of them, with how much speaks for it rather than for the others.
    pub which: Vec<Implied>,
}

/// How near a sentence is to a hard moment or a right; `None` where nothing was learnt of them.
pub fn moment(spoken: &Spoken<'_>) -> Option<Near> {
    let learnt = &spoken.lexicon.learnt().moments;
    let cues = cues::of_moments(spoken);
    let sum = learnt.any(&cues)?;
    let which = learnt.speak(&cues).into_iter();
    Some(Near {
        sum,
        from: learnt.from(),
        which: which
            .map(|(entry, together)| implied(spoken, &cues, entry, &together))
            .collect(),
    })
}

fn implied(spoken: &Spoken<'_>, cues: &[Cue], entry: usize, together: &Together) -> Implied {
    let for_it = || together.by.iter().filter(|(_, weight)| *weight > 0);
    let told = for_it().take(MOST_TOLD);
    Implied {
        entry,
        sum: together.sum,
        words: quote(spoken, for_it().map(|(place, _)| &cues[*place].words)),
        by: told
            .map(|(place, weight)| (cues[*place].name.clone(), *weight))
            .collect(),
    }
}

/// The words that weighed most, with those of the same clause that weighed too, as far as one would quote.
fn quote<'a>(spoken: &Spoken<'_>, mut words: impl Iterator<Item = &'a Range<usize>>) -> Range<usize> {
    let Some(most) = words.next().cloned() else {
        return 0..0;
    };
    let clause = spoken.clause_at(most.start);
    words.fold(most, |quote, other| {
        let both = quote.start.min(other.start)..quote.end.max(other.end);
        let same_clause = clause.is_some_and(|clause| clause.first <= both.start && both.end <= clause.end);
        if same_clause && both.len() <= LONGEST_QUOTE {
            both
        } else {
            quote
        }
    })
}
