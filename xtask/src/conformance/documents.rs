//! Descriptions of our interfaces: by the OpenAPI specification, and by doing what our own pages say.

use super::Judges;
use super::bench::Bench;
use super::verdict::Verdict;

/// The judges.
pub const JUDGES: Judges = &[
    ("OpenAPI of Open Referral (openapi-spec-validator)", |bench| {
        document(bench, "/oruk/v3/openapi.json")
    }),
    ("OpenAPI of the API (openapi-spec-validator)", |bench| {
        document(bench, "/api/v1/openapi.json")
    }),
    (
        "The commands of docs/integrating, run as they stand there",
        commands,
    ),
];

fn document(bench: &Bench, path: &str) -> anyhow::Result<Verdict> {
    let address = format!("{}{path}", bench.town.base);
    Verdict::of(bench.python("openapi_document.py").arg(address))
}

/// On a register of its own: some of the commands change it.
fn commands(bench: &Bench) -> anyhow::Result<Verdict> {
    let (town, data) = bench.town_to_try_in()?;
    let mut program = bench.python("commands.py");
    program
        .arg(&town.base)
        .arg(&bench.kith)
        .arg(data)
        .arg(bench.root.join("docs/integrating"));
    Verdict::of(&mut program)
}
