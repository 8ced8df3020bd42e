//! The people who look after the register, for administrators.

use super::{Asked, Fields, moment};
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::staff::{KeepsPeople, Staff, see};
use crate::services::people::{self, NewPerson};
use crate::services::{Refusal, blocking};
use crate::store::accounts::{Account, AccountId};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::staff::{Post, Role};
use pages::staff::people::{self as shown, NewPersonView, PersonView, Told};

/// Everybody.
pub async fn all(staff: Staff<KeepsPeople>) -> Result<HttpResponse, Problem> {
    page_of_all(&staff, &NewPersonView::default(), StatusCode::OK).await
}

async fn page_of_all(
    staff: &Staff<KeepsPeople>,
    new: &NewPersonView<'_>,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let visit = &staff.visit;
    let site = visit.site.clone().into_inner();
    let people = blocking(move || people::all(&site.store)).await?;
    let people: Vec<PersonView> = people.into_iter().map(view).collect();
    Ok(visit.page_as(status, shown::all(&visit.frame(), &staff.me(), &people, new)))
}

/// Lets somebody in, who then needs a link.
pub async fn add(
    staff: Staff<KeepsPeople>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let fields = Fields::read(&req, payload).await?;
    let visit = &staff.visit;
    let new = NewPerson {
        email: fields.get("email").to_owned(),
        name: fields.get("name").to_owned(),
        posts: vec![post(
            &fields,
            visit.frame().patches.iter().map(|patch| patch.slug.as_str()),
        )?],
        password: None,
    };
    let site = visit.site.clone().into_inner();
    let doer = staff.person.doer(site.moment());
    let site_name = visit.frame().site_name.to_owned();
    match blocking(move || people::add(&site.store, new, &site_name, &doer)).await {
        Ok(id) => Ok(see(&visit
            .frame()
            .href(&format!("/staff/people/{id}?done=saved")))),
        Err(Refusal::Fields(bad)) => {
            let new = NewPersonView {
                email: fields.get("email"),
                name: fields.get("name"),
                trouble: bad.first().map(|bad| trouble(&bad.pointer, &bad.says)),
            };
            page_of_all(&staff, &new, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn trouble(pointer: &str, says: &str) -> &'static str {
    match pointer {
        "/name" => shown::BAD_NAME,
        _ if says.starts_with("somebody") => shown::TAKEN,
        _ => shown::BAD_EMAIL,
    }
}

/// One person.
pub async fn one(
    staff: Staff<KeepsPeople>,
    id: web::Path<String>,
    req: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let asked: Asked = reading::query(&req)?;
    let told = Told {
        done: asked.done.map(|_| shown::SAVED),
        ..Told::default()
    };
    page_of_one(&staff, account_id(&id)?, &told, StatusCode::OK).await
}

async fn page_of_one(
    staff: &Staff<KeepsPeople>,
    id: AccountId,
    told: &Told<'_>,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let visit = &staff.visit;
    let site = visit.site.clone().into_inner();
    let person = view(blocking(move || people::person(&site.store, id)).await?);
    Ok(visit.page_as(status, shown::one(&visit.frame(), &staff.me(), &person, told)))
}

/// Changes what somebody is, or how they get in.
pub async fn change(
    staff: Staff<KeepsPeople>,
    id: web::Path<String>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let id = account_id(&id)?;
    let fields = Fields::read(&req, payload).await?;
    let visit = &staff.visit;
    let site = visit.site.clone().into_inner();
    let doer = staff.person.doer(site.moment());
    let patches = visit.register.patches.iter().map(|patch| patch.slug.as_str());
    let done = match fields.get("do") {
        "invite" => return invite(&staff, id).await,
        "roles" => {
            let posts = vec![post(&fields, patches)?];
            blocking(move || people::give_posts(&site.store, id, posts, &doer)).await
        }
        "shut-out" => blocking(move || people::shut_out(&site.store, id, &doer)).await,
        "let-in" => blocking(move || people::let_in(&site.store, id, &doer)).await,
        "second-factor" => blocking(move || people::take_second_factor(&site.store, id, &doer)).await,
        _ => return Err(Problem::of_status(StatusCode::BAD_REQUEST)),
    };
    match done {
        Ok(()) => Ok(see(&visit
            .frame()
            .href(&format!("/staff/people/{id}?done=saved")))),
        Err(Refusal::Fields(_)) => {
            let told = Told {
                trouble: Some(shown::LAST_ONE),
                ..Told::default()
            };
            page_of_one(&staff, id, &told, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Makes a link and shows it, this once. Its host is the one that was set, never the one somebody asked with.
async fn invite(staff: &Staff<KeepsPeople>, id: AccountId) -> Result<HttpResponse, Problem> {
    let visit = &staff.visit;
    let site = visit.site.clone().into_inner();
    let doer = staff.person.doer(site.moment());
    let base = site
        .config
        .public_url
        .as_ref()
        .map(|url| url.0.clone())
        .unwrap_or_default();
    let clock = site.config.zone.clock.clone();
    let invitation = blocking(move || people::invite(&site.store, id, &doer)).await?;
    let address = format!(
        "{base}{}{}",
        visit.frame().href("/staff/welcome/"),
        invitation.token
    );
    let until = moment(invitation.ends.as_microsecond(), &clock);
    let told = Told {
        invitation: Some((&address, &until)),
        ..Told::default()
    };
    page_of_one(staff, id, &told, StatusCode::OK).await
}

/// The role that was chosen, and where. An administrator is one everywhere.
fn post<'a>(fields: &Fields, mut patches: impl Iterator<Item = &'a str>) -> Result<Post, Problem> {
    let bad = || Problem::of_status(StatusCode::BAD_REQUEST);
    let role = Role::from_slug(fields.get("role")).ok_or_else(bad)?;
    let patch = Some(fields.get("patch")).filter(|patch| !patch.is_empty() && role != Role::Administrator);
    if patch.is_some_and(|patch| !patches.any(|known| known == patch)) {
        return Err(bad());
    }
    Ok(Post {
        role,
        patch: patch.map(str::to_owned),
    })
}

fn account_id(written: &str) -> Result<AccountId, Problem> {
    written.parse().map_err(|_| Problem::not_found())
}

fn view(account: Account) -> PersonView {
    let posts = account.posts.iter().map(|post| {
        let patch = post.patch.clone().unwrap_or_default();
        (post.role.slug().to_owned(), patch)
    });
    PersonView {
        posts: posts.collect(),
        id: account.id.to_string(),
        is_shut_out: account.disabled_us.is_some(),
        has_second_factor: account.totp.is_some(),
        has_password: !account.password.is_empty(),
        name: account.name,
        email: account.email,
    }
}
