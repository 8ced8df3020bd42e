//! What programs read and write, under `/api/v1`.

pub mod assets;
pub mod ideas;
mod wire;
mod writer;
