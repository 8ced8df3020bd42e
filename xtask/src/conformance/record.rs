//! The counts as they are kept: between two marks of `docs/conformance.md`, and by nobody's hand.

use crate::paths::Paths;
use anyhow::Context;
use std::process::Command;

const BEGIN: &str = "<!-- counts: written by cargo xtask conformance -->\n";
const END: &str = "<!-- end of counts -->";

/// Writes the counts into the page.
///
/// # Errors
/// Where the page is not there, or has lost its marks.
pub fn keep(paths: &Paths, table: &str) -> anyhow::Result<()> {
    let path = paths.at("docs/conformance.md");
    let page = std::fs::read_to_string(&path)?;
    let (before, rest) = page
        .split_once(BEGIN)
        .context("docs/conformance.md has lost its marks")?;
    let (_, after) = rest
        .split_once(END)
        .context("docs/conformance.md has lost its marks")?;
    let day = Command::new("date").arg("+%-d %B %Y").output()?;
    let day = String::from_utf8_lossy(&day.stdout);
    let day = day.trim();
    std::fs::write(
        path,
        format!("{before}{BEGIN}{table}\nCounted on {day}.\n{END}{after}"),
    )?;
    Ok(())
}
