//! The two cookies there are, and only staff ever get them: what opens a session, and what a browser is known by.
//!
//! `__Host-` and `Secure` keep them to this very host and to HTTPS. Browsers take them on `http://localhost` too, which
//! they hold to be safe.

use crate::services::people::{DEVICE_KNOWN_FOR, Opened};
use actix_web::http::header::{COOKIE, HeaderValue, SET_COOKIE};
use actix_web::{HttpRequest, HttpResponse};

/// Opens a session. Goes when the browser is closed.
const SESSION: &str = "__Host-kith-staff";
/// What a browser is known by, after somebody signed in with it.
const DEVICE: &str = "__Host-kith-device";
/// What every cookie of ours says. `Lax`, so that a link in an e-mail finds staff signed in.
const ALWAYS: &str = "Path=/; Secure; HttpOnly; SameSite=Lax";
/// The longest value that can be ours.
const LONGEST: usize = 200;

/// What the browser holds that opens a session.
pub fn session(req: &HttpRequest) -> Option<String> {
    value(req, SESSION)
}

/// What the browser holds to be known by.
pub fn device(req: &HttpRequest) -> Option<String> {
    value(req, DEVICE)
}

fn value(req: &HttpRequest, wanted: &str) -> Option<String> {
    let headers = req
        .headers()
        .get_all(COOKIE)
        .filter_map(|value| value.to_str().ok());
    let pairs = headers
        .flat_map(|all| all.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    let mut ours = pairs.filter(|(name, value)| *name == wanted && value.len() <= LONGEST);
    ours.next().map(|(_, value)| value.to_owned())
}

/// An answer after which the browser holds what it needs.
pub trait Holding {
    /// The same answer, with what opens the session, and what the browser is known by.
    fn holding(self, opened: &Opened) -> HttpResponse;
}

impl Holding for HttpResponse {
    fn holding(mut self, opened: &Opened) -> HttpResponse {
        set(&mut self, &format!("{SESSION}={}; {ALWAYS}", opened.token));
        if let Some(device) = &opened.device {
            let seconds = DEVICE_KNOWN_FOR.as_secs();
            set(
                &mut self,
                &format!("{DEVICE}={device}; Max-Age={seconds}; {ALWAYS}"),
            );
        }
        self
    }
}

/// The same answer, after which the browser holds no session. It stays known.
pub fn letting_go(mut response: HttpResponse) -> HttpResponse {
    set(&mut response, &format!("{SESSION}=; Max-Age=0; {ALWAYS}"));
    response
}

fn set(response: &mut HttpResponse, cookie: &str) {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_cookie_is_found_among_others() {
        let request = TestRequest::default()
            .insert_header(("cookie", "a=1; __Host-kith-staff=abc; __Host-kith-device=d"))
            .to_http_request();
        assert_eq!(session(&request).as_deref(), Some("abc"));
        assert_eq!(device(&request).as_deref(), Some("d"));
    }

    #[test]
    fn a_cookie_with_another_name_opens_nothing() {
        let request = TestRequest::default()
            .insert_header(("cookie", "kith-staff=abc; x__Host-kith-staff=abc"))
            .to_http_request();
        assert_eq!(session(&request), None);
    }
}
