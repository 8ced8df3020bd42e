//! Making answers smaller on the way: gzip, as fast as it goes, and only where it is worth it.
//!
//! Files of the web program are pressed at build time and never come here.

use actix_web::Error;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

/// Below this the answer fits in one packet either way.
const WORTH_IT_BYTES: u64 = 1_400;

/// Compresses an answer where the asker takes gzip and the answer is long text.
pub async fn press(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let takes_gzip = accepts(req.headers(), "gzip");
    let mut response = next.call(req).await?.map_into_boxed_body();
    if !is_text(response.headers()) {
        return Ok(response);
    }
    response
        .headers_mut()
        .append(header::VARY, HeaderValue::from_static("accept-encoding"));
    let long = matches!(response.response().body().size(), BodySize::Sized(bytes) if bytes >= WORTH_IT_BYTES);
    if !takes_gzip || !long || response.headers().contains_key(header::CONTENT_ENCODING) {
        return Ok(response);
    }
    Ok(pressed(response))
}

fn pressed(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let mut pressed = false;
    let mut response = response.map_body(|_, body| match body.try_into_bytes() {
        Ok(plain) => match gzip(&plain) {
            Ok(small) => {
                pressed = true;
                BoxBody::new(small)
            }
            Err(_) => BoxBody::new(plain),
        },
        Err(body) => body,
    });
    if pressed {
        response
            .headers_mut()
            .insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    response
}

fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 3), Compression::fast());
    encoder.write_all(plain)?;
    encoder.finish()
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    kind.starts_with("text/") || kind.contains("json") || kind == "application/octet-stream"
}

/// Whether the asker takes this encoding. `;q=0` is a no.
pub fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let wanted = headers
        .get_all(header::ACCEPT_ENCODING)
        .filter_map(|value| value.to_str().ok());
    wanted.flat_map(|value| value.split(',')).any(|part| {
        let (name, weight) = part.split_once(';').unwrap_or((part, ""));
        let refused = weight
            .trim()
            .strip_prefix("q=")
            .is_some_and(|q| q.parse() == Ok(0.0_f32));
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asks(encodings: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(encodings));
        headers
    }

    #[test]
    fn an_encoding_is_used_only_where_it_is_wanted() {
        assert!(accepts(&asks("br, gzip"), "gzip"));
        assert!(accepts(&asks("gzip;q=0.5"), "gzip"));
        assert!(!accepts(&asks("gzip;q=0, br"), "gzip"));
        assert!(!accepts(&asks("identity"), "gzip"));
    }

    #[test]
    fn what_was_pressed_unpacks_to_what_it_was() {
        use std::io::Read;
        let plain = "a choir on Tuesdays ".repeat(500);
        let small = gzip(plain.as_bytes()).unwrap();
        let mut back = String::new();
        flate2::read::GzDecoder::new(small.as_slice())
            .read_to_string(&mut back)
            .unwrap();
        assert!(small.len() < plain.len() / 10);
        assert_eq!(back, plain);
    }
}
