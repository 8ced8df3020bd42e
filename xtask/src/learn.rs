//! `cargo xtask learn`: learns from the book of sentences, and writes down what was learnt.

use crate::command::say;
use crate::inputs;
use crate::paths::Paths;
use anyhow::{Context, bail};
use domain::knowledge::{FILES, Knowledge, LEARNT_FILE};
use domain::learning::book::{Sentence, read};
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// What learning reads, beside the knowledge that people wrote.
const MADE_FROM: &[&str] = &[
    "Cargo.lock",
    "domain/src/knowledge",
    "domain/src/learning",
    "domain/src/matching/hearing",
    "domain/src/matching/lexicon",
    "domain/src/words",
    "seed-data/knowledge/book",
];
/// Before the last line of the file: one number for what it was learnt from and for what it says.
const SEAL: &str = "# learnt from ";

/// Learns, and writes `learnt.txt`.
///
/// # Errors
/// Where the book or the knowledge cannot be read, or the file not be written.
pub fn learn(paths: &Paths) -> anyhow::Result<()> {
    let mut learnt = learnt(paths)?;
    let seal = sealed(paths, &learnt)?;
    learnt.push_str(&format!("{SEAL}{seal}\n"));
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

/// Fails where `learnt.txt` is not what would be learnt now. Learning takes a minute: where neither what it reads nor what
/// was written has changed since, it is not done again.
///
/// # Errors
/// Where it is stale, or anything cannot be read.
pub fn check(paths: &Paths) -> anyhow::Result<()> {
    say("what was learnt is what the book teaches");
    let file = file(paths);
    let there = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    let (says, seal) = there.rsplit_once(SEAL).unwrap_or((&there, ""));
    if seal.trim() == sealed(paths, says)? {
        return Ok(());
    }
    say("something learning reads has changed: learning again");
    if says != learnt(paths)? {
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

/// One number for what is learnt from and what was learnt.
fn sealed(paths: &Paths, learnt: &str) -> anyhow::Result<String> {
    let written = FILES.iter().filter(|file| file.name != LEARNT_FILE);
    let written: Vec<String> = written
        .map(|file| format!("seed-data/knowledge/{}", file.name))
        .collect();
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    let mut all = Sha256::new();
    all.update(inputs::number(paths, MADE_FROM)?);
    all.update(inputs::number(paths, &written)?);
    all.update(learnt);
    Ok(format!("{:x}", all.finalize()))
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
