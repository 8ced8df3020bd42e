//! What is said when something cannot be done: RFC 9457 for programs, a page with a way forward for people.
//!
//! A problem never says anything of the inside, and never repeats what a person wrote.

use crate::services::Refusal;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use std::fmt;
use utoipa::ToSchema;
use uuid::Uuid;

/// A problem as it goes over the wire (`application/problem+json`).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Problem {
    /// The HTTP status.
    #[schema(example = 422)]
    pub status: u16,
    /// What it is, for programs: stable, `snake_case`.
    #[schema(example = "invalid_fields")]
    pub code: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// What it is here, and what to do next.
    pub detail: Box<str>,
    /// Which parts of the request it is about.
    #[serde(skip_serializing_if = "<[Field]>::is_empty")]
    pub fields: Box<[Field]>,
    /// The revision the record has now, where somebody else changed it first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_rev: Option<i64>,
    /// The identity of this request, to quote to whoever runs the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String)]
    pub request_id: Option<Uuid>,
    /// When to come back, in seconds.
    #[serde(skip)]
    pub retry_after_s: Option<u32>,
}

/// One part of a request that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Field {
    /// Where it is: a JSON pointer into the body, or `?name` for a part of the address.
    #[schema(example = "/near/postcode")]
    pub pointer: String,
    /// What is wrong and what to write, in plain words.
    pub detail: String,
}

impl Problem {
    /// A problem with nothing but its words.
    pub fn new(
        status: StatusCode,
        code: &'static str,
        title: &'static str,
        detail: impl Into<String>,
    ) -> Self {
        Problem {
            status: status.as_u16(),
            code,
            title,
            detail: detail.into().into_boxed_str(),
            fields: Box::default(),
            current_rev: None,
            request_id: None,
            retry_after_s: None,
        }
    }

    /// Parts of the request cannot be used.
    pub fn fields(fields: Vec<Field>) -> Problem {
        let detail = match fields.as_slice() {
            [only] => only.detail.clone(),
            _ => "Put right what `fields` says and send it again.".to_owned(),
        };
        let invalid = "Something in the request cannot be used";
        Problem {
            fields: fields.into_boxed_slice(),
            ..Problem::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "invalid_fields",
                invalid,
                detail,
            )
        }
    }

    /// One part of the request cannot be used.
    pub fn field(pointer: &str, detail: impl Into<String>) -> Problem {
        Problem::fields(vec![Field {
            pointer: pointer.to_owned(),
            detail: detail.into(),
        }])
    }

    /// Parts of the address cannot be used, where a standard wants that said with a 400.
    pub fn bad_parameters(fields: Vec<Field>) -> Problem {
        Problem {
            status: StatusCode::BAD_REQUEST.as_u16(),
            code: "bad_parameters",
            title: "Something in the address cannot be used",
            ..Problem::fields(fields)
        }
    }

    /// One part of the address cannot be used, where a standard wants that said with a 400.
    pub fn bad_parameter(name: &str, detail: impl Into<String>) -> Problem {
        Problem::bad_parameters(vec![Field {
            pointer: format!("?{name}"),
            detail: detail.into(),
        }])
    }

    /// What comes after the question mark is longer than it may be.
    pub fn too_long_a_query(most_bytes: usize) -> Problem {
        Problem::new(
            StatusCode::URI_TOO_LONG,
            "query_too_long",
            "The address is too long",
            format!("Keep what comes after the question mark under {most_bytes} letters."),
        )
    }

    /// Nothing is there, or nothing that may be known of.
    pub fn not_found() -> Problem {
        let detail = "Check the address, or start again from the first page.";
        Problem::new(
            StatusCode::NOT_FOUND,
            "not_found",
            "There is nothing here",
            detail,
        )
    }

    /// Something inside went wrong. Constant on purpose: it tells nothing of the inside.
    pub fn inside() -> Problem {
        let detail = "It is not your doing. Try again in a minute; if it stays, tell whoever runs the site and \
                      quote the request id.";
        Problem::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "inside",
            "Something went wrong on our side",
            detail,
        )
    }

    /// Something we need does not answer just now.
    pub fn unavailable() -> Problem {
        let detail = "Something we need does not answer just now. Try again in a few seconds.";
        Problem {
            retry_after_s: Some(2),
            ..Problem::new(
                StatusCode::SERVICE_UNAVAILABLE,
                "unavailable",
                "Not just now",
                detail,
            )
        }
    }

    /// What a bare status means, for answers that the framework gives by itself.
    pub fn of_status(status: StatusCode) -> Problem {
        match status {
            StatusCode::NOT_FOUND => Problem::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => Problem::new(
                status,
                "method_not_allowed",
                "This address does not take that method",
                "The Allow header says which methods it takes.",
            ),
            status if status.is_client_error() => Problem::new(
                status,
                "bad_request",
                "The request could not be understood",
                "Check it against /api/v1/openapi.json and send it again.",
            ),
            _ => Problem::inside(),
        }
    }

    /// The status as the framework knows it.
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The problem for a program.
    pub fn json(&self) -> HttpResponse {
        self.dressed()
            .content_type("application/problem+json")
            .json_text(self)
    }

    /// A response with the status and the headers of the problem, and no body yet.
    pub fn dressed(&self) -> actix_web::HttpResponseBuilder {
        let mut response = HttpResponse::build(self.status());
        response.insert_header((header::CACHE_CONTROL, "no-store"));
        if self.status() == StatusCode::UNAUTHORIZED {
            response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        if let Some(seconds) = self.retry_after_s {
            response.insert_header((header::RETRY_AFTER, seconds));
        }
        response
    }
}

/// A body of JSON text, whatever the content type says.
trait JsonText {
    fn json_text(&mut self, value: &impl Serialize) -> HttpResponse;
}

impl JsonText for actix_web::HttpResponseBuilder {
    fn json_text(&mut self, value: &impl Serialize) -> HttpResponse {
        // A problem is plain text and numbers: writing it cannot fail.
        self.body(serde_json::to_string(value).unwrap_or_default())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    fn error_response(&self) -> HttpResponse {
        self.json()
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        match refusal {
            Refusal::Fields(fields) => Problem::fields(fields.into_iter().map(Field::from).collect()),
            Refusal::NotFound => Problem::not_found(),
            Refusal::Stale { current_rev } => Problem {
                current_rev: Some(current_rev),
                ..Problem::new(
                    StatusCode::CONFLICT,
                    "stale",
                    "Somebody changed this first",
                    "Read it again, bring your change to what it says now, and send it with its new `rev`.",
                )
            },
            Refusal::Taken { by } => Problem::new(
                StatusCode::CONFLICT,
                "taken",
                "There is a record of this already",
                format!("Another record has this source and external_id. Change that one instead: {by}"),
            ),
            Refusal::Merged { into } => Problem::new(
                StatusCode::CONFLICT,
                "merged",
                "This was made one with another record",
                format!("What led here leads there now. Change that one instead: {into}"),
            ),
            Refusal::Unavailable => Problem::unavailable(),
            Refusal::Inside(why) => {
                tracing::error!(%why, "a request failed on our side");
                Problem::inside()
            }
        }
    }
}

impl From<crate::services::BadField> for Field {
    fn from(bad: crate::services::BadField) -> Field {
        Field {
            pointer: bad.pointer,
            detail: bad.says,
        }
    }
}
