//! The door for staff. A handler says in its own signature what it takes to come in: `Staff<Moderates>`.
//!
//! Whoever is not signed in is sent to sign in. Whoever is and may not is told that there is nothing here, with the
//! same words as where there is nothing. A form has to come from a page of ours, always.

mod arriving;
mod cookies;
mod own;

pub use arriving::{attempt, came_for, is_path_for_staff};
pub use cookies::{Holding, letting_go};
pub use own::is_our_own;

use super::problem::Problem;
use super::visit::Visit;
use crate::services::people::{self, Person};
use actix_web::dev::Payload;
use actix_web::error::InternalError;
use actix_web::http::{Method, StatusCode, header};
use actix_web::{Error, FromRequest, HttpRequest, HttpResponse};
use domain::staff::May;
use pages::staff::Me;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;

/// What it takes to come in.
pub trait Need: 'static {
    /// What somebody has to be allowed to do.
    const MAY: May;
}

/// Names for what it takes, for signatures.
macro_rules! needs {
    ($($(#[$meta:meta])* $name:ident = $may:ident;)+) => {
        $($(#[$meta])* #[derive(Debug)] pub struct $name;
        impl Need for $name { const MAY: May = May::$may; })+
    };
}

needs! {
    /// Anybody who looks after anything.
    ComesIn = ComeIn;
    /// Whoever reads why a sentence got its answer.
    Explains = Explain;
    /// Whoever reads what a listing was.
    ReadsHistory = ReadHistory;
    /// Whoever decides what is shown.
    Moderates = Moderate;
    /// Whoever settles differences with feeds.
    KeepsFeeds = KeepFeeds;
    /// Whoever makes and ends accounts.
    KeepsPeople = KeepPeople;
    /// Whoever reads what was done.
    ReadsRecord = ReadRecord;
}

/// A visit of somebody who may come in.
pub struct Staff<N> {
    /// Their visit.
    pub visit: Visit,
    /// Who.
    pub person: Person,
    needs: PhantomData<N>,
}

impl<N> Staff<N> {
    /// What the pages say of whoever is signed in.
    pub fn me(&self) -> Me<'_> {
        me(&self.person)
    }
}

/// What the pages say of whoever is signed in: their name, and the rooms that are open to them.
pub fn me(person: &Person) -> Me<'_> {
    Me {
        name: &person.account.name,
        may: May::ALL.into_iter().filter(|what| person.may(*what)).collect(),
    }
}

impl<N: Need> FromRequest for Staff<N> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Staff<N>, Error>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let (visit, person) = known(&req).await?;
            let Some(person) = person else {
                return Err(sent_to(&req, &visit, "/staff/sign-in"));
            };
            if !person.session.is_whole {
                return Err(sent_to(&req, &visit, second_step(&person)));
            }
            if !person.may(N::MAY) {
                return Err(Problem::not_found().into());
            }
            Ok(Staff {
                visit,
                person,
                needs: PhantomData,
            })
        })
    }
}

/// A visit of somebody who is signed in, on the way, or neither.
pub struct Arriving {
    /// Their visit.
    pub visit: Visit,
    /// Who, where a session goes on.
    pub person: Option<Person>,
}

impl FromRequest for Arriving {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Arriving, Error>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            let (visit, person) = known(&req).await?;
            Ok(Arriving { visit, person })
        })
    }
}

/// Who it is. What changes anything has to come from a page of ours, whoever it is.
async fn known(req: &HttpRequest) -> Result<(Visit, Option<Person>), Problem> {
    let visit = Visit::extract(req).await?;
    let only_reads = matches!(*req.method(), Method::GET | Method::HEAD);
    if !only_reads && !is_our_own(req, visit.site.config.public_url.as_ref()) {
        return Err(Problem::of_status(StatusCode::FORBIDDEN));
    }
    let person = match cookies::session(req) {
        Some(token) => people::person_of(visit.site.clone().into_inner(), &token).await?,
        None => None,
    };
    Ok((visit, person))
}

/// Where the second factor is given, or set up where there is none.
pub fn second_step(person: &Person) -> &'static str {
    if person.account.totp.is_some() {
        "/staff/second-factor"
    } else {
        "/staff/second-factor/new"
    }
}

/// Sends somebody on, and remembers what they came for.
fn sent_to(req: &HttpRequest, visit: &Visit, path: &str) -> Error {
    let mut to = visit.frame().href(path);
    if *req.method() == Method::GET && req.path() != "/staff" && arriving::is_plain(req.path()) {
        to.push_str("?next=");
        to.push_str(req.path());
    }
    InternalError::from_response("sent on", see(&to)).into()
}

/// An answer that sends a browser on.
pub fn see(to: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, to))
        .finish()
}
