//! What was chosen in an address: the filters of `/browse`, `/whats-on` and `/api/v1/listings`, under the same names.

use super::problem::{Field, Problem};
use crate::services::browsing::Area;
use crate::services::places::PLACE_MAX_CHARS;
use crate::services::whats_on::FURTHEST_DAYS;
use domain::browsing::{Filters, Thing};
use domain::geography::Position;
use jiff::ToSpan;
use jiff::civil::Date;
use pages::asked;
use serde::Deserialize;
use utoipa::IntoParams;

/// Filters, as they stand in an address. All may be left out.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Chosen {
    /// A plain thing: make, sing, grow, move, outdoors, eat, chat, play, read, learn, useful, quiet, ….
    pub thing: Option<String>,
    /// Words that have to be in the name or the description.
    pub what: Option<String>,
    /// A postcode or the name of a place: the nearest come first.
    pub near: Option<String>,
    /// A day of the week: monday, tuesday, ….
    pub day: Option<String>,
    /// `1`: only what costs nothing. Unknown is not free.
    pub free: Option<String>,
    /// `1`: only where there is no step. Unknown is not yes.
    pub step_free: Option<String>,
    /// Which page, from 1.
    pub page: Option<String>,
    /// How many on a page: 1 to 500; of markers 1 to 10000.
    pub limit: Option<String>,
    /// A box on the map: west,south,east,north in degrees.
    pub bbox: Option<String>,
    /// `marker`: only what a marker on a map needs.
    pub fields: Option<String>,
}

/// Filters of what's on, as they stand in an address. All may be left out.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ChosenDays {
    /// The first day, such as 2026-11-24. Left out, or past: today.
    pub from: Option<String>,
    /// The last day, at most 31 days on. Left out: a week from the first.
    pub to: Option<String>,
    /// A postcode or the name of a place: only what is within half an hour's way.
    pub near: Option<String>,
    /// `1`: only what costs nothing. Unknown is not free.
    pub free: Option<String>,
    /// `1`: only where there is no step. Unknown is not yes.
    pub step_free: Option<String>,
    /// Which page, from 1.
    pub page: Option<String>,
    /// On the page: the one day that is shown.
    #[param(ignore)]
    pub on: Option<String>,
}

/// The most days that can be asked for at once.
const DAYS_MAX: i64 = 31;
/// How many days are told where nobody says until when: a week, the first day included.
const DAYS_USUAL: i64 = 6;

impl ChosenDays {
    /// The same choices without the days, which reads the words.
    pub fn chosen(&self) -> Chosen {
        Chosen {
            near: self.near.clone(),
            free: self.free.clone(),
            step_free: self.step_free.clone(),
            page: self.page.clone(),
            ..Chosen::default()
        }
    }

    /// The day a page shows: today, where none was given, or one that is past or makes no sense.
    pub fn day(&self, today: Date) -> Date {
        let furthest = today.saturating_add(FURTHEST_DAYS.days());
        let given = self.on.as_deref().and_then(|on| on.parse().ok());
        given
            .filter(|on| (today..=furthest).contains(on))
            .unwrap_or(today)
    }

    /// The first and the last day, or what makes no sense of them: programs would rather know.
    pub fn days(&self, today: Date) -> Result<(Date, Date), Problem> {
        let furthest = today.saturating_add(FURTHEST_DAYS.days());
        let read = |pointer: &str, written: &Option<String>, usual: Date| match written.as_deref() {
            None | Some("") => Ok(usual),
            Some(written) => written
                .parse::<Date>()
                .map_err(|_| Problem::field(pointer, "Write a day like 2026-11-24.")),
        };
        let from = read("?from", &self.from, today)?.clamp(today, furthest);
        let to = read("?to", &self.to, from.saturating_add(DAYS_USUAL.days()))?;
        let last = from.saturating_add(DAYS_MAX.days());
        if to < from || to > last {
            let says = format!("Write a day from {from} to {last}.");
            return Err(Problem::field("?to", says));
        }
        Ok((from, to))
    }
}

/// The longest text that is looked for in descriptions.
const WHAT_MAX_CHARS: usize = 200;
/// The most pages that can be asked for by number.
const PAGE_MAX: usize = 100_000;

impl Chosen {
    /// The filters. What makes no sense is left out, as on a form somebody altered.
    pub fn filters(&self) -> Filters {
        let ticked = |value: &Option<String>| matches!(value.as_deref(), Some("1" | "true" | "yes" | "on"));
        Filters {
            thing: self.thing.as_deref().and_then(Thing::from_slug),
            what: self
                .what
                .as_deref()
                .unwrap_or_default()
                .trim()
                .chars()
                .take(WHAT_MAX_CHARS)
                .collect(),
            day: self.day.as_deref().and_then(asked::day),
            free: ticked(&self.free),
            step_free: ticked(&self.step_free),
        }
    }

    /// The place that was written, where one was.
    pub fn near(&self) -> &str {
        self.near.as_deref().unwrap_or_default().trim()
    }

    /// Which page, from 1.
    pub fn page(&self) -> usize {
        self.number(&self.page, PAGE_MAX).unwrap_or(1)
    }

    /// The part of the map that was chosen. What makes no sense is left out.
    pub fn area(&self) -> Option<Area> {
        self.bbox.as_deref().and_then(read_box)
    }

    fn number(&self, written: &Option<String>, most: usize) -> Option<usize> {
        written
            .as_deref()?
            .trim()
            .parse()
            .ok()
            .filter(|number| (1..=most).contains(number))
    }

    /// How many on a page and in which box, or everything that makes no sense: programs would rather know.
    pub fn checked(&self, limit_max: usize) -> Result<(usize, Option<Area>), Problem> {
        let limit = match &self.limit {
            None => Some(limit_max.min(LIMIT_USUAL)),
            given => self.number(given, limit_max),
        };
        let area = self.bbox.as_deref().map(read_box);
        let wrong = self.wrong_words().into_iter().chain([
            (
                limit.is_none(),
                "limit",
                format!("Write a number from 1 to {limit_max}."),
            ),
            (area == Some(None), "bbox", BBOX_SAYS.to_owned()),
        ]);
        let bad: Vec<Field> = wrong.filter(|(is_wrong, ..)| *is_wrong).map(bad_field).collect();
        match limit {
            Some(limit) if bad.is_empty() => Ok((limit, area.flatten())),
            _ => Err(Problem::fields(bad)),
        }
    }

    /// Whether each of the words makes no sense, with its name and what to write.
    fn wrong_words(&self) -> [(bool, &'static str, String); 5] {
        let unknown = |word: &Option<String>, known: fn(&str) -> bool| {
            word.as_deref()
                .is_some_and(|word| !word.is_empty() && !known(word))
        };
        let things: Vec<_> = Thing::ALL.iter().map(|thing| thing.slug()).collect();
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        let what = self.what.as_deref().unwrap_or_default();
        [
            (
                unknown(&self.thing, |thing| Thing::from_slug(thing).is_some()),
                "thing",
                format!("Write one of {}.", things.join(", ")),
            ),
            (
                unknown(&self.day, |day| asked::day(day).is_some()),
                "day",
                DAY_SAYS.to_owned(),
            ),
            (
                is_long(what, WHAT_MAX_CHARS),
                "what",
                format!("Keep it under {WHAT_MAX_CHARS} letters."),
            ),
            (
                is_long(self.near(), PLACE_MAX_CHARS),
                "near",
                format!("Keep it under {PLACE_MAX_CHARS} letters."),
            ),
            (
                self.page.is_some() && self.number(&self.page, PAGE_MAX).is_none(),
                "page",
                format!("Write a number from 1 to {PAGE_MAX}."),
            ),
        ]
    }
}

const DAY_SAYS: &str = "Write a day of the week in English: monday, tuesday, ….";
const BBOX_SAYS: &str = "Write west,south,east,north in degrees, such as 1.8,54.1,2.0,54.3.";

fn bad_field((_, name, detail): (bool, &'static str, String)) -> Field {
    Field {
        pointer: format!("?{name}"),
        detail,
    }
}

/// How many are on a page where nobody says.
const LIMIT_USUAL: usize = 100;

/// West, south, east, north.
fn read_box(written: &str) -> Option<Area> {
    let numbers: Vec<f64> = written
        .split(',')
        .map(|part| part.trim().parse().ok())
        .collect::<Option<_>>()?;
    let [west, south, east, north] = numbers.try_into().ok()?;
    let south_west = Position::new(south, west)?;
    let north_east = Position::new(north, east)?;
    (south <= north && west <= east).then_some(Area {
        south_west,
        north_east,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_is_west_south_east_north() {
        let area = read_box("1.8,54.1,2.0,54.3").unwrap();
        assert_eq!((area.south_west.lat, area.south_west.lon), (54.1, 1.8));
        assert_eq!((area.north_east.lat, area.north_east.lon), (54.3, 2.0));
    }

    #[test]
    fn a_box_that_is_none_is_refused() {
        for written in [
            "",
            "1,2,3",
            "1,2,3,x",
            "2,1,1,3",
            "0,0,0,91",
            "NaN,0,1,1",
            "1,2,3,4,5",
        ] {
            assert_eq!(read_box(written), None, "{written}");
        }
    }

    #[test]
    fn programs_are_told_of_everything_that_makes_no_sense() {
        let chosen = Chosen {
            thing: Some("pony".to_owned()),
            page: Some("-1".to_owned()),
            limit: Some("501".to_owned()),
            ..Chosen::default()
        };
        let pointers: Vec<_> = chosen
            .checked(500)
            .unwrap_err()
            .fields
            .into_iter()
            .map(|f| f.pointer)
            .collect();
        assert_eq!(pointers, ["?thing", "?page", "?limit"]);
    }
}
