//! The lines of a calendar: texts, moments on the clock of the place, days.

use calcard::icalendar::{
    ICalendarEntry, ICalendarParameter, ICalendarParameterName, ICalendarParameterValue, ICalendarProperty,
    ICalendarValue, ICalendarValueType,
};
use jiff::civil::{Date, Time};

/// A line of text; the library escapes and folds it.
pub(super) fn text(name: ICalendarProperty, text: &str) -> ICalendarEntry {
    raw(name, text, &[])
}

/// A line whose text has nothing in it to escape, with parameters.
pub(super) fn raw(name: ICalendarProperty, text: &str, parameters: &[(&str, &str)]) -> ICalendarEntry {
    ICalendarEntry {
        name,
        params: parameters
            .iter()
            .map(|(name, value)| parameter(name, value))
            .collect(),
        values: vec![ICalendarValue::Text(without_controls(text))],
    }
}

/// A control character ends a line early in some readers. A line break is escaped by the library.
fn without_controls(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

fn parameter(name: &str, value: &str) -> ICalendarParameter {
    let name = match name {
        "TZID" => ICalendarParameterName::Tzid,
        "VALUE" => ICalendarParameterName::Value,
        other => ICalendarParameterName::Other(other.to_owned()),
    };
    let value = match value {
        "DATE" => ICalendarParameterValue::Value(ICalendarValueType::Date),
        "DURATION" => ICalendarParameterValue::Value(ICalendarValueType::Duration),
        text => ICalendarParameterValue::Text(text.to_owned()),
    };
    ICalendarParameter { name, value }
}

/// A moment on the clock of the place, or a day where no time is known.
pub(super) fn moment(name: ICalendarProperty, on: Date, at: Option<Time>, zone: &str) -> ICalendarEntry {
    match at {
        Some(at) => {
            let local = on.to_datetime(at).strftime("%Y%m%dT%H%M%S").to_string();
            raw(name, &local, &[("TZID", zone)])
        }
        None => raw(name, &on.strftime("%Y%m%d").to_string(), &[("VALUE", "DATE")]),
    }
}
