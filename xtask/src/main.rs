//! Builds, runs, tests and measures: what the two commands of the README call.

fn main() {}
