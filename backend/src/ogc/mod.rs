//! The register as maps know it: collections of features, as *OGC API – Features* means them.
//!
//! Nothing here knows of HTTP. A [`Catalogue`] says which collections there are; a collection is [`Features`], one
//! after the other in an order that lasts; [`finding`] goes through them. All that the register offers is read off
//! listings, so nothing is here that the public view did not let through: what hides its place has no geometry, and no
//! box and no spatial question finds it.

mod about;
pub mod collections;
pub mod cql2;
pub mod crs;
mod features;
pub mod finding;
pub mod geojson;
mod layer;
mod newest;
mod span;
mod value;

pub use about::{About, GeometryKind, Kind, Property};
pub use collections::{OfTheRegister, patch_shape};
pub use features::{Catalogue, Features, Moment, Record};
pub use layer::{Feature, Layer};
pub use span::Span;
pub use value::Value;
