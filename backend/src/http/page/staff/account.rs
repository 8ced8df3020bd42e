//! One's own account: sessions listed and ended, the password changed, new codes for paper.

use super::{Asked, Fields, moment};
use crate::http::problem::Problem;
use crate::http::rate::too_many;
use crate::http::reading;
use crate::http::staff::{ComesIn, Staff, attempt, see};
use crate::services::people::{self, Changed, Unfit};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use pages::staff::account::{self, AccountView, SessionView};
use pages::staff::{door, second_factor};

/// The page.
pub async fn account(staff: Staff<ComesIn>, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let asked: Asked = reading::query(&req)?;
    let done = match asked.done.as_deref() {
        Some("password") => Some(account::CHANGED),
        Some("session") => Some(account::ENDED),
        _ => None,
    };
    shown(&staff, None, done, StatusCode::OK).await
}

async fn shown(
    staff: &Staff<ComesIn>,
    trouble: Option<&str>,
    done: Option<&str>,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let (visit, person) = (&staff.visit, &staff.person);
    let site = visit.site.clone().into_inner();
    let clock = site.config.zone.clock.clone();
    let sessions = people::of_account(site.clone(), person).await?;
    let mut sessions: Vec<SessionView> = sessions
        .into_iter()
        .map(|session| SessionView {
            is_this: session.sha256 == person.session.sha256,
            made: moment(session.made_us, &clock),
            seen: moment(session.seen_us, &clock),
            id: session.sha256,
            device: session.device,
        })
        .collect();
    sessions.sort_by_key(|session| !session.is_this);
    let view = AccountView {
        email: &person.account.email,
        sessions: &sessions,
        codes_left: people::codes_left(site, person).await?,
        trouble,
        done,
    };
    Ok(visit.page_as(status, account::page(&visit.frame(), &staff.me(), &view)))
}

/// Ends one session, or all the others.
pub async fn end(
    staff: Staff<ComesIn>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let fields = Fields::read(&req, payload).await?;
    let site = staff.visit.site.clone().into_inner();
    match fields.get("end") {
        "others" => people::end_others(site, staff.person.clone()).await?,
        one => {
            if !people::end(site, staff.person.clone(), one.to_owned()).await? {
                return Err(Problem::not_found());
            }
        }
    }
    Ok(see(&staff.visit.frame().href("/staff/account?done=session")))
}

/// Changes the password.
pub async fn change_password(
    staff: Staff<ComesIn>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let fields = Fields::read(&req, payload).await?;
    let unfit = StatusCode::UNPROCESSABLE_ENTITY;
    if fields.get("new") != fields.get("again") {
        return shown(&staff, Some(door::DIFFER), None, unfit).await;
    }
    let site = staff.visit.site.clone().into_inner();
    let given = (fields.get("old").to_owned(), fields.get("new").to_owned());
    let from = attempt(&req, &site).from;
    let trouble = match people::change_password(site, staff.person.clone(), given, from).await? {
        Changed::Done => return Ok(see(&staff.visit.frame().href("/staff/account?done=password"))),
        Changed::Slow(wait_s) => return Err(too_many(wait_s)),
        Changed::WrongOld => account::WRONG_OLD,
        Changed::Unfit(Unfit::Short) => door::SHORT,
        Changed::Unfit(Unfit::Long) => door::LONG,
        Changed::Unfit(Unfit::Common) => door::COMMON,
    };
    shown(&staff, Some(trouble), None, unfit).await
}

/// Makes new codes for paper, and shows them this once.
pub async fn new_codes(staff: Staff<ComesIn>) -> Result<HttpResponse, Problem> {
    let visit = &staff.visit;
    let codes = people::new_codes(visit.site.clone().into_inner(), staff.person.clone()).await?;
    let back = visit.frame().href("/staff/account");
    Ok(visit.page(second_factor::codes(&visit.frame(), &codes, &back)))
}
