//! The Kith service: what the binary `kith` runs, and what its tests call.
//!
//! Rooms:
//! - [`store`]: the only place that names diesel; the truth, on SQLite or PostgreSQL.

pub mod store;
