//! Forms that another site sends with a person's own cookie change nothing.

use crate::routes::{self, Filled};
use kith_tests::Kith;
use kith_tests::person::{PASSWORD, Person};

/// What another site's page, or nobody's, would say of where it is.
fn forged(base: &str) -> Vec<Vec<(&'static str, String)>> {
    let of =
        |site: &str, origin: &str| vec![("sec-fetch-site", site.to_owned()), ("origin", origin.to_owned())];
    vec![
        vec![],
        vec![("origin", "null".to_owned())],
        vec![("origin", "https://evil.example".to_owned())],
        vec![("origin", format!("{base}.evil.example"))],
        of("cross-site", "https://evil.example"),
        of("cross-site", base),
        of("same-site", base),
        of("none", base),
        of("same-origin", "https://evil.example"),
    ]
}

#[test]
fn no_form_for_staff_is_taken_from_anywhere_else() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let admin = Person::signed_in(&kith, &server, "admin@example.org", "administrator");
    let filled = Filled::of(&kith, &server);
    let lines = || admin.page("/staff/record").matches("class=\"hint\"").count();
    let before = lines();
    for route in routes::staff().into_iter().filter(|route| route.method == "POST") {
        for headers in forged(&server.base) {
            for kind in ["application/x-www-form-urlencoded", "text/plain"] {
                let mut request = admin
                    .bare("POST", &filled.path(&route.path))
                    .header("content-type", kind);
                for (name, value) in &headers {
                    request = request.header(*name, value);
                }
                let answer = request
                    .body("do=shut-out&what=hidden&rev=1&to=1&end=others&says=x")
                    .send()
                    .unwrap();
                assert_eq!(answer.status(), 403, "{} {headers:?} {kind}", route.path);
                assert!(answer.headers().get("set-cookie").is_none());
            }
        }
    }
    assert_eq!(lines(), before, "something was done");
    assert_eq!(admin.get("/staff").status(), 200);
}

#[test]
fn nobody_is_signed_in_from_another_sites_page() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::with_account(&kith, &server, "jo@example.org", "moderator");
    let request = jo
        .bare("POST", "/staff/sign-in")
        .header("origin", "https://evil.example");
    let answer = request
        .form(&[("email", "jo@example.org"), ("password", PASSWORD)])
        .send()
        .unwrap();
    assert_eq!(answer.status(), 403);
    assert!(answer.headers().get("set-cookie").is_none());
}
