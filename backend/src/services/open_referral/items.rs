//! Single things, by their ids.

use super::lists::json;
use super::{ORGANIZATION, belongs, told};
use crate::export::open_referral::{self, Extent};
use crate::register::Snapshot;
use crate::site::Site;
use domain::AssetId;
use uuid::Uuid;

/// A service, whole.
pub fn service(site: &Site, register: &Snapshot, id: Uuid) -> Option<String> {
    let sight = register.sight(AssetId(id))?;
    let listing = sight.listing()?;
    json(&open_referral::service(
        &listing,
        sight.changed_us(),
        Extent::Whole(told(site)),
    ))
}

/// A service at one of its places, whole.
pub fn service_at_location(site: &Site, register: &Snapshot, id: Uuid) -> Option<String> {
    let (sight, number) = register.find_belonging(id, belongs)?;
    let listing = sight.listing()?;
    let whole = Extent::Whole(told(site));
    json(&open_referral::at_location(
        &listing,
        number.into(),
        sight.changed_us(),
        whole,
    )?)
}

/// An organisation, with what it runs, whole or short.
pub fn organization(site: &Site, register: &Snapshot, id: Uuid, full_service: bool) -> Option<String> {
    let (sight, number) = register.find_belonging(id, belongs)?;
    let (listing, told) = (sight.listing()?, told(site));
    let services = if full_service {
        Extent::Whole(told)
    } else {
        Extent::Short
    };
    let organization = open_referral::with_services(&listing, sight.changed_us(), told, services)?;
    (number == ORGANIZATION).then(|| json(&organization))?
}
