//! Whether a form was sent by a page of ours. A browser sends a remembered cookie along with anybody's form.

use crate::config::WebAddress;
use actix_web::HttpRequest;
use actix_web::http::header;

/// Whether a page of ours sent this. Every browser of today says where a form comes from, in one way or another; what
/// says nothing is refused.
pub fn is_our_own(req: &HttpRequest, public_url: Option<&WebAddress>) -> bool {
    let header = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    let site = header("sec-fetch-site");
    let origin = header("origin");
    if site.is_some_and(|site| site != "same-origin") {
        return false;
    }
    match origin {
        // A browser that says "same-origin" and names no origin has a reason of its own not to.
        None | Some("null") => site.is_some(),
        Some(origin) => is_ours(origin, header(header::HOST.as_str()), public_url),
    }
}

/// Ours is the address that the operator named; else the one the browser itself asked for.
fn is_ours(origin: &str, host: Option<&str>, public_url: Option<&WebAddress>) -> bool {
    let named = public_url.is_some_and(|url| url.0 == origin);
    let asked = origin
        .split_once("://")
        .is_some_and(|(_, of)| host.is_some_and(|host| host == of));
    named || asked
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn taken(headers: &[(&'static str, &str)]) -> bool {
        let mut request = TestRequest::post().insert_header(("host", "kith.example.org"));
        for header in headers {
            request = request.insert_header(*header);
        }
        is_our_own(&request.to_http_request(), None)
    }

    #[test]
    fn a_form_of_ours_is_taken() {
        assert!(taken(&[
            ("sec-fetch-site", "same-origin"),
            ("origin", "https://kith.example.org")
        ]));
        assert!(taken(&[("origin", "https://kith.example.org")]));
        assert!(taken(&[("sec-fetch-site", "same-origin"), ("origin", "null")]));
    }

    #[test]
    fn a_form_from_elsewhere_or_from_nobody_knows_where_is_not() {
        assert!(!taken(&[]));
        assert!(!taken(&[("origin", "null")]));
        assert!(!taken(&[("origin", "https://evil.example")]));
        assert!(!taken(&[("origin", "https://kith.example.org.evil.example")]));
        for site in ["cross-site", "same-site", "none"] {
            assert!(!taken(&[("sec-fetch-site", site)]));
            assert!(!taken(&[
                ("sec-fetch-site", site),
                ("origin", "https://kith.example.org")
            ]));
        }
        assert!(!taken(&[
            ("sec-fetch-site", "same-origin"),
            ("origin", "https://evil.example")
        ]));
    }

    #[test]
    fn behind_a_proxy_the_address_that_people_type_is_ours() {
        let request = TestRequest::post()
            .insert_header(("host", "127.0.0.1:8080"))
            .insert_header(("origin", "https://kith.example.org"))
            .to_http_request();
        assert!(!is_our_own(&request, None));
        assert!(is_our_own(
            &request,
            Some(&"https://kith.example.org".parse().unwrap())
        ));
    }
}
