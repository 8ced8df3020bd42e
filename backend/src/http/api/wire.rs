//! The JSON of the API: the names and shapes that others rely on.

mod answer;
mod listing;

pub use answer::{AnswerJson, Clock};
pub use listing::ListingJson;
