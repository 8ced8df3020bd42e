//! The Kith service: what the binary `kith` runs, and what its tests call.
//!
//! Rooms:
//! - [`config`]: every setting, and the only place that looks at the environment;
//! - [`feeds`]: addresses that are fetched again and again;
//! - [`fetch`]: the only way out, guarded;
//! - [`http`]: the service as browsers and programs meet it;
//! - [`import`] and [`export`]: files in and out, one file per format;
//! - [`ogc`]: the register as maps know it;
//! - [`services`]: one function, one use case;
//! - [`store`]: the only place that names diesel; the truth, on SQLite or PostgreSQL;
//! - [`register`]: the live register that answers reads;
//! - [`twins`]: the same group listed twice: found, made one, and taken back;
//! - [`built_in`] and [`web_program`]: what the binary brings with it;
//! - [`signing`]: what others can tell our words by;
//! - [`site`]: all of that together, running.

pub mod built_in;
pub mod config;
pub mod export;
pub mod feeds;
pub mod fetch;
pub mod http;
pub mod import;
pub mod ogc;
pub mod register;
pub mod services;
pub mod signing;
pub mod site;
pub mod store;
pub mod twins;
pub mod web_program;
