//! Two records made one: what is kept, what leads where, what a feed does after, and the way back. On both databases.

use crate::place::{Place, on_both_databases};
use backend::built_in::BuiltIn;
use backend::import::{Choice, Contents, How, Prepared, Report};
use backend::store::assets::{self, Author, Expected};
use backend::store::differences::{self, State};
use backend::store::{Store, merges, twins as pairs};
use backend::twins::{self, CannotMerge, Wanted};
use domain::asset::{Precision, Status};
use domain::freshness::{Evidence, EvidenceBy};
use domain::knowledge::Knowledge;
use domain::{Asset, AssetId};
use jiff::civil::date;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

static KNOWLEDGE: LazyLock<Arc<Knowledge>> = LazyLock::new(|| BuiltIn::read().unwrap().knowledge);

const HEADING: &str = "external_id,name,phone,cost,address,lat,lon,checked_on,checked_by\n";

fn import(store: &Store, source: &str, rows: &str) -> Report {
    let list = Contents::of("list.csv".to_owned(), format!("{HEADING}{rows}").into_bytes()).unwrap();
    let file = Prepared::of(&list, &Choice::default()).unwrap();
    let how = How {
        source: source.to_owned(),
        licence: None,
        publish: true,
        dry_run: false,
        today: date(2026, 11, 21),
        whole: true,
        believe_losses: true,
    };
    file.import(store, how, |_| {}).unwrap()
}

fn record(store: &Store, source: &'static str, external_id: &'static str) -> Asset {
    let found = store.read(move |c| assets::find_by_source(c, source, external_id));
    found.unwrap().unwrap().asset
}

fn by_id(store: &Store, id: AssetId) -> Asset {
    store.read(move |c| assets::find(c, id)).unwrap().unwrap().asset
}

fn try_to_merge(
    store: &Store,
    keep: AssetId,
    other: AssetId,
    from_other: &[&str],
) -> Result<Asset, CannotMerge> {
    let wanted = Wanted {
        keep,
        other,
        from_other: from_other
            .iter()
            .map(ToString::to_string)
            .collect::<BTreeSet<String>>(),
        by: "Jan".to_owned(),
        today: date(2026, 11, 21),
    };
    let merged = store
        .write(move |c| twins::merge(c, &KNOWLEDGE, &wanted))
        .unwrap();
    merged.map(|merged| merged.kept)
}

/// A council and a charity list one shed each, which is one shed. The council's is kept.
fn one_shed(place: &Place) -> (Store, AssetId, AssetId) {
    let store = place.store();
    import(
        &store,
        "Council",
        "c1,Harbour Shed,01632 960001,,3 Net Loft Lane,54.2,1.9,2026-03-01,visitor\n",
    );
    import(
        &store,
        "Charity",
        "h7,The Harbour Shed,01632 960002,free,3 Net Loft Lane,54.2,1.9,2026-05-01,organiser\n",
    );
    let (keep, other) = (
        record(&store, "Council", "c1").id,
        record(&store, "Charity", "h7").id,
    );
    try_to_merge(&store, keep, other, &[]).unwrap();
    (store, keep, other)
}

fn the_kept_one_takes_what_it_lacks_and_the_evidence_of_both(place: &Place) {
    let (store, keep, other) = one_shed(place);
    let kept = by_id(&store, keep);
    assert_eq!(kept.name, "Harbour Shed");
    assert_eq!(kept.contact.phone, "01632 960001", "its own stays");
    assert_eq!(kept.cost.as_written, "free", "what it lacked is taken");
    let on = |day, by| Evidence {
        on: day,
        by,
        holds: true,
    };
    assert_eq!(
        kept.evidence,
        [
            on(date(2026, 3, 1), EvidenceBy::Visitor),
            on(date(2026, 5, 1), EvidenceBy::Organiser)
        ]
    );
    assert_eq!(by_id(&store, other).status, Status::Hidden);
}

fn what_was_chosen_of_the_other_is_taken(place: &Place) {
    let (store, keep, other) = one_shed(place);
    store
        .write(move |c| twins::undo(c, other, "Jan"))
        .unwrap()
        .unwrap();
    let kept = try_to_merge(&store, keep, other, &["phone", "name"]).unwrap();
    assert_eq!(
        (kept.name.as_str(), kept.contact.phone.as_str()),
        ("The Harbour Shed", "01632 960002")
    );
    // Its own source says the old ones again: that is no news, and nothing to settle.
    let report = import(
        &store,
        "Council",
        "c1,Harbour Shed,01632 960001,,3 Net Loft Lane,54.2,1.9,2026-03-01,visitor\n",
    );
    assert_eq!((report.held, report.counts.changed), (0, 0));
    assert_eq!(by_id(&store, keep), kept);
}

fn the_old_identity_leads_to_the_kept_one_and_both_histories_stay(place: &Place) {
    let (store, keep, other) = one_shed(place);
    assert_eq!(
        store.read(move |c| merges::leads_to(c, other)).unwrap(),
        Some(keep)
    );
    assert_eq!(store.read(move |c| merges::leads_to(c, keep)).unwrap(), None);
    for (id, revisions) in [(keep, 2), (other, 2)] {
        assert_eq!(
            store.read(move |c| assets::revisions(c, id)).unwrap().len(),
            revisions
        );
    }
    let mut again = record(&store, "Charity", "h7");
    again.id = AssetId(uuid::Uuid::now_v7());
    let author = Author {
        name: "a program".to_owned(),
        why: String::new(),
    };
    let refused = store.write(move |c| assets::save(c, &again, Expected::New, &author));
    let says = refused.unwrap_err();
    assert!(
        matches!(says, backend::store::StoreError::Taken { by } if by == keep),
        "{says:?}"
    );
}

fn a_feed_that_brings_the_old_one_again_makes_no_new_one(place: &Place) {
    let (store, keep, other) = one_shed(place);
    let report = import(
        &store,
        "Charity",
        "h7,The Harbour Shed,01632 960002,free,3 Net Loft Lane,54.2,1.9,2026-05-01,organiser\n",
    );
    assert_eq!((report.counts.added, report.held), (0, 0));
    assert_eq!(by_id(&store, other).status, Status::Hidden);
    assert_eq!(by_id(&store, keep).cost.as_written, "free");
}

fn news_of_the_old_one_goes_to_the_kept_one_or_beside_it(place: &Place) {
    let (store, keep, other) = one_shed(place);
    let report = import(
        &store,
        "Charity",
        "h7,The Harbour Shed,01632 960003,£1,3 Net Loft Lane,54.2,1.9,2026-06-01,organiser\n",
    );
    let kept = by_id(&store, keep);
    assert_eq!(kept.cost.as_written, "£1", "what was taken from it follows it");
    assert_eq!(kept.contact.phone, "01632 960001", "our own stays");
    assert!(
        kept.evidence.iter().any(|one| one.on == date(2026, 6, 1)),
        "{:?}",
        kept.evidence
    );
    assert_eq!(report.held, 1);
    let open = store.read(|c| differences::of_source(c, "Charity")).unwrap();
    let open: Vec<_> = open.into_iter().filter(|one| one.state == State::Open).collect();
    assert_eq!(
        (open[0].asset, open[0].column.as_str(), open[0].theirs.as_str()),
        (other, "phone", "01632 960003")
    );
    assert_eq!(by_id(&store, other).status, Status::Hidden);
    // And the council's next file takes back nothing of it.
    let report = import(
        &store,
        "Council",
        "c1,Harbour Shed,01632 960001,,3 Net Loft Lane,54.2,1.9,2026-03-01,visitor\n",
    );
    assert_eq!((report.held, report.counts.changed), (0, 0));
    assert_eq!(by_id(&store, keep).cost.as_written, "£1");
}

fn a_group_that_one_of_two_sources_drops_is_not_gone(place: &Place) {
    let (store, keep, _) = one_shed(place);
    import(&store, "Council", "c2,Bowls,,,,,,,\n");
    assert_eq!(by_id(&store, keep).status, Status::Published);
    import(&store, "Charity", "h8,Chess,,,,,,,\n");
    import(&store, "Council", "c2,Bowls,,,,,,,\n");
    assert_eq!(by_id(&store, keep).status, Status::Resting);
}

fn a_merge_is_taken_back_but_not_what_was_changed_since(place: &Place) {
    let (store, keep, other) = one_shed(place);
    let mut since = by_id(&store, keep);
    since.name = "Harbour Men's Shed".to_owned();
    let author = Author {
        name: "Jan".to_owned(),
        why: String::new(),
    };
    store
        .write(move |c| assets::save(c, &since, Expected::Any, &author))
        .unwrap();
    store
        .write(move |c| twins::undo(c, other, "Jan"))
        .unwrap()
        .unwrap();
    let kept = by_id(&store, keep);
    assert_eq!(kept.name, "Harbour Men's Shed");
    assert_eq!(kept.cost.as_written, "", "what it took is given back");
    assert_eq!(kept.evidence.len(), 1);
    assert_eq!(by_id(&store, other).status, Status::Published);
    assert_eq!(store.read(move |c| merges::leads_to(c, other)).unwrap(), None);
    assert_eq!(
        store.read(pairs::count_open).unwrap(),
        1,
        "the two are to be settled again"
    );
    assert_eq!(store.write(move |c| twins::undo(c, other, "Jan")).unwrap(), None);
}

fn what_cannot_be_made_one_is_refused_with_a_reason(place: &Place) {
    let (store, keep, other) = one_shed(place);
    let nobody = AssetId(uuid::Uuid::nil());
    let refused = |keep, other| try_to_merge(&store, keep, other, &[]).unwrap_err();
    assert_eq!(refused(keep, keep), CannotMerge::OneRecord);
    assert_eq!(refused(keep, nobody), CannotMerge::NotThere(nobody));
    assert_eq!(
        refused(keep, other),
        CannotMerge::MergedBefore {
            old: other,
            kept: keep
        }
    );
}

fn a_hidden_place_is_not_shown_by_a_merge(place: &Place) {
    let store = place.store();
    import(&store, "Council", "c1,Harbour Shed,01632 960001,,,,,,\n");
    import(
        &store,
        "Charity",
        "h7,Harbour Shed,01632 960001,,3 Net Loft Lane,54.2,1.9,,\n",
    );
    let mut hidden = record(&store, "Charity", "h7");
    hidden.whereabouts.shown = Some(Precision::Hidden);
    let (keep, other) = (record(&store, "Council", "c1").id, hidden.id);
    let author = Author {
        name: "Jan".to_owned(),
        why: String::new(),
    };
    store
        .write(move |c| assets::save(c, &hidden, Expected::Any, &author))
        .unwrap();
    let kept = try_to_merge(&store, keep, other, &["address"]).unwrap();
    assert!(kept.whereabouts.places.is_empty());
    assert_eq!(
        kept.whereabouts.shown,
        Some(Precision::Hidden),
        "whichever shows less"
    );
}

fn an_import_says_what_looks_like_something_that_is_here(place: &Place) {
    let store = place.store();
    import(
        &store,
        "Council",
        "c1,Harbour Shed,01632 960001,,,54.2,1.9,,\nc2,Bowls,,,,54.3,1.9,,\n",
    );
    let report = import(
        &store,
        "Charity",
        "h1,The Harbour Shed,01632-960001,,,54.2001,1.9,,\nh2,Chess,,,,54.2,1.9,,\nh3,Whist drive,,,,54.1,1.9,,\nh4,Whist drive,,,,54.1,1.9,,\n",
    );
    assert_eq!(report.counts.added, 4, "nothing is made one by itself");
    assert_eq!(
        (report.twins.like_what_was_here, report.twins.like_each_other),
        (1, 1)
    );
    let shed = (
        record(&store, "Council", "c1").id,
        record(&store, "Charity", "h1").id,
    );
    let open = store.read(|c| pairs::open(c, 10)).unwrap();
    assert_eq!(open.len(), 2);
    assert!(open.iter().any(|pair| (pair.one, pair.other) == shed), "{open:?}");
}

fn that_two_are_two_things_is_remembered(place: &Place) {
    let store = place.store();
    import(&store, "Council", "c1,Harbour Shed,01632 960001,,,54.2,1.9,,\n");
    import(
        &store,
        "Charity",
        "h1,The Harbour Shed,01632-960001,,,54.2001,1.9,,\n",
    );
    assert_eq!(twins::look_through(&store).unwrap(), 1);
    let (one, other) = (
        record(&store, "Council", "c1").id,
        record(&store, "Charity", "h1").id,
    );
    store.write(move |c| pairs::differ(c, other, one, "Jan")).unwrap();
    assert_eq!(twins::look_through(&store).unwrap(), 0);
    import(
        &store,
        "Charity",
        "h1,The Harbour Shed,01632-960001,free,,54.2001,1.9,,\n",
    );
    assert_eq!(store.read(pairs::count_open).unwrap(), 0);
    assert!(store.write(move |c| pairs::ask_again(c, one, other)).unwrap());
    assert_eq!(twins::look_through(&store).unwrap(), 1);
}

on_both_databases!(
    the_kept_one_takes_what_it_lacks_and_the_evidence_of_both,
    what_was_chosen_of_the_other_is_taken,
    the_old_identity_leads_to_the_kept_one_and_both_histories_stay,
    a_feed_that_brings_the_old_one_again_makes_no_new_one,
    news_of_the_old_one_goes_to_the_kept_one_or_beside_it,
    a_group_that_one_of_two_sources_drops_is_not_gone,
    a_merge_is_taken_back_but_not_what_was_changed_since,
    what_cannot_be_made_one_is_refused_with_a_reason,
    a_hidden_place_is_not_shown_by_a_merge,
    an_import_says_what_looks_like_something_that_is_here,
    that_two_are_two_things_is_remembered,
);
