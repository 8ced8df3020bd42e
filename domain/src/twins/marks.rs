//! What a record is known by: all that is compared of it, in the form in which it is compared.

use super::contacts::{charity_numbers, email, first_number, phones, site};
use super::name::Name;
use super::place::{POSTCODE_SLACK_M, Spot, address};
use super::times::Times;
use crate::asset::{Asset, Contact, Kind, Online, Precision};
use crate::geography::Position;
use crate::postcode;
use crate::public_view::{Listing, ShownPlace};
use crate::rhythm::Rhythm;

/// What a record is known by.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// The words of its name.
    pub(super) name: Name,
    /// Where it is. Empty for what is nowhere, or hidden.
    pub(super) spots: Vec<Spot>,
    pub(super) phones: Vec<String>,
    pub(super) email: Option<String>,
    /// The whole page, and its host where that is a host of its own.
    pub(super) page: Option<String>,
    pub(super) host: Option<String>,
    pub(super) charities: Vec<String>,
    pub(super) times: Times,
    pub(super) kinds: Vec<Kind>,
    /// The source, where the record has an identity of its own there.
    pub(super) source: Option<String>,
}

/// What somebody has typed of a group so far. Everything may be empty.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// What it is called.
    pub name: String,
    /// The address, without the postcode.
    pub address: String,
    /// The postcode.
    pub postcode: String,
    /// Where that is.
    pub position: Option<Position>,
    /// How far off that may be, in metres.
    pub slack_m: f64,
    /// How to reach it.
    pub contact: Contact,
    /// When it meets, read.
    pub rhythm: Rhythm,
    /// A registered charity number.
    pub charity: String,
}

/// How far a position that is shown roughly may be off, in metres: half a square's diagonal.
const STREET_SLACK_M: f64 = 150.0;
const NEIGHBOURHOOD_SLACK_M: f64 = 750.0;
/// Identities that an import made up from name and place say nothing of what the source thinks.
const MADE_UP: &str = "by-name-";

impl Marks {
    /// What a record is known by.
    pub fn of_asset(asset: &Asset) -> Marks {
        let spots = asset.whereabouts.places.iter().map(|place| Spot {
            position: place.position,
            slack_m: slack(place.position_from_postcode),
            postcode: place.postcode.clone(),
            address: address(&place.address),
        });
        let noted = asset
            .notes
            .iter()
            .filter(|(column, _)| column.to_lowercase().contains("charity"));
        let noted = noted.filter_map(|(_, note)| first_number(note));
        let external_id = asset.source.external_id.as_deref();
        Marks {
            spots: spots
                .filter(|_| asset.whereabouts.online != Online::Only)
                .collect(),
            charities: charity_numbers(&asset.what_happens)
                .into_iter()
                .chain(noted)
                .collect(),
            source: external_id
                .filter(|id| !id.starts_with(MADE_UP))
                .map(|_| asset.source.name.clone()),
            kinds: asset.kinds.clone(),
            ..Marks::of(&asset.name, &asset.contact, &asset.rhythm)
        }
    }

    /// What anybody may know a listing by. A place that is hidden is no mark of it.
    pub fn of_listing(listing: &Listing) -> Marks {
        Marks {
            spots: listing
                .places
                .iter()
                .map(shown)
                .filter(|_| listing.online != Online::Only)
                .collect(),
            charities: charity_numbers(&listing.what_happens),
            ..Marks::of(&listing.name, &listing.contact, &listing.rhythm)
        }
    }

    /// What a listing is reached by, and no more: quicker, where there are very many.
    pub fn of_reach(listing: &Listing) -> Marks {
        Marks {
            charities: charity_numbers(&listing.what_happens),
            ..Marks::of("", &listing.contact, &Rhythm::default())
        }
    }

    /// What is typed of a group.
    pub fn of_typed(typed: &Typed) -> Marks {
        let spot = Spot {
            position: typed.position,
            slack_m: typed.slack_m,
            postcode: postcode::tidy(&typed.postcode).unwrap_or_default(),
            address: address(&typed.address),
        };
        let is_somewhere = spot.position.is_some() || !spot.postcode.is_empty() || !spot.address.is_empty();
        Marks {
            spots: is_somewhere.then_some(spot).into_iter().collect(),
            charities: first_number(&typed.charity).into_iter().collect(),
            ..Marks::of(&typed.name, &typed.contact, &typed.rhythm)
        }
    }

    fn of(name: &str, contact: &Contact, rhythm: &Rhythm) -> Marks {
        let site = site(&contact.website);
        Marks {
            name: Name::of(name),
            phones: phones(&contact.phone),
            email: email(&contact.email),
            page: site.as_ref().map(|(host, page)| format!("{host}{page}")),
            host: site.map(|(host, _)| host).filter(|host| !host.is_empty()),
            times: Times::of(rhythm),
            ..Marks::default()
        }
    }

    /// Every number and page it has.
    pub fn contacts(&self) -> impl Iterator<Item = &str> {
        let host = self.host.as_ref().filter(|host| self.page.as_ref() != Some(host));
        let phones = self.phones.iter().chain(&self.charities).chain(&self.email);
        phones.chain(&self.page).chain(host).map(String::as_str)
    }

    /// The words of its name.
    pub fn name(&self) -> &Name {
        &self.name
    }
}

fn slack(from_postcode: bool) -> f64 {
    if from_postcode { POSTCODE_SLACK_M } else { 0.0 }
}

fn shown(place: &ShownPlace) -> Spot {
    Spot {
        position: place.position,
        slack_m: match place.precision {
            Precision::Exact => 0.0,
            Precision::Street => STREET_SLACK_M,
            Precision::Neighbourhood | Precision::Town | Precision::Hidden => NEIGHBOURHOOD_SLACK_M,
        },
        postcode: place.postcode.clone(),
        address: address(&place.address),
    }
}
