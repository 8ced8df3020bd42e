//! Schemathesis: thousands of made-up requests, sensible and not, against what a description says of the answers.

use super::Judges;
use super::bench::Bench;
use super::verdict::Verdict;

/// The judges.
pub const JUDGES: Judges = &[
    ("Open Referral as described (Schemathesis)", |bench| {
        described(bench, "/oruk/v3/openapi.json")
    }),
    ("The API as described (Schemathesis)", |bench| {
        described(bench, "/api/v1/openapi.json")
    }),
    ("OGC API - Features as described (Schemathesis)", |bench| {
        described(bench, "/ogc/api")
    }),
];

/// On a town of its own, with a key: what may be written is written.
fn described(bench: &Bench, path: &str) -> anyhow::Result<Verdict> {
    let (town, key) = bench.town_to_write_in()?;
    let mut judge = bench.python("as_described.py");
    judge
        .arg(bench.installed("schemathesis"))
        .args([&town.base, path, &key]);
    Verdict::of(&mut judge)
}
