//! What is written by hand: style sheets as one, pictures, the scripts, and the knowledge as one text.

use super::publish;
use crate::inputs::files_under;
use crate::paths::Paths;
use anyhow::{Context, Result};
use domain::knowledge::{FILES, join};
use std::fs;
use std::path::Path;

/// Publishes all of it.
pub fn put_together(paths: &Paths) -> Result<()> {
    publish(
        paths,
        "kith.css",
        styles(&paths.at("frontend/styles"))?.as_bytes(),
    )?;
    for picture in files_under(&paths.at("frontend/pictures"))? {
        publish(paths, &name_of(&picture), &fs::read(&picture)?)?;
    }
    for script in ["boot.js", "offline.js"] {
        publish(
            paths,
            script,
            &fs::read(paths.at("frontend/browser").join(script))?,
        )?;
    }
    publish(paths, "knowledge.txt", knowledge().as_bytes())
}

/// The style sheets in order of name, as one.
fn styles(folder: &Path) -> Result<String> {
    let sheets = files_under(folder)?
        .into_iter()
        .filter(|file| has_ending(file, "css"));
    sheets.map(|file| text(&file)).collect()
}

/// What a browser needs of the knowledge, as one text.
fn knowledge() -> String {
    let needed = FILES.iter().filter(|file| file.for_browser);
    let needed: Vec<(&str, String)> = needed
        .map(|file| (file.name, without_remarks(file.text)))
        .collect();
    join(needed.iter().map(|(name, text)| (*name, text.as_str())))
}

/// A file's lines without those that only tell people how it is written.
fn without_remarks(text: &str) -> String {
    let says = |line: &&str| !line.trim_start().starts_with('#');
    text.lines().filter(says).collect::<Vec<_>>().join("\n")
}

/// A text file, always ending with a new line.
fn text(file: &Path) -> Result<String> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let end = if text.ends_with('\n') { "" } else { "\n" };
    Ok(text + end)
}

fn has_ending(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|found| found == ending)
}

fn name_of(file: &Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::compress::brotli;
    use super::*;

    /// What lexicon, weights and matcher may add to a page together, compressed.
    const CEILING: usize = 400_000;
    /// The functions that bear the matcher's name in the program; docs/matching.md says how they were counted, and what is not.
    const MATCHER: usize = 32_000;

    #[test]
    fn what_matching_adds_to_a_page_stays_under_its_ceiling() {
        let knowledge = brotli(knowledge().as_bytes()).unwrap().len();
        println!(
            "knowledge {knowledge} bytes, with the matcher {}",
            knowledge + MATCHER
        );
        assert!(knowledge + MATCHER <= CEILING, "{} bytes", knowledge + MATCHER);
    }
}
