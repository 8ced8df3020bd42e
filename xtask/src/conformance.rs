//! `cargo xtask conformance`: judges that nobody here wrote, each on a running server.
//!
//! A judge is a file in `conformance/`, and a line in [`judges`]. It runs a program, most often a small one in
//! `tests/conformance` that hands our answers to a library of somebody else's, and that program's last line says how many
//! it passed and how many it failed.

mod bench;
mod documents;
mod feeds;
mod maps;
mod open_referral;
mod record;
mod schemathesis;
mod verdict;

use crate::command::{cargo, say, step};
use crate::paths::Paths;
use anyhow::bail;
use bench::Bench;
use verdict::Verdict;

/// Somebody who judges.
struct Judge {
    /// What it judges, and by what.
    name: &'static str,
    /// Asks it.
    ask: fn(&Bench) -> anyhow::Result<Verdict>,
}

/// Every judge.
fn judges() -> Vec<Judge> {
    [
        open_referral::JUDGES,
        documents::JUDGES,
        schemathesis::JUDGES,
        feeds::JUDGES,
        maps::JUDGES,
    ]
    .into_iter()
    .flatten()
    .map(|(name, ask)| Judge { name, ask: *ask })
    .collect()
}

/// What a judge's file gives: its name, and how it is asked.
type Judges = &'static [(&'static str, fn(&Bench) -> anyhow::Result<Verdict>)];

/// Asks every judge whose name has `only` in it, tells the counts, and fails where one of them failed something. The counts
/// of all are kept in `docs/conformance.md`.
///
/// # Errors
/// Where nothing can be asked, or a judge failed something.
pub fn conformance(paths: &Paths, only: &str) -> anyhow::Result<()> {
    let build = ["build", "--locked", "--package", "backend"];
    step("build kith", &mut cargo(&paths.root, &build))?;
    let bench = Bench::set_up(paths)?;
    let (mut table, mut failed) = (String::from(HEADING), 0);
    for judge in judges().iter().filter(|judge| judge.name.contains(only)) {
        say(judge.name);
        let verdict = (judge.ask)(&bench).unwrap_or_else(|error| Verdict::Broken(format!("{error:#}")));
        failed += verdict.failed();
        table.push_str(&format!("| {} | {verdict} |\n", judge.name));
    }
    println!("\n{table}");
    if only.is_empty() {
        record::keep(paths, &table)?;
    }
    if failed > 0 {
        bail!("{failed} failed");
    }
    Ok(())
}

const HEADING: &str = "| judge | passed | failed | by |\n|---|---|---|---|\n";
