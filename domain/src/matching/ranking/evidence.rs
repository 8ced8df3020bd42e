//! What in a listing answers which piece of the person's words, and what it all comes to.

use super::weights::Weights;

/// One piece of the person's words that a listing answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::matching) struct Match<'a> {
    /// What answers it.
    pub why: Why<'a>,
    /// The person's own words.
    pub said: &'a str,
    /// Which piece of them: what answers one piece counts together.
    pub piece: Piece,
    /// Whether it was said as a wish, a liking or an offer.
    pub expressed: bool,
    /// How strongly.
    pub strength: f32,
}

/// What in a listing answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::matching) enum Why<'a> {
    /// Its words speak of the wish: the number of the entry.
    Topic(usize),
    /// Its kind answers the wish: the slug.
    Kind(&'a str),
    /// It has the very word: the stem.
    Word(&'a str),
    /// It asks for what the person has: the number of the entry.
    Wanted(usize),
    /// Its kind welcomes what the person has: the slug.
    Welcomes(&'a str),
    /// It speaks the language.
    Language(&'a str),
}

/// A piece of what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::matching) enum Piece {
    /// A wish or a gift that begins at this word.
    Wish(usize),
    /// The plain word of this number.
    Word(usize),
    /// The hard moment or the right itself, by the order of the kinds that answer it.
    Moment(usize),
    /// A language.
    Language,
}

impl Match<'_> {
    /// Whether it answers the moment itself, rather than something else that was said.
    pub const fn answers_the_moment(&self) -> bool {
        matches!(self.piece, Piece::Moment(_))
    }
}

/// Everything found so far, each with the place of its listing.
#[derive(Default)]
pub(super) struct Evidence<'a>(Vec<(u32, Match<'a>)>);

impl<'a> Evidence<'a> {
    pub fn add(&mut self, listing: u32, one: Match<'a>) {
        self.0.push((listing, one));
    }

    /// Listing by listing, in the order of the index.
    pub fn by_listing(&mut self) -> impl Iterator<Item = (usize, &[(u32, Match<'a>)])> {
        self.0.sort_by_key(|(listing, one)| (*listing, one.piece));
        let groups = self.0.chunk_by(|(a, _), (b, _)| a == b);
        groups.map(|group| (group[0].0 as usize, group))
    }
}

/// How well all that is answered comes to together: the strongest piece whole, the further ones less and less.
/// `found` is sorted by piece.
pub(super) fn together(found: &[(u32, Match<'_>)], weights: &Weights) -> f32 {
    let pieces = found.chunk_by(|(_, a), (_, b)| a.piece == b.piece);
    let mut strengths: Vec<f32> = pieces.map(|found| of_piece(found, weights)).collect();
    strengths.sort_by(|a, b| b.total_cmp(a));
    let shares = std::iter::successors(Some(1.0), |share| Some(share * weights.further));
    strengths
        .iter()
        .zip(shares)
        .map(|(strength, share)| strength * share)
        .sum()
}

/// The strongest answer to one piece, with something for the next beside it: a topic and a fitting kind together are
/// surer than either.
fn of_piece(found: &[(u32, Match<'_>)], weights: &Weights) -> f32 {
    let (mut best, mut beside) = (0.0_f32, 0.0_f32);
    for (_, one) in found {
        if one.strength > best {
            (best, beside) = (one.strength, best);
        } else {
            beside = beside.max(one.strength);
        }
    }
    best + weights.beside * beside
}
