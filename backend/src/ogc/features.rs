//! Features, one after the other, and the catalogue that says which collections there are.

use super::{About, Span, Value};
use crate::register::{Piece, Snapshot};
use crate::site::Site;
use geo::{BoundingRect, Geometry, Rect};
use jiff::Zoned;
use std::sync::Arc;

/// When collections are looked at: the register and the clock as they are for the whole of one answer.
#[derive(Clone)]
pub struct Moment {
    /// The register.
    pub register: Arc<Snapshot>,
    /// Now, with the clock of the place.
    pub now: Zoned,
}

/// Which collections there are. A running service offers those of its register.
pub trait Catalogue: Send + Sync {
    /// Every collection, in the order they are told.
    fn all(&self) -> &[About];

    /// One collection as it is at a moment.
    fn open(&self, id: &str, site: &Site, moment: &Moment) -> Option<Arc<dyn Features>>;
}

/// The features of a collection, by number in an order that lasts.
pub trait Features: Send + Sync {
    /// How many there are.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The identity of a feature.
    fn id(&self, n: usize) -> String;

    /// The number of a feature.
    fn find(&self, id: &str) -> Option<usize>;

    /// Where a feature stands, for the page after it.
    fn standing(&self, n: usize) -> String {
        self.id(n)
    }

    /// The number of what comes after a standing, though what stood there may have gone. `None`: nobody can say.
    fn after(&self, standing: &str) -> Option<usize> {
        self.find(standing).map(|n| n + 1)
    }

    /// Where a feature is, in degrees east and north. `None`: nowhere, or nowhere that may be shown.
    fn geometry(&self, n: usize) -> Option<Geometry>;

    /// The box around it.
    fn bounds(&self, n: usize) -> Option<Rect> {
        self.geometry(n)?.bounding_rect()
    }

    /// The numbers of what may be in one of these boxes, in order, where that is quicker to say than to try each.
    fn around(&self, _boxes: &[Rect]) -> Option<Vec<usize>> {
        None
    }

    /// When a feature is. `None`: it has no time.
    fn span(&self, n: usize) -> Option<Span>;

    /// What is told of a feature.
    fn record(&self, n: usize) -> Option<Box<dyn Record + '_>>;

    /// Writes the properties of a feature as a JSON object, or nothing where it cannot be read.
    fn write_properties(&self, n: usize, into: &mut Vec<u8>) -> bool;

    /// A feature as it is written in degrees east and north: as it was kept, or written now. `None`: nothing is kept.
    fn kept(&self, _n: usize, _write: &mut dyn FnMut(&mut Vec<u8>) -> bool) -> Option<Arc<Piece>> {
        None
    }

    /// From when to when the collection reaches. `None`: it knows no time.
    fn reach(&self) -> Option<(Option<jiff::Timestamp>, Option<jiff::Timestamp>)> {
        None
    }
}

/// One feature, opened for reading.
pub trait Record {
    /// The value of the property at this place of [`About::properties`].
    fn value(&self, property: usize) -> Value;
}

/// Writes the properties of a record.
pub(super) fn write(about: &About, record: &dyn Record, into: &mut Vec<u8>) -> bool {
    into.push(b'{');
    for (n, property) in about.properties.iter().enumerate() {
        if n > 0 {
            into.push(b',');
        }
        let written = serde_json::to_writer(&mut *into, &property.name).and_then(|()| {
            into.push(b':');
            serde_json::to_writer(&mut *into, &record.value(n).json())
        });
        if written.is_err() {
            return false;
        }
    }
    into.push(b'}');
    true
}
