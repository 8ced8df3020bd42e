//! Measures Kith: `cargo xtask bench`. Each figure also as a share of the ceiling, what the same web server reaches
//! with a body of that size that is always the same, in the same run, so that figures from two machines can be held
//! side by side.
//!
//! It asserts nothing: how quick a machine is is no property of the code. `docs/performance.md` keeps what was seen.

mod ceiling;
mod country;
mod load;
mod process;
mod question;

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
}

fn main() -> anyhow::Result<()> {
    if std::env::args().nth(1).as_deref() == Some(ceiling::SERVE) {
        return ceiling::serve();
    }
    let arguments = Arguments::parse();
    let ceiling = Ceiling::start()?;
    for &size in &arguments.sizes {
        run(size, arguments.seconds, &ceiling)?;
    }
    Ok(())
}

fn run(size: u64, seconds: u32, ceiling: &Ceiling) -> anyhow::Result<()> {
    let kith = Kith::new()
        .setting("KITH_REQUESTS_PER_SECOND", "1000000")
        .setting("KITH_REQUESTS_AT_ONCE", "1000000");
    println!("\n## {size} assets\n");
    let places = fill(&kith, size)?;
    let began = Instant::now();
    let server = kith.serve();
    println!("- ready to answer after {:.2?}", began.elapsed());
    let empty = memory_without_assets()?;
    let held = process::memory_bytes(server.pid())?.saturating_sub(empty);
    println!("- {} bytes of memory an asset", held / size.max(1));
    println!(
        "\n| read | a second | p50 | p99 | processor | bytes | of the ceiling's answers a second | of its processor time | aim |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for question in question::questions(&places) {
        ask(&question, &server, ceiling, seconds)?;
    }
    let held = process::memory_bytes(server.pid())?.saturating_sub(empty);
    println!(
        "\n- after all that, {} bytes of memory an asset",
        held / size.max(1)
    );
    Ok(())
}

/// Imports a country, and says how long that took. Gives places in it to ask from.
fn fill(kith: &Kith, size: u64) -> anyhow::Result<Vec<(f64, f64)>> {
    let town = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seed-data/town/assets.csv");
    let file: PathBuf = kith.folder().join("country.csv");
    let places = country::write(&town, &file, size)?;
    let began = Instant::now();
    kith.ok(&["import", &file.to_string_lossy(), "--publish"]);
    let took = began.elapsed();
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
    load::ask(&address, server.pid(), &question.requests, 1)?;
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
