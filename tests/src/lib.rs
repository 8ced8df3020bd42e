//! What the tests share: the built `kith`, run as its users run it, on a data folder of its own.
//!
//! Tests here never reach inside: they run commands, read what is printed, and talk HTTP. `cargo xtask test` builds
//! the binary first; on its own, run `cargo build` before `cargo test -p kith-tests`.

pub mod addresses;
pub mod judged;
pub mod kith;
pub mod person;
pub mod postgres;
pub mod shared;

pub use kith::{Kith, Server};
pub use person::Person;
