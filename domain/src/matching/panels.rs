//! Lays out an answer: ideas, formal help in its own panel, cards, or an honest nothing with where to begin.

use super::answer::{Answer, Card, Flag, Idea, StartSomething};
use super::ranking::{Asked, Limits, Match, Ranked, Why, varied};
use super::reasons;
use crate::geography::walk_minutes;

/// Formal help nobody asked for has to answer more.
const LEAST_RELEVANCE_OF_FORMAL: f32 = 0.6;
/// The most formal help shown.
const MOST_FORMAL: usize = 5;
/// A walk that is worth saying, in minutes.
const LONGEST_WALK_MINUTES: u32 = 60;
/// How many times something next is are said.
const NEXT: usize = 3;

/// Lays out what was ranked.
pub fn laid_out<'a>(asked: &Asked<'a>, ranked: Vec<Ranked<'a>>) -> Answer {
    let heard = asked.heard;
    let is_formal = |one: &Ranked<'_>| asked.listing(one.place).tier.is_formal();
    let (formal, ideas): (Vec<_>, Vec<_>) = ranked.into_iter().partition(is_formal);
    let show = |one: Ranked<'_>| idea(asked, &one);
    let ideas = choose_ideas(asked, ideas);
    let formal = choose_formal(asked, formal);
    let nothing = ideas.is_empty() && !heard.flag.help_first() && heard.unread.is_none();
    let cards = if heard.unread.is_some() {
        vec![Card::UnreadCard, Card::LacContact]
    } else {
        cards(heard.flag, nothing)
    };
    Answer {
        flag: heard.flag,
        cards,
        ideas: ideas.into_iter().map(show).collect(),
        formal: formal.into_iter().map(show).collect(),
        start_something: nothing.then(|| start_something(asked)),
        unread: heard.unread.clone(),
    }
}

fn choose_ideas<'a>(asked: &Asked<'a>, ranked: Vec<Ranked<'a>>) -> Vec<Ranked<'a>> {
    let (question, heard, weights) = (asked.question, asked.heard, asked.weights);
    if heard.flag == Flag::Crisis || (heard.flag == Flag::Safety && heard.about.minor) {
        return Vec::new();
    }
    // In a hard moment, and where a right is asked about, an idea answers that, or a wish that was really expressed.
    let named = |one: &Ranked<'_>| {
        heard.flag == Flag::None
            || one
                .why
                .iter()
                .any(|why| why.expressed || why.answers_the_moment())
    };
    let best = ranked.first().map_or(0.0, |one| one.score);
    // What only its kind speaks for is seldom right where something better is there.
    let found_by_words = ranked.first().is_some_and(|one| !is_only_of_the_kind(one));
    let least_share = |one: &Ranked<'_>| match found_by_words && is_only_of_the_kind(one) {
        true => weights.least_share_of_kind,
        false => weights.least_share,
    };
    let worth = |one: &Ranked<'_>| {
        named(one) && one.relevance >= weights.least && one.score >= best * least_share(one)
    };
    let kept: Vec<Ranked<'_>> = ranked.into_iter().filter(worth).collect();
    let ways_to_give = kept.iter().find(|one| gives(one)).cloned();
    let mut chosen = varied(asked, kept, question.limit);
    let giving_wished = heard.gifts.iter().any(|gift| gift.weight >= 0.6);
    if let Some(way) = ways_to_give.filter(|_| giving_wished && !chosen.iter().take(5).any(gives)) {
        chosen.retain(|one| one.place != way.place);
        chosen.insert(chosen.len().min(4), way);
        chosen.truncate(question.limit);
    }
    chosen
}

/// Whether nothing it says of itself answers: only the sort of place it is.
fn is_only_of_the_kind(one: &Ranked<'_>) -> bool {
    let mut why = one.why.iter();
    why.all(|why| matches!(why.why, Why::Kind(_) | Why::Welcomes(_)))
}

fn gives(one: &Ranked<'_>) -> bool {
    one.why
        .iter()
        .any(|why| matches!(why.why, Why::Wanted(_) | Why::Welcomes(_)))
}

/// In a hard moment, and where a right is asked about, only what answers just that; else what answers plainly.
fn choose_formal<'a>(asked: &Asked<'a>, ranked: Vec<Ranked<'a>>) -> Vec<Ranked<'a>> {
    let (heard, weights) = (asked.heard, asked.weights);
    let best = ranked.first().map_or(0.0, |one| one.score);
    let worth = |one: &Ranked<'_>| match heard.flag {
        Flag::None => {
            let only_language = one
                .why
                .iter()
                .all(|why| matches!(why.why, Why::Language(_) | Why::Word(_)));
            one.relevance >= LEAST_RELEVANCE_OF_FORMAL && !only_language
        }
        _ => one.why.iter().any(Match::answers_the_moment),
    };
    let kept = ranked
        .into_iter()
        .filter(|one| worth(one) && one.score >= best * weights.least_share);
    kept.take(MOST_FORMAL).collect()
}

fn cards(flag: Flag, nothing: bool) -> Vec<Card> {
    match flag {
        Flag::Crisis => vec![Card::CrisisCard, Card::LacContact],
        Flag::Safety => vec![Card::SafetyCard, Card::LacContact],
        Flag::Urgent => vec![Card::LacContact],
        Flag::Rights => vec![Card::RightsCard],
        Flag::None if nothing => vec![Card::StartSomething, Card::LacContact],
        Flag::None => Vec::new(),
    }
}

/// Who could help begin it: a room to borrow, small money, people who swap skills.
fn start_something(asked: &Asked<'_>) -> StartSomething {
    let (index, heard) = (asked.index, asked.heard);
    const HELPERS: &[&str] = &["neighbour_link", "venue_to_borrow", "small_grant", "timebank"];
    let limits = Limits::new(asked);
    let helper = |kind: &&str| {
        let feasible = index.of_kind(kind).iter().filter_map(|posting| {
            let place = posting.listing as usize;
            let within = limits.feasible(place)?;
            Some(Ranked {
                place,
                score: 0.0,
                relevance: 0.0,
                why: Vec::new(),
                distance_m: within.distance_m,
            })
        });
        feasible.min_by_key(|one| (one.distance_m.unwrap_or(0), index.listings()[one.place].id))
    };
    let helpers = HELPERS.iter().filter_map(helper);
    StartSomething {
        wish: heard
            .wishes
            .iter()
            .find(|wish| !wish.said.is_empty())
            .map(|wish| wish.said.clone())
            .unwrap_or_default(),
        helpers: helpers.map(|one| idea(asked, &one)).collect(),
    }
}

fn idea(asked: &Asked<'_>, one: &Ranked<'_>) -> Idea {
    let question = asked.question;
    let listing = asked.index.listings()[one.place].clone();
    let walk = one.distance_m.map(|metres| walk_minutes(f64::from(metres)));
    Idea {
        distance_m: one.distance_m,
        walk_minutes: walk.filter(|minutes| *minutes <= LONGEST_WALK_MINUTES),
        next: listing.rhythm.next(question.at, NEXT, &question.calendar),
        because: reasons::because(asked, &listing, one),
        confidence: listing.confidence(question.at.date()),
        score: one.score,
        listing,
    }
}
