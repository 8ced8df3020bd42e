//! Imports and the register: what is new, what is known again, and what an import may never undo.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use backend::import::{Choice, Contents, How, Prepared, Report};
use backend::store::assets::{self, Author, Expected};
use backend::store::{Database, Store, imports};
use domain::Asset;
use domain::asset::Status;
use jiff::civil::date;
use tempfile::TempDir;

struct Register {
    _folder: TempDir,
    store: Store,
}

impl Register {
    fn new() -> Register {
        let folder = TempDir::new().unwrap();
        let store = Store::open(&Database::Sqlite(folder.path().join("kith.sqlite"))).unwrap();
        Register {
            _folder: folder,
            store,
        }
    }

    fn import_with(&self, text: &str, change: impl FnOnce(&mut How)) -> Report {
        let list = Contents::of("list.csv".to_owned(), text.as_bytes().to_vec()).unwrap();
        let file = Prepared::of(&list, &Choice::default()).unwrap();
        let mut how = How {
            publish: true,
            ..How::of("list", date(2026, 11, 21))
        };
        change(&mut how);
        file.import(&self.store, how, |_| {}).unwrap()
    }

    fn import(&self, text: &str) -> Report {
        self.import_with(text, |_| {})
    }

    fn all(&self) -> Vec<Asset> {
        let all = self
            .store
            .read(|c| assets::changed_since(c, 0, usize::MAX))
            .unwrap();
        all.into_iter().map(|stored| stored.asset).collect()
    }

    fn only(&self) -> Asset {
        let [only] = self.all().try_into().unwrap();
        only
    }

    fn staff_sets(&self, status: Status) {
        let asset = Asset {
            status,
            ..self.only()
        };
        let author = Author {
            name: "staff".to_owned(),
            why: String::new(),
        };
        self.store
            .write(move |c| assets::save(c, &asset, Expected::Any, &author))
            .unwrap();
    }
}

fn did(report: &Report) -> [i64; 4] {
    let counts = report.counts;
    [counts.added, counts.changed, counts.unchanged, counts.refused]
}

const SHED: &str = "external_id,name,phone\n1,Shed,01632 960001\n";

#[test]
fn the_same_file_twice_changes_nothing() {
    let register = Register::new();
    assert_eq!(did(&register.import(SHED)), [1, 0, 0, 0]);
    assert_eq!(did(&register.import(SHED)), [0, 0, 1, 0]);
}

#[test]
fn rows_without_an_identity_are_known_again_by_name_and_place() {
    let register = Register::new();
    let list = "name,postcode,phone\nShed,ZZ1 1AA,01632 960001\nShed,ZZ1 1AA,01632 960002\nChoir,ZZ1 1AB,\n";
    assert_eq!(did(&register.import(list)), [3, 0, 0, 0]);
    assert_eq!(did(&register.import(list)), [0, 0, 3, 0]);
    assert_eq!(
        did(&register.import(&list.replace("960001", "960009"))),
        [0, 1, 2, 0]
    );
}

#[test]
fn the_same_identity_of_another_source_is_another_record() {
    let register = Register::new();
    register.import(SHED);
    let report = register.import_with(SHED, |how| how.source = "another list".to_owned());
    assert_eq!(did(&report), [1, 0, 0, 0]);
}

#[test]
fn an_identity_that_is_twice_in_one_file_is_refused_the_second_time() {
    let report = Register::new().import("external_id,name\n1,Shed\n1,Choir\n");
    assert_eq!(did(&report), [1, 0, 0, 1]);
    assert!(report.refused[0].says.contains("line 2"), "{:?}", report.refused);
}

#[test]
fn what_is_new_waits_for_a_look_unless_it_is_published() {
    let register = Register::new();
    register.import_with(SHED, |how| how.publish = false);
    assert_eq!(register.only().status, Status::Pending);
}

#[test]
fn an_import_never_shows_again_what_staff_took_away() {
    for status in [Status::Hidden, Status::Resting, Status::Finished, Status::Pending] {
        let register = Register::new();
        register.import(SHED);
        register.staff_sets(status);
        let changed = SHED
            .replace("phone", "phone,status")
            .replace("960001", "960009,published");
        assert_eq!(did(&register.import(&changed)), [0, 1, 0, 0]);
        assert_eq!(register.only().status, status);
        assert!(register.only().contact.phone.ends_with('9'));
    }
}

#[test]
fn a_dry_run_tells_the_same_and_changes_nothing() {
    let register = Register::new();
    let report = register.import_with("name\nShed\n\nChoir\n", |how| how.dry_run = true);
    assert_eq!(did(&report), [2, 0, 0, 0]);
    assert_eq!(register.all(), []);
}

#[test]
fn a_refused_row_is_kept_with_its_line_and_reason_and_does_not_stop_the_others() {
    let register = Register::new();
    let report = register.import("name,lat,lon\nShed,54.2,1.9\n,54.2,1.9\nChoir,north,1.9\nCafe,54.2\n");
    assert_eq!(did(&report), [1, 0, 0, 3]);
    assert_eq!(
        report.refused.iter().map(|row| row.line).collect::<Vec<_>>(),
        [3, 4, 5]
    );
    let run = register.store.read(imports::latest).unwrap().unwrap();
    let kept = register.store.read(|c| imports::refused(c, run)).unwrap();
    assert_eq!(kept.len(), 3);
    assert!(kept[1].says.starts_with("lat says \"north\""), "{kept:?}");
}

#[test]
fn what_a_foreign_column_says_that_cannot_be_read_becomes_a_note() {
    let register = Register::new();
    register.import("Title,Ref,URL,Wheelchair access\nShed,1,see poster,ramp round the back\n");
    let shed = register.only();
    assert_eq!(shed.notes["URL"], "see poster");
    assert_eq!(shed.notes["Wheelchair access"], "ramp round the back");
}

#[test]
fn a_library_that_closed_for_good_comes_in_finished_and_the_others_with_their_hours() {
    let register = Register::new();
    register.import(
        "Library name,Postcode,Year closed,Monday staffed hours,Tuesday staffed hours\n\
         Elm,ZZ1 1AA,,\"09:30-13:00,14:00-17:00\",\nOak,ZZ1 1AB,2017,,\n",
    );
    let all = register.all();
    assert_eq!(all[0].rhythm.as_written, "Monday 09:30-13:00 & 14:00-17:00");
    assert_eq!(all[0].rhythm.meetings.len(), 2);
    assert_eq!(
        (all[0].status, all[1].status),
        (Status::Published, Status::Finished)
    );
}
