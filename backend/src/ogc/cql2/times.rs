//! How two times stand, as Allen's algebra has it.

use super::expression::Stand;
use crate::ogc::{Span, Value};
use jiff::tz::TimeZone;

/// A value as a stretch of time: a day is the whole of it.
pub fn span(value: &Value) -> Option<Span> {
    match value {
        Value::Day(day) => Span::day(*day, &TimeZone::UTC),
        Value::Moment(moment) => Some(Span::at(*moment)),
        Value::Span(span) => Some(*span),
        _ => None,
    }
}

/// From the start of one value to the end of another.
pub fn between(start: &Value, end: &Value) -> Option<Span> {
    let (start, end) = (span(start)?.start, span(end)?.end);
    (start <= end).then_some(Span { start, end })
}

/// Whether two stand so.
pub fn stand(stand: Stand, a: Span, b: Span) -> bool {
    match stand {
        Stand::After => a.start > b.end,
        Stand::Before => a.end < b.start,
        Stand::Contains => a.start < b.start && a.end > b.end,
        Stand::During => a.start > b.start && a.end < b.end,
        Stand::Disjoint => !a.meets(b),
        Stand::Intersects => a.meets(b),
        Stand::Equals => a == b,
        Stand::FinishedBy => a.start < b.start && a.end == b.end,
        Stand::Finishes => a.start > b.start && a.end == b.end,
        Stand::Meets => a.end == b.start,
        Stand::MetBy => a.start == b.end,
        Stand::Overlaps => a.start < b.start && a.end > b.start && a.end < b.end,
        Stand::OverlappedBy => a.start > b.start && a.start < b.end && a.end > b.end,
        Stand::StartedBy => a.start == b.start && a.end > b.end,
        Stand::Starts => a.start == b.start && a.end < b.end,
    }
}
