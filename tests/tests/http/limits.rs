//! Promises S19 and S20: everything has a limit, and whoever meets one is told what it is.

use crate::client::{Asking, pointers, problem};
use kith_tests::Kith;
use serde_json::{Value, json};

#[test]
fn words_may_be_two_sides_of_paper_and_no_more() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    assert_eq!(visitor.ideas(&"é".repeat(4_000)).status(), 200);
    let told = problem(visitor.ideas(&"é".repeat(4_001)));
    assert_eq!(pointers(&told), ["/words"]);
    assert!(told["detail"].as_str().unwrap().contains("4000"));
}

#[test]
fn on_the_page_nothing_that_was_typed_too_long_is_lost() {
    let kith = Kith::new();
    let server = kith.serve();
    let words = format!("{} the very end", "a choir ".repeat(600));
    let answer = Asking::anybody(&server).form("/ideas", &[("words", &words), ("where", "Harbour")]);
    assert_eq!(answer.status(), 422);
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let page = answer.text().unwrap();
    assert!(
        page.contains("the very end") && page.contains("Harbour"),
        "what was typed is gone"
    );
}

#[test]
fn a_body_may_be_so_large_and_no_larger_announced_or_not() {
    let kith = Kith::new();
    let server = kith.serve();
    let (visitor, writer) = (Asking::anybody(&server), Asking::writer(&kith, &server));
    for (client, path, most) in [(&visitor, "/api/v1/ideas", 64), (&writer, "/api/v1/assets", 256)] {
        let body = vec![b' '; most * 1024 + 1];
        assert_eq!(
            problem(client.post_bytes(path, body.clone()))["code"],
            "too_large",
            "{path}"
        );
        let unannounced = reqwest::blocking::Body::new(std::io::Cursor::new(body));
        let request = client
            .request("POST", path)
            .header("content-type", "application/json")
            .body(unannounced);
        assert_eq!(problem(request.send().unwrap())["code"], "too_large", "{path}");
    }
    assert_eq!(
        visitor.form("/ideas", &[("words", &"x".repeat(70_000))]).status(),
        413
    );
}

#[test]
fn ideas_are_one_to_fifty() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let ask = |limit: Value| visitor.post("/api/v1/ideas", &json!({"words": "a choir", "limit": limit}));
    for limit in [1, 50] {
        assert_eq!(ask(limit.into()).status(), 200);
    }
    for limit in [
        json!(0),
        json!(51),
        json!(-1),
        json!(1.5),
        json!(1e9),
        json!("ten"),
    ] {
        assert_eq!(pointers(&problem(ask(limit.clone()))), ["/limit"], "{limit}");
    }
}

#[test]
fn a_list_has_a_longest_length_and_says_nothing_twice() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let ask = |needs: Vec<&str>| visitor.post("/api/v1/ideas", &json!({"words": "a choir", "needs": needs}));
    assert_eq!(ask(vec!["free"; 32]).status(), 200);
    assert_eq!(pointers(&problem(ask(vec!["free"; 33]))), ["/needs"]);
    assert_eq!(
        pointers(&problem(ask(vec!["free", "a pony", "step_free", ""]))),
        ["/needs/1", "/needs/3"]
    );
    let many = visitor.form("/ideas", &vec![("needs", "free"); 5_000]);
    assert!(
        many.status().is_success() || many.status() == 413,
        "{}",
        many.status()
    );
}

#[test]
fn a_record_has_so_many_columns_and_no_more() {
    let kith = Kith::new();
    let server = kith.serve();
    let writer = Asking::writer(&kith, &server);
    let columns = |count: usize| {
        let notes = (1..count).map(|n| (format!("note_{n}"), Value::from("x")));
        Value::Object(
            notes
                .chain([("name".to_owned(), "Net Loft Singers".into())])
                .collect(),
        )
    };
    assert_eq!(writer.post("/api/v1/assets", &columns(120)).status(), 201);
    assert_eq!(writer.post("/api/v1/assets", &columns(121)).status(), 422);
    let long = json!({"name": "x", "a".repeat(81): "x"});
    assert_eq!(writer.post("/api/v1/assets", &long).status(), 422);
    let text = json!({"name": "x".repeat(201), "what_happens": "x".repeat(10_001)});
    assert_eq!(
        pointers(&problem(writer.post("/api/v1/assets", &text))),
        ["/name", "/what_happens"]
    );
}

#[test]
fn what_comes_after_the_question_mark_has_limits_too() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let long = "x".repeat(3_000);
    assert_eq!(
        problem(visitor.get(&format!("/api/v1/listings?what={long}")))["code"],
        "query_too_long"
    );
    assert_eq!(visitor.get(&format!("/browse?what={long}")).status(), 414);
    for query in [
        "page=0",
        "page=-1",
        "page=x",
        "limit=0",
        "limit=501",
        "bbox=1,2,3",
        "bbox=0,0,0,91",
        "day=never",
    ] {
        assert_eq!(
            visitor.get(&format!("/api/v1/listings?{query}")).status(),
            422,
            "{query}"
        );
        assert_eq!(
            visitor.get(&format!("/browse?{query}")).status(),
            200,
            "a page makes the best of {query}"
        );
    }
    assert_eq!(visitor.get("/api/v1/listings?page=99999&limit=500").status(), 200);
}

#[test]
fn numbers_that_mean_nothing_on_earth_are_pointed_at() {
    let kith = Kith::new();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let ask =
        |name: &str, value: Value| visitor.post("/api/v1/ideas", &json!({"words": "a choir", name: value}));
    for near in [
        json!({"lat": 91, "lon": 0}),
        json!({"lat": 1}),
        json!({"lon": 1}),
        json!({}),
    ] {
        assert_eq!(pointers(&problem(ask("near", near.clone()))), ["/near"], "{near}");
    }
    for (reach, pointer) in [
        (json!({"minutes": 0}), "/reach/minutes"),
        (json!({"minutes": 601}), "/reach/minutes"),
        (json!({"minutes": 70_000}), "/reach/minutes"),
        (json!({"minutes": 5, "how": "broom"}), "/reach/how"),
    ] {
        assert_eq!(
            pointers(&problem(ask("reach", reach.clone()))),
            [pointer],
            "{reach}"
        );
    }
    for on in ["tomorrow", "2026-02-30", "99999-01-01", ""] {
        assert_eq!(pointers(&problem(ask("on", on.into()))), ["/on"], "{on}");
    }
    for on in ["-009999-01-01", "9999-12-31"] {
        assert!(!ask("on", on.into()).status().is_server_error(), "{on}");
    }
}

/// A server behind a proxy on this machine, for which a visitor may ask twice at once.
fn behind_a_proxy() -> Kith {
    Kith::new()
        .setting("KITH_TRUSTED_PROXIES", "127.0.0.1")
        .setting("KITH_REQUESTS_PER_SECOND", "1")
        .setting("KITH_REQUESTS_AT_ONCE", "2")
}

fn asks_as(visitor: &Asking<'_>, address: &str) -> reqwest::blocking::Response {
    visitor
        .request("GET", "/health")
        .header("x-forwarded-for", address)
        .send()
        .unwrap()
}

#[test]
fn who_asks_a_lot_at_once_is_told_when_to_come_back_and_others_are_not_held_up() {
    let kith = behind_a_proxy();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    let busy: Vec<_> = (0..20).map(|_| asks_as(&visitor, "203.0.113.9")).collect();
    let refused = busy
        .into_iter()
        .find(|answer| answer.status() == 429)
        .expect("a limit is met");
    assert!(
        refused.headers()["retry-after"]
            .to_str()
            .unwrap()
            .parse::<u32>()
            .unwrap()
            >= 1
    );
    assert!(refused.headers().contains_key("content-security-policy"));
    assert_eq!(asks_as(&visitor, "203.0.113.10").status(), 200);
}

#[test]
fn a_forged_address_buys_nothing() {
    let kith = behind_a_proxy();
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    // The proxy writes the last address; whatever a visitor forged stands before it.
    let forged = |n: u8| asks_as(&visitor, &format!("198.51.100.{n}, 203.0.113.9")).status();
    assert!((0..20).map(forged).any(|status| status == 429));
}

#[test]
fn the_usual_limits_do_not_hold_up_this_machine() {
    let kith = Kith::new()
        .setting("KITH_REQUESTS_PER_SECOND", "1")
        .setting("KITH_REQUESTS_AT_ONCE", "1");
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    assert!((0..50).all(|_| visitor.get("/health").status() == 200));
}
