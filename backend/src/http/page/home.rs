//! `/`: one question, one box.

use crate::http::visit::Visit;
use actix_web::HttpResponse;

/// The home page.
pub async fn home(visit: Visit) -> HttpResponse {
    visit.page(pages::home::page(&visit.frame()))
}
