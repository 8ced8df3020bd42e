//! What the store promises, on both databases: every claim is run twice.

// The claims are plain functions, which the lint does not take for tests.
#![allow(clippy::unwrap_used)]

mod assets;
mod gazetteer;
mod migrations;
mod place;
mod smaller;
mod tables;
mod writing;
