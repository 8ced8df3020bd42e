//! Who may write: a program with a key (`Authorization: Bearer …`).

use crate::http::key::bearer;
use crate::http::problem::Problem;
use crate::services::keys;
use crate::site::Site;
use crate::store::assets::Author;
use crate::store::keys::Holder;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, web};
use domain::staff::May;
use std::future::Future;
use std::pin::Pin;

/// A program that may write.
pub struct Writer(Holder);

impl Writer {
    /// The program as the author of a revision.
    pub fn author(&self, why: &str) -> Author {
        Author {
            name: self.0.name.clone(),
            why: why.to_owned(),
        }
    }
}

impl Writer {
    /// Whether what it writes waits for a look.
    pub fn waits(&self) -> bool {
        self.0.role < May::Moderate.least()
    }
}

impl FromRequest for Writer {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Writer, Problem>>>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = req.app_data::<web::Data<Site>>().cloned();
        let key = bearer(req).map(str::to_owned);
        Box::pin(async move {
            let site = site.ok_or_else(Problem::inside)?.into_inner();
            let key = key.ok_or_else(no_key)?;
            let holder = keys::holder(site, &key).await?;
            holder.map(Writer).ok_or_else(no_key)
        })
    }
}

fn no_key() -> Problem {
    Problem::new(
        StatusCode::UNAUTHORIZED,
        "no_key",
        "This needs a key that may write",
        "Send the header Authorization: Bearer KEY. Whoever runs the site makes one with kith key add NAME.",
    )
}
