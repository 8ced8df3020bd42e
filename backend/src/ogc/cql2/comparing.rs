//! Values beside each other, sums, and lists.

use super::expression::{Share, Sum};
use super::times;
use crate::ogc::Value;
use std::cmp::Ordering;

/// How two values stand. `None`: nobody knows, or they are of different sorts.
pub fn compare(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.partial_cmp(b),
        (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
        (Value::Truth(a), Value::Truth(b)) => Some(a.cmp(b)),
        (Value::Day(a), Value::Day(b)) => Some(a.cmp(b)),
        (Value::Moment(a), Value::Moment(b)) => Some(a.cmp(b)),
        // A day beside a moment is its first moment.
        (Value::Day(_), Value::Moment(_)) | (Value::Moment(_), Value::Day(_)) => {
            Some(times::span(a)?.start.cmp(&times::span(b)?.start))
        }
        _ => None,
    }
}

/// A sum. What cannot be reckoned is not known.
pub fn sum(sum: Sum, a: f64, b: f64) -> Value {
    let result = match sum {
        Sum::Plus => a + b,
        Sum::Minus => a - b,
        Sum::Times => a * b,
        Sum::Over => a / b,
        Sum::Remainder => a % b,
        Sum::Div => (a / b).trunc(),
        Sum::Power => a.powf(b),
    };
    if result.is_finite() {
        Value::Number(result)
    } else {
        Value::Null
    }
}

/// How two lists compare. One value alone is a list of one.
pub fn share(share: Share, a: &Value, b: &Value) -> Option<bool> {
    let (a, b) = (items(a)?, items(b)?);
    let has = |list: &[Value], one: &Value| list.iter().any(|item| is_equal(item, one));
    let all_in = |list: &[Value], of: &[Value]| of.iter().all(|one| has(list, one));
    Some(match share {
        Share::Contains => all_in(a, b),
        Share::ContainedBy => all_in(b, a),
        Share::Equals => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_equal(a, b)),
        Share::Overlaps => b.iter().any(|one| has(a, one)),
    })
}

fn items(value: &Value) -> Option<&[Value]> {
    match value {
        Value::Null => None,
        Value::List(list) => Some(list),
        one => Some(std::slice::from_ref(one)),
    }
}

fn is_equal(a: &Value, b: &Value) -> bool {
    compare(a, b) == Some(Ordering::Equal)
}
