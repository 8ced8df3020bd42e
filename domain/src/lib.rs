//! What Kith knows about: assets of a neighbourhood, and what a person wishes.
//!
//! Pure rules only. Nothing here reads a file, a socket, a database or a clock: time, place and knowledge come
//! in as values, so that the same rules run on the server, in the browser and in a test.
//!
//! Rooms:
//! - [`asset`]: what a group or place is, with every facet it may have;
//! - [`rhythm`]: when it meets, as people write it and as a calendar can follow it;
//! - [`freshness`]: how sure we are, from dated evidence that decays;
//! - [`geography`]: positions, distances, how far a person can reach; [`daylight`]: when it gets dark there;
//! - [`public_view`]: the one door through which an asset is shown to anybody;
//! - [`placing`]: what kind of thing an asset is, inferred from its own words;
//! - [`matching`]: from a person's words to ideas, each with its reasons;
//! - [`browsing`]: looking about without a question, by plain things;
//! - [`knowledge`]: the written knowledge (`seed-data/knowledge`) that placing and matching read;
//! - `learning` (a feature, for building): small weights learnt from the book of sentences that is part of it;
//! - [`patch`]: a co-ordinator's area, and [`help`]: national help for a hard moment;
//! - [`staff`]: those who look after the register, and what each may do;
//! - [`postcode`]: telling a postcode from other text;
//! - [`columns`]: an asset as a row of Kith CSV, and back;
//! - [`twins`]: whether two records are of one and the same thing, and why;
//! - [`words`]: text as words, and many phrases found in it at once;
//! - [`bundle`]: an area's listings packed for a device.

pub mod asset;
pub mod browsing;
pub mod bundle;
pub mod columns;
pub mod daylight;
pub mod freshness;
pub mod geography;
pub mod help;
pub mod knowledge;
#[cfg(any(test, feature = "learning"))]
pub mod learning;
pub mod matching;
pub mod patch;
pub mod placing;
pub mod postcode;
pub mod public_view;
pub mod rhythm;
pub mod staff;
pub mod twins;
pub mod words;

pub use asset::{Asset, AssetId};
pub use public_view::Listing;
