//! Services as feeds tell them, with the slips that real feeds make.

use super::*;
use domain::rhythm;
use jiff::civil::date;
use std::collections::BTreeMap;

fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let table = read(text).unwrap().table;
    let rows = table
        .rows
        .into_iter()
        .map(|row| table.columns.iter().cloned().zip(row.cells).collect());
    rows.collect()
}

const SERVICE: &str = r#"{"id":"not-a-uuid","name":"Lark Hill Gardeners","description":null,"url":"","status":"active",
    "minimum_age":16,"maximum_age":100,"alert":"Bring gloves","email":null,
    "organization":{"name":"Lark Hill Allotments","email":"hello@example.org"},
    "contacts":[{"name":null,"phones":[{"number":"01632 960001"}]}],
    "cost_options":[{"amount":0},{"amount":2.5,"amount_description":"for seeds","option":"members"}],
    "attributes":[{"taxonomy_term":{"name":"Gardening"}},{"taxonomy_term":{"name":"Gardening"}}],
    "schedules":[{"freq":"WEEKLY","byday":"TU,TH","interval":1,"opens_at":"10:00:00Z","closes_at":"12:00:00+01:00"}],
    "service_at_locations":[{"location":{"name":"The Plot","latitude":54.2,"longitude":1.9,
        "addresses":[{"address_1":"1 Elm Road","city":"Larkmouth","postal_code":"ZZ1 1AA","address_type":"physical"}],
        "accessibility":[{"description":"Hearing loop at the desk. No step free way to the shed."}]}},
      {"location":{"latitude":100,"longitude":101,"addresses":[{"address_1":"2 Oak Road"}]}}]}"#;

#[test]
fn a_service_gives_its_row() {
    let row = &rows(SERVICE)[0];
    for (column, cell) in [
        ("external_id", "not-a-uuid"),
        ("name", "Lark Hill Gardeners"),
        ("what_happens", ""),
        ("ages", "16+"),
        ("cost", "free; £2.50 for seeds (members)"),
        ("phone", "01632 960001"),
        ("email", "hello@example.org"),
        ("when", "Tuesday, Thursday 10:00-12:00"),
        ("address", "The Plot, 1 Elm Road, Larkmouth"),
        ("postcode", "ZZ1 1AA"),
        ("lat", "54.2"),
        ("address_2", "2 Oak Road"),
        ("hearing_loop", "yes"),
        ("organisation", "Lark Hill Allotments"),
        ("categories", "Gardening"),
        ("alert", "Bring gloves"),
    ] {
        assert_eq!(row[column], cell, "{column}");
    }
    assert!(
        !row.contains_key("step_free") && !row.contains_key("lat_2"),
        "{row:?}"
    );
}

#[test]
fn a_page_of_any_version_a_list_and_one_service_are_all_read() {
    for text in [
        format!(r#"{{"contents":[{SERVICE}],"total_items":1}}"#),
        format!(r#"{{"content":[{SERVICE}],"totalElements":1}}"#),
        format!("[{SERVICE}]"),
        SERVICE.to_owned(),
    ] {
        assert_eq!(rows(&text).len(), 1);
    }
    assert_eq!(rows(r#"{"contents":[],"empty":true}"#).len(), 0);
}

#[test]
fn what_is_no_service_is_set_aside_with_its_number() {
    let table = read(&format!("[{SERVICE},null,7]")).unwrap().table;
    assert_eq!((table.rows.len(), table.broken.len()), (1, 2));
    assert_eq!(table.broken[1].line, 3);
    assert!(read(r#"{"a":1}"#).unwrap_err().to_string().contains("contents"));
}

#[test]
fn schedules_become_times_that_can_be_followed() {
    for (schedule, words) in [
        (
            r#"{"freq":"WEEKLY","interval":2,"byday":"MO","dtstart":"2026-01-05","opens_at":"10:00","closes_at":"11:30"}"#,
            "every other Monday 10:00-11:30 from 2026-01-05",
        ),
        (
            r#"{"freq":"MONTHLY","interval":1,"byday":"2TU","opens_at":"14:00","closes_at":"16:00"}"#,
            "2nd Tuesday of the month 14:00-16:00",
        ),
        (
            r#"{"freq":"MONTHLY","byday":"-1FR","opens_at":"19:00"}"#,
            "last Friday of the month 19:00",
        ),
        (
            r#"{"weekday":"Monday","opens_at":"10:00","closes_at":"17:00"}"#,
            "Monday 10:00-17:00",
        ),
    ] {
        let row = &rows(&format!(r#"{{"name":"Shed","schedules":[{schedule}]}}"#))[0];
        assert_eq!(row["when"], words);
        assert!(
            !rhythm::read(words, date(2026, 11, 21)).meetings.is_empty(),
            "{words}"
        );
    }
}

#[test]
fn a_schedule_in_nothing_but_words_is_kept_as_written() {
    let row = &rows(r#"{"name":"Shed","schedules":[{"description":"Ring first"}]}"#)[0];
    assert_eq!(row["when"], "Ring first");
}

#[test]
fn the_tables_of_a_package_are_put_together() {
    let files: BTreeMap<String, Vec<u8>> = [
        (
            "p/services.csv",
            "id,name,organization_id,status\n1,Shed,9,active\n2,Choir,,\n",
        ),
        ("p/organizations.csv", "id,name\n9,Lark Hill\n"),
        ("p/service_at_location.csv", "id,service_id,location_id\n5,1,7\n"),
        ("p/locations.csv", "id,name,latitude,longitude\n7,Hall,54.2,1.9\n"),
        (
            "p/addresses.csv",
            "id,location_id,address_1,postal_code\n3,7,1 Elm Road,ZZ1 1AA\n",
        ),
        (
            "p/schedules.csv",
            "id,service_id,freq,byday,opens_at,closes_at\n4,1,WEEKLY,TU,10:00,12:00\n",
        ),
        ("p/phones.csv", "id,service_id,number\n6,1,01632 960001\n"),
        ("p/datapackage.json", "{}"),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
    .collect();
    let table = read_package(&files).unwrap().table;
    let row: BTreeMap<_, _> = table
        .columns
        .iter()
        .cloned()
        .zip(table.rows[0].cells.clone())
        .collect();
    for (column, cell) in [
        ("address", "Hall, 1 Elm Road"),
        ("postcode", "ZZ1 1AA"),
        ("when", "Tuesday 10:00-12:00"),
        ("phone", "01632 960001"),
        ("organisation", "Lark Hill"),
        ("lat", "54.2"),
    ] {
        assert_eq!(row[column], cell, "{column}");
    }
    assert_eq!(table.rows.len(), 2);
    let none = read_package(&BTreeMap::new()).unwrap_err().to_string();
    assert!(none.contains("services.csv"), "{none}");
}
