//! Open Referral by its official schemas: the demo town, and real places of a county.

use super::Judges;
use super::bench::Bench;
use super::verdict::Verdict;

const UK: &str = "standards/oruk-uk-profile-3.0/schema";
const HSDS: &str = "standards/hsds-3.0/schema";
const COUNTY: &str = "data/directories/wyorks_osm_community_named.csv";
const NO_SCHEMAS: &str = "the schemas are not beside the project";

/// The judges.
pub const JUDGES: Judges = &[
    (
        "Open Referral UK 3.0 schemas (Rust jsonschema), demo town",
        |bench| town(bench, UK, "rust"),
    ),
    (
        "Open Referral UK 3.0 schemas (Python jsonschema), demo town",
        |bench| town(bench, UK, "python"),
    ),
    ("HSDS 3.0 schemas (Rust jsonschema), demo town", |bench| {
        town(bench, HSDS, "rust")
    }),
    ("HSDS 3.0 schemas (Python jsonschema), demo town", |bench| {
        town(bench, HSDS, "python")
    }),
    (
        "Open Referral UK 3.0 schemas (Rust jsonschema), 6,381 real places",
        |bench| county(bench, UK),
    ),
    ("HSDS 3.0 schemas (Rust jsonschema), 6,381 real places", |bench| {
        county(bench, HSDS)
    }),
];

fn town(bench: &Bench, schemas: &str, by: &str) -> anyhow::Result<Verdict> {
    judged(bench, &bench.town.base, schemas, by)
}

fn county(bench: &Bench, schemas: &str) -> anyhow::Result<Verdict> {
    let Some(file) = bench.shared(COUNTY) else {
        return Ok(Verdict::Skipped(
            "the places are not beside the project".to_owned(),
        ));
    };
    let county = bench.serve("county", &file, &["--source", "OpenStreetMap"])?;
    judged(bench, &county.base, schemas, "rust")
}

fn judged(bench: &Bench, base: &str, schemas: &str, by: &str) -> anyhow::Result<Verdict> {
    let Some(schemas) = bench.shared(schemas) else {
        return Ok(Verdict::Skipped(NO_SCHEMAS.to_owned()));
    };
    Verdict::of(
        bench
            .python("open_referral_schemas.py")
            .arg(base)
            .arg(schemas)
            .arg(by),
    )
}
