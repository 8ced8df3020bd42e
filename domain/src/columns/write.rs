//! Writing an asset as a row.

use super::vocabulary::Vocabulary;
use super::{COLUMNS, Row, checks, places};
use crate::asset::{Asset, Place, Status, Whereabouts};
use crate::public_view::{Listing, ListingStatus, ShownPlace};

/// Writes an asset as a row, with an entry for each of [`COLUMNS`] and its notes after them.
pub fn write(asset: &Asset) -> Row {
    let mut row: Row = COLUMNS
        .iter()
        .map(|column| (column.to_string(), String::new()))
        .collect();
    texts(asset, &mut row);
    facets(asset, &mut row);
    places::write(&asset.whereabouts.places, &mut row);
    checks::write(&asset.evidence, &asset.access, &mut row);
    for (column, note) in &asset.notes {
        row.insert(column.clone(), note.clone());
    }
    row
}

/// Writes what anybody may see of an asset. Nothing else can be in it: a listing holds nothing else.
pub fn write_listing(listing: &Listing) -> Row {
    write(&as_asset(listing))
}

fn texts(asset: &Asset, row: &mut Row) {
    let source = &asset.source;
    let contact = &asset.contact;
    for (column, text) in [
        ("external_id", source.external_id.as_deref().unwrap_or_default()),
        ("name", &asset.name),
        ("what_happens", &asset.what_happens),
        ("first_visit", &asset.first_visit),
        ("when", &asset.rhythm.as_written),
        ("cost", &asset.cost.as_written),
        ("ages", &asset.ages.as_written),
        ("wanted", &asset.wanted),
        ("phone", &contact.phone),
        ("email", &contact.email),
        ("website", &contact.website),
        ("contact_name", &contact.name),
        ("source", &source.name),
        ("licence", source.licence.as_deref().unwrap_or_default()),
    ] {
        row.insert(column.to_owned(), text.to_owned());
    }
    let in_welsh = &asset.in_welsh;
    for (column, text) in [
        ("name_cy", &in_welsh.name),
        ("what_happens_cy", &in_welsh.what_happens),
        ("first_visit_cy", &in_welsh.first_visit),
        ("wanted_cy", &in_welsh.wanted),
    ] {
        if !text.is_empty() {
            row.insert(column.to_owned(), text.clone());
        }
    }
    if !asset.whereabouts.area_served.is_empty() {
        row.insert("area_served".to_owned(), asset.whereabouts.area_served.clone());
    }
}

fn facets(asset: &Asset, row: &mut Row) {
    let kinds: Vec<_> = asset.kinds.iter().map(|kind| kind.0.as_str()).collect();
    let whereabouts = &asset.whereabouts;
    for (column, words) in [
        ("run_by", word(asset.run_by)),
        ("gate", word(asset.gate)),
        ("location_shown", word(whereabouts.shown)),
        ("online", whereabouts.online.word().to_owned()),
        ("languages", list(&asset.languages)),
        ("kinds", kinds.join(";")),
        ("domains", words(&asset.domains)),
        ("formats", words(&asset.formats)),
    ] {
        row.insert(column.to_owned(), words);
    }
    if whereabouts.comes_to_you {
        row.insert("comes_to_you".to_owned(), "yes".to_owned());
    }
    if !asset.says_it_welcomes.is_empty() {
        row.insert("says_it_welcomes".to_owned(), list(&asset.says_it_welcomes));
    }
}

fn word<T: Vocabulary>(value: Option<T>) -> String {
    value.map_or(String::new(), |value| value.word().to_owned())
}

/// Free words. A single one with a comma in it gets a `;` after it, so that it is not read as two.
fn list(items: &[String]) -> String {
    match items {
        [only] if only.contains(',') => format!("{only};"),
        _ => items.join(";"),
    }
}

fn words<T: Vocabulary>(values: &[T]) -> String {
    values
        .iter()
        .map(|value| value.word())
        .collect::<Vec<_>>()
        .join(";")
}

/// A listing's facts in the shape of an asset. Whatever the public view left out is empty here.
fn as_asset(listing: &Listing) -> Asset {
    let shown = listing.clone();
    Asset {
        source: shown.source,
        status: status(shown.status),
        what_happens: shown.what_happens,
        first_visit: shown.first_visit,
        run_by: shown.run_by,
        gate: shown.gate,
        rhythm: shown.rhythm,
        whereabouts: Whereabouts {
            shown: shown.places.first().map(|place| place.precision),
            places: shown.places.into_iter().map(place).collect(),
            area_served: shown.area_served,
            online: shown.online,
            comes_to_you: shown.comes_to_you,
        },
        cost: shown.cost,
        ages: shown.ages,
        languages: shown.languages,
        says_it_welcomes: shown.says_it_welcomes,
        wanted: shown.wanted,
        in_welsh: shown.in_welsh,
        contact: shown.contact,
        access: shown.access,
        evidence: shown.freshness.evidence,
        kinds: shown.kinds,
        domains: shown.domains,
        formats: shown.formats,
        ..Asset::named(shown.id, shown.name)
    }
}

/// Whether a listing is on, rests or has finished, as the column `status` says it.
pub fn status_of(listing: &Listing) -> &'static str {
    status(listing.status).slug()
}

fn status(status: ListingStatus) -> Status {
    match status {
        ListingStatus::On => Status::Published,
        ListingStatus::Resting => Status::Resting,
        ListingStatus::Finished => Status::Finished,
    }
}

fn place(shown: ShownPlace) -> Place {
    Place {
        address: shown.address,
        postcode: shown.postcode,
        neighbourhood: shown.neighbourhood,
        position: shown.position,
        position_from_postcode: false,
    }
}
