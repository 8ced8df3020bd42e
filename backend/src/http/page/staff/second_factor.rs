//! The second step of signing in, and setting up what it takes.

use super::{Asked, Fields, slow};
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::staff::{Arriving, Holding, attempt, came_for, second_step, see};
use crate::http::visit::Visit;
use crate::services::people::{self, Offer, Person, SignIn};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::Markup;
use pages::staff::door;
use pages::staff::second_factor::{self, OfferView};

/// The form for a code.
pub async fn form(arriving: Arriving, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let asked: Asked = reading::query(&req)?;
    let visit = &arriving.visit;
    let Some(person) = &arriving.person else {
        return Ok(back_to_the_door(visit, &asked));
    };
    if person.session.is_whole || person.account.totp.is_none() {
        return Ok(see(&visit.frame().href(on_from(person))));
    }
    let page = second_factor::give(&visit.frame(), &came_for(visit, asked.next.as_deref()), None);
    Ok(visit.page(page))
}

/// The second step.
pub async fn give(
    arriving: Arriving,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let fields = Fields::read(&req, payload).await?;
    let visit = &arriving.visit;
    let Some(person) = arriving.person.clone() else {
        return Ok(back_to_the_door(visit, &Asked::default()));
    };
    if person.session.is_whole {
        return Ok(see(&visit.frame().href("/staff")));
    }
    let next = came_for(visit, Some(fields.get("next")));
    let site = visit.site.clone().into_inner();
    let tried = people::give_code(
        site,
        person,
        fields.get("code").to_owned(),
        attempt(&req, &visit.site),
    );
    let page = |trouble| second_factor::give(&visit.frame(), &next, Some(trouble));
    Ok(match tried.await? {
        SignIn::Wrong => visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, page(second_factor::WRONG)),
        SignIn::Slow(wait_s) => slow(visit, wait_s, page(door::SLOW)),
        SignIn::In(opened) => see(&next).holding(&opened),
    })
}

/// The picture for the telephone, and the form that takes it up.
pub async fn offer(arriving: Arriving, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let asked: Asked = reading::query(&req)?;
    let visit = &arriving.visit;
    let Some(person) = &arriving.person else {
        return Ok(back_to_the_door(visit, &asked));
    };
    if needs_the_old_one(person) {
        return Ok(see(&visit.frame().href("/staff/second-factor")));
    }
    let offer = people::offer(visit.frame().site_name, &person.account.email)?;
    Ok(visit.page(offered(
        visit,
        &offer,
        &came_for(visit, asked.next.as_deref()),
        None,
    )))
}

/// Takes it up, and shows the codes for paper.
pub async fn accept(
    arriving: Arriving,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let fields = Fields::read(&req, payload).await?;
    let visit = &arriving.visit;
    let Some(person) = arriving.person.clone() else {
        return Ok(back_to_the_door(visit, &Asked::default()));
    };
    if needs_the_old_one(&person) {
        return Ok(see(&visit.frame().href("/staff/second-factor")));
    }
    let next = came_for(visit, Some(fields.get("next")));
    let offer = people::offered(
        fields.get("secret"),
        visit.frame().site_name,
        &person.account.email,
    )?;
    let given = (offer.secret.clone(), fields.get("code").to_owned());
    let site = visit.site.clone().into_inner();
    let (tried, codes) = people::accept_offer(site, person, given, attempt(&req, &visit.site)).await?;
    let page = |trouble| offered(visit, &offer, &next, Some(trouble));
    Ok(match tried {
        SignIn::Wrong => visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, page(second_factor::WRONG)),
        SignIn::Slow(wait_s) => slow(visit, wait_s, page(door::SLOW)),
        SignIn::In(opened) => visit
            .page(second_factor::codes(&visit.frame(), &codes, &next))
            .holding(&opened),
    })
}

/// Whoever has a second factor gives it before they may change it.
fn needs_the_old_one(person: &Person) -> bool {
    person.account.totp.is_some() && !person.session.is_whole
}

fn on_from(person: &Person) -> &'static str {
    if person.session.is_whole {
        "/staff"
    } else {
        second_step(person)
    }
}

fn offered(visit: &Visit, offer: &Offer, next: &str, trouble: Option<&str>) -> Markup {
    let view = OfferView {
        secret: &offer.secret,
        side: offer.side,
        path: &offer.path,
        next,
        trouble,
    };
    second_factor::set_up(&visit.frame(), &view)
}

/// Whoever came straight from the password and holds nothing has a browser that kept nothing.
fn back_to_the_door(visit: &Visit, asked: &Asked) -> HttpResponse {
    let just_came = asked.done.as_deref() == Some("password");
    let query = if just_came { "?done=cookie" } else { "" };
    see(&format!("{}{query}", visit.frame().href("/staff/sign-in")))
}
