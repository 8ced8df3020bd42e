//! The service under hostile hands: its headers, its limits, and what it keeps to itself.

mod changes;
mod client;
mod headers;
mod hostile_json;
mod hostile_text;
mod limits;
mod listings;
mod maps;
mod marked;
mod open_referral;
mod operating;
mod places;
mod private_words;
mod staff;
mod stranger;
mod tiles;
mod wire;
