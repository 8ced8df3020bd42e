//! A listing as JSON.

use domain::Listing;
use domain::asset::{AccessFeature, Domain, Format, Gate, Kind, Known, Online, Precision, RunBy, Tier};
use domain::freshness::{Confidence, EvidenceBy};
use domain::public_view::{ListingStatus, ShownPlace};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A group or place, as anybody may see it. Positions are already as exact as the group chose.
#[derive(Serialize, ToSchema)]
pub struct ListingJson<'a> {
    /// Its lasting identity.
    id: String,
    /// Its identity where the record came from.
    external_id: Option<&'a str>,
    /// Where the record came from.
    source: &'a str,
    /// The licence it may be shown under.
    licence: Option<&'a str>,
    /// on, resting or finished.
    #[schema(value_type = String)]
    status: ListingStatus,
    /// What people call it.
    name: &'a str,
    /// What happens there, in the group's own words.
    what_happens: &'a str,
    /// What it is like the first time.
    first_visit: &'a str,
    /// What it is called in Welsh. Empty: it did not say.
    name_cy: &'a str,
    /// What happens there, in Welsh.
    what_happens_cy: &'a str,
    /// Who runs it.
    #[schema(value_type = Option<String>)]
    run_by: Option<RunBy>,
    /// What stands between a person and the door: none, book, referral or assessment.
    #[schema(value_type = Option<String>)]
    gate: Option<Gate>,
    /// How close to a service it is.
    #[schema(value_type = String)]
    tier: Tier,
    /// What sort of thing it is, the surest first.
    #[schema(value_type = Vec<String>)]
    kinds: &'a [Kind],
    /// The parts of a good life it serves.
    #[schema(value_type = Vec<String>)]
    domains: &'a [Domain],
    /// How people are together there.
    #[schema(value_type = Vec<String>)]
    formats: &'a [Format],
    /// When it meets, as written.
    when: &'a str,
    /// Where it meets.
    places: Vec<PlaceJson<'a>>,
    /// The area it serves.
    area_served: &'a str,
    /// no, also or only.
    #[schema(value_type = String)]
    online: Online,
    /// Whether it comes to the person's home.
    comes_to_you: bool,
    /// What it costs, as written.
    cost: &'a str,
    /// Whether coming in costs nothing: yes, no or unknown.
    #[schema(value_type = String)]
    free: Known,
    /// For which ages, as written.
    ages: &'a str,
    /// Languages spoken there.
    languages: &'a [String],
    /// What would help them.
    wanted: &'a str,
    /// How to reach it.
    contact: ContactJson<'a>,
    /// What is known about getting in: yes, no or unknown for each feature.
    access: BTreeMap<&'static str, AccessJson<'a>>,
    /// How sure we are.
    #[schema(value_type = String)]
    confidence: Confidence,
    /// The latest sign that it is still so, or is not.
    checked: Option<CheckedJson>,
}

/// A place, as exactly as it is shown.
#[derive(Serialize, ToSchema)]
pub struct PlaceJson<'a> {
    /// exact, street, neighbourhood or town.
    #[schema(value_type = String)]
    precision: Precision,
    address: &'a str,
    postcode: &'a str,
    neighbourhood: &'a str,
    /// Degrees north.
    lat: Option<f64>,
    /// Degrees east.
    lon: Option<f64>,
}

/// Ways to reach a group. Empty: they did not say.
#[derive(Serialize, ToSchema)]
pub struct ContactJson<'a> {
    name: &'a str,
    phone: &'a str,
    email: &'a str,
    website: &'a str,
}

/// One answer about one feature.
#[derive(Serialize, ToSchema)]
pub struct AccessJson<'a> {
    /// yes, no or unknown.
    #[schema(value_type = String)]
    known: Known,
    /// The day somebody looked.
    #[schema(value_type = Option<String>)]
    checked_on: Option<Date>,
    checked_by: Option<&'a str>,
}

/// The latest sign about a record.
#[derive(Serialize, ToSchema)]
pub struct CheckedJson {
    #[schema(value_type = String)]
    on: Date,
    /// coordinator, organiser, visitor, web_page or import.
    #[schema(value_type = String)]
    by: EvidenceBy,
    /// Whether it spoke for the record.
    holds: bool,
}

impl<'a> ListingJson<'a> {
    /// A listing as it is on a day.
    pub fn new(listing: &'a Listing, today: Date) -> ListingJson<'a> {
        let latest = listing.freshness.latest();
        ListingJson {
            id: listing.id.to_string(),
            external_id: listing.source.external_id.as_deref(),
            source: &listing.source.name,
            licence: listing.source.licence.as_deref(),
            status: listing.status,
            name: &listing.name,
            what_happens: &listing.what_happens,
            first_visit: &listing.first_visit,
            name_cy: &listing.in_welsh.name,
            what_happens_cy: &listing.in_welsh.what_happens,
            run_by: listing.run_by,
            gate: listing.gate,
            tier: listing.tier,
            kinds: &listing.kinds,
            domains: &listing.domains,
            formats: &listing.formats,
            when: &listing.rhythm.as_written,
            places: listing.places.iter().map(place).collect(),
            area_served: &listing.area_served,
            online: listing.online,
            comes_to_you: listing.comes_to_you,
            cost: &listing.cost.as_written,
            free: listing.cost.free,
            ages: &listing.ages.as_written,
            languages: &listing.languages,
            wanted: &listing.wanted,
            contact: contact(listing),
            access: AccessFeature::ALL
                .into_iter()
                .map(|feature| access(listing, feature))
                .collect(),
            confidence: listing.confidence(today),
            checked: latest.map(|sign| CheckedJson {
                on: sign.on,
                by: sign.by,
                holds: sign.holds,
            }),
        }
    }
}

fn place(place: &ShownPlace) -> PlaceJson<'_> {
    PlaceJson {
        precision: place.precision,
        address: &place.address,
        postcode: &place.postcode,
        neighbourhood: &place.neighbourhood,
        lat: place.position.map(|at| at.lat),
        lon: place.position.map(|at| at.lon),
    }
}

fn contact(listing: &Listing) -> ContactJson<'_> {
    let contact = &listing.contact;
    ContactJson {
        name: &contact.name,
        phone: &contact.phone,
        email: &contact.email,
        website: &contact.website,
    }
}

fn access(listing: &Listing, feature: AccessFeature) -> (&'static str, AccessJson<'_>) {
    let fact = listing.access.0.get(&feature);
    let json = AccessJson {
        known: listing.access.known(feature),
        checked_on: fact.and_then(|fact| fact.checked_on),
        checked_by: fact.and_then(|fact| fact.checked_by.as_deref()),
    };
    (feature.slug(), json)
}
