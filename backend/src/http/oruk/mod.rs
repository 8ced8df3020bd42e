//! Open Referral UK 3 and HSDS 3.0 to read, under `/oruk/v3`: for anybody, without a key, from any site's page.

mod answer;
mod asked;
pub mod door;
pub mod openapi;
pub mod organizations;
pub mod places;
pub mod services;
pub mod taxonomies;

use super::problem::Problem;
use uuid::Uuid;

/// The id in an address. What is none is the id of nothing.
fn id(written: &str) -> Result<Uuid, Problem> {
    Uuid::try_parse(written).map_err(|_| Problem::not_found())
}
