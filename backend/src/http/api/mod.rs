//! What programs read and write, under `/api/v1`.

pub mod alike;
pub mod areas;
pub mod assets;
pub mod changes;
pub mod ground;
pub mod ideas;
pub mod listings;
pub mod openapi;
pub mod places;
pub mod whats_on;
mod wire;
mod writer;
