//! A collection that is held whole: few features, made ready once.

use super::features::{self, Features, Record};
use super::{About, Span, Value};
use geo::Geometry;
use jiff::Timestamp;
use std::collections::HashMap;

/// One feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Feature {
    /// Its identity.
    pub id: String,
    /// Where it is, in degrees east and north.
    pub geometry: Option<Geometry>,
    /// When it is.
    pub span: Option<Span>,
    /// A value for each property of the collection.
    pub values: Vec<Value>,
}

/// Features held whole.
#[derive(Clone, Debug)]
pub struct Layer {
    about: About,
    features: Vec<Feature>,
    numbers: HashMap<String, usize>,
}

impl Layer {
    /// Features, in the order they are told.
    pub fn new(about: About, features: Vec<Feature>) -> Layer {
        let ids = features.iter().map(|feature| feature.id.clone());
        Layer {
            numbers: ids.zip(0..).collect(),
            about,
            features,
        }
    }
}

impl Features for Layer {
    fn len(&self) -> usize {
        self.features.len()
    }

    fn id(&self, n: usize) -> String {
        self.features[n].id.clone()
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.numbers.get(id).copied()
    }

    fn geometry(&self, n: usize) -> Option<Geometry> {
        self.features[n].geometry.clone()
    }

    fn span(&self, n: usize) -> Option<Span> {
        self.features[n].span
    }

    fn record(&self, n: usize) -> Option<Box<dyn Record + '_>> {
        Some(Box::new(&self.features[n]))
    }

    fn write_properties(&self, n: usize, into: &mut Vec<u8>) -> bool {
        features::write(&self.about, &&self.features[n], into)
    }

    fn reach(&self) -> Option<(Option<Timestamp>, Option<Timestamp>)> {
        let spans = || self.features.iter().filter_map(|feature| feature.span);
        let start = spans().map(|span| span.start).min()?;
        let end = spans().map(|span| span.end).max()?;
        Some((
            (start != Timestamp::MIN).then_some(start),
            (end != Timestamp::MAX).then_some(end),
        ))
    }
}

impl Record for &Feature {
    fn value(&self, property: usize) -> Value {
        self.values.get(property).cloned().unwrap_or(Value::Null)
    }
}
