//! What must hold: free, step-free, a toilet, evenings, home before dark, no drink, no audition. Unknown is never yes.

use super::Asked;
use super::hours::Window;
use super::signs::Said;
use crate::asset::{AccessFeature, Format, Known, Online};
use crate::matching::explained::RuledOut;
use crate::matching::question::Need;
use crate::public_view::Listing;
use crate::rhythm::Day;

/// All that must hold, asked for on the form or heard.
pub(super) struct Needs<'a> {
    asked: Asked<'a>,
    needs: Vec<Need>,
    window: Option<Window>,
    /// The days that suit, where any were said.
    days: Vec<Day>,
}

impl<'a> Needs<'a> {
    /// What the question and the words ask.
    pub fn of(asked: &Asked<'a>) -> Needs<'a> {
        let heard = asked.heard.needs.iter().map(|(need, _)| *need);
        let needs: Vec<Need> = asked.question.needs.iter().copied().chain(heard).collect();
        let suits = asked.heard.days.iter().filter(|(_, suits, _)| *suits);
        Needs {
            asked: *asked,
            window: Window::of(asked, needs.contains(&Need::BeforeDark)),
            days: suits.map(|(day, ..)| *day).collect(),
            needs,
        }
    }

    /// Whether all of it holds; else the first that does not.
    pub fn hold(&self, place: usize, said: &Said<'_>, distance_m: Option<f64>) -> Result<(), RuledOut> {
        let listing = self.asked.listing(place);
        let mut needs = self.needs.iter();
        match needs.find(|need| !self.holds(**need, place, said, distance_m)) {
            Some(need) => Err(RuledOut::Lacks(*need)),
            None if is_from_home(listing) || self.there_is_time(listing, distance_m) => Ok(()),
            None => Err(RuledOut::NoTime),
        }
    }

    fn there_is_time(&self, listing: &Listing, distance_m: Option<f64>) -> bool {
        let before_dark = self.needs.contains(&Need::BeforeDark);
        let window = self.window.map(|window| {
            if before_dark {
                window.home_before_dark(&self.asked, listing, distance_m)
            } else {
                window
            }
        });
        window.is_none_or(|window| window.holds(listing, &self.days))
    }

    fn holds(&self, need: Need, place: usize, said: &Said<'_>, distance_m: Option<f64>) -> bool {
        let listing = self.asked.listing(place);
        let meets = |wanted: Format| listing.formats.contains(&wanted) || is_from_home(listing);
        match need {
            Need::SeatedOption if sits_anyway(listing) => true,
            Need::Toilet => is_checked(listing, AccessFeature::Toilet),
            Need::Free => listing.cost.free == Known::Yes,
            Need::FreeToGetThere => costs_nothing_to_reach(listing, distance_m),
            Need::Evening => meets(Format::Evening),
            Need::Weekend => meets(Format::Weekend),
            Need::Daytime => meets(Format::Morning) || meets(Format::Afternoon),
            Need::NoAlcohol => !self.asked.index.people_drink(place) && !said.speaks_of_drink(),
            Need::NoAudition => said.takes_anybody(),
            other => other
                .access()
                .is_none_or(|feature| listing.access.known(feature) == Known::Yes),
        }
    }
}

/// It comes to whoever wants it, or is on a screen: then neither the way nor the dark matters.
fn is_from_home(listing: &Listing) -> bool {
    listing.online == Online::Only || listing.comes_to_you
}

/// Free, and free to get to: from home, by a lift that costs nothing, or near enough to walk.
fn costs_nothing_to_reach(listing: &Listing, distance_m: Option<f64>) -> bool {
    const WALK_M: f64 = 1_200.0;
    let on_foot = distance_m.is_some_and(|metres| metres <= WALK_M);
    listing.cost.free == Known::Yes
        && (is_from_home(listing) || on_foot || listing.cost.free_to_get_there == Known::Yes)
}

/// Somebody went and looked. Who needs a toilet cannot go by what was once typed.
fn is_checked(listing: &Listing, feature: AccessFeature) -> bool {
    let fact = listing.access.0.get(&feature);
    fact.is_some_and(|fact| fact.known == Known::Yes && fact.checked_on.is_some())
}

/// Where everybody sits.
fn sits_anyway(listing: &Listing) -> bool {
    const SITTING: &[&str] = &[
        "cinema_theatre",
        "cafe",
        "library",
        "games_cards_group",
        "eating_together",
        "reading_writing_group",
    ];
    let by_kind = listing
        .kinds
        .iter()
        .any(|kind| SITTING.contains(&kind.0.as_str()));
    by_kind || listing.formats.contains(&Format::Seated)
}
