//! Every page as a pure function from data to HTML.
//!
//! The server and the browser call the same functions. Nothing here does I/O or knows a clock; nothing here writes
//! a `style` attribute or an inline script, since the content security policy forbids both. Whatever a person
//! reads comes from one catalogue ([`words`]), in English and in Welsh.

pub mod about;
pub mod accessibility;
pub mod asked;
pub mod browse;
pub mod drawings;
pub mod easy;
#[cfg(feature = "texts")]
pub mod embed;
#[cfg(feature = "texts")]
pub mod explained;
pub mod families;
#[cfg(feature = "texts")]
pub mod feeds;
pub mod frame;
pub mod help_now;
pub mod home;
pub mod icons;
pub mod ideas;
pub mod listing;
pub mod offline;
pub mod ogc;
pub mod open_data;
pub mod paper;
pub mod parts;
pub mod phrases;
pub mod place;
pub mod privacy;
pub mod problem;
pub mod rights;
pub mod shell;
#[cfg(feature = "texts")]
pub mod staff;
pub mod street;
#[cfg(feature = "texts")]
pub mod twins;
pub mod whats_on;
pub mod words;

pub use asked::Asked;
pub use frame::Frame;
pub use place::{FoundPlace, PlaceProblem};
pub use words::Lang;
