//! Measures the store and the register: `cargo run --release -p backend --example measure -- FILE.csv [postgres://…]`.
//!
//! FILE.csv is Kith CSV; its rows are repeated, a little moved, until there are enough. Prints figures and asserts
//! nothing: how fast a machine is is no property of the code.

use anyhow::Context;
use backend::built_in::BuiltIn;
use backend::register::Register;
use backend::store::assets::{self, Author, Expected};
use backend::store::gazetteer::{self, Postcode};
use backend::store::{Database, Store};
use domain::asset::{Asset, AssetId};
use domain::columns::{self, Row};
use jiff::civil::date;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{fs, thread};
use uuid::Uuid;

/// A county's community places, and a small country's.
const SIZES: [usize; 2] = [6_381, 100_000];
const ALONE: usize = 400;
const TOGETHER: usize = 64;
const POSTCODES: usize = 100_000;
const PATIENCE: Duration = Duration::from_secs(120);

/// Given first to a process of its own, in which memory is only the register's.
const LOAD: &str = "load-the-register";

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments
        .next()
        .context("say which Kith CSV file to take words from")?;
    let folder = std::path::absolute("target/measure")?;
    let database =
        |url: Option<String>| url.map_or(Database::Sqlite(folder.join("kith.sqlite")), Database::Postgres);
    if file == LOAD {
        return load(&Store::open(&database(arguments.next()))?);
    }
    let rows: Vec<Row> = csv::Reader::from_path(file)?
        .deserialize()
        .collect::<Result<_, _>>()?;
    // What an earlier measurement left.
    let _ = fs::remove_dir_all(&folder);
    let url = arguments.next();
    let database = database(url.clone());
    let store = Store::open(&database)?;
    writes(&store, &rows)?;
    postcodes(&store)?;
    drop(store);
    for size in SIZES {
        backend::store::take_down(&database)?;
        fill(&Store::open(&database)?, &rows, size)?;
        let mut alone = Command::new(std::env::current_exe()?);
        alone.arg(LOAD).args(&url).status()?;
        follow(&Store::open(&database)?, &rows, size)?;
    }
    Ok(())
}

/// An asset with words of the file, about a kilometre from the row's own place for each time round.
fn asset(rows: &[Row], number: usize) -> Asset {
    let named = Asset::named(AssetId(Uuid::now_v7()), "");
    let mut asset =
        columns::read(&rows[number % rows.len()], named.clone(), date(2026, 11, 21)).unwrap_or(named);
    asset.source.external_id = Some(number.to_string());
    for at in asset
        .whereabouts
        .places
        .iter_mut()
        .filter_map(|place| place.position.as_mut())
    {
        at.lat += 0.01 * (number / rows.len()) as f64;
    }
    asset
}

fn by() -> Author {
    Author {
        name: "a measurement".into(),
        why: String::new(),
    }
}

fn add(store: &Store, asset: Asset) -> anyhow::Result<i64> {
    Ok(store
        .write(move |c| assets::save(c, &asset, Expected::New, &by()))?
        .change_number)
}

fn writes(store: &Store, rows: &[Row]) -> anyhow::Result<()> {
    let started = Instant::now();
    for number in 0..ALONE {
        add(store, asset(rows, number))?;
    }
    say("writes one after the other", ALONE, started);
    let each = ALONE / 4;
    let started = Instant::now();
    thread::scope(|scope| {
        for writer in 1..=TOGETHER {
            let range = (ALONE + writer * each)..(ALONE + (writer + 1) * each);
            scope.spawn(move || {
                range
                    .map(|n| add(store, asset(rows, n)))
                    .collect::<Result<Vec<_>, _>>()
            });
        }
    });
    say(
        &format!("writes of {TOGETHER} writers at once"),
        TOGETHER * each,
        started,
    );
    Ok(())
}

fn postcodes(store: &Store) -> anyhow::Result<()> {
    let postcode = |n: usize| {
        let postcode = format!("XL{} {}{}{}", n / 6760, n / 676 % 10, letter(n / 26), letter(n));
        Postcode {
            postcode,
            lat: 54.0,
            lon: 1.0,
            neighbourhood: "Harbour".into(),
        }
    };
    let many: Vec<Postcode> = (0..POSTCODES).map(postcode).collect();
    let started = Instant::now();
    store.write(move |c| gazetteer::save_postcodes(c, &many))?;
    say("postcodes in one write", POSTCODES, started);
    Ok(())
}

fn letter(n: usize) -> char {
    char::from(b'A' + (n % 26) as u8)
}

fn fill(store: &Store, rows: &[Row], size: usize) -> anyhow::Result<()> {
    let all: Vec<Asset> = (0..size).map(|number| asset(rows, number)).collect();
    let started = Instant::now();
    store.write(move |c| {
        all.iter()
            .try_for_each(|a| assets::save(c, a, Expected::New, &by()).map(drop))
    })?;
    say("assets in one write", size, started);
    Ok(())
}

fn load(store: &Store) -> anyhow::Result<()> {
    let knowledge = BuiltIn::read()?.knowledge;
    let before_kib = resident_kib();
    let started = Instant::now();
    let size = Register::start(store.clone(), knowledge)?
        .current()
        .listings
        .len();
    say("assets loaded into the register", size, started);
    let grown_kib = resident_kib().saturating_sub(before_kib);
    println!(
        "{:>12} bytes of memory an asset, {} MiB in all",
        grown_kib * 1024 / size,
        grown_kib / 1024
    );
    Ok(())
}

fn follow(store: &Store, rows: &[Row], size: usize) -> anyhow::Result<()> {
    let register = Register::start(store.clone(), BuiltIn::read()?.knowledge)?;
    let started = Instant::now();
    register.wait_for(add(store, asset(rows, size))?, PATIENCE);
    println!(
        "{:>12.1?} from a write to its being shown, among {size}",
        started.elapsed()
    );
    Ok(())
}

fn say(what: &str, count: usize, started: Instant) {
    let took = started.elapsed();
    println!(
        "{:>12.0} a second: {what} ({count} in {took:.2?})",
        count as f64 / took.as_secs_f64()
    );
}

/// Memory this process holds, where the system says so.
fn resident_kib() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}
