//! Lists: a page of one, or all of it as a stream of lines.

use super::asked::{Amount, Paging, Wanted};
use super::{belongs, told};
use crate::export::open_referral::{self, Extent, MinimalService};
use crate::register::{Asked, Form, Ordered, Piece, Sight, Snapshot, That};
use crate::services::{Refusal, blocking};
use crate::site::Site;
use domain::Listing;
use jiff::Timestamp;
use serde::Serialize;
use std::sync::Arc;

/// How many lines of a stream are written at a time.
const LOT: usize = 250;

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Services.
    Services,
    /// Services at their places.
    ServiceAtLocations,
    /// Organisations.
    Organizations,
}

/// How many there are in all, and how many were written.
type Written = (usize, usize);

/// A page of a list.
pub fn page(
    site: &Site,
    register: &Snapshot,
    list: List,
    wanted: &Wanted,
    amount: Amount,
    paging: Paging,
) -> String {
    let skip = (paging.page - 1).saturating_mul(paging.per_page);
    let mut contents = String::with_capacity(paging.per_page.min(LOT) * 1_024);
    let (total, size) = write(
        site,
        register,
        (list, wanted, amount),
        (skip, paging.per_page),
        ",",
        &mut contents,
    );
    envelope(&contents, total, size, paging)
}

/// The same away from the threads that answer: what is asked may take going through a country.
///
/// # Errors
/// Only a fault of our own.
pub async fn page_in_background(
    site: Arc<Site>,
    register: Arc<Snapshot>,
    list: List,
    wanted: Wanted,
    amount: Amount,
    paging: Paging,
) -> Result<String, Refusal> {
    blocking(move || Ok(page(&site, &register, list, &wanted, amount, paging))).await
}

/// A page in its envelope.
pub fn envelope(contents: &str, total: usize, size: usize, paging: Paging) -> String {
    let pages = total.div_ceil(paging.per_page).max(1);
    format!(
        "{{\"total_items\":{total},\"total_pages\":{pages},\"page_number\":{},\"size\":{size},\"first_page\":{},\
         \"last_page\":{},\"empty\":{},\"contents\":[{contents}]}}",
        paging.page,
        paging.page == 1,
        paging.page >= pages,
        size == 0
    )
}

/// All of a list, a thing on each line, in lots that are written as they are taken.
pub fn stream(
    site: Arc<Site>,
    register: Arc<Snapshot>,
    list: List,
    wanted: Wanted,
    amount: Amount,
) -> impl Iterator<Item = String> {
    let mut skip = 0;
    std::iter::from_fn(move || {
        let mut lines = String::with_capacity(LOT * 1_024);
        let (_, size) = write(
            &site,
            &register,
            (list, &wanted, amount),
            (skip, LOT),
            "\n",
            &mut lines,
        );
        skip += size;
        lines.push('\n');
        (size > 0).then_some(lines)
    })
}

/// Writes part of a list: so many from one of them on, with something between each two.
fn write(
    site: &Site,
    register: &Snapshot,
    (list, wanted, amount): (List, &Wanted, Amount),
    (skip, take): (usize, usize),
    between: &str,
    into: &mut String,
) -> Written {
    let name = wanted.name();
    let keep = |listing: &Listing| wanted.keeps(site, listing);
    let found = register.in_order(Asked {
        words: &wanted.words,
        changed_from_us: wanted.changed_from_us,
        that: name.as_deref().map(|name| That { name, keep: &keep }),
    });
    let mut size = 0;
    let mut push = |one: Option<One>| {
        let Some(one) = one else { return };
        if size > 0 {
            into.push_str(between);
        }
        into.push_str(one.text());
        size += 1;
    };
    match list {
        List::ServiceAtLocations => {
            let (total, places) = places(&found, wanted, skip, take);
            for (sight, number) in places {
                push(at_location(site, &sight, number, amount).map(One::Written));
            }
            (total, size)
        }
        List::Services => {
            found
                .page(skip, take)
                .iter()
                .for_each(|sight| push(service(site, sight, amount)));
            (found.total(), size)
        }
        List::Organizations => {
            found
                .page(skip, take)
                .iter()
                .for_each(|sight| push(organization(site, sight, amount).map(One::Written)));
            (found.total(), size)
        }
    }
}

/// How many places were found in all, and some of them.
fn places<'a>(
    found: &Ordered<'a>,
    wanted: &Wanted,
    skip: usize,
    take: usize,
) -> (usize, Vec<(Sight<'a>, usize)>) {
    let Some(near) = wanted.near else {
        return (
            found.total_places(belongs),
            found.page_of_places(skip, take, belongs),
        );
    };
    let all = found.page_of_places(0, usize::MAX, belongs).into_iter();
    let near: Vec<(Sight<'a>, usize)> = all
        .filter(|(sight, number)| {
            let listing = sight.listing();
            listing.is_some_and(|listing| {
                listing
                    .places
                    .get(number - 1)
                    .is_some_and(|place| near.has(place.position))
            })
        })
        .collect();
    (near.len(), near.into_iter().skip(skip).take(take).collect())
}

/// A service as it stands on a list: kept, where others have it too, or for this list.
fn service(site: &Site, sight: &Sight<'_>, amount: Amount) -> Option<One> {
    match amount {
        Amount::Minimal => Some(One::Written(minimal(sight))),
        Amount::Short => sight
            .piece(Form::Service, Piece::EVER, |listing| {
                let short = open_referral::service(listing, sight.changed_us(), Extent::Short);
                json(&short).map(Piece::for_good)
            })
            .map(One::Kept),
        Amount::Full | Amount::FullWithServices => {
            let (listing, whole) = (sight.listing()?, Extent::Whole(told(site)));
            json(&open_referral::service(&listing, sight.changed_us(), whole)).map(One::Written)
        }
    }
}

/// One thing of a list, as it is written.
enum One {
    Kept(Arc<Piece>),
    Written(String),
}

impl One {
    fn text(&self) -> &str {
        match self {
            One::Kept(piece) => &piece.text,
            One::Written(text) => text,
        }
    }
}

/// An id, and when it changed. HSDS calls that `modified_date` here, and `last_modified` everywhere else.
fn minimal(sight: &Sight<'_>) -> String {
    let at = Timestamp::from_microsecond(sight.changed_us()).unwrap_or_default();
    let minimal = MinimalService {
        id: sight.id().0,
        modified_date: at,
        last_modified: at,
    };
    json(&minimal).unwrap_or_default()
}

fn at_location(site: &Site, sight: &Sight<'_>, number: usize, amount: Amount) -> Option<String> {
    let listing = sight.listing()?;
    let extent = match amount {
        Amount::Minimal | Amount::Short => Extent::Short,
        Amount::Full | Amount::FullWithServices => Extent::Whole(told(site)),
    };
    json(&open_referral::at_location(
        &listing,
        number,
        sight.changed_us(),
        extent,
    )?)
}

fn organization(site: &Site, sight: &Sight<'_>, amount: Amount) -> Option<String> {
    let (listing, told) = (sight.listing()?, told(site));
    let whole = |services| open_referral::with_services(&listing, sight.changed_us(), told, services);
    json(&match amount {
        Amount::Minimal | Amount::Short => open_referral::organization(&listing)?,
        Amount::Full => whole(Extent::Short)?,
        Amount::FullWithServices => whole(Extent::Whole(told))?,
    })
}

/// What we write ourselves can always be written.
pub(super) fn json(value: &impl Serialize) -> Option<String> {
    serde_json::to_string(value).ok()
}
