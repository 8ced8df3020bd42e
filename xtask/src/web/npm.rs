//! Leaflet, its clustering and the typefaces come from npm, by the versions and checksums of the lock file.

use super::publish;
use crate::paths::Paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::process::Command;

/// Runs `npm ci` in `frontend`.
pub fn install(paths: &Paths) -> Result<()> {
    let done = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--loglevel=error"])
        .current_dir(paths.frontend())
        .status()
        .context("npm is not installed: install Node 20 or newer, then try again")?;
    ensure!(
        done.success(),
        "npm could not fetch what frontend/package-lock.json lists"
    );
    Ok(())
}

/// What each file of the map is made of: one script and one sheet, since every answer brings its headers along. The
/// clustering's own colours are left out: they are ours.
const MAP_FILES: [(&str, [&str; 2]); 2] = [
    (
        "leaflet.js",
        [
            "leaflet/dist/leaflet.js",
            "leaflet.markercluster/dist/leaflet.markercluster.js",
        ],
    ),
    (
        "leaflet.css",
        [
            "leaflet/dist/leaflet.css",
            "leaflet.markercluster/dist/MarkerCluster.css",
        ],
    ),
];

/// Where each part of the typefaces comes from: what English needs, and what only other languages do. A browser
/// fetches a part when a page has a letter of it.
const TYPEFACES: [(&str, &str); 4] = [
    (
        "young-serif.woff2",
        "@fontsource/young-serif/files/young-serif-latin-400-normal.woff2",
    ),
    (
        "young-serif-ext.woff2",
        "@fontsource/young-serif/files/young-serif-latin-ext-400-normal.woff2",
    ),
    (
        "atkinson.woff2",
        "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    ),
    (
        "atkinson-ext.woff2",
        "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
    ),
];

/// Copies the map's files and the typefaces to where browsers fetch them.
pub fn copy(paths: &Paths) -> Result<()> {
    for (name, parts) in MAP_FILES {
        let mut whole = String::new();
        for from in parts {
            whole += &without_source_map(&String::from_utf8(read(paths, from)?)?);
        }
        publish(paths, name, whole.as_bytes())?;
    }
    for (name, from) in TYPEFACES {
        publish(paths, name, &read(paths, from)?)?;
    }
    Ok(())
}

fn read(paths: &Paths, from: &str) -> Result<Vec<u8>> {
    let file = paths.frontend().join("node_modules").join(from);
    fs::read(&file).with_context(|| format!("{} is missing: run npm ci in frontend", file.display()))
}

/// The text without the line that names a source map, which is not served.
fn without_source_map(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.starts_with("//# sourceMappingURL="));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_map_that_is_not_served_is_not_named() {
        assert_eq!(
            without_source_map("let a;\n//# sourceMappingURL=a.js.map\n"),
            "let a;\n"
        );
    }
}
