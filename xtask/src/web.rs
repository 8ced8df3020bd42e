//! `cargo xtask web`: makes the files that browsers fetch, `target/web`, each with its compressed forms beside it.
//!
//! Four steps, each done again only when what it is made from has changed. Nothing is downloaded but the npm
//! packages of the lock file; the bindings of the program are made by `wasm-bindgen` as a library.

mod compress;
mod names;
mod npm;
mod program;
mod stamp;
mod written;

use crate::paths::Paths;
use anyhow::{Context, Result};
use stamp::Step;
use std::fs;
use std::path::PathBuf;

/// Builds whatever of `target/web` is out of date.
///
/// # Errors
/// A missing tool or a failed build, with what to do about it.
pub fn build(paths: &Paths) -> Result<()> {
    let out = paths.web();
    fs::create_dir_all(&out).with_context(|| format!("cannot make the folder {}", out.display()))?;
    for step in steps() {
        step.run(paths)?;
    }
    Ok(())
}

fn steps() -> [Step; 4] {
    [
        Step {
            name: "packages",
            says: "fetching Leaflet, the typefaces and the test tools with npm",
            made_from: &["frontend/package.json", "frontend/package-lock.json"],
            makes: "frontend/node_modules/leaflet/package.json",
            make: npm::install,
        },
        Step {
            name: "map",
            says: "copying Leaflet and the typefaces",
            made_from: &["frontend/package-lock.json", "xtask/src"],
            makes: "target/web/leaflet.js.br",
            make: npm::copy,
        },
        Step {
            name: "written",
            says: "putting together styles, pictures and knowledge",
            made_from: &[
                "frontend/styles",
                "frontend/pictures",
                "frontend/browser/boot.js",
                "frontend/browser/offline.js",
                "domain/src/knowledge",
                "seed-data/knowledge",
                "xtask/src",
            ],
            makes: "target/web/knowledge.txt.br",
            make: written::put_together,
        },
        Step {
            name: "program",
            says: "building the browser program (a minute or two the first time)",
            made_from: &[
                "Cargo.toml",
                "Cargo.lock",
                "domain/Cargo.toml",
                "domain/src",
                "frontend/pages",
                "frontend/browser/Cargo.toml",
                "frontend/browser/src",
                "xtask/src",
            ],
            makes: "target/web/kith_bg.wasm.br",
            make: program::build,
        },
    ]
}

/// Writes one file for browsers, and its compressed forms.
fn publish(paths: &Paths, name: &str, bytes: &[u8]) -> Result<()> {
    let file: PathBuf = paths.web().join(name);
    fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
    compress::beside(&file, bytes)
}
