//! `/ogc`: the register for maps and for people who make them, by the standard *OGC API – Features*.
//!
//! Each address answers in JSON and as a page; who asks says which, by `f=` or by what it accepts. What it does not know
//! it refuses with a 400, as the standard wants: a filter that is misspelt must not look like one that found everything.

mod call;
pub mod collections;
pub mod conformance;
pub mod definition;
pub mod items;
pub mod landing;
mod links;
mod parameters;
pub mod queryables;

/// Where all of it is.
pub const ROOT: &str = "/ogc";
