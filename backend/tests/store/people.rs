//! Accounts, sessions, invitations, the record, and what waits on the desk.

use crate::place::{Place, on_both_databases};
use backend::store::accounts::{self, Account, AccountId};
use backend::store::appeals::{self, Appeal};
use backend::store::assets::{self, Author, Expected};
use backend::store::decisions::{self, Decision, What};
use backend::store::edits::{self, Edit, EditId, State};
use backend::store::record::{self, Checked, Deed};
use backend::store::sessions::{self, Session};
use backend::store::{Store, invitations};
use domain::asset::Status;
use domain::staff::{Post, Role};
use domain::{Asset, AssetId};
use std::collections::BTreeMap;
use uuid::Uuid;

fn jo() -> Account {
    Account {
        id: AccountId(Uuid::now_v7()),
        email: "jo@example.org".into(),
        name: "Jo".into(),
        password: "$argon2id$".into(),
        totp: None,
        totp_step: 0,
        made_us: 1,
        disabled_us: None,
        posts: vec![
            Post::everywhere(Role::Contributor),
            Post {
                role: Role::Moderator,
                patch: Some("harbour".into()),
            },
        ],
    }
}

fn added(store: &Store) -> Account {
    let account = jo();
    let new = account.clone();
    store.write(move |c| accounts::add(c, &new)).unwrap();
    account
}

fn session(sha256: &str, made_us: i64) -> Session {
    Session {
        sha256: sha256.into(),
        is_whole: true,
        made_us,
        seen_us: made_us,
        device: "Firefox, Windows".into(),
    }
}

fn an_account_is_kept_whole_and_found_whatever_the_capitals(place: &Place) {
    let store = place.store();
    let account = added(&store);
    let found = store
        .read(|c| accounts::find_by_email(c, " JO@Example.org"))
        .unwrap();
    assert_eq!(found.as_ref(), Some(&account));
    assert_eq!(store.read(accounts::all).unwrap(), std::slice::from_ref(&account));
    let twin = jo();
    assert!(
        store.write(move |c| accounts::add(c, &twin)).is_err(),
        "one address, one account"
    );
}

fn roles_are_replaced_and_not_added_to(place: &Place) {
    let store = place.store();
    let id = added(&store).id;
    let posts = vec![Post::everywhere(Role::Administrator)];
    let given = posts.clone();
    store.write(move |c| accounts::give_posts(c, id, &given)).unwrap();
    assert_eq!(
        store.read(|c| accounts::find(c, id)).unwrap().unwrap().posts,
        posts
    );
}

fn a_code_of_a_telephone_and_one_on_paper_are_each_used_once(place: &Place) {
    let store = place.store();
    let id = added(&store).id;
    let used = |step| {
        store
            .write(move |c| accounts::use_totp_step(c, id, step))
            .unwrap()
    };
    store
        .write(move |c| accounts::set_totp(c, id, Some("SECRET")))
        .unwrap();
    assert!(used(7) && !used(7) && !used(6) && used(8));
    let codes = ["aa".to_owned(), "bb".to_owned()];
    store
        .write(move |c| accounts::set_recovery_codes(c, id, &codes))
        .unwrap();
    let used = || {
        store
            .write(move |c| accounts::use_recovery_code(c, id, "aa"))
            .unwrap()
    };
    assert!(used() && !used());
    assert_eq!(store.read(|c| accounts::recovery_codes_left(c, id)).unwrap(), 1);
    store.write(move |c| accounts::set_totp(c, id, None)).unwrap();
    assert_eq!(store.read(|c| accounts::recovery_codes_left(c, id)).unwrap(), 0);
}

fn a_session_is_somebodys_until_it_is_ended_or_they_are_shut_out(place: &Place) {
    let store = place.store();
    let id = added(&store).id;
    for sha256 in ["aa", "bb", "cc"] {
        store
            .write(move |c| sessions::open(c, id, &session(sha256, 5)))
            .unwrap();
    }
    let whose = |sha256: &str| {
        let found = store.read(|c| sessions::find(c, sha256)).unwrap();
        found.map(|(session, account)| (session.sha256, account.id))
    };
    assert_eq!(whose("aa"), Some(("aa".to_owned(), id)));
    let other = AccountId(Uuid::now_v7());
    assert!(
        !store.write(move |c| sessions::end(c, other, "aa")).unwrap(),
        "nobody else ends it"
    );
    assert!(store.write(move |c| sessions::end(c, id, "aa")).unwrap());
    assert_eq!(whose("aa"), None);
    assert_eq!(
        store
            .write(move |c| sessions::end_all(c, id, Some("bb")))
            .unwrap(),
        1
    );
    assert!(whose("bb").is_some());
    store
        .write(move |c| accounts::set_disabled(c, id, Some(9)))
        .unwrap();
    assert_eq!(whose("bb"), None);
}

fn sessions_that_nobody_can_use_any_more_are_forgotten(place: &Place) {
    let store = place.store();
    let id = added(&store).id;
    store
        .write(move |c| sessions::open(c, id, &session("old", 5)))
        .unwrap();
    store
        .write(move |c| sessions::open(c, id, &session("new", 50)))
        .unwrap();
    assert_eq!(store.write(|c| sessions::forget(c, 10, 10)).unwrap(), 1);
    let left = store.read(|c| sessions::of(c, id)).unwrap();
    assert_eq!(left, [session("new", 50)]);
}

fn a_browser_is_known_for_one_account_and_not_for_ever(place: &Place) {
    let store = place.store();
    let id = added(&store).id;
    store
        .write(move |c| sessions::know_device(c, id, "dd", 100))
        .unwrap();
    let knows = |of, since| {
        store
            .read(|c| sessions::knows_device(c, of, "dd", since))
            .unwrap()
    };
    assert!(knows(id, 100) && !knows(id, 101));
    assert!(!knows(AccountId(Uuid::now_v7()), 0));
    store.write(move |c| sessions::forget_devices(c, id)).unwrap();
    assert!(!knows(id, 0));
}

fn an_invitation_is_good_for_a_while_and_the_newest_alone(place: &Place) {
    let store = place.store();
    let id = added(&store).id;
    store
        .write(move |c| invitations::make(c, id, "first", 100))
        .unwrap();
    store
        .write(move |c| invitations::make(c, id, "second", 100))
        .unwrap();
    let good = |sha256: &str, now| {
        store
            .read(|c| invitations::find(c, sha256, now))
            .unwrap()
            .is_some()
    };
    assert!(!good("first", 1) && good("second", 99) && !good("second", 100));
    store.write(move |c| invitations::take_back(c, id)).unwrap();
    assert!(!good("second", 1));
}

fn every_line_of_the_record_is_sealed_with_the_one_before(place: &Place) {
    let store = place.store();
    assert_eq!(
        store.read(record::check).unwrap(),
        Checked::Holds(record::Head::default())
    );
    for what in ["one", "two", "three"] {
        let deed = Deed {
            who: "command line".into(),
            what: what.into(),
            about: String::new(),
            says: "ŵ".into(),
        };
        store.write(move |c| record::add(c, &deed, 5)).unwrap();
    }
    let head = store.read(record::head).unwrap();
    assert_eq!(head.number, 3);
    assert_eq!(store.read(record::check).unwrap(), Checked::Holds(head));
    let lines = store.read(|c| record::before(c, 3, 10)).unwrap();
    assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 1]);
}

fn a_deed_that_fails_leaves_no_line(place: &Place) {
    let store = place.store();
    let done: Result<(), _> = store.write(|c| {
        let deed = Deed {
            who: "command line".into(),
            what: "nothing".into(),
            about: String::new(),
            says: String::new(),
        };
        record::add(c, &deed, 5)?;
        Err(backend::store::StoreError::NotFound)
    });
    assert!(done.is_err());
    assert_eq!(store.read(record::head).unwrap().number, 0);
}

fn choir(store: &Store) -> AssetId {
    let asset = Asset {
        status: Status::Pending,
        ..Asset::named(AssetId(Uuid::now_v7()), "Quayside Choir")
    };
    let (id, by) = (asset.id, author());
    store
        .write(move |c| assets::save(c, &asset, Expected::New, &by))
        .unwrap();
    id
}

fn author() -> Author {
    Author {
        name: "the group".into(),
        why: String::new(),
    }
}

fn an_edit_waits_until_it_is_settled_once(place: &Place) {
    let store = place.store();
    let edit = Edit {
        id: EditId(Uuid::now_v7()),
        asset: choir(&store),
        base_rev: 1,
        changes: BTreeMap::from([("phone".to_owned(), "01632 960001".to_owned())]),
        made_us: 5,
        made_by: "the group".into(),
        why: String::new(),
        state: State::Waiting,
    };
    let (new, id, asset) = (edit.clone(), edit.id, edit.asset);
    store.write(move |c| edits::add(c, &new)).unwrap();
    assert_eq!(
        store.read(|c| edits::waiting_of(c, asset)).unwrap(),
        std::slice::from_ref(&edit)
    );
    assert_eq!(store.read(|c| edits::waiting(c, 10)).unwrap(), [edit]);
    let settle = |state| store.write(move |c| edits::settle(c, id, state)).unwrap();
    assert!(settle(State::Published) && !settle(State::Refused));
    assert_eq!(
        store.read(|c| edits::find(c, id)).unwrap().unwrap().state,
        State::Published
    );
    assert_eq!(store.read(|c| edits::waiting(c, 10)).unwrap(), []);
}

fn decisions_are_told_the_newest_first_with_who_made_them(place: &Place) {
    let store = place.store();
    let asset = choir(&store);
    let made: Vec<Decision> = [What::Asked, What::Published]
        .into_iter()
        .map(|what| Decision {
            asset,
            edit: None,
            rev: 1,
            at_us: 5,
            by: (jo().id, "Jo".into()),
            what,
            says: "Which door?".into(),
        })
        .collect();
    for decision in made.clone() {
        store.write(move |c| decisions::add(c, &decision)).unwrap();
    }
    let told = store.read(|c| decisions::of(c, asset)).unwrap();
    assert_eq!(told, made.into_iter().rev().collect::<Vec<_>>());
}

fn an_appeal_is_open_until_it_is_answered(place: &Place) {
    let store = place.store();
    let appeal = Appeal {
        asset: choir(&store),
        made_us: 5,
        made_by: "the group".into(),
        says: "We are another choir".into(),
    };
    let (new, asset) = (appeal.clone(), appeal.asset);
    store.write(move |c| appeals::add(c, &new)).unwrap();
    assert_eq!(
        store.read(|c| appeals::open(c, 10)).unwrap(),
        std::slice::from_ref(&appeal)
    );
    assert_eq!(store.read(|c| appeals::open_of(c, asset)).unwrap(), [appeal]);
    assert_eq!(store.write(move |c| appeals::answer(c, asset, 6)).unwrap(), 1);
    assert_eq!(store.read(|c| appeals::open(c, 10)).unwrap(), []);
}

fn what_waits_is_found_by_its_state_and_anything_by_its_name(place: &Place) {
    let store = place.store();
    let id = choir(&store);
    let waiting = store
        .read(|c| assets::with_status(c, Status::Pending, 10))
        .unwrap();
    assert_eq!(waiting.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [id]);
    assert_eq!(
        store
            .read(|c| assets::with_status(c, Status::Hidden, 10))
            .unwrap(),
        []
    );
    let named = |letters: &str| store.read(|c| assets::named(c, letters, 10)).unwrap().len();
    assert_eq!((named("SIDE ch"), named("%"), named("shed")), (1, 0, 0));
}

on_both_databases! {
    an_account_is_kept_whole_and_found_whatever_the_capitals,
    roles_are_replaced_and_not_added_to,
    a_code_of_a_telephone_and_one_on_paper_are_each_used_once,
    a_session_is_somebodys_until_it_is_ended_or_they_are_shut_out,
    sessions_that_nobody_can_use_any_more_are_forgotten,
    a_browser_is_known_for_one_account_and_not_for_ever,
    an_invitation_is_good_for_a_while_and_the_newest_alone,
    every_line_of_the_record_is_sealed_with_the_one_before,
    a_deed_that_fails_leaves_no_line,
    an_edit_waits_until_it_is_settled_once,
    decisions_are_told_the_newest_first_with_who_made_them,
    an_appeal_is_open_until_it_is_answered,
    what_waits_is_found_by_its_state_and_anything_by_its_name,
}
