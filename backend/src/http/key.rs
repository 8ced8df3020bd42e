//! The key a request brings: `Authorization: Bearer KEY`, or the password of `Authorization: Basic`.

use actix_web::HttpRequest;
use actix_web::http::header;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The key as a program sends it.
pub fn bearer(req: &HttpRequest) -> Option<&str> {
    authorization(req, "bearer")
}

/// The key as a program sends it, or as somebody typed it for a password.
pub fn given(req: &HttpRequest) -> Option<String> {
    bearer(req)
        .map(str::to_owned)
        .or_else(|| password(authorization(req, "basic")?))
}

fn authorization<'r>(req: &'r HttpRequest, wanted: &str) -> Option<&'r str> {
    let value = req.headers().get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, rest) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case(wanted).then(|| rest.trim())
}

/// `name:password` in base 64. Any name will do: the key says whose it is.
fn password(encoded: &str) -> Option<String> {
    let decoded = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    decoded
        .split_once(':')
        .map(|(_, password)| password.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn given_with(authorization: &str) -> Option<String> {
        let request = TestRequest::default().insert_header((header::AUTHORIZATION, authorization));
        given(&request.to_http_request())
    }

    #[test]
    fn a_key_is_sent_or_typed() {
        assert_eq!(given_with("Bearer kith_1").as_deref(), Some("kith_1"));
        assert_eq!(given_with("Basic amFuOmtpdGhfMQ==").as_deref(), Some("kith_1"));
    }

    #[test]
    fn what_is_no_password_is_no_key() {
        assert_eq!(given_with("Basic kith_1"), None);
        assert_eq!(given_with("Digest kith_1"), None);
    }
}
