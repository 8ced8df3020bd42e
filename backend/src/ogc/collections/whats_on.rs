//! `whats-on`: each time that something is on in the next four weeks. Doors that are merely open are not told: they
//! would fill every day.

use super::assets::{point, word};
use super::{Field, described};
use crate::ogc::{About, Features, GeometryKind, Kind, Record, Span, Value, features};
use crate::register::Snapshot;
use crate::services::whats_on::Entry;
use crate::site::Site;
use domain::asset::AccessFeature;
use domain::public_view::ShownPlace;
use domain::rhythm::Occurrence;
use domain::{AssetId, Listing};
use geo::{Geometry, Rect};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;

/// Its name in addresses.
pub(super) const ID: &str = "whats-on";

/// How far ahead it looks, today included.
const DAYS: i64 = 28;

/// Something that is on, told by a clock.
pub(super) struct Happening {
    listing: Arc<Listing>,
    occurrence: Occurrence,
    clock: TimeZone,
}

const FIELDS: &[Field<Happening>] = &[
    Field("name", Kind::Text, |h| Value::text(&h.listing.name)),
    Field("on", Kind::Day, |h| h.occurrence.on.into()),
    Field("starts", Kind::Moment, |h| moment(starts(h.occurrence, &h.clock))),
    Field("ends", Kind::Moment, |h| moment(ends(h.occurrence, &h.clock))),
    Field("what_happens", Kind::Text, |h| {
        Value::text(&h.listing.what_happens)
    }),
    Field("tier", Kind::Text, |h| h.listing.tier.slug().into()),
    Field("kinds", Kind::Texts, |h| Value::texts(&h.listing.kinds)),
    Field("address", Kind::Text, |h| place(h, |place| &place.address)),
    Field("postcode", Kind::Text, |h| place(h, |place| &place.postcode)),
    Field("neighbourhood", Kind::Text, |h| {
        place(h, |place| &place.neighbourhood)
    }),
    Field("cost", Kind::Text, |h| Value::text(&h.listing.cost.as_written)),
    Field("free", Kind::Text, |h| word(Some(h.listing.cost.free))),
    Field("step_free", Kind::Text, |h| {
        word(Some(h.listing.access.known(AccessFeature::StepFree)))
    }),
    Field("asset", Kind::Text, |h| Value::Text(h.listing.id.to_string())),
];

fn place(of: &Happening, text: fn(&ShownPlace) -> &String) -> Value {
    of.listing
        .places
        .first()
        .map_or(Value::Null, |place| Value::text(text(place)))
}

fn moment(at: Option<Timestamp>) -> Value {
    at.map_or(Value::Null, Value::Moment)
}

fn told_by(clock: &TimeZone, at: DateTime) -> Option<Timestamp> {
    Some(at.to_zoned(clock.clone()).ok()?.timestamp())
}

fn starts(occurrence: Occurrence, clock: &TimeZone) -> Option<Timestamp> {
    told_by(clock, occurrence.on.to_datetime(occurrence.starts?))
}

fn ends(occurrence: Occurrence, clock: &TimeZone) -> Option<Timestamp> {
    let day = match occurrence.is_overnight() {
        true => occurrence.on.tomorrow().ok()?,
        false => occurrence.on,
    };
    told_by(clock, day.to_datetime(occurrence.ends?))
}

/// What the collection says of itself.
pub(super) fn about() -> About {
    described(ID, GeometryKind::Points, FIELDS)
}

/// All that is on in the days that are looked at: what is somewhere first, then in the order of time.
pub(super) struct Days {
    first: Date,
    entries: Vec<Dated>,
}

/// Something that is on.
#[derive(Clone, Copy)]
struct Dated {
    nowhere: bool,
    id: AssetId,
    occurrence: Occurrence,
}

impl Dated {
    /// What it is known by, and stands by.
    fn standing(&self) -> Standing {
        (self.nowhere, self.occurrence.on, self.occurrence.starts, self.id)
    }
}

type Standing = (bool, Date, Option<Time>, AssetId);

impl Days {
    /// Works them out.
    pub(super) fn from(site: &Site, register: &Snapshot, first: Date) -> Days {
        let mut entries = Vec::new();
        for day in first.series(1.day()).take(DAYS as usize) {
            let agenda = site.agendas.of(register, day, &site.built_in.calendar);
            let meetings = agenda.iter().filter(|entry| !entry.is_opening);
            entries.extend(meetings.map(|entry: &Entry| Dated {
                nowhere: register.position_of(entry.id).is_none(),
                id: entry.id,
                occurrence: entry.occurrence,
            }));
        }
        entries.sort_unstable_by_key(Dated::standing);
        entries.dedup_by_key(|entry| entry.standing());
        Days { first, entries }
    }
}

/// What is on, of a snapshot.
pub(super) struct WhatsOn {
    about: About,
    register: Arc<Snapshot>,
    days: Arc<Days>,
    clock: TimeZone,
}

impl WhatsOn {
    pub(super) fn new(about: About, register: Arc<Snapshot>, days: Arc<Days>, clock: TimeZone) -> WhatsOn {
        WhatsOn {
            about,
            register,
            days,
            clock,
        }
    }

    fn at(&self, n: usize) -> Option<&Dated> {
        self.days.entries.get(n)
    }

    fn open(&self, n: usize) -> Option<Happening> {
        let Dated { id, occurrence, .. } = *self.at(n)?;
        Some(Happening {
            listing: self.register.find(id)?,
            occurrence,
            clock: self.clock.clone(),
        })
    }

    fn position(&self, n: usize) -> Option<geo::Point> {
        self.register.position_of(self.at(n)?.id).map(point)
    }
}

/// `2026-11-24T1000-<id of the listing>`, or `2026-11-24-<id>` where it has no time.
fn identity(id: AssetId, occurrence: Occurrence) -> String {
    let day = occurrence.on;
    match occurrence.starts {
        Some(time) => format!("{day}T{:02}{:02}-{id}", time.hour(), time.minute()),
        None => format!("{day}-{id}"),
    }
}

fn read_identity(text: &str) -> Option<(Date, Option<Time>, AssetId)> {
    let (day, rest) = text.split_at_checked("2026-11-24".len())?;
    let (time, id) = match rest.strip_prefix('T') {
        Some(timed) => {
            let (time, id) = timed.split_at_checked("1000".len())?;
            let (hour, minute) = time.split_at_checked(2)?;
            let time = Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
            (Some(time), id)
        }
        None => (None, rest),
    };
    Some((day.parse().ok()?, time, id.strip_prefix('-')?.parse().ok()?))
}

impl Features for WhatsOn {
    fn len(&self) -> usize {
        self.days.entries.len()
    }

    fn id(&self, n: usize) -> String {
        self.at(n)
            .map(|dated| identity(dated.id, dated.occurrence))
            .unwrap_or_default()
    }

    fn find(&self, id: &str) -> Option<usize> {
        let (on, starts, id) = read_identity(id)?;
        let search = |nowhere| {
            let wanted = (nowhere, on, starts, id);
            self.days
                .entries
                .binary_search_by_key(&wanted, Dated::standing)
                .ok()
        };
        search(false).or_else(|| search(true))
    }

    fn standing(&self, n: usize) -> String {
        let nowhere = self.at(n).is_some_and(|dated| dated.nowhere);
        super::standing(nowhere, &self.id(n))
    }

    fn after(&self, standing: &str) -> Option<usize> {
        let (nowhere, id) = super::read_standing(standing);
        let (on, starts, id) = read_identity(id)?;
        let entries = &self.days.entries;
        Some(entries.partition_point(|dated| dated.standing() <= (nowhere, on, starts, id)))
    }

    fn geometry(&self, n: usize) -> Option<Geometry> {
        self.position(n).map(Geometry::Point)
    }

    fn bounds(&self, n: usize) -> Option<Rect> {
        self.position(n).map(|at| Rect::new(at, at))
    }

    /// From its start to its end; the whole day where it has no time.
    fn span(&self, n: usize) -> Option<Span> {
        let occurrence = self.at(n)?.occurrence;
        match starts(occurrence, &self.clock) {
            Some(start) => Some(Span {
                start,
                end: ends(occurrence, &self.clock).map_or(start, |end| end.max(start)),
            }),
            None => Span::day(occurrence.on, &self.clock),
        }
    }

    fn record(&self, n: usize) -> Option<Box<dyn Record + '_>> {
        Some(Box::new(self.open(n)?))
    }

    fn write_properties(&self, n: usize, into: &mut Vec<u8>) -> bool {
        self.open(n)
            .is_some_and(|open| features::write(&self.about, &open, into))
    }

    fn reach(&self) -> Option<(Option<Timestamp>, Option<Timestamp>)> {
        let first = Span::day(self.days.first, &self.clock)?;
        let last = Span::day(self.days.first.checked_add((DAYS - 1).days()).ok()?, &self.clock)?;
        Some((Some(first.start), Some(last.end)))
    }
}

impl Record for Happening {
    fn value(&self, property: usize) -> Value {
        FIELDS
            .get(property)
            .map_or(Value::Null, |Field(.., read)| read(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_read_back_is_the_one_that_was_written() {
        let id: AssetId = "019a0000-0000-7000-8000-000000000001".parse().unwrap();
        let on: Date = "2026-11-24".parse().unwrap();
        for starts in [None, Some(jiff::civil::time(9, 30, 0, 0))] {
            let occurrence = Occurrence {
                on,
                starts,
                ends: None,
            };
            assert_eq!(read_identity(&identity(id, occurrence)), Some((on, starts, id)));
        }
        for nonsense in [
            "",
            "2026-11-24",
            "2026-11-24T9-x",
            "2026-11-24T9999-019a0000-0000-7000-8000-000000000001",
        ] {
            assert_eq!(read_identity(nonsense), None, "{nonsense}");
        }
    }
}
