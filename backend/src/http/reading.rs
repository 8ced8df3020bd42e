//! Reading what a request brings, within limits of size and time, with plain words about what is wrong.

use super::limits;
use super::problem::{Field, Problem};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, web};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;

/// Reads a JSON body of at most `limit` bytes. Names it does not know are passed over.
pub async fn json<T: DeserializeOwned>(
    req: &HttpRequest,
    payload: web::Payload,
    limit: usize,
) -> Result<T, Problem> {
    content_type(req, "application/json")?;
    parse(&body(req, payload, limit).await?)
}

/// Reads the fields of a form of at most `limit` bytes, in the order they came.
pub async fn form(
    req: &HttpRequest,
    payload: web::Payload,
    limit: usize,
) -> Result<Vec<(String, String)>, Problem> {
    content_type(req, "application/x-www-form-urlencoded")?;
    let body = body(req, payload, limit).await?;
    serde_html_form_fields(&body)
}

fn serde_html_form_fields(body: &[u8]) -> Result<Vec<(String, String)>, Problem> {
    web::Query::<Vec<(String, String)>>::from_query(&String::from_utf8_lossy(body))
        .map(web::Query::into_inner)
        .map_err(|_| Problem::of_status(StatusCode::BAD_REQUEST))
}

/// Reads the query of an address. What it does not know is passed over.
pub fn query<T: DeserializeOwned>(req: &HttpRequest) -> Result<T, Problem> {
    let query = req.query_string();
    if query.len() > limits::QUERY_BYTES {
        return Err(Problem::too_long_a_query(limits::QUERY_BYTES));
    }
    web::Query::from_query(query)
        .map(web::Query::into_inner)
        .map_err(|_| {
            Problem::new(
                StatusCode::BAD_REQUEST,
                "bad_query",
                "The address could not be understood",
                "Check what comes after the question mark: each name once, and a value it can have.",
            )
        })
}

fn content_type(req: &HttpRequest, wanted: &'static str) -> Result<(), Problem> {
    let given = req
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let essence = given
        .and_then(|given| given.split(';').next())
        .unwrap_or_default();
    if essence.trim().eq_ignore_ascii_case(wanted) {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "wrong_content_type",
        "The body is not of a kind this address reads",
        format!("Send it with the header Content-Type: {wanted}."),
    ))
}

async fn body(req: &HttpRequest, payload: web::Payload, limit: usize) -> Result<Vec<u8>, Problem> {
    let announced = req
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok());
    if announced
        .and_then(|value| value.parse::<usize>().ok())
        .is_some_and(|length| length > limit)
    {
        return Err(too_large(limit));
    }
    let collected = tokio::time::timeout(limits::BODY_TIME, collect(payload, limit)).await;
    collected.unwrap_or_else(|_| {
        Err(Problem::new(
            StatusCode::REQUEST_TIMEOUT,
            "too_slow",
            "The request took too long to arrive",
            "Send it again, all at once.",
        ))
    })
}

async fn collect(mut payload: web::Payload, limit: usize) -> Result<Vec<u8>, Problem> {
    let mut body = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Problem::of_status(StatusCode::BAD_REQUEST))?;
        if body.len() + chunk.len() > limit {
            return Err(too_large(limit));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn too_large(limit: usize) -> Problem {
    Problem::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "too_large",
        "That is more than this address takes",
        format!("Keep it under {} kilobytes.", limit / 1024),
    )
}

/// Two readings: first whether it is JSON at all, then whether it is what was asked for. So a slip of the pen (400)
/// and a wrong value (422) are told apart.
fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let value: serde_json::Value = serde_json::from_slice(body).map_err(|why| bad_json(&why))?;
    if !value.is_object() {
        return Err(Problem::field("", "Send a JSON object: {\"name\": value, …}."));
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    serde_path_to_error::deserialize(&mut reader).map_err(|why| {
        let pointer = pointer(why.path());
        Problem::fields(vec![Field {
            pointer,
            detail: in_plain_words(why.inner()),
        }])
    })
}

fn bad_json(why: &serde_json::Error) -> Problem {
    Problem::new(
        StatusCode::BAD_REQUEST,
        "bad_json",
        "The body is not JSON",
        format!(
            "It breaks off being JSON at line {}, column {}. Put that right and send it again.",
            why.line(),
            why.column()
        ),
    )
}

/// The library's own words would repeat what was sent; these say where and what kind.
fn in_plain_words(why: &serde_json::Error) -> String {
    let said = why.to_string();
    let after = |start: &str| {
        said.strip_prefix(start)
            .and_then(|rest| rest.split('`').next())
            .map(str::to_owned)
    };
    if let Some(name) = after("missing field `") {
        format!("`{name}` is missing; it has to be there.")
    } else if let Some(name) = after("duplicate field `") {
        format!("`{name}` is there twice; send it once.")
    } else {
        let expected = said
            .rsplit_once("expected ")
            .map_or("something else", |(_, rest)| rest);
        let expected = expected.split(" at line").next().unwrap_or(expected);
        format!("This is not of the right kind; it has to be {expected}.")
    }
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(format!("/{index}")),
            Segment::Map { key } => Some(format!("/{}", key.replace('~', "~0").replace('/', "~1"))),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    struct Question {
        #[allow(dead_code)]
        words: String,
        #[serde(default)]
        #[allow(dead_code)]
        needs: Vec<String>,
    }

    fn said_of(body: &str) -> Problem {
        parse::<Question>(body.as_bytes()).unwrap_err()
    }

    #[test]
    fn a_slip_of_the_pen_is_a_400_that_says_where() {
        let problem = said_of("{\"words\": \n tru}");
        assert_eq!((problem.status, problem.code), (400, "bad_json"));
        assert!(problem.detail.contains("line 2, column 5"), "{}", problem.detail);
    }

    #[test]
    fn a_wrong_value_is_a_422_that_points_at_it() {
        let problem = said_of("{\"words\": \"x\", \"needs\": [\"free\", 7]}");
        assert_eq!(
            (problem.status, problem.fields[0].pointer.as_str()),
            (422, "/needs/1")
        );
    }

    #[test]
    fn what_is_missing_or_doubled_is_named() {
        assert!(said_of("{}").detail.contains("`words` is missing"));
        assert!(
            said_of("{\"words\":\"a\",\"words\":\"b\"}")
                .detail
                .contains("twice")
        );
    }

    #[test]
    fn what_was_sent_is_never_repeated() {
        let problem = said_of("{\"words\": \"x\", \"needs\": \"canary\"}");
        assert!(!problem.detail.contains("canary"), "{}", problem.detail);
    }

    #[test]
    fn a_deep_nest_is_refused_and_not_followed() {
        let deep = "[".repeat(10_000);
        assert_eq!(said_of(&deep).code, "bad_json");
    }
}
