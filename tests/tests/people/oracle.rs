//! The door tells nobody whether there is an account with some address.

use kith_tests::Kith;
use kith_tests::person::{Person, account};

/// What an answer says, without what is different in any two: its identity and its moment.
fn said(person: &Person<'_>) -> (u16, Vec<(String, String)>, String) {
    let answer = person.give_password("not the right one at all");
    let own = ["x-request-id", "date"];
    let mut headers: Vec<(String, String)> = answer
        .headers()
        .iter()
        .filter(|(name, _)| !own.contains(&name.as_str()))
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.sort();
    (answer.status().as_u16(), headers, answer.text().unwrap())
}

#[test]
fn a_wrong_password_a_missing_account_and_one_that_was_shut_out_are_answered_alike() {
    let kith = Kith::new();
    let server = kith.serve();
    account(&kith, "admin@example.org", &[]);
    account(&kith, "known@example.org", &["--role", "moderator"]);
    account(&kith, "ended@example.org", &["--role", "moderator"]);
    kith.ok(&["user", "disable", "ended@example.org"]);
    let answers = ["known@example.org", "never@example.org", "ended@example.org"].map(|email| {
        let person = Person::stranger(&server).called(email);
        let (status, headers, page) = said(&person);
        (status, headers, page.replace(email, "ADDRESS"))
    });
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], answers[2]);
}

#[test]
fn being_told_to_wait_is_no_sign_of_an_account_either() {
    let kith = Kith::new();
    let server = kith.serve();
    account(&kith, "known@example.org", &[]);
    let answers = ["known@example.org", "never@example.org"].map(|email| {
        let person = Person::stranger(&server).called(email);
        let statuses: Vec<u16> = (0..12).map(|_| said(&person).0).collect();
        statuses
    });
    assert_eq!(answers[0], answers[1]);
}
