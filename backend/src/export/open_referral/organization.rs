//! Whoever runs an entry. Kith keeps no register of organisations, so a group is its own, and what nobody runs has none.

use super::service::{Extent, service};
use super::wire::Organization;
use super::{Told, address, ids, location, service as entry};
use domain::Listing;
use domain::asset::RunBy;

/// Whether anybody runs it.
pub fn is_run(listing: &Listing) -> bool {
    listing.run_by != Some(RunBy::Nobody)
}

/// Whoever runs an entry, of which there is one of each.
pub fn organization(listing: &Listing) -> Option<Organization<'_>> {
    let description = if listing.what_happens.is_empty() {
        &listing.name
    } else {
        &listing.what_happens
    };
    is_run(listing).then(|| Organization {
        id: ids::organization_id(listing.id),
        name: &listing.name,
        description,
        email: address::email(&listing.contact.email),
        website: address::page(&listing.contact.website),
        phones: Vec::new(),
        locations: Vec::new(),
        services: Vec::new(),
    })
}

/// The same with its places and telephones, and what it runs, whole or short.
pub fn with_services<'a>(
    listing: &'a Listing,
    changed_us: i64,
    told: Told<'a>,
    services: Extent<'a>,
) -> Option<Organization<'a>> {
    let at = location::whole(listing, told).into_iter();
    let mut service = service(listing, changed_us, services);
    service.organization = None;
    Some(Organization {
        phones: entry::phones(listing),
        locations: at.map(|at| at.location).collect(),
        services: vec![service],
        ..organization(listing)?
    })
}
