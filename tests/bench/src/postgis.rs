//! The same reads in plain SQL on PostgreSQL with PostGIS, as what somebody would take instead. Skipped where it is not
//! installed.

use anyhow::{Context, ensure};
use kith_tests::postgres;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// The nearest twenty with no step, whole, as JSON.
const NEAREST: &str = "\\set n random(1, :many)
SELECT json_agg(near) FROM (
  SELECT asset.*, asset.at <-> place.at AS distance_m FROM asset, place
  WHERE place.n = :n AND asset.step_free = 'yes' ORDER BY asset.at <-> place.at LIMIT 20) near;
";
/// Up to five hundred markers in a box.
const BOX: &str = "\\set n random(1, :many)
SELECT json_agg(json_build_object('id', id, 'name', name, 'lat', lat, 'lon', lon)) FROM (
  SELECT asset.* FROM asset, place WHERE place.n = :n
  AND asset.spot && ST_MakeEnvelope(place.lon - 0.07, place.lat - 0.04, place.lon + 0.07, place.lat + 0.04, 4326)
  ORDER BY asset.name LIMIT 500) inside;
";
/// The nearest twenty with a word.
const WORDS: &str = "\\set n random(1, :many)
SELECT json_agg(near) FROM (
  SELECT asset.* FROM asset, place WHERE place.n = :n AND asset.words @@ to_tsquery('english', 'garden')
  ORDER BY asset.at <-> place.at LIMIT 20) near;
";
const CONNECTIONS: &str = "8";

/// Fills a database with a country and prints a line for each read.
///
/// # Errors
/// Where something that is installed does not work.
pub fn measure(country: &Path, places: &[(f64, f64)], seconds: u32) -> anyhow::Result<()> {
    let Some(url) = postgres::fresh_database() else {
        return Ok(());
    };
    if run("psql", &[&url, "-qc", "CREATE EXTENSION postgis"]).is_err() {
        println!(
            "\nPostGIS is not installed here (Debian: apt-get install postgresql-15-postgis-3): not compared."
        );
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let file = |name: &str, text: &str| -> anyhow::Result<String> {
        let path = folder.path().join(name);
        fs::write(&path, text)?;
        Ok(path.to_string_lossy().into_owned())
    };
    let fill = file("fill.sql", &fill(country, places)?)?;
    run("psql", &[&url, "-q", "-v", "ON_ERROR_STOP=1", "-f", &fill])?;
    println!("\n| plain SQL on PostGIS | a second | mean |\n|---|---|---|");
    for (name, sql) in [
        ("nearest 20, step-free", NEAREST),
        ("a box of 500", BOX),
        ("words, nearest first", WORDS),
    ] {
        let script = file("ask.sql", sql)?;
        let (many, time) = (format!("many={}", places.len()), seconds.to_string());
        let asked = [
            "-n",
            "-M",
            "prepared",
            "-c",
            CONNECTIONS,
            "-D",
            &many,
            "-T",
            &time,
            "-f",
            &script,
            &url,
        ];
        let said = run("pgbench", &asked)?;
        println!(
            "| {name} | {} | {} ms |",
            after(&said, "tps = ")?,
            after(&said, "latency average = ")?
        );
    }
    Ok(())
}

/// The tables, as somebody would make them who knows PostgreSQL.
fn fill(country: &Path, places: &[(f64, f64)]) -> anyhow::Result<String> {
    let headings = csv::Reader::from_path(country)?.headers()?.clone();
    let columns: Vec<String> = headings.iter().map(|name| format!("\"{name}\" text")).collect();
    let values: Vec<String> = (1..)
        .zip(places)
        .map(|(n, (lat, lon))| format!("({n}, {lat}, {lon})"))
        .collect();
    Ok(format!(
        "CREATE TABLE row ({});
\\copy row FROM '{}' WITH (FORMAT csv, HEADER)
CREATE TABLE asset AS SELECT external_id AS id, name, what_happens, \"when\", cost, step_free, lat, lon,
  ST_SetSRID(ST_MakePoint(nullif(lon, '')::float, nullif(lat, '')::float), 4326) AS spot,
  ST_SetSRID(ST_MakePoint(nullif(lon, '')::float, nullif(lat, '')::float), 4326)::geography AS at,
  to_tsvector('english', name || ' ' || what_happens) AS words FROM row;
CREATE INDEX ON asset USING gist (at); CREATE INDEX ON asset USING gist (spot); CREATE INDEX ON asset USING gin (words);
CREATE TABLE place AS SELECT n, lat, lon, ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography AS at
  FROM (VALUES {}) AS given (n, lat, lon);
CREATE UNIQUE INDEX ON place (n);
VACUUM ANALYZE;
",
        columns.join(", "),
        country.display(),
        values.join(", ")
    ))
}

fn run(program: &str, arguments: &[&str]) -> anyhow::Result<String> {
    let path = postgres::program(program).unwrap_or_else(|| program.into());
    let output = Command::new(path)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .context(program.to_owned())?;
    ensure!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn after<'a>(said: &'a str, name: &str) -> anyhow::Result<&'a str> {
    let rest = said
        .split_once(name)
        .with_context(|| format!("pgbench does not say {name}"))?
        .1;
    Ok(rest.split(' ').next().unwrap_or_default().trim())
}
