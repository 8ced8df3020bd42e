//! The JSON of the API: the names and shapes that others rely on.

mod alike;
mod answer;
mod asset;
mod listing;
mod listings;
mod whats_on;

pub use alike::{AlikeJson, GroupJson};
pub use answer::{AnswerJson, Clock};
pub use asset::{AssetJson, DraftJson};
use listing::ListingJson;
pub use listings::{ListingsJson, WholeJson, marker, page_of_markers, page_of_pieces, piece};
pub use whats_on::WhatsOnJson;
