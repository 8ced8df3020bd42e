//! Open Referral out: a listing as a service of Open Referral UK 3 and of HSDS 3.0, which it extends.
//!
//! Most of what Kith keeps is no service, and says so: in a term of every entry, beside its tier and its other facets.
//! What is not known is left out, never null and never empty. What Open Referral has no field for goes along under the
//! names of Kith's own columns, so that an entry comes back into a register of Kith as it was.

mod address;
mod attributes;
mod ids;
mod location;
mod organization;
mod schedule;
mod service;
mod taxonomy;
mod wire;

pub use attributes::{column_of, terms};
pub use ids::organization_id;
pub use location::at_location;
pub use organization::{is_run, organization, with_services};
pub use service::{Extent, service};
pub use taxonomy::{Vocabularies, VocabulariesError};
pub use wire::{
    ListedService, MinimalService, Organization, Page, Service, ServiceAtLocation, Taxonomy, TaxonomyTerm,
};

use super::Shown;
use domain::Listing;
use std::io::{self, Write};
use uuid::Uuid;

/// What the writing of an entry needs beside the entry.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The terms.
    pub vocabularies: &'a Vocabularies,
    /// What stands as the county in addresses. May be empty.
    pub county: &'a str,
}

/// The ids of whoever runs an entry, and of the entry at each of its places.
pub fn ids_of(listing: &Listing) -> (Option<Uuid>, Vec<Uuid>) {
    let places = 1..=location::count(listing);
    let organization = is_run(listing).then(|| organization_id(listing.id));
    (
        organization,
        places
            .map(|number| ids::service_at_location_id(listing.id, number))
            .collect(),
    )
}

/// Writes all of it as one page, every service whole, and says how many there were.
pub(super) fn write(
    each: impl Iterator<Item = Shown>,
    told: Told<'_>,
    mut into: impl Write,
) -> io::Result<usize> {
    into.write_all(b"{\"contents\":[")?;
    let mut total = 0;
    for shown in each {
        into.write_all(if total == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(
            &mut into,
            &service(&shown.listing, shown.changed_us, Extent::Whole(told)),
        )?;
        total += 1;
    }
    writeln!(
        into,
        "\n],\"total_items\":{total},\"total_pages\":1,\"page_number\":1,\"size\":{total},\"first_page\":true,\
         \"last_page\":true,\"empty\":{}}}",
        total == 0
    )?;
    into.flush()?;
    Ok(total)
}

#[cfg(test)]
mod tests;
