//! The one door. An asset is shown to anybody only as a [`Listing`], and a listing is made only here.
//!
//! Nothing unreviewed or hidden passes. Positions are blurred before they pass, and what would undo the blur (the
//! address, the postcode) stays behind. A protected place passes without any place at all. Every page, feed, tile,
//! count and export goes through this door, so that there is one piece of code to get right.

use crate::asset::{
    Access, Ages, Asset, AssetId, Contact, Cost, Domain, Format, Gate, InWelsh, Kind, Online, Place,
    Precision, RunBy, Source, Status, Tier,
};
use crate::freshness::{Confidence, Freshness};
use crate::geography::Position;
use crate::placing::Placed;
use crate::rhythm::Rhythm;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What anybody may see of an asset.
///
/// No field is skipped when it is written: listings also travel in a format that does not name its fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)] // the fields mean what they mean in `Asset`
pub struct Listing {
    pub id: AssetId,
    pub source: Source,
    pub status: ListingStatus,
    pub name: String,
    pub what_happens: String,
    pub first_visit: String,
    pub run_by: Option<RunBy>,
    pub gate: Option<Gate>,
    pub tier: Tier,
    pub kinds: Vec<Kind>,
    pub domains: Vec<Domain>,
    pub formats: Vec<Format>,
    pub rhythm: Rhythm,
    /// The places it is shown at, already blurred. Empty where it has none that may be shown.
    pub places: Vec<ShownPlace>,
    pub area_served: String,
    pub online: Online,
    pub comes_to_you: bool,
    pub cost: Cost,
    pub ages: Ages,
    pub languages: Vec<String>,
    pub says_it_welcomes: Vec<String>,
    pub wanted: String,
    pub in_welsh: InWelsh,
    pub contact: Contact,
    pub access: Access,
    pub freshness: Freshness,
}

/// The states in which an asset is public at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListingStatus {
    /// On.
    On,
    /// Having a rest: shown, never an idea.
    Resting,
    /// Ended: shown to whoever has the address, never an idea.
    Finished,
}

/// A place as it may be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownPlace {
    /// How exactly: never [`Precision::Hidden`].
    pub precision: Precision,
    /// The address, only where it is exact.
    pub address: String,
    /// The postcode, only where it is exact.
    pub postcode: String,
    /// The neighbourhood's name.
    pub neighbourhood: String,
    /// Where it is, blurred to `precision`. `None` for a whole town, or where nobody knows.
    pub position: Option<Position>,
}

/// The side of the squares that blurred positions snap to, in degrees of latitude and of longitude.
///
/// A square is a property of the ground, not of the asset, so asking again, or from elsewhere, tells no more.
/// At British latitudes a street's square is about 220 m by 200 m, a neighbourhood's about 1.1 km by 1 km.
const STREET_SQUARE_DEG: (f64, f64) = (0.002, 0.003);
const NEIGHBOURHOOD_SQUARE_DEG: (f64, f64) = (0.01, 0.015);

/// Lets an asset through the door, or not.
pub fn listing(asset: &Asset, placed: &Placed) -> Option<Listing> {
    let status = match asset.status {
        Status::Pending | Status::Hidden => return None,
        Status::Published => ListingStatus::On,
        Status::Resting => ListingStatus::Resting,
        Status::Finished => ListingStatus::Finished,
    };
    let precision = precision(asset, placed);
    let hides_its_place = precision == Precision::Hidden;
    Some(Listing {
        id: asset.id,
        source: asset.source.clone(),
        status,
        name: asset.name.clone(),
        what_happens: asset.what_happens.clone(),
        first_visit: if hides_its_place {
            String::new()
        } else {
            asset.first_visit.clone()
        },
        run_by: asset.run_by,
        gate: asset.gate,
        tier: placed.tier,
        kinds: placed.kinds.clone(),
        domains: placed.domains.clone(),
        formats: placed.formats.clone(),
        rhythm: asset.rhythm.clone(),
        places: asset
            .whereabouts
            .places
            .iter()
            .filter_map(|place| shown(place, precision))
            .collect(),
        area_served: asset.whereabouts.area_served.clone(),
        online: asset.whereabouts.online,
        comes_to_you: asset.whereabouts.comes_to_you,
        cost: asset.cost.clone(),
        ages: asset.ages.clone(),
        languages: asset.languages.clone(),
        says_it_welcomes: asset.says_it_welcomes.clone(),
        wanted: asset.wanted.clone(),
        in_welsh: InWelsh {
            first_visit: if hides_its_place {
                String::new()
            } else {
                asset.in_welsh.first_visit.clone()
            },
            ..asset.in_welsh.clone()
        },
        contact: asset.contact.clone(),
        access: asset.access.clone(),
        freshness: Freshness {
            evidence: asset.evidence.clone(),
            half_life_days: placed.half_life_days,
        },
    })
}

/// What the group chose; where nobody chose, a protected kind is hidden and anything else is exact.
fn precision(asset: &Asset, placed: &Placed) -> Precision {
    asset.whereabouts.shown.unwrap_or(if placed.protected {
        Precision::Hidden
    } else {
        Precision::Exact
    })
}

fn shown(place: &Place, precision: Precision) -> Option<ShownPlace> {
    let exact = precision == Precision::Exact;
    let position = match precision {
        Precision::Hidden => return None,
        Precision::Town => None,
        Precision::Neighbourhood => place
            .position
            .map(|at| middle_of_square(at, NEIGHBOURHOOD_SQUARE_DEG)),
        Precision::Street => place.position.map(|at| middle_of_square(at, STREET_SQUARE_DEG)),
        Precision::Exact => place.position,
    };
    Some(ShownPlace {
        precision,
        address: if exact {
            place.address.clone()
        } else {
            String::new()
        },
        postcode: if exact {
            place.postcode.clone()
        } else {
            String::new()
        },
        neighbourhood: if precision == Precision::Town {
            String::new()
        } else {
            place.neighbourhood.clone()
        },
        position,
    })
}

/// The middle of the square a position is in: the same for every position in it.
fn middle_of_square(at: Position, (lat_deg, lon_deg): (f64, f64)) -> Position {
    let middle = |value: f64, side: f64| ((value / side).floor() + 0.5) * side;
    Position {
        lat: middle(at.lat, lat_deg),
        lon: middle(at.lon, lon_deg),
    }
}

impl Listing {
    /// Where it is, for distances: its first place that has a position.
    ///
    /// `None` for what is online only, hidden, town-wide, or unknown: such a listing has no distance, and must
    /// never be sorted or cut off by one.
    pub fn position(&self) -> Option<Position> {
        match self.online {
            Online::Only => None,
            Online::No | Online::Also => self.places.iter().find_map(|place| place.position),
        }
    }

    /// The nearest of its places to somebody, in metres.
    pub fn distance_m(&self, from: Position) -> Option<f64> {
        if self.online == Online::Only {
            return None;
        }
        let distances = self
            .places
            .iter()
            .filter_map(|place| place.position)
            .map(|at| from.distance_m(at));
        distances.min_by(f64::total_cmp)
    }

    /// How sure we are of it, in the words people are given.
    pub fn confidence(&self, today: Date) -> Confidence {
        match self.status {
            ListingStatus::Finished => Confidence::Finished,
            ListingStatus::Resting => Confidence::Resting,
            ListingStatus::On => self.freshness.confidence(today),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asset::Whereabouts;
    use uuid::Uuid;

    const DOOR: Position = Position {
        lat: 54.201_23,
        lon: 1.903_45,
    };

    fn asset(shown: Option<Precision>) -> Asset {
        let place = Place {
            address: "3 Net Loft Lane".into(),
            postcode: "XL1 1AA".into(),
            neighbourhood: "Harbour".into(),
            position: Some(DOOR),
            position_from_postcode: false,
        };
        let whereabouts = Whereabouts {
            places: vec![place],
            shown,
            ..Whereabouts::default()
        };
        Asset {
            whereabouts,
            ..Asset::named(AssetId(Uuid::nil()), "Net menders")
        }
    }

    fn placed(protected: bool) -> Placed {
        Placed {
            tier: Tier::Community,
            kinds: Vec::new(),
            domains: Vec::new(),
            formats: Vec::new(),
            protected,
            half_life_days: 90,
        }
    }

    #[test]
    fn a_pending_or_hidden_asset_never_passes() {
        for status in [Status::Pending, Status::Hidden] {
            let asset = Asset {
                status,
                ..asset(None)
            };
            assert_eq!(listing(&asset, &placed(false)), None);
        }
    }

    #[test]
    fn a_protected_kind_hides_its_place_where_nobody_chose() {
        let listing = listing(&asset(None), &placed(true)).unwrap();
        assert!(listing.places.is_empty());
        assert_eq!(listing.position(), None);
    }

    #[test]
    fn a_hidden_place_leaves_no_trace_in_the_listing() {
        let written =
            serde_json::to_string(&listing(&asset(Some(Precision::Hidden)), &placed(false))).unwrap();
        for trace in ["54.2", "1.90", "Net Loft", "XL1", "Harbour"] {
            assert!(!written.contains(trace), "{trace} is in {written}");
        }
    }

    #[test]
    fn a_blurred_position_is_the_same_from_anywhere_in_its_square() {
        let elsewhere = Position {
            lat: DOOR.lat + 0.0005,
            lon: DOOR.lon + 0.0005,
        };
        assert_eq!(
            middle_of_square(DOOR, NEIGHBOURHOOD_SQUARE_DEG),
            middle_of_square(elsewhere, NEIGHBOURHOOD_SQUARE_DEG)
        );
    }

    #[test]
    fn a_blurred_place_keeps_neither_address_nor_postcode() {
        let listing = listing(&asset(Some(Precision::Street)), &placed(false)).unwrap();
        let place = &listing.places[0];
        assert_eq!((place.address.as_str(), place.postcode.as_str()), ("", ""));
        assert_ne!(place.position, Some(DOOR));
    }

    #[test]
    fn what_is_online_only_has_no_distance() {
        let mut asset = asset(None);
        asset.whereabouts.online = Online::Only;
        assert_eq!(listing(&asset, &placed(false)).unwrap().distance_m(DOOR), None);
    }
}
