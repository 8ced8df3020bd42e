//! The pages that say one thing, the same to everybody.

use crate::http::visit::Visit;
use actix_web::HttpResponse;

/// `/help-now`: who to ring in a hard moment.
pub async fn help_now(visit: Visit) -> HttpResponse {
    visit.page(pages::help_now::page(&visit.frame()))
}

/// `/your-rights`.
pub async fn rights(visit: Visit) -> HttpResponse {
    visit.page(pages::rights::page(&visit.frame()))
}

/// `/about`.
pub async fn about(visit: Visit) -> HttpResponse {
    visit.page(pages::about::page(&visit.frame()))
}

/// `/privacy`.
pub async fn privacy(visit: Visit) -> HttpResponse {
    visit.page(pages::privacy::page(&visit.frame()))
}

/// `/accessibility`.
pub async fn accessibility(visit: Visit) -> HttpResponse {
    visit.page(pages::accessibility::page(&visit.frame()))
}

/// `/offline`: what a browser shows for a page it never fetched, when there is no network.
pub async fn offline(visit: Visit) -> HttpResponse {
    visit.page(pages::offline::page(&visit.frame()))
}
