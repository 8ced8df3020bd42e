//! `/staff/explain`: why a sentence got its answer, for staff. The words come by POST and are kept nowhere.

use crate::http::limits::QUESTION_BYTES;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::staff::{Explains, Staff};
use crate::services::ask::{self, Whence};
use actix_web::{HttpRequest, HttpResponse, web};
use domain::matching::Question;
use jiff::civil::{Date, DateTime, time};
use pages::asked::WORDS_MAX_CHARS;
use pages::explained::{ExplainView, Unusable};

/// As many ideas as a page shows.
const IDEAS: usize = 10;

/// What was typed.
#[derive(Default)]
struct Typed {
    words: String,
    place: String,
    on: String,
}

/// The form.
pub async fn form(staff: Staff<Explains>) -> HttpResponse {
    shown(&staff, &ExplainView::default())
}

/// The whole story of one sentence.
pub async fn explain(
    staff: Staff<Explains>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let typed = Typed::of(reading::form(&req, payload, QUESTION_BYTES).await?);
    let view = ExplainView {
        words: &typed.words,
        place: &typed.place,
        on: &typed.on,
        ..ExplainView::default()
    };
    let problem = match typed.at(staff.visit.now) {
        _ if typed.words.chars().count() > WORDS_MAX_CHARS => Unusable::TooLong,
        None => Unusable::Day,
        Some(at) => return story(&staff, &typed, at, view).await,
    };
    Ok(shown(
        &staff,
        &ExplainView {
            problem: Some(problem),
            ..view
        },
    ))
}

async fn story(
    staff: &Staff<Explains>,
    typed: &Typed,
    at: DateTime,
    view: ExplainView<'_>,
) -> Result<HttpResponse, Problem> {
    let question = Question {
        words: typed.words.clone(),
        near: None,
        at,
        calendar: staff.visit.site.built_in.calendar.clone(),
        reach: None,
        needs: Vec::new(),
        day: None,
        limit: IDEAS,
    };
    let whence = match typed.place.as_str() {
        "" => Whence::Unsaid,
        written => Whence::Written(written.to_owned()),
    };
    let (explained, place_problem) =
        ask::explain(staff.visit.site.clone().into_inner(), question, whence).await?;
    let problem = place_problem.map(|_| Unusable::Place);
    let explained = Some(&explained).filter(|_| !typed.words.is_empty());
    Ok(shown(
        staff,
        &ExplainView {
            explained,
            problem,
            ..view
        },
    ))
}

fn shown(staff: &Staff<Explains>, view: &ExplainView<'_>) -> HttpResponse {
    let visit = &staff.visit;
    visit.page(pages::explained::page(&visit.frame(), &staff.me(), view))
}

impl Typed {
    fn of(fields: Vec<(String, String)>) -> Typed {
        let mut typed = Typed::default();
        for (name, value) in fields {
            let value = value.trim().to_owned();
            match name.as_str() {
                "words" => typed.words = value,
                "where" => typed.place = value,
                "on" => typed.on = value,
                _ => {}
            }
        }
        typed
    }

    /// The morning of the day that was typed, or now; `None` where it is no day.
    fn at(&self, now: DateTime) -> Option<DateTime> {
        match self.on.as_str() {
            "" => Some(now),
            written => written
                .parse::<Date>()
                .ok()
                .map(|on| on.to_datetime(time(9, 0, 0, 0))),
        }
    }
}
