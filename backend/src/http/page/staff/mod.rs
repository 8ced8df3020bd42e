//! The pages for those who look after the register. What each takes stands in its handler's signature.

pub mod account;
pub mod desk;
pub mod door;
pub mod history;
pub mod home;
pub mod people;
pub mod record;
pub mod second_factor;

use crate::http::limits::STAFF_FORM_BYTES;
use crate::http::problem::Problem;
use crate::http::rate::too_many;
use crate::http::reading;
use crate::http::visit::Visit;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::Markup;
use serde::Deserialize;

/// The fields of a form, by name.
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads a form.
    pub async fn read(req: &HttpRequest, payload: web::Payload) -> Result<Fields, Problem> {
        Ok(Fields(reading::form(req, payload, STAFF_FORM_BYTES).await?))
    }

    /// What is in a field. Nothing where it is not there.
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

/// What may stand in the address of a page for staff.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The page somebody came for.
    pub next: Option<String>,
    /// What was just done: one of a few words that the page knows.
    pub done: Option<String>,
    /// The number before which lines of the record are wanted.
    pub before: Option<i64>,
    /// A name that is looked for.
    pub what: Option<String>,
}

/// A moment as it is written on pages for staff, on the clock of the place.
fn moment(us: i64, clock: &TimeZone) -> String {
    let at = Timestamp::from_microsecond(us);
    at.map(|at| at.to_zoned(clock.clone()).strftime("%Y-%m-%d %H:%M").to_string())
        .unwrap_or_default()
}

/// A page that says it was too much, with when to come back.
fn slow(visit: &Visit, wait_s: u32, page: Markup) -> HttpResponse {
    let status = too_many(wait_s).status();
    let mut response = visit.page_as(status, page);
    let wait = header::HeaderValue::from(wait_s);
    response.headers_mut().insert(header::RETRY_AFTER, wait);
    response
}
