//! The record of what was done: everything is in it, and tampering shows.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use kith_tests::Kith;
use kith_tests::person::{Person, account};

fn tamper(kith: &Kith, sql: &str) {
    let file = kith.folder().join("kith.sqlite");
    let mut database = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    database.batch_execute("PRAGMA busy_timeout = 5000").unwrap();
    database.batch_execute(sql).unwrap();
}

/// A record with a few lines.
fn with_lines() -> Kith {
    let kith = Kith::new();
    for name in ["a", "b", "c", "d"] {
        account(&kith, &format!("{name}@example.org"), &[]);
    }
    kith
}

fn verify(kith: &Kith, further: &[&str]) -> Result<String, String> {
    let mut arguments = vec!["audit", "verify"];
    arguments.extend(further);
    let output = kith.run(&arguments);
    if output.status.success() {
        Ok(String::from_utf8(output.stdout).unwrap())
    } else {
        Err(String::from_utf8(output.stderr).unwrap())
    }
}

#[test]
fn a_record_nobody_touched_holds() {
    let kith = with_lines();
    let said = verify(&kith, &[]).unwrap();
    assert!(said.starts_with("4 lines, every seal holds\n4:"), "{said}");
}

#[test]
fn whichever_line_and_part_of_it_is_changed_is_named() {
    for change in [
        "UPDATE record SET says = 'nothing' WHERE number = 2",
        "UPDATE record SET who = 'account:somebody else' WHERE number = 2",
        "UPDATE record SET at_us = at_us + 1 WHERE number = 2",
        "UPDATE record SET what = 'left' WHERE number = 2",
        "UPDATE record SET about = '' WHERE number = 2",
        "DELETE FROM record WHERE number = 2",
        "UPDATE record SET number = 9 WHERE number = 2",
        "UPDATE record SET says = about, about = says WHERE number = 2",
    ] {
        let kith = with_lines();
        tamper(&kith, change);
        let said = verify(&kith, &[]).unwrap_err();
        assert!(
            said.contains("line 2 was changed, moved or taken away"),
            "{change}: {said}"
        );
    }
}

#[test]
fn lines_taken_off_the_end_are_missed_by_whoever_noted_a_seal() {
    let kith = with_lines();
    let noted = verify(&kith, &[]).unwrap().lines().nth(1).unwrap().to_owned();
    assert!(verify(&kith, &["--noted", &noted]).is_ok());
    account(&kith, "e@example.org", &[]);
    assert!(
        verify(&kith, &["--noted", &noted]).is_ok(),
        "more lines are no harm"
    );
    tamper(&kith, "DELETE FROM record WHERE number > 3");
    assert!(verify(&kith, &[]).is_ok(), "by itself a shorter record holds");
    assert!(
        verify(&kith, &["--noted", &noted])
            .unwrap_err()
            .contains("line 4")
    );
}

#[test]
fn administrators_read_who_did_what_and_see_that_it_was_tampered_with() {
    let kith = Kith::new();
    let server = kith.serve();
    let admin = Person::signed_in(&kith, &server, "admin@example.org", "administrator");
    admin.form(
        "/staff/people",
        &[
            ("name", "Mali"),
            ("email", "mali@example.org"),
            ("role", "moderator"),
        ],
    );
    let page = admin.page("/staff/record");
    for told in [
        "command line",
        "added_person",
        "set_second_factor",
        "Mali",
        "Every line is as it was written",
    ] {
        assert!(page.contains(told), "no {told} in {page}");
    }
    tamper(&kith, "UPDATE record SET says = 'administrator' WHERE number = 3");
    assert!(admin.page("/staff/record").contains("Line 3 was changed"));
}

#[test]
fn the_record_holds_no_names_or_addresses_of_people() {
    let kith = with_lines();
    let file = kith.folder().join("kith.sqlite");
    let mut database = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    let all = "SELECT group_concat(who || what || about || says) FROM record";
    let all: String = diesel::dsl::sql::<diesel::sql_types::Text>(all)
        .get_result(&mut database)
        .unwrap();
    assert!(
        all.contains("added_person") && !all.contains("example.org") && !all.contains("Jo"),
        "{all}"
    );
}
