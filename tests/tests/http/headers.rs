//! Promises S1 and S29: the same strict headers on every class of answer, and a way to be told of a fault.

use crate::client::Asking;
use kith_tests::Kith;
use reqwest::blocking::Response;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
     form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

const EVERYWHERE: [(&str, &str); 8] = [
    ("content-security-policy", POLICY),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    ),
    ("strict-transport-security", "max-age=63072000; includeSubDomains"),
];

/// One of each class of answer: what it is called, its status, and the answer.
fn one_of_each(kith: &Kith, visitor: &Asking<'_>, writer: &Asking<'_>) -> Vec<(&'static str, u16, Response)> {
    let added = writer.add(serde_json::json!({"name": "Net Loft Singers", "lat": 54.2, "lon": 1.9}));
    let asset = added.headers()["location"].to_str().unwrap().to_owned();
    let tag = visitor.get("/api/v1/ground").headers()["etag"]
        .to_str()
        .unwrap()
        .to_owned();
    let listing = asset.replace("/api/v1/assets/", "/listing/");
    assert!(kith.folder().exists());
    vec![
        ("a page", 200, visitor.get("/")),
        ("a page in Welsh", 200, visitor.get("/cy/browse")),
        ("a listing", 200, visitor.get(&listing)),
        (
            "a page for a head request",
            200,
            visitor.request("HEAD", "/about").send().unwrap(),
        ),
        (
            "an answer on a page",
            200,
            visitor.form("/ideas", &[("words", "a choir")]),
        ),
        ("a redirect", 303, visitor.get("/ideas")),
        ("a page that is not there", 404, visitor.get("/nowhere")),
        ("a page that takes no post", 405, visitor.form("/about", &[])),
        ("an answer", 200, visitor.ideas("a choir")),
        ("JSON that is read", 200, visitor.get("/api/v1/listings")),
        (
            "the description of the API",
            200,
            visitor.get("/api/v1/openapi.json"),
        ),
        ("a packed area", 200, visitor.get("/api/v1/areas/54.2,1.9")),
        (
            "nothing new",
            304,
            visitor
                .request("GET", "/api/v1/ground")
                .header("if-none-match", tag)
                .send()
                .unwrap(),
        ),
        ("a preflight", 204, preflight(visitor)),
        ("a record for writers", 200, writer.get(&asset)),
        ("an added record", 201, added),
        ("no key", 401, visitor.get(&asset)),
        (
            "bad JSON",
            400,
            visitor.post_bytes("/api/v1/ideas", b"{".to_vec()),
        ),
        ("a bad field", 422, visitor.ideas("")),
        (
            "a wrong content type",
            415,
            visitor.form("/api/v1/ideas", &[("words", "x")]),
        ),
        (
            "too much",
            413,
            visitor.post_bytes("/api/v1/ideas", vec![b' '; 70_000]),
        ),
        (
            "an API address that is not there",
            404,
            visitor.get("/api/v1/nowhere"),
        ),
        (
            "an API method that is not there",
            405,
            visitor.get("/api/v1/ideas"),
        ),
        ("no background", 404, visitor.get("/tiles/1/0/0.png")),
        ("a file that is not there", 404, visitor.get("/assets/0/none.js")),
        ("how it is", 200, visitor.get("/health")),
        ("what robots read", 200, visitor.get("/robots.txt")),
        ("whom to tell", 200, visitor.get("/.well-known/security.txt")),
    ]
}

fn preflight(visitor: &Asking<'_>) -> Response {
    let request = visitor
        .request("OPTIONS", "/api/v1/ideas")
        .header("origin", "https://partner.example");
    request
        .header("access-control-request-method", "POST")
        .send()
        .unwrap()
}

#[test]
fn every_class_of_answer_carries_the_same_strict_headers() {
    let kith = Kith::new();
    let server = kith.serve();
    let (visitor, writer) = (Asking::anybody(&server), Asking::writer(&kith, &server));
    for (what, status, answer) in one_of_each(&kith, &visitor, &writer) {
        assert_eq!(answer.status().as_u16(), status, "{what}");
        for (name, value) in EVERYWHERE {
            let said: Vec<_> = answer.headers().get_all(name).iter().collect();
            assert_eq!(said, [value], "{name} of {what}");
        }
        assert!(
            answer.headers().contains_key("cache-control"),
            "{what} says nothing of caching"
        );
        assert!(
            answer.headers().contains_key("x-request-id"),
            "{what} has no request id"
        );
        assert!(
            !answer.headers().contains_key("set-cookie"),
            "{what} sets a cookie"
        );
        assert!(
            !answer.headers().contains_key("server"),
            "{what} tells what serves it"
        );
    }
}

#[test]
fn answers_to_a_persons_words_are_kept_by_no_cache() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let answers = [
        visitor.ideas("a choir"),
        visitor.ideas(""),
        visitor.form("/ideas", &[("words", "a choir")]),
        visitor.form("/ideas", &[("words", "")]),
        visitor.form("/cy/ideas", &[("words", "côr")]),
        visitor.get("/api/v1/where?q=nowhere"),
    ];
    for answer in answers {
        assert_eq!(answer.headers()["cache-control"], "no-store", "{}", answer.url());
    }
}

#[test]
fn other_sites_pages_may_read_the_api_and_nothing_else() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    for path in ["/api/v1/listings", "/api/v1/openapi.json", "/api/v1/nowhere"] {
        let answer = visitor.get(path);
        assert_eq!(answer.headers()["access-control-allow-origin"], "*", "{path}");
        assert_eq!(
            answer.headers()["cross-origin-resource-policy"],
            "cross-origin",
            "{path}"
        );
        assert!(!answer.headers().contains_key("access-control-allow-credentials"));
    }
    for path in ["/", "/health", "/nowhere"] {
        let answer = visitor.get(path);
        assert!(
            !answer.headers().contains_key("access-control-allow-origin"),
            "{path}"
        );
        assert_eq!(
            answer.headers()["cross-origin-resource-policy"],
            "same-origin",
            "{path}"
        );
    }
    let allowed = preflight(&visitor);
    assert_eq!(allowed.headers()["access-control-allow-headers"], "content-type");
    assert!(
        !allowed.headers()["access-control-allow-methods"]
            .to_str()
            .unwrap()
            .contains("PUT")
    );
}

#[test]
fn pages_hold_nothing_that_the_policy_forbids() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    for path in [
        "/",
        "/browse",
        "/whats-on",
        "/help-now",
        "/your-rights",
        "/about",
        "/privacy",
        "/accessibility",
    ] {
        for lang in ["", "/cy"] {
            let page = visitor.get(&format!("{lang}{path}")).text().unwrap();
            assert!(
                !page.contains(" style=") && !page.contains("<style"),
                "{lang}{path} has an inline style"
            );
            assert!(
                !page.contains("javascript:") && !page.contains(" onclick"),
                "{lang}{path} has an inline script"
            );
            let scripts = page.matches("<script").count();
            assert_eq!(
                scripts,
                page.matches("<script type=\"module\" src=\"/assets/").count()
                    + page.matches("<script defer src=\"/assets/").count(),
                "{path}"
            );
        }
    }
}

#[test]
fn whoever_finds_a_fault_is_told_whom_to_tell() {
    let kith = Kith::new().setting("KITH_SECURITY_CONTACT", "mailto:kith@example.org");
    let server = kith.serve();
    let text = Asking::anybody(&server)
        .get("/.well-known/security.txt")
        .text()
        .unwrap();
    let line = |name: &str| {
        text.lines()
            .find_map(|line| line.strip_prefix(name))
            .unwrap()
            .trim()
            .to_owned()
    };
    assert_eq!(line("Contact:"), "mailto:kith@example.org");
    let expires: jiff::Timestamp = line("Expires:").parse().unwrap();
    assert!(expires > jiff::Timestamp::now());
}

#[test]
fn a_method_that_an_address_does_not_take_is_told_which_it_takes() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let allow = |path: &str| {
        visitor.request("DELETE", path).send().unwrap().headers()["allow"]
            .to_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(allow("/api/v1/ideas"), "POST");
    assert_eq!(allow("/about"), "GET, HEAD");
    assert_eq!(allow("/api/v1/assets/x"), "GET, PUT");
}
