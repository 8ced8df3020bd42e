//! What stands in an address of Open Referral: read, and what makes no sense of it told, all of it at once.

use crate::http::problem::{Field, Problem};
use crate::services::open_referral::{Amount, Near, Paging, Wanted};
use crate::services::places;
use crate::site::Site;
use actix_web::http::StatusCode;
use domain::browsing::Filters;
use domain::rhythm::Day;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::str::FromStr;
use std::sync::Arc;
use utoipa::IntoParams;
use uuid::Uuid;

/// How many are on a page where nobody says.
const PER_PAGE_USUAL: usize = 50;
/// The most on a page.
const PER_PAGE_MAX: usize = 500;
/// The most on a page of nothing but ids: some 9 MB, so that a council's all fit on one.
const MINIMAL_MAX: usize = 50_000;
/// The most pages that can be asked for by number.
const PAGE_MAX: usize = 1_000_000;
/// How far is near, where a postcode is given and nobody says, in metres: half an hour's walk or so.
const NEAR_USUAL_M: f64 = 2_500.0;
/// The furthest that can be asked for, in metres: a country.
const NEAR_MAX_M: f64 = 1_000_000.0;
/// The oldest anybody can be asked about.
const AGE_MAX: f64 = 150.0;
/// The longest text that is looked for.
const SEARCH_MAX_CHARS: usize = 200;

/// Which part of a list, and how it is written.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Part {
    /// Which page, from 1. A page beyond the last is empty.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 1_000_000)]
    pub page: Option<String>,
    /// How many on a page, at most 500; with `minimal`, 50,000. Left out: 50, with `minimal` all that fit.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 50_000)]
    pub per_page: Option<String>,
    /// `json`, or `ndjson`: all of the list without pages, a thing on each line.
    #[param(value_type = Option<Format>, inline)]
    pub format: Option<String>,
}

/// How a list is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, utoipa::ToSchema)]
#[schema(rename_all = "lowercase")]
pub enum Format {
    /// A page.
    #[default]
    Json,
    /// Lines.
    Ndjson,
}

/// What is looked for. Everything holds at once.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Looked {
    /// Words, each of which must begin a word of the name or the description.
    pub search: Option<String>,
    /// The id of a term it has, as `/taxonomy_terms` gives it.
    #[param(value_type = Option<Uuid>)]
    pub taxonomy_term_id: Option<String>,
    /// The id of a vocabulary it has a term of, as `/taxonomies` gives it.
    #[param(value_type = Option<Uuid>)]
    pub taxonomy_id: Option<String>,
    /// The id of whoever runs it.
    #[param(value_type = Option<Uuid>)]
    pub organization_id: Option<String>,
    /// Only what changed at this time or later: "2026-11-24T10:00:00Z", or a day.
    #[param(value_type = Option<String>)]
    pub modified_after: Option<String>,
    /// The youngest it is for is this age or older. What says nothing of ages is left out.
    #[param(value_type = Option<f64>, minimum = 0, maximum = 150)]
    pub minimum_age: Option<String>,
    /// The oldest it is for is this age or younger. What says nothing of ages is left out.
    #[param(value_type = Option<f64>, minimum = 0, maximum = 150)]
    pub maximum_age: Option<String>,
    /// It begins at this time or later: "10:00".
    #[param(value_type = Option<String>)]
    pub start_time: Option<String>,
    /// It ends at this time or earlier: "12:30".
    #[param(value_type = Option<String>)]
    pub end_time: Option<String>,
    /// It is on this day of the week: "TU" or "tuesday". Days and times are asked of one and the same meeting.
    #[param(value_type = Option<String>)]
    pub day: Option<String>,
}

/// How much is told of each.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct HowMuch {
    /// `true`: all of it, as for one alone.
    #[param(value_type = Option<bool>)]
    pub full: Option<String>,
}

/// Near where.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Around {
    /// A postcode: only what is near it.
    pub postcode: Option<String>,
    /// How far from the postcode, in metres. Left out: 2,500.
    #[param(value_type = Option<f64>, minimum = 0, maximum = 1_000_000)]
    pub proximity: Option<String>,
}

/// Reads, and collects what makes no sense.
#[derive(Default)]
pub struct Reading {
    bad: Vec<Field>,
}

impl Reading {
    /// Notes something that makes no sense.
    fn bad(&mut self, name: &str, detail: impl Into<String>) {
        self.bad.push(Field {
            pointer: format!("?{name}"),
            detail: detail.into(),
        });
    }

    /// What was written, read. Nothing where nothing was.
    fn read<T>(
        &mut self,
        name: &str,
        written: Option<&str>,
        says: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let written = written.map(str::trim).filter(|written| !written.is_empty())?;
        let value = read(written);
        if value.is_none() {
            self.bad(name, says);
        }
        value
    }

    fn number(&mut self, name: &str, written: Option<&str>, least: f64, most: f64) -> Option<f64> {
        let says = format!("Write a number from {least} to {most}.");
        let fits = |number: &f64| (least..=most).contains(number);
        self.read(name, written, &says, |written| written.parse().ok().filter(fits))
    }

    fn whole(&mut self, name: &str, written: Option<&str>, most: usize) -> Option<usize> {
        let says = format!("Write a whole number from 1 to {most}.");
        let fits = |number: &usize| (1..=most).contains(number);
        self.read(name, written, &says, |written| written.parse().ok().filter(fits))
    }

    /// Yes or no; no where nobody says.
    pub fn flag(&mut self, name: &str, written: Option<&str>) -> bool {
        let read = |written: &str| match written.to_ascii_lowercase().as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        };
        self.read(name, written, "Write true or false.", read)
            .unwrap_or_default()
    }

    /// An id.
    pub fn id(&mut self, name: &str, written: Option<&str>) -> Option<Uuid> {
        self.read(name, written, "Write an id as this feed gives it.", |written| {
            Uuid::try_parse(written).ok()
        })
    }

    /// Which part of a list, and how it is written.
    pub fn part(&mut self, part: &Part, amount: Amount) -> (Paging, Format) {
        let (most, usual) = match amount {
            Amount::Minimal => (MINIMAL_MAX, MINIMAL_MAX),
            _ => (PER_PAGE_MAX, PER_PAGE_USUAL),
        };
        let paging = Paging {
            page: self.whole("page", part.page.as_deref(), PAGE_MAX).unwrap_or(1),
            per_page: self
                .whole("per_page", part.per_page.as_deref(), most)
                .unwrap_or(usual),
        };
        let format = |written: &str| match written {
            "json" => Some(Format::Json),
            "ndjson" => Some(Format::Ndjson),
            _ => None,
        };
        let format = self.read("format", part.format.as_deref(), "Write json or ndjson.", format);
        (paging, format.unwrap_or_default())
    }

    /// The words to look for.
    pub fn words(&mut self, search: Option<&str>) -> Vec<String> {
        let says = format!("Keep it under {SEARCH_MAX_CHARS} letters.");
        let fits = |written: &str| (written.chars().count() <= SEARCH_MAX_CHARS).then(|| written.to_owned());
        let what = self.read("search", search, &says, fits).unwrap_or_default();
        Filters {
            what,
            ..Filters::default()
        }
        .typed()
    }

    /// What is looked for.
    pub fn looked(&mut self, looked: &Looked) -> Wanted {
        const A_TIME: &str = "Write a time like 10:00.";
        Wanted {
            words: self.words(looked.search.as_deref()),
            changed_from_us: self.read(
                "modified_after",
                looked.modified_after.as_deref(),
                A_MOMENT,
                moment_us,
            ),
            term: self.id("taxonomy_term_id", looked.taxonomy_term_id.as_deref()),
            taxonomy: self.id("taxonomy_id", looked.taxonomy_id.as_deref()),
            organization: self.id("organization_id", looked.organization_id.as_deref()),
            minimum_age: self.number("minimum_age", looked.minimum_age.as_deref(), 0.0, AGE_MAX),
            maximum_age: self.number("maximum_age", looked.maximum_age.as_deref(), 0.0, AGE_MAX),
            start: self.read("start_time", looked.start_time.as_deref(), A_TIME, clock),
            end: self.read("end_time", looked.end_time.as_deref(), A_TIME, clock),
            day: self.read(
                "day",
                looked.day.as_deref(),
                "Write a day like TU or tuesday.",
                day,
            ),
            near: None,
            is_run: false,
        }
    }

    /// Near where.
    pub async fn around(&mut self, site: &Arc<Site>, around: &Around) -> Result<Option<Near>, Problem> {
        let within_m = self.number("proximity", around.proximity.as_deref(), 0.0, NEAR_MAX_M);
        let (place, problem) =
            places::find_if_written(site, around.postcode.as_deref().unwrap_or_default()).await?;
        if let Some(problem) = problem {
            self.bad("postcode", places::says(problem));
        } else if place.is_none() && within_m.is_some() {
            self.bad(
                "postcode",
                "Write a postcode to measure from, or leave out proximity.",
            );
        }
        Ok(place.map(|place| Near {
            at: place.position,
            within_m: within_m.unwrap_or(NEAR_USUAL_M),
        }))
    }

    /// Everything that makes no sense, as one problem.
    pub fn done(self) -> Result<(), Problem> {
        if self.bad.is_empty() {
            return Ok(());
        }
        Err(Problem {
            status: StatusCode::BAD_REQUEST.as_u16(),
            ..Problem::fields(self.bad)
        })
    }
}

const A_MOMENT: &str = "Write a time like 2026-11-24T10:00:00Z, or a day like 2026-11-24.";

/// A moment, in microseconds since 1970. A plus that was not escaped arrives as a space.
fn moment_us(written: &str) -> Option<i64> {
    let written = written.replace(' ', "+");
    let of_day = |day: Date| day.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    let civil = |at: DateTime| at.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    let moment = Timestamp::from_str(&written)
        .ok()
        .or_else(|| {
            Date::from_str(&written)
                .ok()
                .filter(|_| !written.contains('T'))
                .and_then(of_day)
        })
        .or_else(|| DateTime::from_str(&written).ok().and_then(civil))?;
    Some(moment.as_microsecond())
}

/// A time, with seconds or without; an offset after it says nothing, since times are those of the clock in the hall.
fn clock(written: &str) -> Option<Time> {
    let bare = written.trim_end_matches('Z');
    let bare = bare.split(['+', ' ']).next().unwrap_or_default();
    bare.contains(':').then(|| bare.parse().ok())?
}

fn day(written: &str) -> Option<Day> {
    let written = written.to_ascii_lowercase();
    Day::from_two_letters(&written).or_else(|| {
        let is_named = |day: &Day| format!("{day:?}").to_ascii_lowercase() == written;
        Day::ALL.into_iter().find(is_named)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_with_a_zone_without_one_and_as_a_day() {
        let ten = moment_us("2026-11-24T10:00:00Z");
        assert!(ten.is_some());
        for written in [
            "2026-11-24T11:00:00+01:00",
            "2026-11-24T11:00:00 01:00",
            "2026-11-24T10:00:00",
        ] {
            assert_eq!(moment_us(written), ten, "{written}");
        }
        assert_eq!(moment_us("2026-11-24"), moment_us("2026-11-24T00:00:00Z"));
        for written in ["yesterday", "2026-13-01", "2026-11-24T25:00:00Z", "10:00"] {
            assert_eq!(moment_us(written), None, "{written}");
        }
    }

    #[test]
    fn days_and_times_are_read_as_feeds_write_them() {
        assert_eq!(day("TU"), Some(Day::Tuesday));
        assert_eq!(day("tuesday"), Some(Day::Tuesday));
        assert_eq!(day("someday"), None);
        assert_eq!(clock("10:00"), Some(jiff::civil::time(10, 0, 0, 0)));
        assert_eq!(clock("10:00:30Z"), Some(jiff::civil::time(10, 0, 30, 0)));
        assert_eq!(clock("25:00"), None);
        assert_eq!(clock("ten"), None);
    }

    #[test]
    fn everything_that_makes_no_sense_is_told_at_once() {
        let mut reading = Reading::default();
        let looked = Looked {
            taxonomy_id: Some("x".to_owned()),
            minimum_age: Some("-1".to_owned()),
            day: Some("never".to_owned()),
            ..Looked::default()
        };
        reading.looked(&looked);
        let part = Part {
            page: Some("0".to_owned()),
            format: Some("xml".to_owned()),
            ..Part::default()
        };
        reading.part(&part, Amount::Short);
        let problem = reading.done().unwrap_err();
        let pointers: Vec<&str> = problem
            .fields
            .iter()
            .map(|field| field.pointer.as_str())
            .collect();
        assert_eq!(problem.status, 400);
        assert_eq!(
            pointers,
            ["?taxonomy_id", "?minimum_age", "?day", "?page", "?format"]
        );
    }
}
