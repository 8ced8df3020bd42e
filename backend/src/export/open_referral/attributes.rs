//! What an entry is by Kith's vocabularies, and what it says that Open Referral has no field for.

use super::taxonomy::{self, COLUMNS};
use super::wire::Attribute;
use super::{Told, Vocabularies, address, ids};
use domain::Listing;
use domain::columns;
use std::collections::HashMap;
use std::sync::LazyLock;
use uuid::Uuid;

/// What an entry is to Open Referral.
const ENTITY: &str = "service";
/// Columns that a field of Open Referral carries word for word, of the entry or of its places.
const CARRIED: &[&str] = &[
    "name",
    "what_happens",
    "phone",
    "address",
    "postcode",
    "neighbourhood",
    "lat",
    "lon",
];

/// The ids of the terms of an entry, each with that of its vocabulary.
pub fn terms(vocabularies: &Vocabularies, listing: &Listing) -> Vec<(Uuid, Uuid)> {
    let named = named_terms(listing).into_iter();
    let known = named.filter_map(|(vocabulary, name)| vocabularies.named(vocabulary, name));
    let ids = known.map(|term| (term.taxonomy_id, term.id));
    let columns = columns_said(listing).into_iter();
    ids.chain(columns.map(|(column, _)| (ids::taxonomy(COLUMNS), ids::term(COLUMNS, &column))))
        .collect()
}

/// The terms of an entry: a vocabulary and a name in it.
fn named_terms(listing: &Listing) -> Vec<(&'static str, &str)> {
    let entry = if listing.tier.is_formal() {
        "service"
    } else {
        "not_a_service"
    };
    let mut terms = vec![("entry", entry), ("tier", listing.tier.slug())];
    terms.extend(listing.kinds.iter().map(|kind| ("kind", kind.0.as_str())));
    terms.extend(listing.domains.iter().map(|domain| ("domain", domain.slug())));
    terms.extend(listing.formats.iter().map(|format| ("format", format.slug())));
    terms.extend(listing.run_by.map(|run_by| ("run_by", run_by.slug())));
    terms.extend(listing.gate.map(|gate| ("gate", gate.slug())));
    terms
}

/// The attributes of an entry.
pub(super) fn attributes<'a>(listing: &'a Listing, told: Told<'a>) -> Vec<Attribute<'a>> {
    let attribute = |vocabulary: &'a str, name: &str, value| Attribute {
        id: ids::part(listing.id, &format!("attribute:{vocabulary}:{name}")),
        link_id: listing.id.0,
        link_entity: ENTITY,
        link_type: vocabulary,
        taxonomy_term_id: ids::term(vocabulary, name),
        value,
        taxonomy_term: None,
    };
    let of_terms = named_terms(listing).into_iter().filter_map(|(vocabulary, name)| {
        let term = told.vocabularies.named(vocabulary, name)?;
        Some(Attribute {
            taxonomy_term: Some(term),
            ..attribute(vocabulary, name, None)
        })
    });
    let said = columns_said(listing).into_iter();
    let of_columns = said.map(|(column, cell)| attribute(COLUMNS, &column, Some(cell)));
    of_terms.chain(of_columns).collect()
}

/// What no field carries word for word.
fn columns_said(listing: &Listing) -> Vec<(String, String)> {
    let contact = &listing.contact;
    let is_carried = |column: &str| match column {
        "website" => address::page(&contact.website).is_some_and(|page| page == contact.website),
        "email" => address::email(&contact.email).is_some(),
        _ => CARRIED.contains(&without_number(column)),
    };
    let row = columns::write_listing(listing).into_iter();
    row.filter(|(column, cell)| !cell.is_empty() && !is_carried(column))
        .collect()
}

/// "address" of "address_2".
fn without_number(column: &str) -> &str {
    match column.rsplit_once('_') {
        Some((name, number)) if number.chars().all(|sign| sign.is_ascii_digit()) => name,
        _ => column,
    }
}

/// The columns by the ids of their terms.
static COLUMNS_BY_TERM: LazyLock<HashMap<Uuid, String>> = LazyLock::new(|| {
    let ids = |name: String| (ids::term(COLUMNS, &name), name);
    taxonomy::column_names().map(ids).collect()
});

/// The column of Kith CSV whose term has this id.
pub fn column_of(term: Uuid) -> Option<&'static str> {
    COLUMNS_BY_TERM.get(&term).map(String::as_str)
}
