//! `cargo xtask fuzz`: feeds every reader of what comes from outside nonsense, led by which code each piece reached.
//!
//! The fuzzer is LLVM's own (libFuzzer), over the readers of `tests/fuzz`. Nothing but the usual toolchain is needed: the
//! branches are counted by two options of the stable compiler. What breaks a reader is put into `tests/fuzz/found`,
//! where every test run reads it from then on.

use crate::command::{say, step};
use crate::paths::Paths;
use anyhow::{Context, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Counts every branch, as libFuzzer reads it.
const COUNTED: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";
/// Longer nonsense finds nothing that shorter does not, and slowly.
const LONGEST_BYTES: u32 = 16 * 1024;
/// A piece that takes longer than this, in seconds, or more memory than that, in MB, is a fault.
const LONGEST_S: u32 = 20;
const MOST_MEMORY_MB: u32 = 1_500;

/// Feeds every reader whose name has `only` in it, `minutes` in all.
///
/// # Errors
/// Where it cannot be built, or a reader was broken.
pub fn fuzz(paths: &Paths, minutes: f64, only: &str) -> anyhow::Result<()> {
    let program = build(paths)?;
    let chosen = names(paths, &program, only)?;
    let seconds = (minutes * 60.0 / chosen.len() as f64).max(1.0);
    let (mut table, mut broken) = (Vec::new(), 0);
    for name in &chosen {
        say(name);
        let told = Told::of(&feed(paths, &program, name, seconds)?);
        broken += usize::from(told.is_broken);
        table.push(format!(
            "| {name} | {} | {} | {} |",
            told.pieces,
            told.branches,
            told.said()
        ));
    }
    println!(
        "\n| reader | pieces of nonsense | branches reached | |\n|---|---|---|---|\n{}",
        table.join("\n")
    );
    if broken > 0 {
        bail!("{broken} readers were broken: what broke them is in tests/fuzz/found");
    }
    Ok(())
}

/// Builds the fuzzer with every branch of Kith and its libraries counted, and of nothing that only builds them.
fn build(paths: &Paths) -> anyhow::Result<PathBuf> {
    let (target, host) = (paths.target().join("fuzz"), host()?);
    // The libraries that are fed nonsense are those that are shipped.
    std::fs::copy(paths.at("Cargo.lock"), paths.at("tests/fuzz/guided/Cargo.lock"))?;
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(paths.at("tests/fuzz/guided"))
        .args(["build", "--release", "--target", &host]);
    step(
        "the fuzzer",
        cargo.env("RUSTFLAGS", COUNTED).env("CARGO_TARGET_DIR", &target),
    )?;
    Ok(target.join(host).join("release/guided"))
}

/// What the compiler calls this machine.
fn host() -> anyhow::Result<String> {
    let told = Command::new("rustc")
        .arg("-vV")
        .output()
        .context("rustc could not be started")?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host
        .context("rustc does not say what this machine is")?
        .to_owned())
}

/// The readers, and beside each the folder of what is sound for it.
fn names(paths: &Paths, program: &Path, only: &str) -> anyhow::Result<Vec<String>> {
    let told = Command::new(program).env("KITH_SOUND", sound(paths)).output()?;
    let names = String::from_utf8_lossy(&told.stdout).into_owned();
    let chosen: Vec<String> = names
        .lines()
        .filter(|name| name.contains(only))
        .map(str::to_owned)
        .collect();
    if chosen.is_empty() {
        bail!("no reader has {only:?} in its name");
    }
    Ok(chosen)
}

fn sound(paths: &Paths) -> PathBuf {
    paths.target().join("fuzz/sound")
}

/// Runs the fuzzer on one reader, and gives back what it said.
fn feed(paths: &Paths, program: &Path, name: &str, seconds: f64) -> anyhow::Result<String> {
    let kept = paths.target().join("fuzz/kept").join(name);
    let found = paths.at("tests/fuzz/found").join(name);
    for folder in [&kept, &found] {
        std::fs::create_dir_all(folder)?;
    }
    let output = Command::new(program)
        .env("KITH_READER", name)
        .env("KITH_LOG", "off")
        .args([&kept, &sound(paths).join(name), &found])
        .arg(format!(
            "-dict={}",
            sound(paths).join(format!("{name}.dict")).display()
        ))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg(format!("-max_total_time={}", seconds.round()))
        .args([
            format!("-max_len={LONGEST_BYTES}"),
            format!("-timeout={LONGEST_S}"),
        ])
        .arg(format!("-rss_limit_mb={MOST_MEMORY_MB}"))
        .arg("-print_final_stats=1")
        .output()
        .with_context(|| format!("{} could not be started", program.display()))?;
    // An empty folder would be kept by nobody.
    let _ = std::fs::remove_dir(&found);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        let last: Vec<&str> = said.lines().filter(|line| !line.starts_with('#')).collect();
        eprintln!("{}", last[last.len().saturating_sub(30)..].join("\n"));
        return Ok(said + "\nBROKEN");
    }
    Ok(said)
}

/// What the fuzzer told of one reader.
struct Told {
    pieces: u64,
    branches: u64,
    survived: usize,
    is_broken: bool,
}

impl Told {
    fn of(said: &str) -> Told {
        let last = |name: &str| {
            let after = said.lines().rev().find_map(|line| line.split_once(name));
            after
                .and_then(|(_, rest)| rest.split_whitespace().next()?.parse().ok())
                .unwrap_or_default()
        };
        Told {
            pieces: last("stat::number_of_executed_units:"),
            branches: last(" cov: "),
            survived: said.matches("SURVIVED ").count(),
            is_broken: said.ends_with("BROKEN"),
        }
    }

    fn said(&self) -> String {
        match (self.is_broken, self.survived) {
            (true, _) => "broken".to_owned(),
            (false, 0) => "sound".to_owned(),
            (false, times) => format!("sound; a library's slip was survived {times} times"),
        }
    }
}
