//! CQL2, the language that maps ask in (OGC 21-065): "free = 'yes' AND S_WITHIN(geometry, BBOX(1.8, 54.1, 2.0, 54.3))".
//!
//! [`text`] turns what is written into the language's own JSON; [`reading`] turns that, or JSON that came as such, into an
//! [`expression`]; [`evaluating`] holds it against a record. What is not said is not known, and what is not known is not kept.

mod comparing;
mod evaluating;
mod expression;
mod letters;
mod reading;
mod shapes;
#[cfg(test)]
mod tests;
pub mod text;
mod times;

use super::crs::Crs;
use super::{About, Features, Value};
use expression::Expression;

/// A filter that has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter(Expression);

/// Why a filter cannot be read, in plain words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unreadable(pub String);

impl Filter {
    /// Reads a filter over a collection. Positions in it are told in `crs`.
    ///
    /// # Errors
    /// Where it is not CQL2, or names what the collection does not have.
    pub fn of_text(text: &str, about: &About, crs: Crs) -> Result<Filter, Unreadable> {
        Filter::of_json(&text::json(text)?, about, crs)
    }

    /// The same, written as JSON.
    ///
    /// # Errors
    /// As [`Filter::of_text`].
    pub fn of_json(json: &serde_json::Value, about: &About, crs: Crs) -> Result<Filter, Unreadable> {
        reading::Reader { about, crs }.filter(json).map(Filter)
    }

    /// Whether a feature is surely one.
    pub fn keeps(&self, features: &dyn Features, n: usize) -> bool {
        let Some(record) = features.record(n) else {
            return false;
        };
        let feature = evaluating::Feature {
            record: &*record,
            shape: &|| features.geometry(n),
        };
        evaluating::value(&self.0, &feature) == Value::Truth(true)
    }
}
