//! The JSON of the API: the names and shapes that others rely on.

mod answer;
mod asset;
mod listing;
mod listings;

pub use answer::{AnswerJson, Clock};
pub use asset::{AssetJson, DraftJson};
pub use listing::ListingJson;
pub use listings::ListingsJson;
