//! Every page as a pure function from data to HTML.
//!
//! The server and the browser call the same functions. Nothing here does I/O or knows a clock; nothing here writes
//! a `style` attribute or an inline script, since the content security policy forbids both. Whatever a person
//! reads comes from one catalogue ([`words`]), in English and in Welsh.

pub mod frame;
pub mod words;

pub use frame::Frame;
pub use words::Lang;
