//! Measures Kith: `cargo xtask bench`. Each figure also as a share of the ceiling, what the same web server reaches
//! with a body of that size that is always the same, in the same run, so that figures from two machines can be held
//! side by side.
//!
//! It asserts nothing: how quick a machine is is no property of the code. `docs/performance.md` keeps what was seen.

mod beside;
mod ceiling;
mod country;
mod load;
mod postgis;
mod process;
mod question;
mod starting;

use anyhow::{Context, ensure};
use ceiling::Ceiling;
use clap::Parser;
use kith_tests::{Kith, Server};
use load::Measured;
use question::{Question, Request};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

#[derive(Parser)]
struct Arguments {
    /// How many assets, one run for each
    #[arg(long, value_delimiter = ',', default_value = "1000,100000")]
    sizes: Vec<u64>,
    /// How long each question is asked, in seconds
    #[arg(long, default_value_t = 5)]
    seconds: u32,
    /// Ask the same in plain SQL on PostGIS too
    #[arg(long)]
    postgis: bool,
}

/// Rows of one file: the most that one takes. A larger country comes in several.
const ROWS_A_FILE: u64 = 1_000_000;

fn main() -> anyhow::Result<()> {
    if std::env::args().nth(1).as_deref() == Some(ceiling::SERVE) {
        return ceiling::serve();
    }
    let arguments = Arguments::parse();
    let ceiling = Ceiling::start()?;
    for &size in &arguments.sizes {
        run(size, &arguments, &ceiling)?;
    }
    Ok(())
}

fn run(size: u64, arguments: &Arguments, ceiling: &Ceiling) -> anyhow::Result<()> {
    let kith = Kith::new()
        .setting("KITH_REQUESTS_PER_SECOND", "1000000")
        .setting("KITH_REQUESTS_AT_ONCE", "1000000");
    println!("\n## {size} assets\n");
    let places = fill(&kith, size)?;
    let server = starting::measure(&kith)?;
    let empty = memory_without_assets()?;
    let held = || -> anyhow::Result<u64> {
        Ok(process::memory_bytes(server.pid())?.saturating_sub(empty) / size.max(1))
    };
    println!("- {} bytes of memory an asset when ready", held()?);
    println!(
        "\n| read | a second | p50 | p99 | processor | bytes | of the ceiling's answers a second | of its processor time | aim |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    let questions = question::questions(&places);
    for question in &questions {
        ask(question, &server, ceiling, arguments.seconds)?;
    }
    println!("\n- {} bytes of memory an asset after all that", held()?);
    beside(&kith, &server, size, &questions)?;
    if arguments.postgis {
        let file = kith.folder().join("country.csv");
        let places = country::write(&town(), &file, 0..size)?;
        postgis::measure(&file, &places, arguments.seconds)?;
    }
    Ok(())
}

/// What goes on beside reading: writes, and an import of a tenth as much again.
fn beside(kith: &Kith, server: &Server, size: u64, questions: &[Question]) -> anyhow::Result<()> {
    let (middle, longest) = beside::write_to_seen(kith, server)?;
    println!("- a write is durable and found after {middle:.1?}, at the longest {longest:.1?}");
    let nearest = questions
        .iter()
        .find(|question| question.name.starts_with("nearest"));
    let requests = &nearest.context("no reader")?.requests;
    let paths: Vec<String> = requests.iter().map(|request| request.path.clone()).collect();
    let began = Instant::now();
    let idle = beside::read_while(server, &paths, || began.elapsed() < Duration::from_secs(5))?;
    let file = kith.folder().join("second.csv");
    country::write(&town(), &file, size..size + (size / 10).max(1_000))?;
    let during = beside::read_during_import(kith, server, &file, &paths)?;
    println!(
        "- one reader waits p50 {:.2?}, p99 {:.2?}; during an import p50 {:.2?}, p99 {:.2?}",
        idle.p50, idle.p99, during.p50, during.p99
    );
    Ok(())
}

/// The words of the country.
fn town() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seed-data/town/assets.csv")
}

/// Imports a country, and says how long that took. Gives places in it to ask from.
fn fill(kith: &Kith, size: u64) -> anyhow::Result<Vec<(f64, f64)>> {
    let file: PathBuf = kith.folder().join("country.csv");
    let (mut took, mut places, mut from) = (Duration::ZERO, Vec::new(), 0);
    while from < size {
        let to = size.min(from + ROWS_A_FILE);
        let written = country::write(&town(), &file, from..to)?;
        if places.is_empty() {
            places = written;
        }
        let began = Instant::now();
        kith.ok(&["import", &file.to_string_lossy(), "--publish"]);
        took += began.elapsed();
        from = to;
    }
    println!(
        "- imported in {took:.2?}, {:.0} a second",
        size as f64 / took.as_secs_f64()
    );
    std::fs::remove_file(file)?;
    Ok(places)
}

/// What a server holds that has nothing in it yet: the knowledge, the pages, the program itself.
fn memory_without_assets() -> anyhow::Result<u64> {
    process::memory_bytes(Kith::new().serve().pid())
}

fn ask(question: &Question, server: &Server, ceiling: &Ceiling, seconds: u32) -> anyhow::Result<()> {
    let address = server
        .url("")
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned();
    // Once round before it counts: what is prepared on first use is prepared.
    load::ask(&address, server.pid(), &question.requests, seconds.min(3))?;
    let ours = load::ask(&address, server.pid(), &question.requests, seconds)?;
    ensure!(
        ours.failed == 0,
        "{}: {} answers failed",
        question.name,
        ours.failed
    );
    let body = ours.bytes.saturating_sub(heads()).max(1);
    let plain: Vec<Request> = vec![Request {
        path: format!("/{body}"),
        body: question.requests.first().context("nothing to ask")?.body.clone(),
    }];
    let highest = load::ask(&ceiling.address, ceiling.pid(), &plain, seconds.min(3))?;
    print(question, &ours, &highest);
    Ok(())
}

/// About what the lines before an answer's body come to.
const fn heads() -> usize {
    120
}

/// The share of processor time says the same on a busy machine as on a quiet one; the share of answers does not.
fn print(question: &Question, ours: &Measured, highest: &Measured) {
    let answers = ours.per_second / highest.per_second;
    let share = highest.cpu.as_secs_f64() / ours.cpu.as_secs_f64();
    let aim = question.aim.map_or(String::new(), |aim| aim.to_string());
    println!(
        "| {} | {:.0} | {} | {} | {} | {} | {answers:.3} | {share:.3} | {aim} |",
        question.name,
        ours.per_second,
        ms(ours.p50),
        ms(ours.p99),
        ms(ours.cpu),
        ours.bytes
    );
}

fn ms(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1e3)
}
