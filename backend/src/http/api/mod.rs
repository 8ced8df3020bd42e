//! What programs read and write, under `/api/v1`.

pub mod ideas;
mod wire;
