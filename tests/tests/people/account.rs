//! One's own account, and how sessions end: by oneself, by somebody else, and by time.

use kith_tests::Kith;
use kith_tests::person::{PASSWORD, Person, field, sent_to};

const OTHER: &str = "harbour kettle violin seven";

fn is_in(person: &Person<'_>) -> bool {
    person.get("/staff").status() == 200
}

#[test]
fn a_session_ends_after_two_hours_of_nothing() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let kith = kith.setting("KITH_CLOCK_AHEAD", "119m");
    let soon = kith.serve();
    assert!(is_in(&jo.at(&soon)));
    // Two hours after that, and not after signing in.
    let kith = kith.setting("KITH_CLOCK_AHEAD", "240m");
    let later = kith.serve();
    assert!(!is_in(&jo.at(&later)));
}

#[test]
fn from_the_password_to_the_code_there_are_ten_minutes() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::with_account(&kith, &server, "jo@example.org", "moderator");
    jo.give_password(PASSWORD);
    let kith = kith.setting("KITH_CLOCK_AHEAD", "11m");
    let later = kith.serve();
    assert!(sent_to(&jo.at(&later).get("/staff/second-factor/new")).starts_with("/staff/sign-in"));
}

#[test]
fn one_sees_where_one_is_signed_in_and_ends_it_there() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let phone = jo.elsewhere(&server);
    phone.sign_in();
    let page = jo.page("/staff/account");
    assert!(page.contains("this one"), "{page}");
    let end = field(&page, "end");
    assert_eq!(jo.form("/staff/account/sessions", &[("end", &end)]).status(), 303);
    assert!(is_in(&jo));
    assert!(!is_in(&phone), "on its next request");
}

#[test]
fn nobody_ends_somebody_elses_session() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let phone = jo.elsewhere(&server);
    phone.sign_in();
    let page = jo.page("/staff/account");
    let end = field(&page, "end");
    let other = Person::signed_in(&kith, &server, "other@example.org", "administrator");
    assert_eq!(
        other.form("/staff/account/sessions", &[("end", &end)]).status(),
        404
    );
    assert!(is_in(&phone));
}

#[test]
fn a_new_password_ends_every_other_session_and_the_old_one_is_no_good() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let phone = jo.elsewhere(&server);
    phone.sign_in();
    let change = |old: &str, new: &str| {
        jo.form(
            "/staff/account/password",
            &[("old", old), ("new", new), ("again", new)],
        )
        .status()
        .as_u16()
    };
    assert_eq!(change("not the right one", OTHER), 422);
    assert_eq!(change(PASSWORD, "password1234"), 422);
    assert_eq!(change(PASSWORD, OTHER), 303);
    assert!(is_in(&jo) && !is_in(&phone));
    let browser = jo.elsewhere(&server);
    assert_eq!(browser.give_password(PASSWORD).status(), 422);
    assert_eq!(browser.give_password(OTHER).status(), 303);
}

#[test]
fn whoever_is_shut_out_is_out_on_the_next_request_and_cannot_come_back() {
    let kith = Kith::new();
    let server = kith.serve();
    let _admin = Person::with_account(&kith, &server, "admin@example.org", "administrator");
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    assert!(is_in(&jo));
    kith.ok(&["user", "disable", "jo@example.org"]);
    assert!(!is_in(&jo));
    assert_eq!(jo.elsewhere(&server).give_password(PASSWORD).status(), 422);
    kith.ok(&["user", "enable", "jo@example.org"]);
    assert_eq!(jo.elsewhere(&server).give_password(PASSWORD).status(), 303);
}

#[test]
fn a_role_that_was_taken_is_gone_on_the_next_request() {
    let kith = Kith::new();
    let server = kith.serve();
    let admin = Person::signed_in(&kith, &server, "admin@example.org", "administrator");
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    assert_eq!(jo.get("/staff/desk").status(), 200);
    let page = admin.page("/staff/people");
    let of_jo = page
        .split("jo@example.org")
        .next()
        .unwrap()
        .rsplit("href=\"")
        .next()
        .unwrap();
    let path = of_jo.split('"').next().unwrap();
    assert_eq!(
        admin
            .form(path, &[("do", "roles"), ("role", "contributor"), ("patch", "")])
            .status(),
        303
    );
    assert_eq!(jo.get("/staff/desk").status(), 404);
}

#[test]
fn somebody_is_always_left_to_keep_people() {
    let kith = Kith::new();
    let server = kith.serve();
    let admin = Person::signed_in(&kith, &server, "admin@example.org", "administrator");
    let output = kith.run(&["user", "disable", "admin@example.org"]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("nobody would be left"));
    assert!(is_in(&admin));
}

#[test]
fn a_hash_that_was_made_weaker_is_made_anew_when_somebody_signs_in() {
    use diesel::connection::SimpleConnection;
    use diesel::prelude::*;
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::with_account(&kith, &server, "jo@example.org", "moderator");
    let mut database =
        SqliteConnection::establish(kith.folder().join("kith.sqlite").to_str().unwrap()).unwrap();
    // The same password with one round and 8 MiB.
    let weak = "$argon2id$v=19$m=8192,t=1,p=1$c29tZSBzYWx0IGhlcmU$WEAK";
    let weak = weak.replace("WEAK", WEAK_HASH);
    database
        .batch_execute(&format!(
            "PRAGMA busy_timeout = 5000; UPDATE accounts SET password = '{weak}'"
        ))
        .unwrap();
    assert_eq!(jo.give_password(PASSWORD).status(), 303);
    let kept: String = diesel::dsl::sql::<diesel::sql_types::Text>("SELECT password FROM accounts")
        .get_result(&mut database)
        .unwrap();
    assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
}

/// Argon2id of the password with that salt, 8 MiB, one round.
const WEAK_HASH: &str = "3StSiE7bYDqan92Jy8tCvqeGhL00SJD/AijB6IOKiiQ";
