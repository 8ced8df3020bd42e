//! What makes an answering listing fit better or worse: the way of being together, nearness, freshness, soonness.

use super::feasible::{Within, meets_on};
use super::{Asked, Limits, Weights};
use crate::asset::{Format, Kind, Tier};
use crate::matching::explained::Part;
use crate::matching::heard::Heard;
use crate::matching::question::Question;
use crate::public_view::Listing;
use crate::rhythm::Occurrence;

/// What somewhere without a distance counts as, between nearest and furthest.
const NO_DISTANCE: f32 = 0.5;
/// What a day that was said makes of it.
const ON_A_GOOD_DAY: f32 = 1.25;
const ON_A_WRONG_DAY: f32 = 0.4;
/// What is made of a place of the young, for somebody young, and of one where nobody thought of them.
const WITH_THE_YOUNG: f32 = 1.25;
const AMONG_GROWN_UPS: f32 = 0.75;
/// What is left of something that is months away.
const MONTHS_AWAY: f32 = 0.5;

/// What a listing's relevance is multiplied with.
pub(super) fn factor(asked: &Asked<'_>, place: usize, limits: &Limits<'_>, within: Within) -> f32 {
    parts(asked, place, limits, within)
        .iter()
        .map(|(_, share)| share)
        .product()
}

/// The same, part by part.
pub(in crate::matching) fn parts(
    asked: &Asked<'_>,
    place: usize,
    limits: &Limits<'_>,
    within: Within,
) -> [(Part, f32); 7] {
    let (listing, weights) = (asked.listing(place), asked.weights);
    let sort = match () {
        () if is_for_others(asked, place) => weights.not_asked_for,
        () if is_for_them(asked, place) => weights.asked_for,
        () => 1.0,
    };
    [
        (Part::Ways, ways(listing, asked.heard, weights)),
        (
            Part::Nearness,
            nearness(within.distance_m, limits.reach_m, weights),
        ),
        (Part::Freshness, freshness(listing, asked.question, weights)),
        (Part::Soonness, soonness(within.next, asked.question)),
        (Part::Days, days(listing, asked.heard)),
        (Part::Young, for_the_young(listing, asked.heard)),
        (Part::Sort, sort),
    ]
}

fn ways(listing: &Listing, heard: &Heard, weights: &Weights) -> f32 {
    let mut factor = if asks_to_be_alone(heard) && !can_be_alone(listing) {
        weights.company_for_a_loner
    } else {
        1.0
    };
    for way in heard
        .ways
        .iter()
        .filter(|way| listing.formats.contains(&way.format))
    {
        let strength = if way.weight > 0.0 {
            weights.liked_way
        } else {
            weights.disliked_way
        };
        factor *= 1.0 + strength * way.weight;
    }
    factor
}

fn asks_to_be_alone(heard: &Heard) -> bool {
    const PLAINLY: f32 = 0.8;
    heard
        .ways
        .iter()
        .any(|way| way.format == Format::Alone && way.weight >= PLAINLY)
}

fn can_be_alone(listing: &Listing) -> bool {
    const WITHOUT_COMPANY: &[Format] = &[
        Format::Alone,
        Format::OneToOne,
        Format::SideBySide,
        Format::TalkNone,
        Format::ByPhone,
    ];
    listing
        .formats
        .iter()
        .any(|format| WITHOUT_COMPANY.contains(format))
}

fn nearness(distance_m: Option<u32>, reach_m: f64, weights: &Weights) -> f32 {
    let share = distance_m.map_or(NO_DISTANCE, |metres| {
        (f64::from(metres) / reach_m.max(1.0)) as f32
    });
    1.0 - weights.far * share.min(1.0)
}

fn freshness(listing: &Listing, question: &Question, weights: &Weights) -> f32 {
    let hundredths = (listing.freshness.weight(question.at.date()) * 100.0).round() as f32;
    1.0 - weights.unsure * (1.0 - hundredths / 100.0)
}

fn soonness(next: Option<Occurrence>, question: &Question) -> f32 {
    const MONTHS_AWAY_DAYS: i32 = 60;
    let days = next
        .and_then(|next| next.on.since(question.at.date()).ok())
        .map(|span| span.get_days());
    if days.is_some_and(|days| days > MONTHS_AWAY_DAYS) {
        MONTHS_AWAY
    } else {
        1.0
    }
}

/// Somebody young is better off where the young are, than where nobody thought of them.
fn for_the_young(listing: &Listing, heard: &Heard) -> f32 {
    const THEIRS: &[&str] = &["youth_group", "parent_family_group", "playground"];
    let theirs = listing.kinds.iter().any(|kind| THEIRS.contains(&kind.0.as_str()));
    let invited = listing.ages.from.is_some_and(|from| from < 18);
    match heard.about.minor {
        true if theirs || invited => WITH_THE_YOUNG,
        true if listing.tier != Tier::Universal => AMONG_GROWN_UPS,
        _ => 1.0,
    }
}

/// A day that was said suits, or does not.
fn days(listing: &Listing, heard: &Heard) -> f32 {
    let meets = |wanted: bool| {
        let days = heard.days.iter().filter(move |(_, suits, _)| *suits == wanted);
        days.map(|(day, ..)| meets_on(&listing.rhythm.meetings, *day))
            .collect::<Vec<_>>()
    };
    let (good, bad) = (meets(true), meets(false));
    match () {
        () if bad.contains(&Some(true)) && listing.rhythm.meetings.len() == 1 => ON_A_WRONG_DAY,
        () if good.is_empty() || good.contains(&None) => 1.0,
        () if good.contains(&Some(true)) => ON_A_GOOD_DAY,
        () => ON_A_WRONG_DAY,
    }
}

/// Whether it is for just the sort of people somebody asked to be among.
fn is_for_them(asked: &Asked<'_>, place: usize) -> bool {
    let wished = |sort: &usize| {
        asked
            .heard
            .wishes
            .iter()
            .any(|wish| wish.entry == *sort && wish.expressed)
    };
    asked.index.sorts(place).iter().any(wished)
}

/// A group for people of one sort, with one trouble or in one language is for who asks for it. A trouble that was told
/// makes no difference: whoever tells it and whoever does not get the same ideas.
fn is_for_others(asked: &Asked<'_>, place: usize) -> bool {
    const KINDS: &[&str] = &[
        "identity_social_group",
        "neurodivergent_peer",
        "cultural_group",
        "faith_community",
    ];
    let (index, heard, listing) = (asked.index, asked.heard, asked.listing(place));
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
    unasked_sort || unasked_peers || unasked_kind || other_language
}
