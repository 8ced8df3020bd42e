//! What makes an answering listing fit better or worse: the way of being together, nearness, freshness, soonness.

use super::Limits;
use super::feasible::meets_on;
use crate::asset::{Kind, Tier};
use crate::matching::heard::Heard;
use crate::matching::index::Index;
use crate::matching::question::Question;
use crate::public_view::Listing;

/// How much a liked way adds, and a disliked one takes.
const LIKED_WAY: f32 = 0.22;
const DISLIKED_WAY: f32 = 0.45;
/// How much the furthest loses against the nearest.
const FAR_LOSES: f32 = 0.22;
/// What somewhere without a distance counts as, between nearest and furthest.
const NO_DISTANCE: f32 = 0.5;
/// How much a listing nobody has checked loses against one checked today.
const UNSURE_LOSES: f32 = 0.12;
/// What is left of a group for people of one sort where that was not asked for.
const NOT_ASKED_FOR: f32 = 0.5;
/// What a day that was said makes of it.
const ON_A_GOOD_DAY: f32 = 1.25;
const ON_A_WRONG_DAY: f32 = 0.4;
/// What is left of something that is months away.
const MONTHS_AWAY: f32 = 0.5;

/// What a listing's relevance is multiplied with.
pub(super) fn factor(
    index: &Index,
    place: usize,
    question: &Question,
    heard: &Heard,
    limits: &Limits<'_>,
    distance_m: Option<u32>,
) -> f32 {
    let listing = &index.listings()[place];
    ways(listing, heard)
        * nearness(distance_m, limits.reach_m)
        * freshness(listing, question)
        * soonness(listing, question)
        * days(listing, heard)
        * for_one_sort(index, place, heard)
}

fn ways(listing: &Listing, heard: &Heard) -> f32 {
    let mut factor = 1.0;
    for way in heard
        .ways
        .iter()
        .filter(|way| listing.formats.contains(&way.format))
    {
        let strength = if way.weight > 0.0 { LIKED_WAY } else { DISLIKED_WAY };
        factor *= 1.0 + strength * way.weight;
    }
    factor
}

fn nearness(distance_m: Option<u32>, reach_m: f64) -> f32 {
    let share = distance_m.map_or(NO_DISTANCE, |metres| {
        (f64::from(metres) / reach_m.max(1.0)) as f32
    });
    1.0 - FAR_LOSES * share.min(1.0)
}

fn freshness(listing: &Listing, question: &Question) -> f32 {
    let hundredths = (listing.freshness.weight(question.at.date()) * 100.0).round() as f32;
    1.0 - UNSURE_LOSES * (1.0 - hundredths / 100.0)
}

fn soonness(listing: &Listing, question: &Question) -> f32 {
    const MONTHS_AWAY_DAYS: i32 = 60;
    let next = listing.rhythm.next(question.at, 1, &question.calendar);
    let days = next
        .first()
        .and_then(|next| next.on.since(question.at.date()).ok())
        .map(|span| span.get_days());
    if days.is_some_and(|days| days > MONTHS_AWAY_DAYS) {
        MONTHS_AWAY
    } else {
        1.0
    }
}

/// A day that was said suits, or does not.
fn days(listing: &Listing, heard: &Heard) -> f32 {
    let meets = |wanted: bool| {
        let days = heard.days.iter().filter(move |(_, suits, _)| *suits == wanted);
        days.map(|(day, ..)| meets_on(listing, *day)).collect::<Vec<_>>()
    };
    let (good, bad) = (meets(true), meets(false));
    match () {
        () if bad.contains(&Some(true)) && listing.rhythm.meetings.len() == 1 => ON_A_WRONG_DAY,
        () if good.is_empty() || good.contains(&None) => 1.0,
        () if good.contains(&Some(true)) => ON_A_GOOD_DAY,
        () => ON_A_WRONG_DAY,
    }
}

/// A group for people of one sort, with one trouble or in one language is for who asks for it. A trouble that was told
/// makes no difference: whoever tells it and whoever does not get the same ideas.
fn for_one_sort(index: &Index, place: usize, heard: &Heard) -> f32 {
    const KINDS: &[&str] = &[
        "identity_social_group",
        "neurodivergent_peer",
        "cultural_group",
        "faith_community",
    ];
    let listing = &index.listings()[place];
    let wished = |entry: usize| heard.wishes.iter().any(|wish| wish.entry == entry);
    let sorts = index.sorts(place).iter();
    let unasked_sort = sorts.clone().next().is_some() && !sorts.clone().any(|sort| wished(*sort));
    let wished_kind = |kind: &Kind| {
        heard.wishes.iter().any(|wish| {
            wish.kinds
                .iter()
                .any(|(wished, fits)| wished == kind && *fits >= 0.5)
        })
    };
    let unasked_peers = listing.tier == Tier::Peer && !listing.kinds.iter().any(wished_kind);
    let unasked_kind = listing
        .kinds
        .first()
        .is_some_and(|kind| KINDS.contains(&kind.0.as_str()) && !wished_kind(kind));
    let spoken = &listing.languages;
    let other_language = !spoken.is_empty()
        && !spoken
            .iter()
            .any(|language| language.eq_ignore_ascii_case("english"))
        && !spoken.iter().any(|language| {
            heard
                .languages
                .iter()
                .any(|(asked, _)| asked.eq_ignore_ascii_case(language))
        });
    if unasked_sort || unasked_peers || unasked_kind || other_language {
        NOT_ASKED_FOR
    } else {
        1.0
    }
}
