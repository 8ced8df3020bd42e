//! The register for maps: its interface by the public suite and by map programs as they come, its filters by the table of
//! the language's own authors, its tiles by three readers that share no code, its files by GDAL.

use super::Judges;
use super::bench::Bench;
use super::verdict::Verdict;
use crate::command::cargo;
use std::process::Command;

/// The suite wants other versions of what the rest use, so these have a place of their own.
const PACKAGES: &[&str] = &[
    "ogctests==0.1.15",
    "OWSLib==0.35.0",
    "mapbox-vector-tile==2.2.0",
    "openapi-spec-validator==0.7.2",
];
/// The readers of tiles from the Node package index.
const NODE_PACKAGES: &[&str] = &["@mapbox/vector-tile@3.0.0", "pbf@5.1.2"];

/// The judges.
pub const JUDGES: Judges = &[
    ("OGC API - Features, core (ogctests)", |bench| {
        ask(bench, "ogc_suite.py")
    }),
    (
        "OGC API - Features, the abstract tests of Parts 1 to 3",
        |bench| ask(bench, "ogc_abstract.py"),
    ),
    ("OGC API - Features, what suites miss", |bench| {
        ask(bench, "ogc_faults.py")
    }),
    ("OGC API - Features, clients (OWSLib, GDAL, QGIS)", |bench| {
        ask(bench, "ogc_clients.py")
    }),
    (
        "OpenAPI of OGC API - Features (openapi-spec-validator)",
        definition,
    ),
    ("CQL2 (the 351 filters of its authors)", filters),
    (
        "Vector tiles (mapbox-vector-tile, @mapbox/vector-tile, GDAL)",
        tiles,
    ),
    ("GeoPackage (GDAL, SQLite)", packages),
];

fn ask(bench: &Bench, program: &str) -> anyhow::Result<Verdict> {
    Verdict::of(
        bench
            .python_with("maps", PACKAGES, program)?
            .arg(&bench.town.base),
    )
}

fn definition(bench: &Bench) -> anyhow::Result<Verdict> {
    let address = format!("{}/ogc/api", bench.town.base);
    Verdict::of(bench.python("openapi_document.py").arg(address))
}

/// The filters are asked over HTTP of the same handlers, with the authors' own data in the place of the register.
fn filters(bench: &Bench) -> anyhow::Result<Verdict> {
    if bench.shared("standards/cql2").is_none() {
        return Ok(Verdict::Skipped(
            "../shared/standards/cql2 is not here".to_owned(),
        ));
    }
    let test = [
        "test",
        "--locked",
        "--package",
        "backend",
        "--test",
        "cql2_table",
        "--",
        "--nocapture",
    ];
    Verdict::of(&mut cargo(&bench.root, &test))
}

fn packages(bench: &Bench) -> anyhow::Result<Verdict> {
    let file = bench.exported("gpkg")?;
    let mut program = bench.python_with("maps", PACKAGES, "geopackage.py")?;
    Verdict::of(program.arg(&bench.town.base).arg(file))
}

fn tiles(bench: &Bench) -> anyhow::Result<Verdict> {
    let modules = bench.node_modules("maps", NODE_PACKAGES)?;
    let mut program: Command = bench.python_with("maps", PACKAGES, "vector_tiles.py")?;
    Verdict::of(program.arg(&bench.town.base).arg(modules))
}
