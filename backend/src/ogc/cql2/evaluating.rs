//! A filter held against a feature. What is not known makes what depends on it not known ([`Value::Null`]).

use super::expression::Expression;
use super::{comparing, letters, shapes, times};
use crate::ogc::{Record, Value};
use geo::Geometry;

/// A feature that a filter is held against.
pub struct Feature<'a> {
    pub record: &'a dyn Record,
    pub shape: &'a dyn Fn() -> Option<Geometry>,
}

/// What a piece of a filter comes to.
pub fn value(of: &Expression, feature: &Feature<'_>) -> Value {
    let both = |two: &[Expression; 2]| (value(&two[0], feature), value(&two[1], feature));
    match of {
        Expression::Literal(literal) => literal.clone(),
        Expression::Property(property) => feature.record.value(*property),
        Expression::Shape => (feature.shape)().map_or(Value::Null, Value::Shape),
        Expression::List(items) => Value::List(items.iter().map(|item| value(item, feature)).collect()),
        Expression::Interval(two) => {
            let (start, end) = both(two);
            times::between(&start, &end).map_or(Value::Null, Value::Span)
        }
        Expression::And(all) => every(all, feature, false),
        Expression::Or(all) => every(all, feature, true),
        Expression::Not(inner) => truth(known(&value(inner, feature)).map(|truth| !truth)),
        Expression::Compare(comparison, two) => {
            let (a, b) = both(two);
            truth(comparing::compare(&a, &b).map(|ordering| comparison.holds(ordering)))
        }
        Expression::Like(two) => match both(two) {
            (Value::Text(text), Value::Text(form)) => Value::Truth(letters::is_like(&text, &form)),
            _ => Value::Null,
        },
        Expression::Between(three) => {
            let [middle, low, high] = three.each_ref().map(|one| value(one, feature));
            let orders = (
                comparing::compare(&middle, &low),
                comparing::compare(&middle, &high),
            );
            match orders {
                (Some(from), Some(to)) => Value::Truth(from.is_ge() && to.is_le()),
                _ => Value::Null,
            }
        }
        Expression::In(one, among) => {
            let one = value(one, feature);
            let equal = |other: &Expression| {
                comparing::compare(&one, &value(other, feature)).map(std::cmp::Ordering::is_eq)
            };
            any(among.iter().map(equal))
        }
        Expression::IsNull(inner) => Value::Truth(value(inner, feature) == Value::Null),
        Expression::Arithmetic(sum, two) => match both(two) {
            (Value::Number(a), Value::Number(b)) => comparing::sum(*sum, a, b),
            _ => Value::Null,
        },
        Expression::Casei(inner) => letters::changed(value(inner, feature), letters::without_case),
        Expression::Accenti(inner) => letters::changed(value(inner, feature), letters::without_accents),
        Expression::Spatial(lie, two) => match both(two) {
            (Value::Shape(a), Value::Shape(b)) => Value::Truth(shapes::lie(*lie, &a, &b)),
            _ => Value::Null,
        },
        Expression::Temporal(stand, two) => {
            let (a, b) = both(two);
            let spans = times::span(&a).zip(times::span(&b));
            truth(spans.map(|(a, b)| times::stand(*stand, a, b)))
        }
        Expression::Lists(share, two) => {
            let (a, b) = both(two);
            truth(comparing::share(*share, &a, &b))
        }
    }
}

/// Of AND the first that does not hold decides, of OR the first that does; what is not known decides if nothing else does.
fn every(all: &[Expression], feature: &Feature<'_>, decides: bool) -> Value {
    let mut in_doubt = false;
    for one in all {
        match known(&value(one, feature)) {
            Some(truth) if truth == decides => return Value::Truth(decides),
            Some(_) => {}
            None => in_doubt = true,
        }
    }
    if in_doubt {
        Value::Null
    } else {
        Value::Truth(!decides)
    }
}

fn any(all: impl Iterator<Item = Option<bool>>) -> Value {
    let mut in_doubt = false;
    for one in all {
        match one {
            Some(true) => return Value::Truth(true),
            Some(false) => {}
            None => in_doubt = true,
        }
    }
    if in_doubt {
        Value::Null
    } else {
        Value::Truth(false)
    }
}

fn known(value: &Value) -> Option<bool> {
    match value {
        Value::Truth(truth) => Some(*truth),
        _ => None,
    }
}

fn truth(known: Option<bool>) -> Value {
    known.map_or(Value::Null, Value::Truth)
}
