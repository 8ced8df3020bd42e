//! What a feature's property is, or what a filter compares it with.

use super::Span;
use geo::Geometry;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::json;

/// The greatest whole number that a number in JSON tells exactly.
const EXACT_BELOW: f64 = 9_007_199_254_740_992.0;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not said.
    Null,
    /// True or false.
    Truth(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A day.
    Day(Date),
    /// A moment.
    Moment(Timestamp),
    /// From one moment to another.
    Span(Span),
    /// A shape on the ground, in degrees east and north.
    Shape(Geometry),
    /// Several values.
    List(Vec<Value>),
}

impl Value {
    /// A text; an empty one says nothing.
    pub fn text(text: &str) -> Value {
        if text.is_empty() {
            Value::Null
        } else {
            Value::Text(text.to_owned())
        }
    }

    /// Several texts; none at all says nothing.
    pub fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Value {
        let list: Vec<Value> = texts
            .into_iter()
            .map(|text| Value::Text(text.to_string()))
            .collect();
        if list.is_empty() {
            Value::Null
        } else {
            Value::List(list)
        }
    }

    /// As it is written in a feature.
    pub fn json(&self) -> serde_json::Value {
        match self {
            Value::Null | Value::Span(_) | Value::Shape(_) => serde_json::Value::Null,
            Value::Truth(truth) => json!(truth),
            Value::Number(number) if number.fract() == 0.0 && number.abs() < EXACT_BELOW => {
                json!(*number as i64)
            }
            Value::Number(number) => json!(number),
            Value::Text(text) => json!(text),
            Value::Day(day) => json!(day.to_string()),
            Value::Moment(moment) => json!(moment.to_string()),
            Value::List(list) => list.iter().map(Value::json).collect(),
        }
    }

    /// As a person reads it. Empty where nothing was said.
    pub fn said(&self) -> String {
        match self {
            Value::List(list) => list.iter().map(Value::said).collect::<Vec<_>>().join(", "),
            Value::Moment(moment) => moment.strftime("%Y-%m-%d %H:%M UTC").to_string(),
            other => match other.json() {
                serde_json::Value::Null => String::new(),
                serde_json::Value::String(text) => text,
                json => json.to_string(),
            },
        }
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Value {
        Value::Truth(truth)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Value::Number(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<Date> for Value {
    fn from(day: Date) -> Value {
        Value::Day(day)
    }
}
