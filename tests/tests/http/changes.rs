//! Neighbouring registers that follow each other: everything public and nothing else, signed, and gone when it is gone.

use crate::client::{Asking, pointers, problem};
use crate::stranger::Stranger;
use kith_tests::{Kith, Server};
use serde_json::{Value, json};

fn page(anybody: &Asking<'_>, query: &str) -> Value {
    let response = anybody.get(&format!("/api/v1/changes?{query}"));
    assert_eq!(response.status(), 200, "{query}");
    response.json().unwrap()
}

fn changes(page: &Value) -> Vec<Value> {
    page["signed"]["changes"].as_array().unwrap().clone()
}

/// A register that may follow one on this machine.
fn neighbour() -> Kith {
    Kith::new().setting("KITH_ALLOW_PRIVATE_UPSTREAMS", "true")
}

fn follow(there: &Kith, here: &Server) {
    let address = here.url("/api/v1/changes");
    there.ok(&["feed", "add", &address, "--source", "Next door", "--publish"]);
    there.ok(&["feed", "run", "Next door"]);
}

fn change(writer: &Asking<'_>, id: &str, columns: Value) {
    let now: Value = writer.get(&format!("/api/v1/assets/{id}")).json().unwrap();
    let mut columns = columns;
    columns["rev"] = now["rev"].clone();
    let put = writer
        .request("PUT", &format!("/api/v1/assets/{id}"))
        .json(&columns)
        .send()
        .unwrap();
    assert_eq!(put.status(), 200);
}

fn add(writer: &Asking<'_>, columns: Value) -> String {
    let added: Value = writer.add(columns).json().unwrap();
    added["id"].as_str().unwrap().to_owned()
}

#[test]
fn pages_of_changes_bring_everything_public_once() {
    let kith = Kith::with_demo_town();
    let server = kith.serve();
    let anybody = Asking::anybody(&server);
    let total = anybody.get("/oruk/v3/services").json::<Value>().unwrap()["total_items"]
        .as_u64()
        .unwrap();
    let (mut since, mut met) = (0, std::collections::HashSet::new());
    loop {
        let page = page(&anybody, &format!("since={since}&limit=100"));
        for change in changes(&page) {
            assert!(met.insert(change["id"].as_str().unwrap().to_owned()));
            assert!(change["change"].as_i64().unwrap() > since);
        }
        since = page["signed"]["next"].as_i64().unwrap();
        if page["signed"]["more"] == false {
            break;
        }
    }
    assert_eq!(met.len() as u64, total);
    assert_eq!(changes(&page(&anybody, &format!("since={since}"))).len(), 0);
    let refused = problem(anybody.get("/api/v1/changes?since=x"));
    assert_eq!(pointers(&refused), ["?since"]);
    assert_eq!(
        pointers(&problem(anybody.get("/api/v1/changes?limit=501"))),
        ["?limit"]
    );
}

#[test]
fn what_never_was_public_is_never_told_of_and_what_was_is_told_to_be_gone() {
    let kith = Kith::new();
    let server = kith.serve();
    let writer = Asking::writer(&kith, &server);
    let waiting: Value = writer
        .post("/api/v1/assets", &json!({"name": "Waiting"}))
        .json()
        .unwrap();
    let shown = add(&writer, json!({"name": "Shown for a while"}));
    change(&writer, &shown, json!({"status": "hidden"}));
    let told = changes(&page(&writer, ""));
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((&told[0]["id"], &told[0]["gone"]), (&json!(shown), &json!(true)));
    assert!(told[0].get("entry").is_none());
    assert_ne!(told[0]["id"], waiting["id"]);
}

#[test]
fn a_neighbour_has_what_is_here_says_where_it_is_from_and_follows() {
    let here = Kith::new();
    let server = here.serve();
    let writer = Asking::writer(&here, &server);
    let choir = add(
        &writer,
        json!({"name": "Border Choir", "when": "Tuesdays 7pm", "source": "By hand", "external_id": "7"}),
    );
    let shed = add(&writer, json!({"name": "Border Shed"}));
    let there = neighbour();
    follow(&there, &server);
    let csv = there.ok(&["export"]);
    assert!(
        csv.contains("Border Choir") && csv.contains("Border Shed") && csv.contains("Next door"),
        "{csv}"
    );
    let whole = there.ok(&["export", "--all"]);
    assert!(
        whole.contains("By hand") && whole.contains(&choir),
        "it says where it was before: {whole}"
    );

    change(&writer, &choir, json!({"name": "Border Singers"}));
    change(&writer, &shed, json!({"status": "hidden"}));
    there.ok(&["feed", "run", "Next door"]);
    let csv = there.ok(&["export"]);
    assert!(
        csv.contains("Border Singers") && !csv.contains("Border Choir"),
        "{csv}"
    );
    assert!(
        !csv.contains("Border Shed"),
        "what is hidden here is hidden there: {csv}"
    );

    change(&writer, &shed, json!({"status": "published"}));
    change(&writer, &choir, json!({"status": "resting"}));
    there.ok(&["feed", "run", "Next door"]);
    assert!(there.ok(&["export"]).contains("Border Shed"));
    let statuses = there.ok(&["export", "--all"]);
    let singers = statuses
        .lines()
        .find(|line| line.contains("Border Singers"))
        .unwrap();
    assert!(singers.contains("resting"), "{singers}");
}

#[test]
fn changes_that_somebody_altered_on_the_way_are_not_believed() {
    let here = Kith::new();
    let server = here.serve();
    add(&Asking::writer(&here, &server), json!({"name": "Border Choir"}));
    let anybody = Asking::anybody(&server);
    let key = anybody.get("/.well-known/kith.json").text().unwrap();
    let page = anybody.get("/api/v1/changes?since=0&limit=500").text().unwrap();
    let altered = page.replace("Border Choir", "Border Chair");
    let between = Stranger::answering(move |path| {
        let body = if path.starts_with("/.well-known/") {
            key.clone()
        } else {
            altered.clone()
        };
        Some((200, "application/json", body.into_bytes()))
    });
    let there = neighbour();
    there.ok(&[
        "feed",
        "add",
        &format!("{}/api/v1/changes", between.base),
        "--source",
        "Next door",
        "--publish",
    ]);
    let ran = there.run(&["feed", "run", "Next door"]);
    let said = String::from_utf8_lossy(&ran.stderr).into_owned() + &String::from_utf8_lossy(&ran.stdout);
    assert!(said.contains("not signed"), "{said}");
    assert!(!there.ok(&["export"]).contains("Border"));
}
