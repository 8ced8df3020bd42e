//! An entry as a service.

use super::organization::{is_run, organization};
use super::wire::{Contact, CostOption, Language, Phone, Service, ServiceArea, ServiceStatus};
use super::{Told, address, attributes, ids, location, schedule};
use domain::Listing;
use domain::asset::Gate;
use domain::public_view::ListingStatus;
use jiff::Timestamp;

/// How much of an entry is told.
#[derive(Clone, Copy, Debug)]
pub enum Extent<'a> {
    /// What there is one of, as lists have it.
    Short,
    /// All of it.
    Whole(Told<'a>),
}

/// An entry as a service.
pub fn service<'a>(listing: &'a Listing, changed_us: i64, extent: Extent<'a>) -> Service<'a> {
    let short = short(listing, changed_us);
    let Extent::Whole(told) = extent else { return short };
    Service {
        phones: phones(listing),
        schedules: schedule::schedules(listing),
        service_areas: service_areas(listing),
        service_at_locations: location::whole(listing, told),
        languages: languages(listing),
        cost_options: cost_options(listing),
        contacts: contacts(listing),
        attributes: attributes::attributes(listing, told),
        ..short
    }
}

fn short(listing: &Listing, changed_us: i64) -> Service<'_> {
    let assured = listing
        .freshness
        .evidence
        .iter()
        .filter(|evidence| evidence.holds);
    Service {
        id: listing.id.0,
        organization_id: is_run(listing).then(|| ids::organization_id(listing.id)),
        name: &listing.name,
        description: &listing.what_happens,
        url: address::page(&listing.contact.website),
        email: address::email(&listing.contact.email),
        status: match listing.status {
            ListingStatus::On => ServiceStatus::Active,
            ListingStatus::Resting => ServiceStatus::TemporarilyClosed,
            ListingStatus::Finished => ServiceStatus::Defunct,
        },
        application_process: listing.gate.map(before_going),
        fees_description: &listing.cost.as_written,
        fees: &listing.cost.as_written,
        eligibility_description: for_whom(listing),
        minimum_age: listing.ages.from,
        maximum_age: listing.ages.to,
        assured_date: assured.map(|evidence| evidence.on).max().map(|on| on.to_string()),
        alert: match listing.status {
            ListingStatus::On => None,
            ListingStatus::Resting => Some("It is having a rest just now."),
            ListingStatus::Finished => Some("It has ended."),
        },
        last_modified: Timestamp::from_microsecond(changed_us).unwrap_or_default(),
        organization: organization(listing),
        phones: Vec::new(),
        schedules: Vec::new(),
        service_areas: Vec::new(),
        service_at_locations: Vec::new(),
        languages: Vec::new(),
        cost_options: Vec::new(),
        contacts: Vec::new(),
        attributes: Vec::new(),
    }
}

const fn before_going(gate: Gate) -> &'static str {
    match gate {
        Gate::None => "Turn up.",
        Gate::Book => "Say first that you are coming.",
        Gate::Referral => "Somebody else has to send you.",
        Gate::Assessment => "Somebody decides first whether you may have it.",
    }
}

fn for_whom(listing: &Listing) -> String {
    let ages = [listing.ages.as_written.as_str()].into_iter();
    let welcomes = listing.says_it_welcomes.iter().map(String::as_str);
    let said: Vec<&str> = ages.chain(welcomes).filter(|said| !said.is_empty()).collect();
    said.join("; ")
}

/// The telephone, where there is one.
pub(super) fn phones(listing: &Listing) -> Vec<Phone<'_>> {
    let number = listing.contact.phone.as_str();
    let phone = || Phone {
        id: ids::part(listing.id, "phone"),
        number,
    };
    (!number.is_empty()).then(phone).into_iter().collect()
}

fn contacts(listing: &Listing) -> Vec<Contact<'_>> {
    let contact = Contact {
        id: ids::part(listing.id, "contact"),
        name: &listing.contact.name,
        email: address::email(&listing.contact.email),
        phones: phones(listing),
    };
    let says_something = !contact.name.is_empty() || contact.email.is_some() || !contact.phones.is_empty();
    says_something.then_some(contact).into_iter().collect()
}

fn service_areas(listing: &Listing) -> Vec<ServiceArea<'_>> {
    let name = listing.area_served.as_str();
    let area = || ServiceArea {
        id: ids::part(listing.id, "service_area"),
        name,
        service_area: name,
    };
    (!name.is_empty()).then(area).into_iter().collect()
}

fn languages(listing: &Listing) -> Vec<Language<'_>> {
    let languages = listing.languages.iter().enumerate();
    languages
        .map(|(index, name)| Language {
            id: ids::part(listing.id, &format!("language:{}", index + 1)),
            name,
        })
        .collect()
}

fn cost_options(listing: &Listing) -> Vec<CostOption<'_>> {
    let option = |pence: u32| CostOption {
        id: ids::part(listing.id, "cost_option"),
        currency: "GBP",
        amount: f64::from(pence) / 100.0,
        amount_description: &listing.cost.as_written,
    };
    listing.cost.pence.map(option).into_iter().collect()
}
