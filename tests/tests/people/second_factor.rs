//! The second factor: nobody who looks after anything comes in without it.

use kith_tests::Kith;
use kith_tests::person::{PASSWORD, Person, code_of, field, sent_to};

/// Rooms with something in them, each open to somebody.
const ROOMS: [&str; 6] = [
    "/staff",
    "/staff/desk",
    "/staff/feeds",
    "/staff/explain",
    "/staff/people",
    "/staff/record",
];

#[test]
fn with_the_password_alone_one_can_only_set_up_a_second_factor() {
    let kith = Kith::new();
    let server = kith.serve();
    for role in ["contributor", "moderator", "coordinator", "administrator"] {
        let somebody = Person::with_account(&kith, &server, &format!("{role}@example.org"), role);
        assert_eq!(somebody.give_password(PASSWORD).status(), 303);
        for room in ROOMS {
            let to = sent_to(&somebody.get(room));
            assert!(
                to.starts_with("/staff/second-factor/new"),
                "{role} in {room}: {to}"
            );
        }
        assert_eq!(somebody.form("/staff/account/codes", &[]).status(), 303);
        assert!(
            somebody
                .page("/staff/second-factor/new")
                .contains("<svg class=\"qr\"")
        );
    }
}

#[test]
fn whoever_has_one_cannot_change_it_with_the_password_alone() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "administrator");
    let thief = jo.elsewhere(&server);
    assert_eq!(thief.give_password(PASSWORD).status(), 303);
    assert_eq!(
        sent_to(&thief.get("/staff/second-factor/new")),
        "/staff/second-factor"
    );
    let own = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    *thief.secret.borrow_mut() = own.to_owned();
    let code = thief.code();
    let tried = thief.form("/staff/second-factor/new", &[("secret", own), ("code", &code)]);
    assert_eq!(sent_to(&tried), "/staff/second-factor");
    assert!(sent_to(&thief.get("/staff")).starts_with("/staff/second-factor"));
}

#[test]
fn a_code_comes_in_once() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let (first, second) = (jo.elsewhere(&server), jo.elsewhere(&server));
    first.give_password(PASSWORD);
    second.give_password(PASSWORD);
    let code = first.code();
    assert_eq!(
        first.form("/staff/second-factor", &[("code", &code)]).status(),
        303
    );
    let again = second.form("/staff/second-factor", &[("code", &code)]);
    assert_eq!(again.status(), 422);
    assert!(again.text().unwrap().contains("it was used before"));
}

#[test]
fn a_code_of_yesterday_or_of_another_telephone_does_not_come_in() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let other = jo.elsewhere(&server);
    other.give_password(PASSWORD);
    let old = code_of(&jo.secret.borrow(), 1_700_000_000);
    for code in [old.as_str(), "000000", "", "not a code"] {
        assert_eq!(
            other.form("/staff/second-factor", &[("code", code)]).status(),
            422,
            "{code}"
        );
    }
    assert!(sent_to(&other.get("/staff")).starts_with("/staff/second-factor"));
}

#[test]
fn a_code_on_paper_comes_in_once_and_new_ones_take_the_place_of_the_old() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    assert_eq!(jo.paper.borrow().len(), 10);
    let comes_in = |code: &str| {
        let browser = jo.elsewhere(&server);
        browser.give_password(PASSWORD);
        browser.form("/staff/second-factor", &[("code", code)]).status() == 303
    };
    let (first, second) = (jo.paper.borrow()[0].clone(), jo.paper.borrow()[1].clone());
    assert!(
        comes_in(&first.to_uppercase().replace('-', " ")),
        "however it is typed"
    );
    assert!(!comes_in(&first), "it was used");
    assert!(jo.page("/staff/account").contains("9 codes on paper"));
    let page = jo.form("/staff/account/codes", &[]).text().unwrap();
    assert_eq!(page.matches("<li><code>").count(), 10);
    assert!(!comes_in(&second), "there are new ones");
}

#[test]
fn a_wrong_code_keeps_the_picture_it_was_for() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::with_account(&kith, &server, "jo@example.org", "moderator");
    jo.give_password(PASSWORD);
    let secret = field(&jo.page("/staff/second-factor/new"), "secret");
    let answer = jo.form(
        "/staff/second-factor/new",
        &[("secret", &secret), ("code", "000000")],
    );
    assert_eq!(answer.status(), 422);
    assert_eq!(field(&answer.text().unwrap(), "secret"), secret);
}

#[test]
fn signing_in_gives_a_new_session_at_each_step() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let browser = jo.elsewhere(&server);
    // What somebody planted is not what is used afterwards.
    browser
        .cookies
        .borrow_mut()
        .push(("__Host-kith-staff".to_owned(), "planted".to_owned()));
    browser.give_password(PASSWORD);
    let half = browser.session().unwrap();
    assert_ne!(half, "planted");
    let old = browser.at(&server);
    let code = browser.code();
    browser.form("/staff/second-factor", &[("code", &code)]);
    assert_ne!(browser.session().unwrap(), half);
    assert!(
        sent_to(&old.get("/staff")).starts_with("/staff/sign-in"),
        "the half one has ended"
    );
}

#[test]
fn an_administrator_helps_whoever_lost_their_telephone() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    kith.ok(&["user", "reset", "jo@example.org", "--second-factor"]);
    assert!(
        sent_to(&jo.get("/staff")).starts_with("/staff/sign-in"),
        "every session has ended"
    );
    let again = jo.elsewhere(&server);
    again.set_up();
    assert!(again.page("/staff").contains("Hello, Jo"));
}
