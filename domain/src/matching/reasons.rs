//! Why an idea was thought of, in the person's words and the listing's.

use super::answer::Reason;
use super::heard::Heard;
use super::hearing::tokens::{Break, Token, tokens};
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
        Reason::Kind { english, .. } => Some(english),
        Reason::Gives { wanted, .. } => Some(wanted),
        _ => None,
    }
}

fn of_match(knowledge: &Knowledge, listing: &Listing, one: &Match<'_>) -> Reason {
    let said = one.said.to_owned();
    match &one.why {
        Why::Wanted(entry) => Reason::Gives {
            said,
            wanted: speaking_of(knowledge, &listing.wanted, *entry).unwrap_or_else(|| listing.wanted.clone()),
        },
        Why::Welcomes(_) if !listing.wanted.is_empty() => Reason::Gives {
            said,
            wanted: listing.wanted.clone(),
        },
        Why::Topic(entry) => {
            let found = in_their_words(knowledge, listing, *entry);
            Reason::Said {
                said,
                found: found.unwrap_or_else(|| knowledge.lexicon.entry(*entry).spoken()),
            }
        }
        Why::Kind(slug) | Why::Welcomes(slug) => of_kind(knowledge, said, slug),
        Why::Word(stem) => Reason::Said {
            found: with_word(listing, stem).unwrap_or_else(|| said.clone()),
            said,
        },
        Why::Language(language) => Reason::Said {
            said,
            found: (*language).to_owned(),
        },
    }
}

fn of_kind(knowledge: &Knowledge, said: String, slug: &str) -> Reason {
    let facts = knowledge.kinds.get(slug);
    let named = |name: Option<&String>| name.cloned().unwrap_or_else(|| slug.replace('_', " "));
    Reason::Kind {
        said,
        english: named(facts.map(|facts| &facts.english)),
        welsh: named(facts.map(|facts| &facts.welsh)),
    }
}

/// The piece of the listing's own words that speaks of an entry.
fn in_their_words(knowledge: &Knowledge, listing: &Listing, entry: usize) -> Option<String> {
    let texts = [&listing.what_happens, &listing.name, &listing.first_visit];
    texts
        .into_iter()
        .find_map(|text| speaking_of(knowledge, text, entry))
}

fn speaking_of(knowledge: &Knowledge, text: &str, entry: usize) -> Option<String> {
    let tokens = tokens(text);
    let hits = knowledge.lexicon.topics_in(&tokens);
    let hit = hits.into_iter().find(|hit| hit.entry == entry)?;
    Some(around(text, &tokens, hit.first, hit.end))
}

fn with_word(listing: &Listing, stem: &str) -> Option<String> {
    let texts = [
        &listing.what_happens,
        &listing.name,
        &listing.wanted,
        &listing.first_visit,
    ];
    texts.into_iter().find_map(|text| {
        let tokens = tokens(text);
        let at = tokens.iter().position(|token| token.stem == stem)?;
        Some(around(text, &tokens, at, at + 1))
    })
}

/// The words from one to another with those around them, as far as they make one short piece: "a metalwork bench and a
/// lathe" says more than "lathe".
fn around(text: &str, tokens: &[Token], first: usize, end: usize) -> String {
    const LONGEST: usize = 60;
    let piece = |from: usize, to: usize| &text[tokens[from].span.0..tokens[to - 1].span.1];
    let begins = |stop: Break| (0..=first).rev().find(|&at| at == 0 || tokens[at].before >= stop);
    let ends = |stop: Break| (end..tokens.len()).find(|&at| tokens[at].before >= stop);
    [Break::Hard, Break::Soft]
        .into_iter()
        .map(|stop| piece(begins(stop).unwrap_or(first), ends(stop).unwrap_or(tokens.len())))
        .find(|piece| piece.chars().count() <= LONGEST)
        .unwrap_or_else(|| piece(first, end))
        .to_owned()
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
        Need::Evening | Need::Daytime | Need::Weekend | Need::BeforeDark => {
            said(need).map(|said| Reason::AtTheTime { said })
        }
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
