//! Background pictures: through us only, fetched once, kept, and never anything but pictures.

use crate::client::{Asking, problem};
use crate::stranger::Stranger;
use kith_tests::Kith;
use std::thread;

const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n and so on";

fn kith_with_tiles(stranger: &Stranger) -> Kith {
    Kith::new()
        .setting(
            "KITH_TILES_URL",
            &format!("{}/{{z}}/{{x}}/{{y}}.png", stranger.base),
        )
        .setting("KITH_TILES_ATTRIBUTION", "Larkmouth Chart Office")
        .setting("KITH_ALLOW_PRIVATE_UPSTREAMS", "true")
}

fn painter() -> Stranger {
    Stranger::answering(|_| Some((200, "image/png", PICTURE.to_vec())))
}

#[test]
fn a_picture_is_fetched_once_and_then_kept() {
    let painter = painter();
    let kith = kith_with_tiles(&painter);
    for _ in 0..2 {
        // The second server finds on disk what the first one kept.
        let server = kith.serve();
        let answer = Asking::anybody(&server).get("/tiles/3/4/5.png");
        assert_eq!(
            (
                answer.status().as_u16(),
                answer.headers()["content-type"].as_bytes()
            ),
            (200, b"image/png".as_slice())
        );
        assert_eq!(answer.bytes().unwrap().as_ref(), PICTURE);
    }
    assert_eq!(painter.asked().len(), 1);
    assert!(painter.asked()[0].starts_with("GET /3/4/5.png "));
}

#[test]
fn a_crowd_that_looks_at_once_makes_one_request() {
    let painter = painter();
    let kith = kith_with_tiles(&painter);
    let server = kith.serve();
    thread::scope(|scope| {
        let looks = (0..20)
            .map(|_| scope.spawn(|| Asking::anybody(&server).get("/tiles/3/4/5.png").status().as_u16()));
        let looks: Vec<_> = looks.collect();
        assert!(looks.into_iter().all(|look| look.join().unwrap() == 200));
    });
    assert_eq!(painter.asked().len(), 1);
}

#[test]
fn the_upstream_learns_who_runs_the_site_and_nothing_of_who_looks() {
    let painter = painter();
    let kith = kith_with_tiles(&painter).setting("KITH_PUBLIC_URL", "https://kith.example");
    let server = kith.serve();
    let look = Asking::anybody(&server)
        .request("GET", "/tiles/3/4/5.png")
        .header("user-agent", "canary-browser");
    assert_eq!(
        look.header("referer", "https://canary.example/")
            .send()
            .unwrap()
            .status(),
        200
    );
    let asked = painter.asked().remove(0).to_lowercase();
    assert!(
        asked.contains("user-agent: kith/") && asked.contains("(+https://kith.example)"),
        "{asked}"
    );
    assert!(
        !asked.contains("canary") && !asked.contains("forwarded"),
        "{asked}"
    );
}

#[test]
fn what_is_no_picture_is_not_passed_on() {
    let trickster = Stranger::answering(|_| Some((200, "image/png", b"<script>alert(1)</script>".to_vec())));
    let kith = kith_with_tiles(&trickster);
    let server = kith.serve();
    let answer = Asking::anybody(&server).get("/tiles/3/4/5.png");
    assert_eq!(answer.status().as_u16(), 503);
    assert!(answer.headers().contains_key("retry-after"));
    assert_eq!(problem(answer)["code"], "unavailable");
}

#[test]
fn an_upstream_that_hangs_up_is_a_plain_message() {
    let kith = kith_with_tiles(&Stranger::answering(|_| None));
    let server = kith.serve();
    let problem = problem(Asking::anybody(&server).get("/tiles/3/4/5.png"));
    assert!(problem["detail"].as_str().unwrap().contains("work without it"));
}

#[test]
fn an_upstream_on_a_private_network_is_not_asked_unless_the_operator_says_so() {
    let painter = painter();
    let kith = kith_with_tiles(&painter).setting("KITH_ALLOW_PRIVATE_UPSTREAMS", "false");
    let server = kith.serve();
    assert_eq!(Asking::anybody(&server).get("/tiles/3/4/5.png").status(), 503);
    assert!(painter.asked().is_empty());
}

#[test]
fn pictures_that_cannot_exist_are_not_asked_for() {
    let painter = painter();
    let kith = kith_with_tiles(&painter);
    let server = kith.serve();
    let visitor = Asking::anybody(&server);
    for path in [
        "0/1/0",
        "3/8/0",
        "3/0/8",
        "20/0/0",
        "256/0/0",
        "-1/0/0",
        "a/b/c",
        "3/4/5.png/6",
        "3/4/99999999999",
    ] {
        assert_eq!(visitor.get(&format!("/tiles/{path}.png")).status(), 404, "{path}");
    }
    for path in [
        "/tiles/..%2f..%2fkith.sqlite/0/0.png",
        "/tiles/3/4/..%2f5.png",
        "/tiles/3/4/5.svg",
    ] {
        assert_eq!(visitor.get(path).status(), 404, "{path}");
    }
    assert!(painter.asked().is_empty());
}

#[test]
fn without_an_upstream_there_is_a_plain_message() {
    let kith = Kith::new();
    let server = kith.serve();
    let problem = problem(Asking::anybody(&server).get("/tiles/3/4/5.png"));
    assert_eq!(
        (problem["status"].as_u64(), problem["code"].as_str()),
        (Some(404), Some("no_background"))
    );
}

#[test]
fn whoever_drew_the_background_is_thanked_on_the_page() {
    let kith = kith_with_tiles(&painter());
    let server = kith.serve();
    let page = Asking::anybody(&server).get("/browse").text().unwrap();
    assert!(page.contains("Larkmouth Chart Office"));
}
