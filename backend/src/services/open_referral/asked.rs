//! What is asked of a list, and which listings answer it. Everything that is asked has to hold at once.

use crate::export::open_referral::{is_run, organization_id, terms};
use crate::site::Site;
use domain::Listing;
use domain::browsing::meets_on;
use domain::geography::Position;
use domain::rhythm::{Day, Meeting};
use jiff::civil::Time;
use uuid::Uuid;

/// What is asked of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Words, each of which must begin a word of the name or the description.
    pub words: Vec<String>,
    /// Only what changed then or later, in microseconds since 1970.
    pub changed_from_us: Option<i64>,
    /// The term it must have.
    pub term: Option<Uuid>,
    /// The vocabulary it must have a term of.
    pub taxonomy: Option<Uuid>,
    /// The organisation that must run it.
    pub organization: Option<Uuid>,
    /// The youngest it is for must be this age or older.
    pub minimum_age: Option<f64>,
    /// The oldest it is for must be this age or younger.
    pub maximum_age: Option<f64>,
    /// It must begin then or later.
    pub start: Option<Time>,
    /// It must end then or earlier.
    pub end: Option<Time>,
    /// It must be on this day of the week.
    pub day: Option<Day>,
    /// It must be near.
    pub near: Option<Near>,
    /// Somebody must run it.
    pub is_run: bool,
}

/// Near a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// The place.
    pub at: Position,
    /// How far from it at the most.
    pub within_m: f64,
}

impl Near {
    /// Whether a position is near.
    pub fn has(&self, position: Option<Position>) -> bool {
        position.is_some_and(|position| self.at.distance_m(position) <= self.within_m)
    }
}

/// Which part of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// Which page, from 1.
    pub page: usize,
    /// How many on a page. At least 1.
    pub per_page: usize,
}

/// How much is told of each thing on a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Amount {
    /// Its id, and when it changed.
    Minimal,
    /// What there is one of.
    #[default]
    Short,
    /// All of it.
    Full,
    /// Of an organisation: all of it, and all of what it runs.
    FullWithServices,
}

impl Wanted {
    /// The name of all that a listing itself is asked for. `None`: nothing is.
    pub(super) fn name(&self) -> Option<String> {
        let of_listing = Wanted {
            words: Vec::new(),
            changed_from_us: None,
            ..self.clone()
        };
        (of_listing != Wanted::default()).then(|| format!("{of_listing:?}"))
    }

    /// Whether a listing is all that is asked.
    pub(super) fn keeps(&self, site: &Site, listing: &Listing) -> bool {
        let ages = &listing.ages;
        (!self.is_run || is_run(listing))
            && self.has_terms(site, listing)
            && self
                .organization
                .is_none_or(|id| organization_id(listing.id) == id)
            && self
                .minimum_age
                .is_none_or(|age| ages.from.is_some_and(|from| f64::from(from) >= age))
            && self
                .maximum_age
                .is_none_or(|age| ages.to.is_some_and(|to| f64::from(to) <= age))
            && self.has_time(listing)
            && self
                .near
                .is_none_or(|near| listing.places.iter().any(|place| near.has(place.position)))
    }

    fn has_terms(&self, site: &Site, listing: &Listing) -> bool {
        if self.term.is_none() && self.taxonomy.is_none() {
            return true;
        }
        let ids = terms(&site.built_in.vocabularies, listing);
        self.term.is_none_or(|term| ids.iter().any(|(_, id)| *id == term))
            && self
                .taxonomy
                .is_none_or(|taxonomy| ids.iter().any(|(id, _)| *id == taxonomy))
    }

    /// Day and times are asked of one meeting: a Tuesday afternoon beside a Friday morning is no Tuesday morning.
    fn has_time(&self, listing: &Listing) -> bool {
        if (self.day, self.start, self.end) == (None, None, None) {
            return true;
        }
        let fits = |meeting: &Meeting| {
            self.day.is_none_or(|day| meets_on(meeting, day))
                && self
                    .start
                    .is_none_or(|start| meeting.starts.is_some_and(|starts| starts >= start))
                && self
                    .end
                    .is_none_or(|end| meeting.ends.is_some_and(|ends| ends <= end))
        };
        listing.rhythm.meetings.iter().any(fits)
    }
}
