//! How well a listing's own words and kinds answer what was wished and what could be given.

use super::Asked;
use super::evidence::{Evidence, Match, Piece, Why};
use crate::asset::Kind;
use crate::matching::answer::Flag;
use crate::matching::heard::Wish;
use crate::matching::index::Posting;

/// The entry for wanting to be useful, at anything.
const ANY_HELP: &str = "useful";
const MOMENT: f32 = 1.0;
/// From here on a kind fits a wish well enough that a word of it in the listing is no accident.
const FITS: f32 = 0.3;

/// What answers, over all listings.
pub(super) fn evidence<'a>(asked: &Asked<'a>) -> Evidence<'a> {
    let mut found = Evidence::default();
    asked
        .heard
        .wishes
        .iter()
        .for_each(|wish| wished(asked, wish, &mut found));
    asked
        .heard
        .gifts
        .iter()
        .for_each(|gift| given(asked, gift, &mut found));
    words(asked, &mut found);
    moment(asked, &mut found);
    languages(asked, &mut found);
    found
}

fn wished<'a>(asked: &Asked<'a>, wish: &'a Wish, found: &mut Evidence<'a>) {
    let weights = asked.weights;
    // A wish for nothing in particular ("anything") makes no listing that says so fit.
    let speaking = asked
        .index
        .about(wish.entry)
        .iter()
        .filter(|_| !wish.kinds.is_empty());
    for posting in speaking {
        let kinds = &asked.listing(posting.listing as usize).kinds;
        let fits = kinds.iter().any(|kind| fits(wish, kind) >= FITS);
        let share = if fits { 1.0 } else { weights.in_passing };
        let strength = weights.topic * share * wish.weight;
        add(posting, strength, wish, Why::Topic(wish.entry), found);
    }
    for (kind, fits) in &wish.kinds {
        for posting in asked.index.of_kind(&kind.0) {
            add(
                posting,
                weights.kind * wish.weight * fits,
                wish,
                Why::Kind(&kind.0),
                found,
            );
        }
    }
}

fn fits(wish: &Wish, kind: &Kind) -> f32 {
    let fitting = wish.kinds.iter().filter(|(fitting, _)| fitting == kind);
    fitting.map(|(_, fits)| *fits).fold(0.0, f32::max)
}

fn given<'a>(asked: &Asked<'a>, gift: &'a Wish, found: &mut Evidence<'a>) {
    let (index, weights) = (asked.index, asked.weights);
    let telling = asked.knowledge.lexicon.entry(gift.entry).weight;
    for posting in index.asking_for(gift.entry) {
        add(
            posting,
            weights.wanted * gift.weight * telling,
            gift,
            Why::Wanted(gift.entry),
            found,
        );
    }
    let anything = if gift.name == ANY_HELP {
        index.asking_for_anything()
    } else {
        &[]
    };
    for posting in anything {
        add(
            posting,
            weights.any_help * gift.weight,
            gift,
            Why::Wanted(gift.entry),
            found,
        );
    }
    for (kind, fits) in &gift.kinds {
        for posting in index.of_kind(&kind.0) {
            add(
                posting,
                weights.welcomes * gift.weight * fits,
                gift,
                Why::Welcomes(&kind.0),
                found,
            );
        }
    }
}

fn add<'a>(posting: &Posting, strength: f32, wish: &'a Wish, why: Why<'a>, found: &mut Evidence<'a>) {
    let one = Match {
        why,
        said: &wish.said,
        piece: Piece::Wish(wish.at),
        expressed: wish.expressed,
        strength: strength * posting.strength,
    };
    found.add(posting.listing, one);
}

fn words<'a>(asked: &Asked<'a>, found: &mut Evidence<'a>) {
    let weights = asked.weights;
    for (n, word) in asked.heard.words.iter().enumerate() {
        let share = if word.wished {
            weights.wished_word
        } else {
            weights.word
        };
        for posting in asked.index.with_word(&word.stem) {
            let one = Match {
                why: Why::Word(&word.stem),
                said: &word.said,
                piece: Piece::Word(n),
                expressed: false,
                strength: share * word.weight * posting.strength,
            };
            found.add(posting.listing, one);
        }
    }
}

/// In a hard moment, or where a right is asked about, the kinds of help that answer just that.
fn moment<'a>(asked: &Asked<'a>, found: &mut Evidence<'a>) {
    let heard = asked.heard;
    for fired in heard.fired.iter().filter(|fired| fired.flag == heard.flag) {
        for (n, (kind, fits)) in asked
            .knowledge
            .lexicon
            .entry(fired.entry)
            .kinds
            .iter()
            .enumerate()
        {
            for posting in asked.index.of_kind(&kind.0) {
                let now = for_now(asked, posting.listing as usize, *fits);
                let one = Match {
                    why: Why::Kind(&kind.0),
                    said: &fired.said,
                    piece: Piece::Moment(n),
                    expressed: false,
                    strength: MOMENT * fired.weight * fits * posting.strength * now,
                };
                found.add(posting.listing, one);
            }
        }
    }
}

/// Help that says it is there for just such a moment comes before help for another day. A kind that is for nothing
/// else need not say so.
fn for_now(asked: &Asked<'_>, place: usize, fits: f32) -> f32 {
    const FOR_IT: f32 = 1.25;
    let (sign, otherwise) = match asked.heard.flag {
        Flag::Crisis => ("sign_crisis", 0.7),
        Flag::Safety if fits < 1.0 => ("sign_safety", 0.4),
        _ => return 1.0,
    };
    let sign = asked.knowledge.lexicon.named(sign);
    if sign.is_some_and(|sign| asked.index.signs(place).contains(&sign)) {
        FOR_IT
    } else {
        otherwise
    }
}

fn languages<'a>(asked: &Asked<'a>, found: &mut Evidence<'a>) {
    for (language, said) in &asked.heard.languages {
        for (place, listing) in asked.index.listings().iter().enumerate() {
            let speaks = listing
                .languages
                .iter()
                .any(|spoken| spoken.eq_ignore_ascii_case(language));
            if speaks {
                let one = Match {
                    why: Why::Language(language),
                    said,
                    piece: Piece::Language,
                    expressed: false,
                    strength: asked.weights.language,
                };
                found.add(place as u32, one);
            }
        }
    }
}
