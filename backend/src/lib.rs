//! The Kith service: what the binary `kith` runs, and what its tests call.
//!
//! Rooms:
//! - [`register`]: what answers every read, from memory;
//! - [`store`]: the only place that names diesel; the truth, on SQLite or PostgreSQL.

pub mod register;
pub mod store;
