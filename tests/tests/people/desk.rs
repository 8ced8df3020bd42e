//! The desk: nothing shows without a decision, every decision is somebody's, and everything can be put back.

use kith_tests::person::{Person, field, sent_to};
use kith_tests::{Kith, Server};
use serde_json::{Value, json};

/// A program that writes, as an importer or a form of ours would.
fn program(kith: &Kith, server: &Server, method: &str, path: &str, role: &str, body: &Value) -> (u16, Value) {
    let key = kith.ok(&["key", "add", role, "--role", role]);
    let client = reqwest::blocking::Client::builder().no_proxy().build().unwrap();
    let request = client.request(method.parse().unwrap(), server.url(path));
    let answer = request.bearer_auth(key.trim()).json(body).send().unwrap();
    (answer.status().as_u16(), answer.json().unwrap())
}

/// A new listing that waits. Its id.
fn new_listing(kith: &Kith, server: &Server, name: &str) -> String {
    let body = json!({"name": name, "what_happens": "We sing on Tuesdays", "status": "published"});
    let (status, added) = program(kith, server, "POST", "/api/v1/assets", "contributor", &body);
    assert_eq!(
        (status, added["status"].as_str()),
        (201, Some("pending")),
        "{added}"
    );
    added["id"].as_str().unwrap().to_owned()
}

fn is_public(server: &Server, id: &str) -> bool {
    Person::stranger(server).get(&format!("/listing/{id}")).status() == 200
}

fn decide(person: &Person<'_>, id: &str, what: &str, says: &str) -> (u16, String) {
    let path = format!("/staff/desk/{id}");
    let rev = field(&person.page(&path), "rev");
    let answer = person.form(&path, &[("rev", &rev), ("what", what), ("says", says)]);
    (answer.status().as_u16(), sent_to(&answer))
}

#[test]
fn a_new_listing_waits_on_the_desk_until_somebody_publishes_it() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    assert!(jo.page("/staff/desk").contains("Nothing waits"));
    let id = new_listing(&kith, &server, "Quayside Choir");
    assert!(!is_public(&server, &id));
    assert!(jo.page("/staff").contains("1 waits on the desk"));
    let queue = jo.page("/staff/desk");
    assert!(
        queue.contains("Quayside Choir") && queue.contains(&format!("/staff/desk/{id}")),
        "{queue}"
    );
    assert_eq!(
        decide(&jo, &id, "published", ""),
        (303, "/staff/desk?done=published".to_owned())
    );
    assert!(is_public(&server, &id));
    assert!(!jo.page("/staff/desk").contains("Quayside Choir"));
    let history = jo.page(&format!("/staff/history/{id}"));
    assert!(history.contains("<strong>Jo</strong> published it"), "{history}");
}

#[test]
fn a_contributor_or_a_contributors_key_publishes_nothing() {
    let kith = Kith::new();
    let server = kith.serve();
    let id = new_listing(&kith, &server, "Quayside Choir");
    let contributor = Person::signed_in(&kith, &server, "con@example.org", "contributor");
    let tried = contributor.form(
        &format!("/staff/desk/{id}"),
        &[("rev", "1"), ("what", "published")],
    );
    assert_eq!(tried.status(), 404);
    let body = json!({"rev": 1, "status": "published", "name": "Quayside Choir and Band"});
    let (status, _) = program(
        &kith,
        &server,
        "PUT",
        &format!("/api/v1/assets/{id}"),
        "contributor",
        &body,
    );
    assert_eq!(status, 202);
    assert!(!is_public(&server, &id));
}

#[test]
fn refusing_and_asking_take_a_reason_and_what_was_typed_is_kept() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let id = new_listing(&kith, &server, "Quayside Choir");
    for what in ["refused", "asked"] {
        assert_eq!(decide(&jo, &id, what, "  ").0, 422, "{what}");
    }
    let path = format!("/staff/desk/{id}");
    let fields = [("rev", "9"), ("what", "refused"), ("says", "It is there twice")];
    let stale = jo.form(&path, &fields);
    assert_eq!(stale.status(), 409);
    assert!(stale.text().unwrap().contains("It is there twice"));
    assert_eq!(decide(&jo, &id, "refused", "It is there twice").0, 303);
    let page = jo.page(&path);
    assert!(
        page.contains("It is hidden") && page.contains("It is there twice"),
        "{page}"
    );
}

#[test]
fn a_question_sets_a_listing_aside_until_something_comes() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let id = new_listing(&kith, &server, "Quayside Choir");
    assert_eq!(decide(&jo, &id, "asked", "Which door do people come to?").0, 303);
    let home = jo.page("/staff");
    assert!(
        home.contains("Nothing waits on the desk") && home.contains("1 group was asked"),
        "{home}"
    );
    let body = json!({"first_visit": "The blue door"});
    let path = format!("/api/v1/assets/{id}");
    let with_rev = json!({"rev": 1, "first_visit": body["first_visit"]});
    program(&kith, &server, "PUT", &path, "contributor", &with_rev);
    assert!(jo.page("/staff").contains("1 waits on the desk"));
}

#[test]
fn the_approved_version_stays_public_while_an_edit_waits() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let id = new_listing(&kith, &server, "Quayside Choir");
    decide(&jo, &id, "published", "");
    let path = format!("/api/v1/assets/{id}");
    let change = json!({"rev": 2, "what_happens": "We sing on Thursdays now", "phone": "01632 960001"});
    let (status, still) = program(&kith, &server, "PUT", &path, "contributor", &change);
    assert_eq!(
        (status, still["what_happens"].as_str()),
        (202, Some("We sing on Tuesdays"))
    );
    let public = || Person::stranger(&server).page(&format!("/listing/{id}"));
    assert!(public().contains("We sing on Tuesdays") && !public().contains("960001"));

    let desk = format!("/staff/desk/{id}");
    let page = jo.page(&desk);
    for told in [
        "<del>We sing on Tuesdays</del>",
        "<ins>We sing on Thursdays now</ins>",
        "<del class=\"none\">nothing</del>",
    ] {
        assert!(page.contains(told), "no {told} in {page}");
    }
    let (rev, edit) = (field(&page, "rev"), field(&page, "edit"));
    let published = jo.form(&desk, &[("rev", &rev), ("edit", &edit), ("what", "published")]);
    assert_eq!(published.status(), 303);
    assert!(public().contains("We sing on Thursdays now") && public().contains("960001"));
    assert_eq!(
        jo.form(
            &desk,
            &[("rev", "3"), ("edit", &edit), ("what", "refused"), ("says", "x")]
        )
        .status(),
        404
    );
}

#[test]
fn an_edit_goes_onto_what_the_listing_has_become_and_undoes_nobody_elses() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let id = new_listing(&kith, &server, "Quayside Choir");
    decide(&jo, &id, "published", "");
    let path = format!("/api/v1/assets/{id}");
    let edit = json!({"rev": 2, "phone": "01632 960001"});
    program(&kith, &server, "PUT", &path, "contributor", &edit);
    let by_hand = json!({"rev": 2, "what_happens": "We sing by the sea"});
    assert_eq!(
        program(&kith, &server, "PUT", &path, "moderator", &by_hand).0,
        200
    );
    let desk = format!("/staff/desk/{id}");
    let page = jo.page(&desk);
    assert!(page.contains("changed by somebody else since then"), "{page}");
    let (rev, edit) = (field(&page, "rev"), field(&page, "edit"));
    jo.form(&desk, &[("rev", &rev), ("edit", &edit), ("what", "published")]);
    let public = Person::stranger(&server).page(&format!("/listing/{id}"));
    assert!(public.contains("We sing by the sea") && public.contains("960001"));
}

#[test]
fn a_refused_edit_leaves_the_listing_alone() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let id = new_listing(&kith, &server, "Quayside Choir");
    decide(&jo, &id, "published", "");
    let change = json!({"rev": 2, "name": "Another name"});
    program(
        &kith,
        &server,
        "PUT",
        &format!("/api/v1/assets/{id}"),
        "contributor",
        &change,
    );
    let desk = format!("/staff/desk/{id}");
    let page = jo.page(&desk);
    let (rev, edit) = (field(&page, "rev"), field(&page, "edit"));
    let fields = [
        ("rev", rev.as_str()),
        ("edit", &edit),
        ("what", "refused"),
        ("says", "Not its name"),
    ];
    assert_eq!(jo.form(&desk, &fields).status(), 303);
    assert!(
        Person::stranger(&server)
            .page(&format!("/listing/{id}"))
            .contains("Quayside Choir")
    );
    assert!(jo.page(&desk).contains("Not its name"));
    assert!(!jo.page("/staff/desk").contains("Quayside Choir"));
}

#[test]
fn hiding_takes_one_action_and_holds_everywhere_at_once() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let id = crate::routes::a_listing(&server, "what=choir&limit=1");
    let stranger = Person::stranger(&server);
    let name = stranger
        .get(&format!("/api/v1/listings/{id}"))
        .json::<Value>()
        .unwrap()["name"]
        .clone();
    let name = name.as_str().unwrap();
    assert_eq!(decide(&jo, &id, "hidden", "").0, 303);
    assert!(!is_public(&server, &id));
    for path in [format!("/api/v1/listings/{id}"), format!("/listing/{id}.ics")] {
        assert_eq!(stranger.get(&path).status(), 404, "{path}");
    }
    let listings = stranger
        .get("/api/v1/listings?what=choir&limit=500")
        .text()
        .unwrap();
    assert!(!listings.contains(&id) && !listings.contains(name), "{name}");
}

#[test]
fn an_appeal_comes_back_to_the_desk_and_a_decision_answers_it() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let id = new_listing(&kith, &server, "Quayside Choir");
    decide(&jo, &id, "refused", "It is there twice");
    let path = format!("/staff/history/{id}");
    let empty = jo.form(&format!("{path}/appeal"), &[("says", " ")]);
    assert_eq!(sent_to(&empty), format!("{path}?done=reason"));
    let appeal = [("says", "We are another choir with nearly the same name")];
    assert_eq!(
        sent_to(&jo.form(&format!("{path}/appeal"), &appeal)),
        format!("{path}?done=appealed")
    );
    assert!(jo.page("/staff/desk").contains("Somebody says we were wrong"));
    assert!(
        jo.page(&format!("/staff/desk/{id}"))
            .contains("We are another choir")
    );
    assert_eq!(decide(&jo, &id, "published", "").0, 303);
    assert!(is_public(&server, &id));
    assert!(jo.page("/staff/desk").contains("Nothing waits"));
}

#[test]
fn every_change_can_be_put_back_and_is_not_lost_by_it() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "moderator");
    let id = new_listing(&kith, &server, "Quayside Choir");
    decide(&jo, &id, "published", "");
    let change = json!({"rev": 2, "what_happens": "Nothing happens"});
    program(
        &kith,
        &server,
        "PUT",
        &format!("/api/v1/assets/{id}"),
        "moderator",
        &change,
    );
    let path = format!("/staff/history/{id}");
    let undone = jo.form(&path, &[("rev", "3"), ("to", "1")]);
    assert_eq!(sent_to(&undone), format!("{path}?done=undone"));
    assert!(
        Person::stranger(&server)
            .page(&format!("/listing/{id}"))
            .contains("We sing on Tuesdays")
    );
    let page = jo.page(&path);
    assert!(
        page.contains("Nothing happens") && page.contains("put back to revision 1"),
        "{page}"
    );
    assert_eq!(
        sent_to(&jo.form(&path, &[("rev", "3"), ("to", "2")])),
        format!("{path}?done=stale")
    );
}

#[test]
fn every_decision_stands_in_the_record_with_who_made_it() {
    let kith = Kith::new();
    let server = kith.serve();
    let admin = Person::signed_in(&kith, &server, "admin@example.org", "administrator");
    let id = new_listing(&kith, &server, "Quayside Choir");
    decide(&admin, &id, "asked", "Which door?");
    decide(&admin, &id, "published", "");
    decide(&admin, &id, "hidden", "Somebody was worried");
    let page = admin.page("/staff/record");
    for what in [
        "asked_listing",
        "published_listing",
        "hidden_listing",
        "Which door?",
    ] {
        assert!(page.contains(what), "no {what} in {page}");
    }
    assert!(kith.ok(&["audit", "verify"]).contains("every seal holds"));
}

#[test]
fn a_listing_is_found_by_its_name_whether_it_shows_or_not() {
    let kith = Kith::new();
    let server = kith.serve();
    let jo = Person::signed_in(&kith, &server, "jo@example.org", "contributor");
    let id = new_listing(&kith, &server, "Quayside Choir");
    let page = jo.page("/staff?what=QUAYSIDE");
    assert!(page.contains(&format!("/staff/history/{id}")), "{page}");
    assert!(
        jo.page("/staff?what=%25")
            .contains("Nothing has that in its name")
    );
}
