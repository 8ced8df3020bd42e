//! `/ideas`: asking, for people. The form goes by POST, so that the words are never in an address.

use super::no_store;
use crate::http::limits::QUESTION_BYTES;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::visit::Visit;
use crate::services::ask::{self, Whence};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use domain::matching::Answer;
use pages::asked::Asked;
use pages::ideas::IdeasView;

/// As many ideas as a page shows without becoming a directory.
const IDEAS_ON_A_PAGE: usize = 10;

/// An address without words leads to the question.
pub async fn without_words(visit: Visit) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, visit.frame().href("/")))
        .finish()
}

/// Answers what was typed.
pub async fn ask(req: HttpRequest, payload: web::Payload, visit: Visit) -> Result<HttpResponse, Problem> {
    let fields = reading::form(&req, payload, QUESTION_BYTES).await?;
    let asked = Asked::from_fields(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    if asked.is_too_long() {
        // The page still holds every word, and says what to do.
        return Ok(no_store(
            visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, unanswered(&visit, &asked)),
        ));
    }
    let page = match asked.words.as_str() {
        "" => unanswered(&visit, &asked),
        _ => answer(&visit, &asked).await?,
    };
    Ok(no_store(visit.page(page)))
}

async fn answer(visit: &Visit, asked: &Asked) -> Result<maud::Markup, Problem> {
    let calendar = visit.site.built_in.calendar.clone();
    let question = asked.question(None, visit.now, calendar, IDEAS_ON_A_PAGE);
    let whence = match asked.place.as_str() {
        "" => Whence::Unsaid,
        written => Whence::Written(written.to_owned()),
    };
    let answered = ask::ask(visit.site.clone().into_inner(), question, whence).await?;
    let view = IdeasView {
        asked,
        found_place: answered.found_place.clone(),
        place_problem: answered.place_problem,
        answer: &answered.answer,
        coordinator: answered.patch(),
        on_this_device: false,
    };
    Ok(pages::ideas::page(&visit.frame(), &view))
}

/// No words yet, or too many: the page asks for them.
fn unanswered(visit: &Visit, asked: &Asked) -> maud::Markup {
    let view = IdeasView {
        asked,
        found_place: None,
        place_problem: None,
        answer: &Answer::default(),
        coordinator: visit.register.patches.first(),
        on_this_device: false,
    };
    pages::ideas::page(&visit.frame(), &view)
}
