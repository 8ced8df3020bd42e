//! What pages and feeds say to programs: calendars, news, events on pages, maps, read by libraries that others read them
//! with.

use super::Judges;
use super::bench::Bench;
use super::verdict::Verdict;

/// The judges.
pub const JUDGES: Judges = &[
    ("Calendars (icalendar)", |bench| read(bench, "calendar")),
    (
        "Days of calendars, against what we say is on (recurring-ical-events)",
        |bench| read(bench, "days"),
    ),
    ("News (feedparser)", |bench| read(bench, "news")),
    ("JSON-LD of every listing's page (extruct)", |bench| {
        read(bench, "json-ld")
    }),
    ("GeoJSON of the whole register (geojson-pydantic)", |bench| {
        read(bench, "geojson")
    }),
];

fn read(bench: &Bench, what: &str) -> anyhow::Result<Verdict> {
    Verdict::of(bench.python("feeds.py").arg(&bench.town.base).arg(what))
}
