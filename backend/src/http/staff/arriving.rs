//! What somebody at the door brings with them: from where, with which browser, and what they came for.

use super::cookies;
use crate::http::client_address;
use crate::http::visit::Visit;
use crate::services::people::Attempt;
use crate::site::Site;
use actix_web::HttpRequest;
use actix_web::http::header::USER_AGENT;

/// Browsers by what they call themselves, the more particular first: many call themselves several things.
const BROWSERS: [(&str, &str); 6] = [
    ("Firefox", "Firefox"),
    ("Edg", "Edge"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
];
/// Machines by what browsers call them.
const MACHINES: [(&str, &str); 6] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
];

/// Somebody at the door.
pub fn attempt(req: &HttpRequest, site: &Site) -> Attempt {
    let agent = req
        .headers()
        .get(USER_AGENT)
        .and_then(|value| value.to_str().ok());
    Attempt {
        from: client_address::of(req.peer_addr(), req.headers(), &site.config.trusted_proxies),
        device: cookies::device(req),
        browser: browser(agent.unwrap_or_default()),
    }
}

/// A browser in two words, as in "Firefox, Windows". Empty where it says nothing we know.
fn browser(agent: &str) -> String {
    let named = |names: &[(&str, &'static str)]| {
        let found = names.iter().find(|(piece, _)| agent.contains(piece));
        found.map(|(_, name)| *name)
    };
    let parts: Vec<&str> = named(&BROWSERS).into_iter().chain(named(&MACHINES)).collect();
    parts.join(", ")
}

/// Whether this is a path of the pages for staff, in either language.
pub fn is_path_for_staff(path: &str) -> bool {
    let path = path.strip_prefix("/cy").unwrap_or(path);
    path == "/staff" || path.starts_with("/staff/")
}

/// The page somebody came for, where it is one of ours; else the first page, in the language they read.
pub fn came_for(visit: &Visit, next: Option<&str>) -> String {
    next.filter(|path| is_plain(path))
        .map_or_else(|| visit.frame().href("/staff"), str::to_owned)
}

/// Whether this is a path of the pages for staff, and nothing that a browser could take for something else.
pub(super) fn is_plain(path: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    is_path_for_staff(path) && path.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_called_by_two_words() {
        let firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
        let iphone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1";
        assert_eq!(browser(firefox), "Firefox, Windows");
        assert_eq!(browser(iphone), "Safari, iPhone");
        assert_eq!(browser("curl/8"), "");
    }

    #[test]
    fn nobody_is_sent_elsewhere_after_signing_in() {
        for path in [
            "//evil.example",
            "https://evil.example",
            "/staffing",
            "/staff/%0d%0a",
            "/staff?x=1",
            "",
        ] {
            assert!(!is_plain(path), "{path}");
        }
        assert!(is_plain("/staff") && is_plain("/cy/staff/desk"));
    }
}
