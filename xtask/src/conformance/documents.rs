//! Descriptions of our interfaces by the OpenAPI specification.

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
];

fn document(bench: &Bench, path: &str) -> anyhow::Result<Verdict> {
    let address = format!("{}{path}", bench.town.base);
    Verdict::of(bench.python("openapi_document.py").arg(address))
}
