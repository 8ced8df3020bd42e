//! Open data and the evaluation, kept beside the project and never in it. Tests that need them say when they skip.

use std::path::{Path, PathBuf};

/// The path of something under `../shared`, or `None` with a printed line where it is not there.
pub fn shared(path: &str) -> Option<PathBuf> {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared")
        .join(path);
    if whole.exists() {
        return Some(whole);
    }
    println!("skipped: ../shared/{path} is not here");
    None
}
