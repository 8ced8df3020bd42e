//! The places of an entry, as the public view shows them.

use super::service::{Extent, service};
use super::wire::{Accessibility, Address, Location, LocationType, ServiceAtLocation};
use super::{Told, ids};
use domain::Listing;
use domain::asset::{AccessFact, AccessFeature, Known, Online, Precision};
use domain::public_view::ShownPlace;
use uuid::Uuid;

/// The country of every address.
const COUNTRY: &str = "GB";

/// An entry at each of its places, and on a screen where it is there; of each whatever there is one of.
fn at_locations(listing: &Listing) -> Vec<ServiceAtLocation<'_>> {
    let places = listing.places.iter().map(|place| physical(place));
    let screen = (listing.online != Online::No).then(virtual_location);
    let locations = places.chain(screen).enumerate();
    locations
        .map(|(index, location)| {
            let location_id = ids::part(listing.id, &format!("location:{}", index + 1));
            ServiceAtLocation {
                id: ids::service_at_location_id(listing.id, index + 1),
                service_id: listing.id.0,
                location_id,
                location: Location {
                    id: location_id,
                    ..location
                },
                service: None,
            }
        })
        .collect()
}

/// How many places an entry has, a screen among them.
pub(super) fn count(listing: &Listing) -> usize {
    listing.places.len() + usize::from(listing.online != Online::No)
}

/// An entry at one of its places, from 1, with the entry.
pub fn at_location<'a>(
    listing: &'a Listing,
    number: usize,
    changed_us: i64,
    extent: Extent<'a>,
) -> Option<ServiceAtLocation<'a>> {
    let at = match extent {
        Extent::Short => at_locations(listing),
        Extent::Whole(told) => whole(listing, told),
    };
    let mut at = at.into_iter().nth(number.checked_sub(1)?)?;
    let mut told = service(listing, changed_us, extent);
    told.service_at_locations.clear();
    at.service = Some(Box::new(told));
    Some(at)
}

/// An entry at each of its places, with their addresses and whatever there may be several of.
pub(super) fn whole<'a>(listing: &'a Listing, told: Told<'a>) -> Vec<ServiceAtLocation<'a>> {
    let mut all = at_locations(listing);
    for (index, at) in all.iter_mut().enumerate() {
        let location = &mut at.location;
        let Some(place) = listing.places.get(index) else {
            continue;
        };
        location.addresses = address(listing, index + 1, place, told.county)
            .into_iter()
            .collect();
        location.accessibility = accessibility(listing, index + 1);
    }
    all
}

fn physical<'a>(place: &'a ShownPlace) -> Location<'a> {
    let description = match place.precision {
        Precision::Exact => None,
        Precision::Street => Some("About here: the group shows its street and not its door."),
        Precision::Neighbourhood => Some("About here: the group shows its neighbourhood and not its door."),
        Precision::Town | Precision::Hidden => Some("Somewhere in town: ask the group where."),
    };
    Location {
        id: Uuid::nil(),
        location_type: LocationType::Physical,
        name: &place.neighbourhood,
        description,
        latitude: place.position.map(|at| at.lat),
        longitude: place.position.map(|at| at.lon),
        addresses: Vec::new(),
        accessibility: Vec::new(),
    }
}

fn virtual_location<'a>() -> Location<'a> {
    Location {
        id: Uuid::nil(),
        location_type: LocationType::Virtual,
        name: "",
        description: Some("On a screen."),
        latitude: None,
        longitude: None,
        addresses: Vec::new(),
        accessibility: Vec::new(),
    }
}

/// The address, where one is shown.
fn address<'a>(
    listing: &Listing,
    number: usize,
    place: &'a ShownPlace,
    county: &'a str,
) -> Option<Address<'a>> {
    if place.address.is_empty() && place.postcode.is_empty() {
        return None;
    }
    Some(Address {
        id: ids::part(listing.id, &format!("address:{number}")),
        address_1: &place.address,
        city: town(place),
        state_province: county,
        postal_code: &place.postcode,
        country: COUNTRY,
        address_type: LocationType::Physical,
    })
}

/// The neighbourhood, else what stands last in the address, unless that is its street.
fn town(place: &ShownPlace) -> &str {
    if !place.neighbourhood.is_empty() {
        return &place.neighbourhood;
    }
    let last = place.address.rsplit_once(',').map(|(_, last)| last.trim());
    last.filter(|last| !last.chars().any(|sign| sign.is_ascii_digit()))
        .unwrap_or_default()
}

fn accessibility(listing: &Listing, number: usize) -> Vec<Accessibility> {
    let facts = listing.access.0.iter();
    facts
        .filter_map(|(feature, fact)| {
            let said = said(*feature, fact.known)?;
            Some(Accessibility {
                id: ids::part(listing.id, &format!("accessibility:{number}:{}", feature.slug())),
                description: said,
                details: looked(fact),
                accessibility: said,
            })
        })
        .collect()
}

fn looked(fact: &AccessFact) -> String {
    match (&fact.checked_on, &fact.checked_by) {
        (Some(on), Some(by)) if !by.is_empty() => format!("Looked at on {on} ({by})."),
        (Some(on), _) => format!("Looked at on {on}."),
        _ => String::new(),
    }
}

/// What is said of a thing somebody looked for. Nothing of what nobody did.
fn said(feature: AccessFeature, known: Known) -> Option<&'static str> {
    let (yes, no) = match feature {
        AccessFeature::StepFree => ("Step-free from the street.", "There is a step."),
        AccessFeature::Toilet => ("A toilet that visitors may use.", "No toilet for visitors."),
        AccessFeature::HearingLoop => ("A hearing loop.", "No hearing loop."),
        AccessFeature::SeatedOption => ("It can be done sitting down.", "It cannot be done sitting down."),
        AccessFeature::QuietSpace => ("Somewhere quiet to go.", "Nowhere quiet to go."),
        AccessFeature::Parking => ("Parking.", "No parking."),
    };
    match known {
        Known::Yes => Some(yes),
        Known::No => Some(no),
        Known::Unknown => None,
    }
}
