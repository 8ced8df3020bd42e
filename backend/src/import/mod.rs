//! Files in: registers as Kith CSV, other people's tables and spreadsheets, GeoJSON, Open Referral, calendars, events of
//! a page, maps; gazetteers; the demo town.
//!
//! A file goes in whole or not at all: one transaction, durable when it is said to be done. A row that cannot be
//! read is set aside with its reason and does not stop the others. The same file twice changes nothing. What was
//! changed here, and what staff decided about showing a record, is never undone by an import.

mod calendar;
mod changes;
mod contents;
mod csv;
mod failure;
mod format;
pub mod gazetteer;
mod geojson;
mod identity;
mod json;
mod large;
mod limits;
pub mod local_edits;
mod mapping;
mod merged;
mod open_referral;
mod osm;
mod page;
pub mod patches;
mod pbf;
mod place_postcodes;
mod prepared;
mod reading;
mod refused;
mod rows;
mod shape;
mod sheet;
mod table;
mod taking;
mod text;
pub mod town;
pub mod vanished;
mod zipped;

pub use changes::gone as changes_gone;
pub use contents::{Contents, stem};
pub use failure::ImportError;
pub use format::Format;
pub use mapping::{Because, Mapping, Target, Told, read as read_mapping};
pub use open_referral::services as open_referral_services;
pub use prepared::{Choice, Prepared};
pub use reading::Reading;
pub use refused::{refused_path, write_refused};
pub use table::{Broken, Record, Table};
pub use taking::{How, Refusal, Report};
pub use text::{Text, decode};
