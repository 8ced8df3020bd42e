//! What the store promises, and the register that follows it, on both databases: every claim is run twice.

// The claims are plain functions, which the lint does not take for tests.
#![allow(clippy::unwrap_used)]

mod assets;
mod gazetteer;
mod merging;
mod migrations;
mod people;
mod place;
mod register;
mod smaller;
mod tables;
mod writing;
