//! `cargo xtask learn`: learns from the book of sentences, and writes down what was learnt.

use crate::command::say;
use crate::paths::Paths;
use anyhow::{Context, bail};
use domain::knowledge::Knowledge;
use domain::learning::book::{Sentence, read};
use std::path::PathBuf;

/// Learns, and writes `learnt.txt`.
///
/// # Errors
/// Where the book or the knowledge cannot be read, or the file not be written.
pub fn learn(paths: &Paths) -> anyhow::Result<()> {
    let learnt = learnt(paths)?;
    let file = file(paths);
    std::fs::write(&file, &learnt).with_context(|| format!("writing {}", file.display()))?;
    println!(
        "{}: {} kB, {} compressed",
        file.display(),
        learnt.len() / 1000,
        compressed(&learnt)?
    );
    report(paths)
}

/// Says what the learnt weights are worth.
///
/// # Errors
/// Where the book or the knowledge cannot be read.
pub fn report(paths: &Paths) -> anyhow::Result<()> {
    let knowledge = Knowledge::as_written()?;
    let sentences = sentences(paths, &knowledge)?;
    println!("{}", domain::learning::report(&knowledge, &sentences)?);
    Ok(())
}

/// Says which sentences' moments are heard wrongly by weights learnt without them.
///
/// # Errors
/// Where the book or the knowledge cannot be read.
pub fn wrong(paths: &Paths) -> anyhow::Result<()> {
    let knowledge = Knowledge::as_written()?;
    let sentences = sentences(paths, &knowledge)?;
    println!("{}", domain::learning::wrong_moments(&knowledge, &sentences)?);
    Ok(())
}

/// Fails where `learnt.txt` is not what would be learnt now.
///
/// # Errors
/// Where it is stale, or anything cannot be read.
pub fn check(paths: &Paths) -> anyhow::Result<()> {
    say("what was learnt is what the book teaches");
    let file = file(paths);
    let there = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    if there != learnt(paths)? {
        bail!(
            "{} is not what the book teaches now: run `cargo xtask learn`",
            file.display()
        );
    }
    Ok(())
}

fn learnt(paths: &Paths) -> anyhow::Result<String> {
    let knowledge = Knowledge::as_written()?;
    let sentences = sentences(paths, &knowledge)?;
    Ok(domain::learning::learnt(&knowledge, &sentences))
}

fn file(paths: &Paths) -> PathBuf {
    paths.at("seed-data/knowledge/learnt.txt")
}

/// The whole book, its files in the order of their names.
fn sentences(paths: &Paths, knowledge: &Knowledge) -> anyhow::Result<Vec<Sentence>> {
    let folder = paths.at("seed-data/knowledge/book");
    let mut files = Vec::new();
    for file in std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            files.push((name, std::fs::read_to_string(&path)?));
        }
    }
    files.sort();
    let texts = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    read(knowledge, texts).map_err(|wrong| {
        let wrong: Vec<String> = wrong.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", wrong.join("\n"))
    })
}

fn compressed(text: &str) -> anyhow::Result<String> {
    let mut small = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut text.as_bytes(), &mut small, &settings)?;
    Ok(format!("{} kB", small.len() / 1000))
}
