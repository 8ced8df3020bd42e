//! Weighing what two records have in common against what sets them apart.
//!
//! The weights are points, added up. They were set by hand so that no single thing is enough and any two good ones are,
//! and held against real registers: `docs/duplicates.md` has the figures.

use super::common::Common;
use super::marks::Marks;
use super::name::{Alike, alike};
use super::reason::Reason;
use super::{place, times};
use serde::{Deserialize, Serialize};

/// How sure it is that two records are one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sure {
    /// Worth asking whoever is typing.
    Perhaps,
    /// Worth a person's time to settle.
    Likely,
}

/// What came of comparing two records.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// How sure it is. `None`: they are two things.
    pub sure: Option<Sure>,
    /// How much speaks for one thing, less what speaks against.
    pub weight: f64,
    /// Why, what says most first.
    pub reasons: Vec<Reason>,
}

/// From so much on it is likely.
const LIKELY: f64 = 5.0;
/// From so much on it may be.
const PERHAPS: f64 = 3.2;

/// What the same name says, where it is made of rare words.
const NAME: f64 = 4.0;
/// Likeness at which a name says nothing, and at which it speaks against as much as it ever does.
const NAME_SILENT: f64 = 0.6;
const NAME_OTHER: f64 = 0.3;
/// From this likeness on, names are the same to a reader.
const NAME_SAME: f64 = 0.97;
/// What is left of a name that has none but common words in it.
const NAME_OF_COMMON_WORDS: f64 = 0.45;
/// The rare words that a name needs to say all that a name can.
const NAME_TELLING: f64 = 0.8;

const PHONE: f64 = 2.5;
const EMAIL: f64 = 2.5;
const PAGE: f64 = 2.5;
const SITE: f64 = 0.5;
const CHARITY: f64 = 3.0;
const OTHER_CHARITY: f64 = -4.0;
/// All ways to reach a group together say no more than this: they are written on one leaflet.
const CONTACTS: f64 = 4.5;
/// What is so far away is another branch, for all that its number and page are those of the whole.
const BRANCH: f64 = -2.5;
/// What is left then of what numbers and pages say.
const OF_A_BRANCH: f64 = 0.4;
const OTHER_SORT: f64 = -1.5;
const ONE_SOURCE: f64 = -1.0;

/// Compares two records.
pub fn weigh(a: &Marks, b: &Marks, common: &Common) -> Verdict {
    let mut told: Vec<(f64, Reason)> = Vec::new();
    let name = name(a, b, common, &mut told);
    let place = place::weigh(&a.spots, &b.spots).map_or(0.0, |(weight, reasons)| {
        told.extend(reasons.into_iter().map(|reason| (weight, reason)));
        weight
    });
    let mut contacts = contacts(a, b, common, &mut told);
    let mut rest = 0.0;
    match charity(a, b, common, &mut told) {
        against if against < 0.0 => rest += against,
        says => contacts += says,
    }
    contacts = contacts.min(CONTACTS);
    if place <= BRANCH {
        contacts *= OF_A_BRANCH;
    }
    if let Some((weight, reason)) = times::weigh(&a.times, &b.times) {
        told.push((weight, reason));
        rest += weight;
    }
    let of_other_sorts =
        !a.kinds.is_empty() && !b.kinds.is_empty() && !a.kinds.iter().any(|kind| b.kinds.contains(kind));
    for (is_so, weight, reason) in [
        (of_other_sorts, OTHER_SORT, Reason::OtherSort),
        (
            a.source.is_some() && a.source == b.source,
            ONE_SOURCE,
            Reason::OneSource,
        ),
    ] {
        if is_so {
            told.push((weight, reason));
            rest += weight;
        }
    }
    let weight = name + place + contacts + rest;
    told.sort_by(|x, y| y.0.total_cmp(&x.0));
    Verdict {
        sure: match weight {
            w if w >= LIKELY => Some(Sure::Likely),
            w if w >= PERHAPS => Some(Sure::Perhaps),
            _ => None,
        },
        weight,
        reasons: told.into_iter().map(|(_, reason)| reason).collect(),
    }
}

fn name(a: &Marks, b: &Marks, common: &Common, told: &mut Vec<(f64, Reason)>) -> f64 {
    if a.name.is_empty() || b.name.is_empty() {
        return 0.0;
    }
    let spots = || a.spots.iter().chain(&b.spots);
    let elsewhere = |word: &str| spots().any(|spot| spot.address.iter().any(|known| known.starts_with(word)));
    let Alike { likeness, telling } = alike(&a.name, &b.name, common, elsewhere);
    if likeness < NAME_SILENT {
        let against = ((NAME_SILENT - likeness) / (NAME_SILENT - NAME_OTHER)).min(1.0);
        told.push((-NAME * against, Reason::OtherName));
        return -NAME * against;
    }
    let says = NAME * ((likeness - NAME_SILENT) / (NAME_SAME - NAME_SILENT)).min(1.0);
    let says = says * (telling / NAME_TELLING).clamp(NAME_OF_COMMON_WORDS, 1.0);
    let reason = if likeness >= NAME_SAME {
        Reason::SameName
    } else {
        Reason::NearlyTheSameName
    };
    told.push((says, reason));
    says
}

fn contacts(a: &Marks, b: &Marks, common: &Common, told: &mut Vec<(f64, Reason)>) -> f64 {
    let shared =
        |a: Option<&String>, b: Option<&String>| a.filter(|a| Some(*a) == b).map(|same| common.shared(same));
    let phone = a.phones.iter().find(|phone| b.phones.contains(phone));
    let page = shared(a.page.as_ref(), b.page.as_ref());
    let host = shared(a.host.as_ref(), b.host.as_ref()).filter(|_| page.is_none());
    let all = [
        (phone.map(|phone| common.shared(phone)), PHONE, Reason::SamePhone),
        (
            shared(a.email.as_ref(), b.email.as_ref()),
            EMAIL,
            Reason::SameEmail,
        ),
        (page, PAGE, Reason::SamePage),
        (host, SITE, Reason::SameSite),
    ];
    let mut weight = 0.0;
    for (says, full, reason) in all {
        if let Some(says) = says {
            told.push((says * full, reason));
            weight += says * full;
        }
    }
    weight
}

fn charity(a: &Marks, b: &Marks, common: &Common, told: &mut Vec<(f64, Reason)>) -> f64 {
    if a.charities.is_empty() || b.charities.is_empty() {
        return 0.0;
    }
    let (weight, reason) = match a.charities.iter().find(|number| b.charities.contains(number)) {
        Some(number) => (CHARITY * common.shared(number), Reason::SameCharity),
        None => (OTHER_CHARITY, Reason::OtherCharity),
    };
    told.push((weight, reason));
    weight
}
