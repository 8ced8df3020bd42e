//! The door: signing in, signing out, and choosing a password with an invitation.

use super::{Asked, Fields, slow};
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::staff::{Arriving, Holding, attempt, came_for, letting_go, second_step, see};
use crate::services::people::{self, SignIn};
use crate::services::{Refusal, blocking};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use pages::staff::door::{self, SignInView};

/// The form. Whoever is signed in already is sent on.
pub async fn form(arriving: Arriving, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let asked: Asked = reading::query(&req)?;
    let visit = &arriving.visit;
    let next = came_for(visit, asked.next.as_deref());
    match &arriving.person {
        Some(person) if person.session.is_whole => return Ok(see(&visit.frame().href("/staff"))),
        Some(person) => return Ok(see(&visit.frame().href(second_step(person)))),
        None => {}
    }
    // Somebody who was just let through and comes back with nothing: the browser kept nothing.
    let trouble = asked
        .done
        .as_deref()
        .filter(|done| *done == "cookie")
        .map(|_| door::NO_COOKIE);
    let view = SignInView {
        next: &next,
        trouble,
        ..SignInView::default()
    };
    Ok(visit.page(door::sign_in(&visit.frame(), &view)))
}

/// The first step.
pub async fn sign_in(
    arriving: Arriving,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let fields = Fields::read(&req, payload).await?;
    let visit = &arriving.visit;
    let next = came_for(visit, Some(fields.get("next")));
    let site = visit.site.clone().into_inner();
    let (email, password) = (fields.get("email").to_owned(), fields.get("password").to_owned());
    let tried = people::give_password(site, email, password, attempt(&req, &visit.site)).await?;
    let page = |trouble| {
        let view = SignInView {
            email: fields.get("email"),
            next: &next,
            trouble: Some(trouble),
        };
        door::sign_in(&visit.frame(), &view)
    };
    Ok(match tried {
        SignIn::Wrong => visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, page(door::WRONG)),
        SignIn::Slow(wait_s) => slow(visit, wait_s, page(door::SLOW)),
        SignIn::In(opened) => {
            let step = if opened.has_second_factor {
                "/staff/second-factor"
            } else {
                "/staff/second-factor/new"
            };
            let to = format!("{}?done=password&next={next}", visit.frame().href(step));
            see(&to).holding(&opened)
        }
    })
}

/// Ends this session.
pub async fn sign_out(arriving: Arriving) -> Result<HttpResponse, Problem> {
    let visit = &arriving.visit;
    if let Some(person) = arriving.person.clone() {
        people::sign_out(visit.site.clone().into_inner(), person).await?;
    }
    Ok(letting_go(see(&visit.frame().href("/staff/sign-in"))))
}

/// Where somebody chooses a password. Opening it uses nothing up.
pub async fn invited(arriving: Arriving, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let site = arriving.visit.site.clone().into_inner();
    let account = blocking(move || people::invited(&site.store, &token, site.moment())).await?;
    let page = door::welcome(&arriving.visit.frame(), &account.name, &account.email, None);
    Ok(arriving.visit.page(page))
}

/// Chooses a password. It signs nobody in.
pub async fn choose(
    arriving: Arriving,
    token: web::Path<String>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let fields = Fields::read(&req, payload).await?;
    let visit = &arriving.visit;
    let (new, again) = (fields.get("new").to_owned(), fields.get("again").to_owned());
    let site = visit.site.clone().into_inner();
    let site_name = visit.frame().site_name.to_owned();
    let is_twice = new == again;
    let tried = blocking(move || {
        let account = people::invited(&site.store, &token, site.moment())?;
        let trouble = if is_twice {
            let chosen = people::choose_password(&site.store, &token, &new, &site_name, site.moment());
            match chosen {
                Ok(()) => None,
                Err(Refusal::Fields(_)) => Some(unfit(&new)),
                Err(refusal) => return Err(refusal),
            }
        } else {
            Some(door::DIFFER)
        };
        Ok((account, trouble))
    });
    let (account, trouble) = tried.await?;
    Ok(match trouble {
        None => see(&visit.frame().href("/staff/sign-in")),
        Some(trouble) => {
            let page = door::welcome(&visit.frame(), &account.name, &account.email, Some(trouble));
            visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, page)
        }
    })
}

/// Why a password would not do, by its name in the catalogue.
fn unfit(password: &str) -> &'static str {
    match password.chars().count() {
        few if few < people::LEAST_CHARS => door::SHORT,
        many if many > 1_000 => door::LONG,
        _ => door::COMMON,
    }
}
