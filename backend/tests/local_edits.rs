//! A local edit is never overwritten, and what a feed no longer has is marked and never deleted.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use backend::import::vanished::GONE_SINCE;
use backend::import::{Choice, Contents, How, Prepared, Report};
use backend::store::assets::{self, Author, Expected};
use backend::store::differences::{self, Difference, State};
use backend::store::{Database, Store};
use domain::Asset;
use domain::asset::Status;
use jiff::civil::date;
use tempfile::TempDir;

struct Register {
    _folder: TempDir,
    store: Store,
}

impl Register {
    fn with(text: &str) -> Register {
        let folder = TempDir::new().unwrap();
        let store = Store::open(&Database::Sqlite(folder.path().join("kith.sqlite"))).unwrap();
        let register = Register {
            _folder: folder,
            store,
        };
        register.feed(text);
        register
    }

    fn feed(&self, text: &str) -> Report {
        self.feed_believing(text, false)
    }

    fn feed_believing(&self, text: &str, believe_losses: bool) -> Report {
        let list = Contents::of("list.csv".to_owned(), text.as_bytes().to_vec()).unwrap();
        let file = Prepared::of(&list, &Choice::default()).unwrap();
        let how = How {
            source: "list".to_owned(),
            licence: None,
            publish: true,
            dry_run: false,
            today: date(2026, 11, 21),
            whole: true,
            believe_losses,
        };
        file.import(&self.store, how, |_| {}).unwrap()
    }

    fn asset(&self, external_id: &str) -> Asset {
        let external_id = external_id.to_owned();
        let found = self
            .store
            .read(move |c| assets::find_by_source(c, "list", &external_id));
        found.unwrap().unwrap().asset
    }

    fn edit(&self, external_id: &str, change: impl FnOnce(&mut Asset)) {
        let mut asset = self.asset(external_id);
        change(&mut asset);
        let author = Author {
            name: "Jan".to_owned(),
            why: "she rang them".to_owned(),
        };
        self.store
            .write(move |c| assets::save(c, &asset, Expected::Any, &author))
            .unwrap();
    }

    /// The columns somebody has to settle, with what the feed says there.
    fn differences(&self) -> Vec<(String, String)> {
        let all: Vec<Difference> = self.store.read(|c| differences::of_source(c, "list")).unwrap();
        all.into_iter()
            .filter(|one| one.state == State::Open)
            .map(|one| (one.column, one.theirs))
            .collect()
    }
}

const HEADING: &str = "external_id,name,phone,cost,lat,lon\n";

fn list(rows: &[&str]) -> String {
    format!("{HEADING}{}\n", rows.join("\n"))
}

#[test]
fn a_field_that_was_changed_here_stays_and_the_feeds_value_is_kept_beside_it() {
    let register = Register::with(&list(&["1,Shed,01632 960001,free,,"]));
    register.edit("1", |shed| shed.contact.phone = "01632 960999".to_owned());
    let report = register.feed(&list(&["1,The Shed,01632 960002,free,,"]));
    let shed = register.asset("1");
    assert_eq!(
        (shed.name.as_str(), shed.contact.phone.as_str()),
        ("The Shed", "01632 960999")
    );
    assert_eq!(report.held, 1);
    assert_eq!(
        register.differences(),
        [("phone".to_owned(), "01632 960002".to_owned())]
    );
}

#[test]
fn it_stays_however_often_the_feed_comes_and_whatever_else_it_changes() {
    let register = Register::with(&list(&["1,Shed,01632 960001,free,,"]));
    register.edit("1", |shed| shed.contact.phone = "01632 960999".to_owned());
    for name in ["One", "Two", "Three"] {
        register.feed(&list(&[&format!("1,{name},01632 960001,free,,")]));
        let shed = register.asset("1");
        assert_eq!(
            (shed.name.as_str(), shed.contact.phone.as_str()),
            (name, "01632 960999")
        );
    }
    assert_eq!(register.differences().len(), 1);
}

#[test]
fn where_the_feed_comes_to_say_the_same_there_is_no_difference_any_more() {
    let register = Register::with(&list(&["1,Shed,01632 960001,free,,"]));
    register.edit("1", |shed| shed.contact.phone = "01632 960999".to_owned());
    register.feed(&list(&["1,Shed,01632 960002,free,,"]));
    register.feed(&list(&["1,Shed,01632 960999,free,,"]));
    assert_eq!(register.differences(), []);
    register.feed(&list(&["1,Shed,01632 960003,free,,"]));
    assert_eq!(register.asset("1").contact.phone, "01632 960003");
}

#[test]
fn half_a_position_is_never_taken() {
    let register = Register::with(&list(&["1,Shed,,,54.2,1.9"]));
    register.edit("1", |shed| {
        shed.whereabouts.places[0].position = domain::geography::Position::new(54.3, 1.9);
    });
    register.feed(&list(&["1,Shed,,,54.1,1.8"]));
    let at = register.asset("1").whereabouts.places[0].position.unwrap();
    assert_eq!((at.lat, at.lon), (54.3, 1.9));
}

#[test]
fn what_is_gone_rests_with_a_reason_and_comes_back_as_it_was() {
    let both = list(&["1,Shed,,,,", "2,Choir,,,,"]);
    let register = Register::with(&both);
    let report = register.feed(&list(&["1,Shed,,,,"]));
    assert_eq!((report.gone, report.counts.unchanged), (1, 1));
    let choir = register.asset("2");
    assert_eq!(choir.status, Status::Resting);
    assert_eq!(choir.notes[GONE_SINCE], "2026-11-21");
    assert_eq!(register.feed(&list(&["1,Shed,,,,"])).gone, 0);
    let report = register.feed(&both);
    assert_eq!((report.gone, report.back), (0, 1));
    let choir = register.asset("2");
    assert_eq!(choir.status, Status::Published);
    assert!(!choir.notes.contains_key(GONE_SINCE));
}

#[test]
fn what_was_changed_here_is_still_so_when_it_comes_back() {
    let both = list(&["1,Shed,,,,", "2,Choir,01632 960001,,,"]);
    let register = Register::with(&both);
    register.edit("2", |choir| choir.contact.phone = "01632 960999".to_owned());
    register.feed(&list(&["1,Shed,,,,"]));
    register.feed(&both);
    assert_eq!(register.asset("2").contact.phone, "01632 960999");
}

#[test]
fn what_staff_finished_is_not_woken_by_coming_back() {
    let both = list(&["1,Shed,,,,", "2,Choir,,,,"]);
    let register = Register::with(&both);
    register.feed(&list(&["1,Shed,,,,"]));
    register.edit("2", |choir| choir.status = Status::Finished);
    register.feed(&both);
    assert_eq!(register.asset("2").status, Status::Finished);
}

#[test]
fn a_feed_that_loses_more_than_half_is_held_back_until_a_person_believes_it() {
    let many: Vec<String> = (1..=10).map(|n| format!("{n},Group {n},,,,")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let register = Register::with(&list(&many));
    let report = register.feed(&list(&many[..4]));
    let lost = report.lost.unwrap();
    assert_eq!((lost.of, lost.missing), (10, 6));
    assert_eq!(register.asset("9").status, Status::Published);
    let report = register.feed_believing(&list(&many[..4]), true);
    assert_eq!((report.lost, report.gone), (None, 6));
    assert_eq!(register.asset("9").status, Status::Resting);
}

#[test]
fn a_refused_row_is_still_there() {
    let register = Register::with(&list(&["1,Shed,,,,", "2,Choir,,,,"]));
    let report = register.feed(&list(&["1,Shed,,,,", "2,Choir,,,nonsense,1"]));
    assert_eq!((report.gone, report.counts.refused), (0, 1));
    let ragged = register.feed(&list(&["1,Shed,,,,", "2,Choir"]));
    assert_eq!((ragged.gone, ragged.counts.refused), (0, 1));
}
