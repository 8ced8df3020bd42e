//! The door: making the first administrator, signing in and out, and choosing a password with a link.

use kith_tests::Kith;
use kith_tests::person::{PASSWORD, Person, account, field, sent_to};
use std::fs;

#[test]
fn the_first_administrator_is_made_on_the_command_line_and_comes_in_with_two_keys() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "administrator");
    let page = jo.page("/staff");
    for told in [
        "Hello, Jo",
        "Administrator, everywhere",
        "/staff/people",
        "/staff/record",
    ] {
        assert!(page.contains(told), "no {told} in {page}");
    }
    assert!(
        kith.ok(&["user", "list"])
            .starts_with("jo@example.org\tJo\tadministrator\n")
    );
}

#[test]
fn only_the_first_account_is_an_administrators_without_its_being_said() {
    let kith = Kith::new();
    let add = |email: &str| {
        let output = kith.run_with(&["user", "add", email, "--name", "Jo"], PASSWORD);
        (
            output.status.success(),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
    };
    assert!(add("jo@example.org").0);
    let (added, says) = add("mali@example.org");
    assert!(!added && says.contains("--role"), "{says}");
    assert!(kith.ok(&["user", "list"]).contains("administrator"));
}

#[test]
fn a_password_that_will_not_do_is_refused_with_what_to_do() {
    let kith = Kith::new();
    for (password, says) in [
        ("short", "at least 12 letters"),
        ("password1234", "among the first that somebody would guess"),
        ("jo@bloggs.example", "among the first that somebody would guess"),
    ] {
        let output = kith.run_with(
            &["user", "add", "jo@bloggs.example", "--name", "Jo Bloggs"],
            password,
        );
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            !output.status.success() && said.contains(says),
            "{password}: {said}"
        );
    }
    assert_eq!(kith.ok(&["user", "list"]), "");
}

#[test]
fn no_password_token_or_code_is_in_the_folder_or_the_log() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let held: Vec<String> = jo
        .cookies
        .borrow()
        .iter()
        .map(|(_, value)| value.clone())
        .collect();
    let bare_codes: Vec<String> = jo
        .paper
        .borrow()
        .iter()
        .map(|code| code.replace('-', ""))
        .collect();
    let mut secrets = vec![PASSWORD.to_owned()];
    secrets.extend(held);
    secrets.extend(jo.paper.borrow().clone());
    secrets.extend(bare_codes);
    let mut texts = vec![("the log".to_owned(), server.log())];
    for file in fs::read_dir(kith.folder())
        .unwrap()
        .map(|file| file.unwrap().path())
    {
        let bytes = fs::read(&file).unwrap_or_default();
        texts.push((
            file.display().to_string(),
            String::from_utf8_lossy(&bytes).into_owned(),
        ));
    }
    for (place, text) in texts {
        for secret in &secrets {
            assert!(!text.contains(secret), "{secret} is in {place}");
        }
    }
}

#[test]
fn without_a_session_every_room_sends_to_the_door_and_back_again() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::with_account(&kith, &server, "jo@example.org", "moderator");
    assert_eq!(sent_to(&jo.get("/staff/desk")), "/staff/sign-in?next=/staff/desk");
    assert_eq!(
        sent_to(&jo.get("/cy/staff/desk")),
        "/cy/staff/sign-in?next=/cy/staff/desk"
    );
    let page = jo.page("/staff/sign-in?next=/staff/desk");
    assert_eq!(field(&page, "next"), "/staff/desk");
    let elsewhere = jo.page("/staff/sign-in?next=https://evil.example/");
    assert_eq!(field(&elsewhere, "next"), "/staff");
}

#[test]
fn public_pages_never_set_a_cookie_and_neither_does_the_door() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let stranger = Person::stranger(&server);
    for path in [
        "/",
        "/browse",
        "/ideas",
        "/whats-on",
        "/about",
        "/staff/sign-in",
        "/api/v1/listings",
        "/nothing-here",
    ] {
        assert!(stranger.get(path).headers().get("set-cookie").is_none(), "{path}");
    }
    assert!(
        stranger
            .give_password("not the right one at all")
            .headers()
            .get("set-cookie")
            .is_none()
    );
}

#[test]
fn the_cookie_is_for_this_host_and_https_alone_and_scripts_never_see_it() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::with_account(&kith, &server, "jo@example.org", "moderator");
    let answer = jo.give_password(PASSWORD);
    let cookie = answer.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Host-kith-staff="), "{cookie}");
    for attribute in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
        assert!(
            cookie.split("; ").any(|own| own == attribute),
            "no {attribute} in {cookie}"
        );
    }
    let value = jo.session().unwrap();
    assert!(value.len() >= 32, "128 bits take 32 letters at least: {value}");
}

#[test]
fn signing_out_ends_the_session_and_not_only_the_cookie() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let stolen = jo.at(&server);
    assert_eq!(jo.form("/staff/sign-out", &[]).status(), 303);
    assert_eq!(jo.session(), None);
    assert_eq!(sent_to(&stolen.get("/staff")), "/staff/sign-in");
}

/// Mali, added by an administrator and invited with a link at this site. The path of the link.
fn invited(admin: &Person<'_>, site: &str) -> String {
    let added = admin.form(
        "/staff/people",
        &[
            ("name", "Mali"),
            ("email", "mali@example.org"),
            ("role", "moderator"),
        ],
    );
    let page_of_mali = sent_to(&added).replace("?done=saved", "");
    let page = admin.form(&page_of_mali, &[("do", "invite")]).text().unwrap();
    let token = page.split(&format!("{site}/staff/welcome/")).nth(1).unwrap();
    format!("/staff/welcome/{}", token.split('<').next().unwrap())
}

#[test]
fn a_link_lets_somebody_choose_a_password_once_and_signs_nobody_in() {
    let kith = Kith::new().setting("KITH_PUBLIC_URL", "https://kith.example.org");
    let server = kith.serve();
    let admin = Person::signed_in(&kith, &server, "admin@example.org", "administrator");
    // The host is the one that was set, whatever host the request came to.
    let path = invited(&admin, "https://kith.example.org");

    let mali = Person::stranger(&server).called("mali@example.org");
    assert!(mali.page(&path).contains("Welcome, Mali"));
    assert!(
        mali.page(&path).contains("Welcome, Mali"),
        "looking uses nothing up"
    );
    let differ = mali.form(&path, &[("new", PASSWORD), ("again", "something else entirely")]);
    assert_eq!(differ.status(), 422);
    let chosen = mali.form(&path, &[("new", PASSWORD), ("again", PASSWORD)]);
    assert_eq!(
        (chosen.status().as_u16(), sent_to(&chosen).as_str()),
        (303, "/staff/sign-in")
    );
    assert_eq!(mali.session(), None);
    assert_eq!(mali.get(&path).status(), 404, "it was used");
    mali.set_up();
    assert!(mali.page("/staff").contains("Hello, Mali"));
}

#[test]
fn a_link_is_not_good_for_ever() {
    let kith = Kith::new();
    let server = kith.serve();
    let admin = Person::signed_in(&kith, &server, "admin@example.org", "administrator");
    let path = invited(&admin, "");
    assert_eq!(Person::stranger(&server).get(&path).status(), 200);
    let kith = kith.setting("KITH_CLOCK_AHEAD", "169h");
    let later = kith.serve();
    assert_eq!(Person::stranger(&later).get(&path).status(), 404);
}

#[test]
fn a_password_typed_wrong_keeps_the_address_that_was_typed() {
    let kith = Kith::new();
    let server = kith.serve();
    account(&kith, "jo@example.org", &[]);
    let jo = Person::stranger(&server).called("Jo@Example.org");
    let answer = jo.give_password("teapot marigold ferry ten");
    assert_eq!(answer.status(), 422);
    let page = answer.text().unwrap();
    assert!(
        page.contains("value=\"Jo@Example.org\"") && page.contains("do not go together"),
        "{page}"
    );
    assert_eq!(
        jo.give_password(PASSWORD).status(),
        303,
        "capitals make no other account"
    );
}
