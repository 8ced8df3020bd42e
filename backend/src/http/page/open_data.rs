//! `/open-data`: what anybody may take away.

use crate::http::own_address;
use crate::http::visit::Visit;
use actix_web::{HttpRequest, HttpResponse};

/// Shows the ways.
pub async fn open_data(req: HttpRequest, visit: Visit) -> HttpResponse {
    let base = own_address::of(&visit.site, &req);
    visit.page(pages::open_data::page(&visit.frame(), &base))
}
