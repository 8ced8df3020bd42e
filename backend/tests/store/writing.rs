//! The one writer: what its jobs share, and what they never do.

use crate::place::{Place, cut_every_line, named, on_both_databases, save, sql};
use backend::store::assets::{self, Expected};
use backend::store::{Store, StoreError, change_number, settings};
use crossbeam_channel::{Receiver, Sender, bounded, unbounded};
use std::thread;

/// Begins a write that waits, so that what comes after it is written in one group. Send to it to let it go on.
fn hold<'scope>(scope: &'scope thread::Scope<'scope, '_>, store: &'scope Store) -> Sender<()> {
    let (began, begun) = bounded(1);
    let (release, released): (Sender<()>, Receiver<()>) = bounded(1);
    scope.spawn(move || {
        store.write(move |_| {
            began.send(()).expect("somebody waits");
            released.recv().map_err(|_| StoreError::NotFound)
        })
    });
    begun.recv().expect("it began");
    release
}

fn set(store: &Store, name: &str) -> Result<(), StoreError> {
    let name = name.to_owned();
    store.write(move |c| settings::set(c, &name, "here"))
}

fn kept(store: &Store) -> Vec<String> {
    store.read(settings::all).expect("read").into_keys().collect()
}

fn a_job_that_fails_takes_nothing_of_its_neighbours_with_it(place: &Place) {
    let store = &place.store();
    let outcomes = thread::scope(|scope| {
        let release = hold(scope, store);
        let jobs = [
            scope.spawn(|| set(store, "before")),
            scope.spawn(|| store.write(|c| settings::set(c, "half", "here").and(Err(StoreError::NotFound)))),
            scope.spawn(|| {
                store.write(|c| settings::set(c, "panicked", "here").map(|()| panic!("as a test")))
            }),
            scope.spawn(|| sql(store, "INSERT INTO settings (name) VALUES ('no value')")),
            scope.spawn(|| set(store, "after")),
        ];
        release.send(()).unwrap();
        jobs.map(|job| job.join().unwrap())
    });
    assert!(outcomes[0].is_ok() && outcomes[4].is_ok());
    assert!(matches!(outcomes[1], Err(StoreError::NotFound)));
    assert!(matches!(outcomes[2], Err(StoreError::Inside(_))));
    assert!(matches!(outcomes[3], Err(StoreError::Inside(_))));
    assert_eq!(kept(store), ["after", "before"]);
}

fn a_panic_inside_a_nested_transaction_undoes_its_own_job_only(place: &Place) {
    let store = place.store();
    let panicked = store.write(|c| {
        settings::set(c, "outer", "here")?;
        diesel::Connection::transaction(c, |c| -> Result<(), StoreError> {
            settings::set(c, "inner", "here")?;
            panic!("as a test")
        })
    });
    assert!(matches!(panicked, Err(StoreError::Inside(_))));
    set(&store, "next").unwrap();
    assert_eq!(kept(&store), ["next"]);
}

fn a_full_queue_is_said_at_once(place: &Place) {
    const CALLERS: usize = 300;
    const QUEUE: usize = 256;
    let store = &place.store();
    thread::scope(|scope| {
        let release = hold(scope, store);
        let (answer, answers) = unbounded();
        for number in 0..CALLERS {
            let answer = answer.clone();
            scope.spawn(move || answer.send(set(store, &format!("{number}"))).unwrap());
        }
        for refused in answers.iter().take(CALLERS - QUEUE) {
            assert!(matches!(refused, Err(StoreError::Full)));
        }
        release.send(()).unwrap();
        assert!(answers.iter().take(QUEUE).all(|written| written.is_ok()));
    });
    assert_eq!(kept(store).len(), QUEUE);
}

fn readers_go_on_while_something_is_written(place: &Place) {
    let store = &place.store();
    set(store, "before").unwrap();
    thread::scope(|scope| {
        let release = hold(scope, store);
        assert_eq!(kept(store), ["before"]);
        release.send(()).unwrap();
    });
}

fn one_read_sees_one_moment(place: &Place) {
    let store = place.store();
    let other = place.store();
    let seen = store.read(|c| {
        let first = change_number(c)?;
        save(&other, &named("x"), Expected::New)?;
        Ok((first, change_number(c)?, assets::changed_since(c, 0, 9)?.len()))
    });
    assert_eq!(seen.unwrap(), (0, 0, 0));
    assert_eq!(store.read(change_number).unwrap(), 1);
}

fn a_reading_connection_cannot_write(place: &Place) {
    let store = place.store();
    for _ in 0..9 {
        assert!(store.read(|c| settings::set(c, "x", "here")).is_err());
    }
    assert!(kept(&store).is_empty());
}

fn two_processes_that_write_at_once_wait_for_each_other(place: &Place) {
    let stores = [place.store(), place.store(), place.store()];
    thread::scope(|scope| {
        for (process, store) in stores.iter().enumerate() {
            for thread in 0..4 {
                scope.spawn(move || {
                    for write in 0..10 {
                        set(store, &format!("{process}.{thread}.{write}")).unwrap();
                    }
                });
            }
        }
    });
    assert_eq!(kept(&stores[0]).len(), 120);
}

fn what_was_written_is_there_after_opening_again(place: &Place) {
    set(&place.store(), "here").unwrap();
    assert_eq!(kept(&place.store()), ["here"]);
}

fn no_message_says_anything_of_the_inside(place: &Place) {
    let store = place.store();
    let fault = sql(&store, "INSERT INTO secret_table VALUES ('secret value')").unwrap_err();
    assert!(!fault.to_string().contains("secret"), "{fault}");
    let cause = std::error::Error::source(&fault).unwrap().to_string();
    assert!(cause.contains("secret_table"), "the log has it: {cause}");
}

on_both_databases! {
    a_job_that_fails_takes_nothing_of_its_neighbours_with_it,
    a_panic_inside_a_nested_transaction_undoes_its_own_job_only,
    a_full_queue_is_said_at_once,
    readers_go_on_while_something_is_written,
    one_read_sees_one_moment,
    a_reading_connection_cannot_write,
    two_processes_that_write_at_once_wait_for_each_other,
    what_was_written_is_there_after_opening_again,
    no_message_says_anything_of_the_inside,
}

#[test]
fn writing_goes_on_after_postgres_cut_the_connection() {
    let Some(place) = Place::in_postgres() else {
        return;
    };
    let store = place.store();
    set(&store, "before").unwrap();
    cut_every_line(&place);
    set(&store, "after").unwrap();
    assert_eq!(kept(&store), ["after", "before"]);
}

#[test]
fn a_file_that_cannot_be_opened_is_unavailable_and_its_path_stays_in_the_log() {
    let place = Place::in_sqlite().unwrap();
    let blocked = place.folder().join("blocked");
    std::fs::write(&blocked, "a file where a folder should be").unwrap();
    let at = backend::store::Database::Sqlite(blocked.join("kith.db"));
    let Err(fault) = Store::open(&at) else {
        panic!("it opened")
    };
    assert!(matches!(fault, StoreError::Unavailable(_)));
    assert!(!fault.to_string().contains("blocked"));
}
