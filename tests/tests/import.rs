//! Files in and out, by the commands an operator types: what they say, what they leave, and what a crash leaves.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use kith_tests::Kith;
use kith_tests::shared::shared;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What an import says it did.
fn counts(added: u32, changed: u32, unchanged: u32, refused: u32) -> String {
    format!("added {added}, changed {changed}, unchanged {unchanged}, refused {refused}\n")
}

fn write(kith: &Kith, name: &str, text: &str) -> PathBuf {
    let path = kith.folder().join(name);
    fs::write(&path, text).unwrap();
    path
}

fn import(kith: &Kith, file: &Path, further: &[&str]) -> String {
    let mut arguments = vec!["import", file.to_str().unwrap()];
    arguments.extend(further);
    kith.ok(&arguments)
}

/// The whole register, as text.
fn register(kith: &Kith) -> String {
    kith.ok(&["export", "--all"])
}

fn stderr_of(kith: &Kith, arguments: &[&str]) -> String {
    let output = kith.run(arguments);
    assert!(!output.status.success(), "kith {arguments:?} succeeded");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_demo_town_is_loaded_once_however_often_it_is_asked_for() {
    let kith = Kith::with_demo_town();
    let said = kith.ok(&["seed"]);
    assert!(
        said.contains("added 0, changed 0") && said.contains("refused 0"),
        "{said}"
    );
}

#[test]
fn importing_an_export_gives_the_same_register_back() {
    let kith = Kith::with_demo_town();
    let (first, other) = (register(&kith), Kith::new());
    for format in ["csv", "geojson"] {
        let file = kith.folder().join(format!("all.{format}"));
        kith.ok(&[
            "export",
            "--all",
            "--format",
            format,
            "--out",
            file.to_str().unwrap(),
        ]);
        let postcodes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../seed-data/town/postcodes.csv");
        other.ok(&["gazetteer", "import", postcodes.to_str().unwrap()]);
        import(&other, &file, &["--publish"]);
        assert_eq!(register(&other), first, "{format}");
    }
}

#[test]
fn a_public_export_holds_nothing_that_waits() {
    let kith = Kith::new();
    let waiting = write(&kith, "waiting.csv", "name\nThe waiting choir\n");
    let shown = write(&kith, "shown.csv", "name\nThe open shed\n");
    import(&kith, &waiting, &[]);
    import(&kith, &shown, &["--publish"]);
    let public = kith.ok(&["export"]);
    assert!(
        public.contains("The open shed") && !public.contains("waiting"),
        "{public}"
    );
}

#[test]
fn the_evaluation_town_goes_in_whole_and_finds_its_places_when_the_gazetteer_comes() {
    let (Some(assets), Some(gazetteer)) = (shared("eval/assets.csv"), shared("eval/gazetteer.csv")) else {
        return;
    };
    let kith = Kith::new();
    assert_eq!(import(&kith, &assets, &["--publish"]), counts(206, 0, 0, 0));
    let said = kith.ok(&["gazetteer", "import", gazetteer.to_str().unwrap()]);
    assert!(
        said.contains("read 120") && said.contains("were found by their postcodes"),
        "{said}"
    );
    assert_eq!(import(&kith, &assets, &["--publish"]), counts(0, 0, 206, 0));
}

#[test]
fn the_community_places_of_west_yorkshire_go_in_by_a_guessed_mapping() {
    let Some(places) = shared("data/directories/wyorks_osm_community_named.csv") else {
        return;
    };
    let kith = Kith::new();
    let file = kith.folder().join("west-yorkshire.csv");
    fs::copy(places, &file).unwrap();
    let output = kith.run(&[
        "import",
        file.to_str().unwrap(),
        "--publish",
        "--source",
        "OpenStreetMap",
    ]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("\"osm_id\" = \"external_id\"") && said.contains("\"geom\" = \"note\""),
        "{said}"
    );
    assert_eq!(String::from_utf8_lossy(&output.stdout), counts(6381, 0, 0, 0));
    assert_eq!(
        import(&kith, &file, &["--source", "OpenStreetMap"]),
        counts(0, 0, 6381, 0)
    );
}

#[test]
fn refused_rows_are_written_beside_the_file_with_their_lines_and_reasons() {
    let kith = Kith::new();
    let file = write(
        &kith,
        "list.csv",
        "name,lat,lon\nShed,54.2,1.9\n,54.2,1.9\nChoir\n",
    );
    assert_eq!(import(&kith, &file, &["--publish"]), counts(1, 0, 0, 2));
    let refused = fs::read_to_string(kith.folder().join("list.csv.refused.csv")).unwrap();
    let lines: Vec<&str> = refused.lines().collect();
    assert_eq!(lines[0], "line,reason,name,lat,lon");
    assert!(lines[1].starts_with("3,name is empty"), "{refused}");
    assert!(
        lines[2].starts_with("4,\"has 1 cells") || lines[2].starts_with("4,has 1 cells"),
        "{refused}"
    );
}

#[test]
fn a_mended_file_of_refused_rows_can_be_imported() {
    let kith = Kith::new();
    let file = write(&kith, "list.csv", "external_id,name,run_by\n1,Shed,elves\n");
    assert_eq!(import(&kith, &file, &["--publish"]), counts(0, 0, 0, 1));
    let refused = kith.folder().join("list.csv.refused.csv");
    let mended = fs::read_to_string(&refused)
        .unwrap()
        .replace("1,Shed,elves", "1,Shed,members");
    fs::write(&refused, mended).unwrap();
    assert_eq!(
        import(&kith, &refused, &["--publish", "--source", "list"]),
        counts(1, 0, 0, 0)
    );
}

#[test]
fn other_peoples_columns_can_be_told() {
    let kith = Kith::new();
    let file = write(&kith, "list.csv", "Title,Proper name\nShed,The Old Shed\n");
    import(&kith, &file, &["--publish", "--map", "Proper name=name"]);
    assert!(register(&kith).contains("The Old Shed"));
    let said = stderr_of(
        &kith,
        &["import", file.to_str().unwrap(), "--map", "Nonsense=name"],
    );
    assert!(said.contains("there are Title, Proper name"), "{said}");
}

#[test]
fn a_mapping_is_shown_as_a_file_that_can_be_mended_and_given_back_and_is_remembered() {
    let kith = Kith::new();
    let file = write(&kith, "list.csv", "Title,Proper name\nShed,The Old Shed\n");
    let shown = kith.run(&["import", file.to_str().unwrap(), "--publish"]);
    let shown = String::from_utf8_lossy(&shown.stderr).into_owned();
    let mended = shown
        .replace("\"Title\" = \"name\"", "\"Title\" = \"note\"")
        .replace("\"Proper name\" = \"note\"", "\"Proper name\" = \"name\"");
    assert_ne!(shown, mended);
    let mapping = write(&kith, "mapping.toml", &mended);
    import(
        &kith,
        &file,
        &["--publish", "--mapping", mapping.to_str().unwrap()],
    );
    assert!(register(&kith).contains("The Old Shed"));
    assert_eq!(import(&kith, &file, &["--publish"]), counts(0, 0, 1, 0));
}

#[test]
fn files_that_cannot_be_used_are_refused_in_words() {
    let kith = Kith::new();
    for (name, text, says) in [
        ("empty.csv", "", "the file is empty"),
        ("table.csv", "a,b\n1,2\n", "--map \"a=name\""),
        (
            "map.json",
            "{\"type\":\"Point\",\"coordinates\":[1,2]}",
            "FeatureCollection",
        ),
        ("broken.json", "{\"type\":", "not JSON"),
        ("diary.ics", "BEGIN:VCALENDAR\n", "the calendar breaks off"),
    ] {
        let file = write(&kith, name, text);
        let said = stderr_of(&kith, &["import", file.to_str().unwrap()]);
        assert!(said.contains(says), "{name}: {said}");
    }
    let said = stderr_of(&kith, &["import", "nowhere.csv"]);
    assert!(said.contains("nowhere.csv cannot be read"), "{said}");
}

#[test]
fn what_is_wrong_is_told_with_its_file_and_line_and_column() {
    let kith = Kith::new();
    let broken = write(
        &kith,
        "broken.json",
        "{\n  \"type\": \"FeatureCollection\",\n  features: []\n}",
    );
    let said = stderr_of(&kith, &["import", broken.to_str().unwrap()]);
    assert!(
        said.contains("broken.json was not imported") && said.contains("line 3 column 3"),
        "{said}"
    );
    let ragged = write(
        &kith,
        "ragged.csv",
        "name,lat,lon,when\nShed,54.2,north,Mon\n\"Choir\n,1,2\n",
    );
    let output = kith.run(&["import", ragged.to_str().unwrap(), "--publish"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("line 2: lon ") && said.contains("line 3: has "),
        "{said}"
    );
    assert!(said.contains("ragged.csv.refused.csv"), "{said}");
    assert_eq!(register(&kith).lines().count(), 1, "nothing but the heading");
}

#[test]
fn a_dry_run_changes_nothing() {
    let kith = Kith::new();
    let file = write(&kith, "list.csv", "name\nShed\n");
    let said = import(&kith, &file, &["--dry-run"]);
    assert_eq!(said, format!("would be: {}", counts(1, 0, 0, 0)));
    assert_eq!(register(&kith).lines().count(), 1);
}

#[test]
fn a_running_server_shows_what_a_command_imports() {
    let kith = Kith::new();
    let server = kith.serve();
    let file = write(&kith, "list.csv", "external_id,name\n1,The Old Shed\n");
    import(&kith, &file, &["--publish"]);
    let register_at = || {
        reqwest::blocking::get(server.url("/browse"))
            .and_then(|page| page.text())
            .unwrap()
    };
    // The register follows within a second; each look takes a while of its own.
    let shown = (0..2_000).any(|_| register_at().contains("The Old Shed"));
    assert!(shown, "the server never showed it; its log: {}", server.log());
}

#[test]
fn an_import_killed_half_way_leaves_all_or_nothing() {
    const ROWS: usize = 8_000;
    /// Bytes in the database's log that show the transaction is well under way.
    const UNDER_WAY_BYTES: u64 = 1_000_000;
    let kith = Kith::new();
    register(&kith);
    let rows: String = (0..ROWS)
        .map(|row| format!("{row},Group {row},\"{}\"\n", "We meet. ".repeat(20)))
        .collect();
    let file = write(
        &kith,
        "many.csv",
        &format!("external_id,name,what_happens\n{rows}"),
    );
    let mut importing = kith
        .command(&["import", file.to_str().unwrap(), "--publish"])
        .spawn()
        .unwrap();
    let log = kith.folder().join("kith.sqlite-wal");
    let under_way = || fs::metadata(&log).is_ok_and(|log| log.len() > UNDER_WAY_BYTES);
    while !under_way() && importing.try_wait().unwrap().is_none() {}
    // Where it was quicker than we are, it is all there: that is what is claimed.
    let _ = importing.kill();
    importing.wait().unwrap();
    let kept = register(&kith).lines().count() - 1;
    assert!(kept == 0 || kept == ROWS, "{kept} rows of {ROWS}");
    import(&kith, &file, &["--publish"]);
    assert_eq!(register(&kith).lines().count() - 1, ROWS);
}

#[test]
fn a_gazetteer_killed_half_way_leaves_nothing() {
    const ROWS: usize = 60_000;
    let kith = Kith::new();
    let pipe = kith.folder().join("postcodes.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut importing = kith
        .command(&["gazetteer", "import", pipe.to_str().unwrap()])
        .spawn()
        .unwrap();
    let mut postcodes = std::io::BufWriter::new(File::create(&pipe).unwrap());
    writeln!(postcodes, "postcode,lat,lon").unwrap();
    // Once all of this is written, all but a buffer of it has been read and most of it saved.
    for row in 0..ROWS {
        let letters = [row / 26 % 26, row % 26].map(|letter| char::from(b'A' + letter as u8));
        let outward = row / 6760;
        writeln!(
            postcodes,
            "ZZ{outward} {}{}{},54.2,1.9",
            row / 676 % 10,
            letters[0],
            letters[1]
        )
        .unwrap();
    }
    postcodes.flush().unwrap();
    importing.kill().unwrap();
    importing.wait().unwrap();
    let shed = write(&kith, "shed.csv", "name,postcode\nShed,ZZ0 0AA\n");
    let output = kith.run(&["import", shed.to_str().unwrap(), "--publish"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("1 postcodes are not in the gazetteer"), "{said}");
}
