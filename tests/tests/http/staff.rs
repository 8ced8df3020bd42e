//! What shows staff why a sentence got its answer: the page, and the command.

use kith_tests::{Kith, Person};
use std::fs;

const SENTENCE: &str = "I'd love to sing, but not in a church";

#[test]
fn it_tells_what_was_heard_what_stands_where_and_what_was_left_out() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let staff = Person::signed_in(&kith, &server, "jo@example.org", "contributor");
    let answer = staff.form(
        "/staff/explain",
        &[("words", SENTENCE), ("where", "54.2,1.9"), ("on", "2027-01-12")],
    );
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let page = answer.text().unwrap();
    for told in [
        "Ideas, and why",
        "singing: “sing”",
        "Would have answered, but not shown",
    ] {
        assert!(page.contains(told), "no {told} in {page}");
    }
}

#[test]
fn a_day_that_is_none_is_said_and_the_words_are_still_there() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let staff = Person::signed_in(&kith, &server, "jo@example.org", "contributor");
    let answer = staff.form("/staff/explain", &[("words", SENTENCE), ("on", "some Tuesday")]);
    let page = answer.text().unwrap();
    assert!(page.contains("Write it as 2026-11-24"), "{page}");
    assert!(page.contains("love to sing"), "{page}");
}

#[test]
fn the_command_tells_the_same_without_a_server_and_writes_the_words_nowhere() {
    let kith = Kith::with_demo_town();
    let words = "I'd love to sing zyxwvuquince songs";
    let told = kith.ok(&["explain", words, "--near", "54.2,1.9", "--on", "2027-01-12"]);
    assert!(told.contains("Ideas, and why\n  1. "), "{told}");
    assert!(told.contains("singing: “sing”"), "{told}");
    for file in fs::read_dir(kith.folder()).unwrap() {
        let path = file.unwrap().path();
        let bytes = fs::read(&path).unwrap_or_default();
        assert!(
            !String::from_utf8_lossy(&bytes).contains("zyxwvuquince"),
            "in {}",
            path.display()
        );
    }
}

#[test]
fn the_command_says_when_it_knows_no_such_place() {
    let kith = Kith::with_demo_town();
    let output = kith.run(&["explain", SENTENCE, "--near", "Nowhere-on-Sea"]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("no place called Nowhere-on-Sea"));
}
