//! Why an idea was thought of, in the person's words and the listing's.

use super::answer::Reason;
use super::heard::Heard;
use super::question::{Need, Question};
use super::ranking::{Asked, Match, Ranked, Why};
use crate::asset::{Known, Online};
use crate::geography::walk_minutes;
use crate::knowledge::Knowledge;
use crate::public_view::Listing;

/// The most reasons given.
const MOST: usize = 3;
/// Minutes on foot that are worth saying.
const NEAR_MINUTES: u32 = 15;

/// The reasons for one idea, the weightiest first.
pub fn because(asked: &Asked<'_>, listing: &Listing, one: &Ranked<'_>) -> Vec<Reason> {
    let (knowledge, heard) = (asked.knowledge, asked.heard);
    let mut reasons = of_words(knowledge, listing, &one.why);
    reasons.extend(of_needs(asked.question, heard, listing));
    reasons.extend(of_ways(heard, listing));
    reasons.extend(of_place(listing, one.distance_m));
    reasons.truncate(MOST);
    reasons
}

/// At most two, from different pieces of the person's words.
fn of_words(knowledge: &Knowledge, listing: &Listing, why: &[Match<'_>]) -> Vec<Reason> {
    let mut strongest: Vec<&Match<'_>> = why.iter().collect();
    strongest.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.piece.cmp(&b.piece)));
    let mut said: Vec<&str> = Vec::new();
    let mut reasons = Vec::new();
    for one in strongest {
        if said
            .iter()
            .any(|other| other.contains(one.said) || one.said.contains(other))
        {
            continue;
        }
        let reason = of_match(knowledge, listing, one);
        if reasons
            .iter()
            .any(|other| answered_by(other) == answered_by(&reason))
        {
            continue;
        }
        said.push(one.said);
        reasons.push(reason);
        if reasons.len() == 2 {
            break;
        }
    }
    reasons
}

/// What in the listing answers: said once, however many of the person's words it answers.
fn answered_by(reason: &Reason) -> Option<&str> {
    match reason {
        Reason::Said { found, .. } => Some(found),
        Reason::Gives { wanted, .. } => Some(wanted),
        _ => None,
    }
}

fn of_match(knowledge: &Knowledge, listing: &Listing, one: &Match<'_>) -> Reason {
    let said = one.said.to_owned();
    match &one.why {
        Why::Wanted(_) | Why::Welcomes(_) if !listing.wanted.is_empty() => Reason::Gives {
            said,
            wanted: listing.wanted.clone(),
        },
        Why::Topic(entry) | Why::Wanted(entry) => {
            let found = in_their_words(knowledge, listing, *entry);
            Reason::Said {
                said,
                found: found.unwrap_or_else(|| knowledge.lexicon.entry(*entry).spoken()),
            }
        }
        Why::Kind(slug) | Why::Welcomes(slug) => Reason::Said {
            said,
            found: kind_name(knowledge, slug),
        },
        Why::Word(stem) => {
            let found = word_in(listing, stem).unwrap_or_else(|| said.clone());
            Reason::Said { said, found }
        }
        Why::Language(language) => Reason::Said {
            said,
            found: (*language).to_owned(),
        },
    }
}

/// The piece of the listing's own words that speaks of an entry.
fn in_their_words(knowledge: &Knowledge, listing: &Listing, entry: usize) -> Option<String> {
    [&listing.what_happens, &listing.name, &listing.first_visit]
        .into_iter()
        .find_map(|text| {
            let tokens = super::hearing::tokens::tokens(text);
            let hits = knowledge.lexicon.topics_in(&tokens);
            let hit = hits.into_iter().find(|hit| hit.entry == entry)?;
            Some(text[tokens[hit.first].span.0..tokens[hit.end - 1].span.1].to_owned())
        })
}

fn word_in(listing: &Listing, stem: &str) -> Option<String> {
    [
        &listing.what_happens,
        &listing.name,
        &listing.wanted,
        &listing.first_visit,
    ]
    .into_iter()
    .find_map(|text| {
        let word = super::hearing::tokens::tokens(text)
            .into_iter()
            .find(|token| token.stem == stem)?;
        Some(text[word.span.0..word.span.1].to_owned())
    })
}

fn kind_name(knowledge: &Knowledge, slug: &str) -> String {
    let name = knowledge
        .kinds
        .get(slug)
        .map(|facts| facts.english.to_lowercase());
    name.unwrap_or_else(|| slug.replace('_', " "))
}

fn of_needs(question: &Question, heard: &Heard, listing: &Listing) -> Vec<Reason> {
    let asked = question
        .needs
        .iter()
        .copied()
        .chain(heard.needs.iter().map(|(need, _)| *need));
    let said = |need: Need| {
        heard
            .needs
            .iter()
            .find(|(other, _)| *other == need)
            .map(|(_, said)| said.clone())
    };
    let reason = |need: Need| match need {
        Need::Free | Need::FreeToGetThere => Some(Reason::Free).filter(|_| listing.cost.free == Known::Yes),
        Need::Evening | Need::Daytime | Need::Weekend => said(need).map(|said| Reason::AtTheTime { said }),
        other => other.access().map(|feature| Reason::Has { feature }),
    };
    let mut reasons: Vec<Reason> = asked.filter_map(reason).collect();
    reasons.dedup();
    reasons
}

fn of_ways(heard: &Heard, listing: &Listing) -> Option<Reason> {
    let liked = heard
        .ways
        .iter()
        .filter(|way| way.weight > 0.5 && listing.formats.contains(&way.format));
    let strongest = liked.max_by(|a, b| a.weight.total_cmp(&b.weight))?;
    Some(Reason::TheWay {
        said: strongest.said.clone(),
    })
}

fn of_place(listing: &Listing, distance_m: Option<u32>) -> Option<Reason> {
    if listing.comes_to_you || listing.online == Online::Only {
        return Some(Reason::FromHome);
    }
    let minutes = walk_minutes(f64::from(distance_m?));
    (minutes <= NEAR_MINUTES).then_some(Reason::Near {
        walk_minutes: minutes,
    })
}
