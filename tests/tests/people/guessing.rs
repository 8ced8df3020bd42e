//! Guessing is slow, and does not keep out whoever it is aimed at.

use kith_tests::Kith;
use kith_tests::person::{PASSWORD, Person, account};

/// A server behind a proxy on this machine, which says from where each request comes.
fn behind_a_proxy() -> Kith {
    Kith::new()
        .setting("KITH_TRUSTED_PROXIES", "127.0.0.1")
        .setting("KITH_REQUESTS_PER_SECOND", "0")
}

#[test]
fn after_ten_wrong_passwords_even_the_right_one_has_to_wait() {
    let kith = behind_a_proxy();
    let server = kith.serve();
    account(&kith, "jo@example.org", &[]);
    let statuses: Vec<u16> = (0..12)
        .map(|n| {
            let guesser = Person::stranger(&server).from(&format!("203.0.113.{n}"));
            let guesser = guesser.called("jo@example.org");
            let password = if n == 11 { PASSWORD } else { "not the right one" };
            let answer = guesser.give_password(password);
            if answer.status() == 429 {
                let wait_s: u32 = answer.headers()["retry-after"].to_str().unwrap().parse().unwrap();
                assert!((1..=301).contains(&wait_s), "{wait_s}");
            }
            answer.status().as_u16()
        })
        .collect();
    assert_eq!(statuses, [vec![422; 10], vec![429; 2]].concat());
}

#[test]
fn a_known_browser_comes_in_while_strangers_guess() {
    let kith = behind_a_proxy();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    jo.form("/staff/sign-out", &[]);
    let stranger = jo.elsewhere(&server);
    let blocked = (0..15)
        .filter(|_| stranger.give_password("not the right one").status() == 429)
        .count();
    assert_eq!(blocked, 5);
    assert_eq!(
        stranger.give_password(PASSWORD).status(),
        429,
        "a browser nobody knows waits"
    );
    jo.sign_in();
    assert_eq!(jo.get("/staff").status(), 200);
}

#[test]
fn codes_are_guessed_no_quicker_than_passwords_however_often_the_password_is_given() {
    let kith = behind_a_proxy();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let thief = jo.elsewhere(&server);
    let mut looked_at = 0;
    for _ in 0..12 {
        thief.give_password(PASSWORD);
        looked_at += usize::from(thief.form("/staff/second-factor", &[("code", "000000")]).status() == 422);
    }
    assert!(looked_at <= 10, "{looked_at} codes were looked at");
}

#[test]
fn one_address_cannot_try_every_account() {
    let kith = behind_a_proxy();
    let server = kith.serve();
    let statuses: Vec<u16> = (0..31)
        .map(|n| {
            let guesser = Person::stranger(&server)
                .from("203.0.113.9")
                .called(&format!("somebody{n}@example.org"));
            guesser.give_password("not the right one").status().as_u16()
        })
        .collect();
    assert_eq!(statuses, [vec![422; 30], vec![429]].concat());
}

#[test]
fn a_forged_forwarding_header_makes_nobody_somebody_else() {
    // Nobody named a proxy: the header is passed over, and this machine's own address is not counted.
    let kith = Kith::new();
    let server = kith.serve();
    account(&kith, "jo@example.org", &[]);
    let statuses: Vec<u16> = (0..11)
        .map(|n| {
            let guesser = Person::stranger(&server).from(&format!("203.0.113.{n}"));
            let guesser = guesser.called("jo@example.org");
            guesser.give_password("not the right one").status().as_u16()
        })
        .collect();
    assert_eq!(statuses.last(), Some(&429));
}
