//! The key a program brings: `Authorization: Bearer KEY`.

use actix_web::HttpRequest;
use actix_web::http::header;

/// The key as a program sends it.
pub fn bearer(req: &HttpRequest) -> Option<&str> {
    let value = req.headers().get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, rest) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn given_with(authorization: &str) -> Option<String> {
        let request = TestRequest::default().insert_header((header::AUTHORIZATION, authorization));
        bearer(&request.to_http_request()).map(str::to_owned)
    }

    #[test]
    fn a_key_is_sent_as_a_bearer_and_no_other_way() {
        assert_eq!(given_with("bearer kith_1").as_deref(), Some("kith_1"));
        assert_eq!(given_with("Basic amFuOmtpdGhfMQ=="), None);
        assert_eq!(given_with("kith_1"), None);
    }
}
