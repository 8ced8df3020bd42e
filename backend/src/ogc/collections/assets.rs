//! `assets`: every group, place and offer that may be shown, at each of the places it may be shown at.

use super::{Field, described};
use crate::ogc::{About, Features, GeometryKind, Kind, Record, Span, Value, features};
use crate::register::{Form, Piece, Sight, Snapshot};
use domain::Listing;
use domain::asset::{AccessFeature, Precision};
use domain::freshness::Confidence;
use domain::geography::Position;
use domain::public_view::{ListingStatus, ShownPlace};
use geo::{Coord, Geometry, MultiPoint, Point, Rect};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::Serialize;
use std::sync::Arc;

/// Its name in addresses.
pub(super) const ID: &str = "assets";

/// A listing on a day.
pub(super) struct Today {
    listing: Arc<Listing>,
    today: Date,
}

const FIELDS: &[Field<Today>] = &[
    Field("name", Kind::Text, |l| Value::text(&l.listing.name)),
    Field("what_happens", Kind::Text, |l| {
        Value::text(&l.listing.what_happens)
    }),
    Field("first_visit", Kind::Text, |l| Value::text(&l.listing.first_visit)),
    Field("tier", Kind::Text, |l| l.listing.tier.slug().into()),
    Field("kinds", Kind::Texts, |l| Value::texts(&l.listing.kinds)),
    Field("domains", Kind::Texts, |l| {
        Value::texts(l.listing.domains.iter().map(|domain| domain.slug()))
    }),
    Field("formats", Kind::Texts, |l| {
        Value::texts(l.listing.formats.iter().map(|format| format.slug()))
    }),
    Field("run_by", Kind::Text, |l| word(l.listing.run_by)),
    Field("gate", Kind::Text, |l| word(l.listing.gate)),
    Field("when", Kind::Text, |l| Value::text(&l.listing.rhythm.as_written)),
    Field("address", Kind::Text, |l| place(l, |place| &place.address)),
    Field("postcode", Kind::Text, |l| place(l, |place| &place.postcode)),
    Field("neighbourhood", Kind::Text, |l| {
        place(l, |place| &place.neighbourhood)
    }),
    Field("location_shown", Kind::Text, |l| {
        word(
            l.listing
                .places
                .first()
                .map_or(Some(Precision::Hidden), |place| Some(place.precision)),
        )
    }),
    Field("area_served", Kind::Text, |l| Value::text(&l.listing.area_served)),
    Field("online", Kind::Text, |l| word(Some(l.listing.online))),
    Field("comes_to_you", Kind::Truth, |l| l.listing.comes_to_you.into()),
    Field("cost", Kind::Text, |l| Value::text(&l.listing.cost.as_written)),
    Field("free", Kind::Text, |l| word(Some(l.listing.cost.free))),
    Field("ages", Kind::Text, |l| Value::text(&l.listing.ages.as_written)),
    Field("languages", Kind::Texts, |l| Value::texts(&l.listing.languages)),
    Field("says_it_welcomes", Kind::Texts, |l| {
        Value::texts(&l.listing.says_it_welcomes)
    }),
    Field("wanted", Kind::Text, |l| Value::text(&l.listing.wanted)),
    Field("contact_name", Kind::Text, |l| {
        Value::text(&l.listing.contact.name)
    }),
    Field("phone", Kind::Text, |l| Value::text(&l.listing.contact.phone)),
    Field("email", Kind::Text, |l| Value::text(&l.listing.contact.email)),
    Field("website", Kind::Text, |l| Value::text(&l.listing.contact.website)),
    Field("step_free", Kind::Text, |l| access(l, AccessFeature::StepFree)),
    Field("toilet", Kind::Text, |l| access(l, AccessFeature::Toilet)),
    Field("hearing_loop", Kind::Text, |l| {
        access(l, AccessFeature::HearingLoop)
    }),
    Field("seated_option", Kind::Text, |l| {
        access(l, AccessFeature::SeatedOption)
    }),
    Field("quiet_space", Kind::Text, |l| {
        access(l, AccessFeature::QuietSpace)
    }),
    Field("parking", Kind::Text, |l| access(l, AccessFeature::Parking)),
    Field("status", Kind::Text, |l| status(l.listing.status).into()),
    Field("confidence", Kind::Text, |l| {
        confidence(l.listing.confidence(l.today)).into()
    }),
    Field("checked_on", Kind::Day, |l| {
        checked_on(&l.listing).map_or(Value::Null, Value::from)
    }),
    Field("source", Kind::Text, |l| Value::text(&l.listing.source.name)),
    Field("external_id", Kind::Text, |l| {
        Value::text(l.listing.source.external_id.as_deref().unwrap_or_default())
    }),
    Field("licence", Kind::Text, |l| {
        Value::text(l.listing.source.licence.as_deref().unwrap_or_default())
    }),
];

/// The word of a vocabulary, as it is in data.
pub(super) fn word<T: Serialize>(value: Option<T>) -> Value {
    match value.map(serde_json::to_value) {
        Some(Ok(serde_json::Value::String(word))) => Value::Text(word),
        _ => Value::Null,
    }
}

fn place(of: &Today, text: fn(&ShownPlace) -> &String) -> Value {
    of.listing
        .places
        .first()
        .map_or(Value::Null, |place| Value::text(text(place)))
}

fn access(of: &Today, feature: AccessFeature) -> Value {
    word(Some(of.listing.access.known(feature)))
}

const fn status(status: ListingStatus) -> &'static str {
    match status {
        ListingStatus::On => "on",
        ListingStatus::Resting => "resting",
        ListingStatus::Finished => "finished",
    }
}

const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Finished => "finished",
        Confidence::Resting => "resting",
        Confidence::NotSure => "not_sure",
        Confidence::RingFirst => "ring_first",
        Confidence::CheckedRecently => "checked_recently",
    }
}

fn checked_on(listing: &Listing) -> Option<Date> {
    listing.freshness.latest().map(|sign| sign.on)
}

/// What the collection says of itself.
pub(super) fn about() -> About {
    About {
        is_listings: true,
        ..described(ID, GeometryKind::Points, FIELDS)
    }
}

/// Every listing of a snapshot.
pub(super) struct Assets {
    about: About,
    register: Arc<Snapshot>,
    now: DateTime,
}

impl Assets {
    pub(super) fn new(about: About, register: Arc<Snapshot>, now: DateTime) -> Assets {
        Assets { about, register, now }
    }

    fn sight(&self, n: usize) -> Option<Sight<'_>> {
        self.register.nth(n)
    }

    fn open(&self, n: usize) -> Option<Today> {
        Some(Today {
            listing: self.sight(n)?.listing()?,
            today: self.now.date(),
        })
    }
}

impl Features for Assets {
    fn len(&self) -> usize {
        self.register.len()
    }

    fn id(&self, n: usize) -> String {
        self.sight(n)
            .map(|sight| sight.id().to_string())
            .unwrap_or_default()
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.register.number_of(id.parse().ok()?)
    }

    fn standing(&self, n: usize) -> String {
        let nowhere = self.sight(n).is_some_and(|sight| sight.position().is_none());
        super::standing(nowhere, &self.id(n))
    }

    fn after(&self, standing: &str) -> Option<usize> {
        let (nowhere, id) = super::read_standing(standing);
        Some(self.register.number_after(nowhere, id.parse().ok()?))
    }

    fn geometry(&self, n: usize) -> Option<Geometry> {
        let sight = self.sight(n)?;
        let mut points = sight.positions().map(point);
        let first = points.next()?;
        let further: Vec<Point> = points.collect();
        Some(if further.is_empty() {
            Geometry::Point(first)
        } else {
            Geometry::MultiPoint(MultiPoint(std::iter::once(first).chain(further).collect()))
        })
    }

    fn bounds(&self, n: usize) -> Option<Rect> {
        let sight = self.sight(n)?;
        let boxes = sight.positions().map(|at| Rect::new(point(at), point(at)));
        boxes.reduce(|a, b| {
            let least = (a.min().x.min(b.min().x), a.min().y.min(b.min().y));
            let most = (a.max().x.max(b.max().x), a.max().y.max(b.max().y));
            Rect::new(least, most)
        })
    }

    /// The day it was last checked.
    fn span(&self, n: usize) -> Option<Span> {
        Span::day(checked_on(&self.open(n)?.listing)?, &TimeZone::UTC)
    }

    fn record(&self, n: usize) -> Option<Box<dyn Record + '_>> {
        Some(Box::new(self.open(n)?))
    }

    fn write_properties(&self, n: usize, into: &mut Vec<u8>) -> bool {
        self.open(n)
            .is_some_and(|open| features::write(&self.about, &open, into))
    }

    /// How sure we are of a listing changes with the day, so what is written holds for no longer.
    fn kept(&self, n: usize, write: &mut dyn FnMut(&mut Vec<u8>) -> bool) -> Option<Arc<Piece>> {
        let until = self.now.date().tomorrow().ok()?.at(0, 0, 0, 0);
        self.sight(n)?.piece(Form::Feature, self.now, |_| {
            let mut written = Vec::new();
            let text = write(&mut written).then(|| String::from_utf8(written));
            Some(Piece {
                text: text?.ok()?,
                until,
            })
        })
    }

    fn around(&self, boxes: &[Rect]) -> Option<Vec<usize>> {
        let corner = |at: Coord| Position { lat: at.y, lon: at.x };
        let found = boxes
            .iter()
            .map(|of| self.register.numbers_in(corner(of.min()), corner(of.max())));
        let mut all: Vec<usize> = found.flatten().collect();
        all.sort_unstable();
        all.dedup();
        Some(all)
    }

    fn reach(&self) -> Option<(Option<Timestamp>, Option<Timestamp>)> {
        // Nothing is checked in the future, and how far back it goes is not worth unpacking everything.
        Some((None, None))
    }
}

impl Record for Today {
    fn value(&self, property: usize) -> Value {
        FIELDS
            .get(property)
            .map_or(Value::Null, |Field(.., read)| read(self))
    }
}

/// A position as a point.
pub(super) fn point(at: Position) -> Point {
    Point::new(at.lon, at.lat)
}
