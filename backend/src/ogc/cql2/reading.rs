//! A filter in JSON, read with a collection beside it: every name has to be there, every operation has to have what it needs.

use super::Unreadable;
use super::expression::{Comparison, Expression, Lie, Share, Stand, Sum};
use super::shapes;
use crate::ogc::crs::Crs;
use crate::ogc::span::moment;
use crate::ogc::{About, Value};
use jiff::Timestamp;
use serde_json::Value as Json;

/// How deep it may be nested.
const DEEPEST: usize = 64;
/// The open end of an interval.
const OPEN: &str = "..";

/// Reads filters over a collection.
pub struct Reader<'a> {
    pub about: &'a About,
    pub crs: Crs,
}

type Read = Result<Expression, Unreadable>;

impl Reader<'_> {
    /// A whole filter: something that holds or does not.
    pub fn filter(&self, json: &Json) -> Read {
        match json {
            Json::Bool(_) => self.read(json, 0),
            Json::Object(object) if object.contains_key("op") || object.contains_key("property") => {
                self.read(json, 0)
            }
            _ => Err(says(
                "A filter has to be something that holds or does not: compare something with something.",
            )),
        }
    }

    fn read(&self, json: &Json, depth: usize) -> Read {
        if depth > DEEPEST {
            return Err(says("The filter is nested too deeply."));
        }
        match json {
            Json::Null => Ok(Expression::Literal(Value::Null)),
            Json::Bool(truth) => Ok(Expression::Literal(Value::Truth(*truth))),
            Json::Number(number) => {
                let number = number
                    .as_f64()
                    .ok_or_else(|| says("A number in the filter is too large."))?;
                Ok(Expression::Literal(Value::Number(number)))
            }
            Json::String(text) => Ok(Expression::Literal(Value::Text(text.clone()))),
            Json::Array(items) => self.all(items, depth).map(Expression::List),
            Json::Object(object) => self.object(json, object, depth),
        }
    }

    fn all(&self, items: &[Json], depth: usize) -> Result<Vec<Expression>, Unreadable> {
        items.iter().map(|item| self.read(item, depth + 1)).collect()
    }

    fn object(&self, json: &Json, object: &serde_json::Map<String, Json>, depth: usize) -> Read {
        if let Some(op) = object.get("op").and_then(Json::as_str) {
            let no_args = Vec::new();
            let args = object.get("args").and_then(Json::as_array).unwrap_or(&no_args);
            return self.operation(op, args, depth);
        }
        let text = |name: &str| object.get(name).and_then(Json::as_str);
        if let Some(name) = text("property") {
            self.property(name)
        } else if let Some(day) = text("date") {
            let day = day
                .parse()
                .map_err(|_| says("Write a date like DATE('2026-11-24')."))?;
            Ok(Expression::Literal(Value::Day(day)))
        } else if let Some(written) = text("timestamp") {
            let read = moment(written)
                .ok_or_else(|| says("Write a moment like TIMESTAMP('2026-11-24T10:00:00Z')."))?;
            Ok(Expression::Literal(Value::Moment(read)))
        } else if let Some(ends) = object.get("interval").and_then(Json::as_array) {
            self.interval(ends, depth)
        } else {
            let shape = shapes::read(json, self.crs);
            let shape = shape.ok_or_else(|| {
                says("Something in the filter is no value, no name, no shape and no operation.")
            })?;
            Ok(Expression::Literal(Value::Shape(shape)))
        }
    }

    fn property(&self, name: &str) -> Read {
        if name == self.about.shape {
            return Ok(Expression::Shape);
        }
        let property = self.about.property(name);
        let unknown = || {
            let all = self
                .about
                .properties
                .iter()
                .map(|property| property.name.as_str());
            let all: Vec<&str> = all.chain([self.about.shape.as_str()]).collect();
            says(&format!(
                "The filter names something that is not there. There is: {}.",
                all.join(", ")
            ))
        };
        property.map(Expression::Property).ok_or_else(unknown)
    }

    fn interval(&self, ends: &[Json], depth: usize) -> Read {
        let [start, end] = ends else {
            return Err(says(
                "An interval has a start and an end: INTERVAL('2026-11-24', '..').",
            ));
        };
        let end_of = |written: &Json, open: Timestamp| match written.as_str() {
            Some(OPEN) => Ok(Expression::Literal(Value::Moment(open))),
            Some(text) => match (text.parse(), moment(text)) {
                (_, Some(moment)) => Ok(Expression::Literal(Value::Moment(moment))),
                (Ok(day), None) => Ok(Expression::Literal(Value::Day(day))),
                _ => Err(says("The ends of an interval are days, moments or '..'.")),
            },
            None => self.read(written, depth + 1),
        };
        Ok(Expression::Interval(Box::new([
            end_of(start, Timestamp::MIN)?,
            end_of(end, Timestamp::MAX)?,
        ])))
    }

    fn operation(&self, op: &str, args: &[Json], depth: usize) -> Read {
        let op = op.to_ascii_lowercase();
        let wrong = || {
            says(&format!(
                "{} is not known here, or does not have what it needs.",
                op.to_ascii_uppercase()
            ))
        };
        if op == "in" {
            let [value, Json::Array(among)] = args else {
                return Err(wrong());
            };
            let value = self.read(value, depth + 1)?;
            return Ok(Expression::In(Box::new(value), self.all(among, depth)?));
        }
        let args = self.all(args, depth)?;
        match (op.as_str(), args.len()) {
            ("and", 2..) => return Ok(Expression::And(args)),
            ("or", 2..) => return Ok(Expression::Or(args)),
            _ => {}
        }
        match <[Expression; 1]>::try_from(args) {
            Ok([only]) => of_one(&op, only).ok_or_else(wrong),
            Err(args) => match <[Expression; 2]>::try_from(args) {
                Ok(two) => of_two(&op, two).ok_or_else(wrong),
                Err(args) => match (op.as_str(), <[Expression; 3]>::try_from(args)) {
                    ("between", Ok(three)) => Ok(Expression::Between(Box::new(three))),
                    _ => Err(wrong()),
                },
            },
        }
    }
}

fn of_one(op: &str, only: Expression) -> Option<Expression> {
    let only = Box::new(only);
    Some(match op {
        "not" => Expression::Not(only),
        "isnull" => Expression::IsNull(only),
        "casei" => Expression::Casei(only),
        "accenti" => Expression::Accenti(only),
        _ => return None,
    })
}

fn of_two(op: &str, two: [Expression; 2]) -> Option<Expression> {
    let two = Box::new(two);
    if op == "like" {
        return Some(Expression::Like(two));
    }
    if let Some(comparison) = Comparison::read(op) {
        Some(Expression::Compare(comparison, two))
    } else if let Some(sum) = Sum::read(op) {
        Some(Expression::Arithmetic(sum, two))
    } else if let Some(lie) = Lie::read(op) {
        Some(Expression::Spatial(lie, two))
    } else if let Some(stand) = Stand::read(op) {
        Some(Expression::Temporal(stand, two))
    } else {
        Share::read(op).map(|share| Expression::Lists(share, two))
    }
}

fn says(text: &str) -> Unreadable {
    Unreadable(text.to_owned())
}
