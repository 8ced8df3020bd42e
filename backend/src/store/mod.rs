//! The truth: assets, revisions, gazetteer and patches, on SQLite or PostgreSQL by one code path.
//!
//! Nothing outside this folder names diesel. Nothing in here decides anything about an asset.
