//! What can be gone to at all: reach, needs, age, season, what is finished, full or refused.
//!
//! Unknown is never yes. Distance cuts only what has a distance.

use super::Asked;
use crate::asset::{Format, Known, Online};
use crate::matching::heard::Heard;
use crate::matching::index::Index;
use crate::matching::question::{Need, Question, Reach};
use crate::public_view::{Listing, ListingStatus};
use crate::rhythm::{Day, Meeting, Recurs};

/// The limits of a question.
pub(in crate::matching) struct Limits<'a> {
    question: &'a Question,
    heard: &'a Heard,
    /// Metres.
    pub reach_m: f64,
    needs: Vec<Need>,
    signs: Signs,
}

/// Numbers of the entries of `signs.txt` that matter here.
struct Signs {
    full: Option<usize>,
    ended: Option<usize>,
    alcohol: Option<usize>,
    audition: Option<usize>,
    no_audition: Option<usize>,
    grown_ups: Option<usize>,
}

impl<'a> Limits<'a> {
    /// The limits that were given, and those that were heard.
    pub fn new(asked: &Asked<'a>) -> Limits<'a> {
        let (question, heard) = (asked.question, asked.heard);
        let named = |name: &str| asked.knowledge.lexicon.named(name);
        let signs = Signs {
            full: named("sign_full"),
            ended: named("sign_ended"),
            alcohol: named("sign_alcohol"),
            audition: named("sign_audition"),
            no_audition: named("sign_no_audition"),
            grown_ups: named("sign_grown_ups"),
        };
        let heard_m = heard.reach.as_ref().map(|(metres, _)| *metres);
        let given_m = question.reach.map(Reach::metres);
        let reach_m = given_m.or(heard_m).unwrap_or(Reach::USUAL_M);
        let heard_needs = heard.needs.iter().map(|(need, _)| *need);
        let needs = question.needs.iter().copied().chain(heard_needs).collect();
        Limits {
            question,
            heard,
            reach_m,
            needs,
            signs,
        }
    }

    /// Its distance, `Some(None)` where it has none, or `None` where it cannot be gone to.
    #[allow(clippy::option_option)] // the two questions are answered together because both need the distance
    pub fn distance_if_feasible(&self, index: &Index, place: usize) -> Option<Option<u32>> {
        let listing = &index.listings()[place];
        let signs = Said {
            signs: index.signs(place),
        };
        let open = listing.status == ListingStatus::On
            && !signs.say(self.signs.ended)
            && !signs.say(self.signs.full);
        if !open || !self.welcomes(listing, &signs) || self.is_refused(index, place) {
            return None;
        }
        let on_the_day = self
            .question
            .day
            .is_none_or(|day| meets_on(listing, day) == Some(true));
        if !on_the_day
            || !self
                .needs
                .iter()
                .all(|need| self.holds(*need, index, place, &signs))
            || !self.in_season(listing)
        {
            return None;
        }
        let distance_m = self
            .question
            .near
            .and_then(|from| listing.distance_m(from))
            .map(f64::round);
        let help_first = self.heard.flag.help_first() && listing.tier.is_formal();
        let reach_m = if help_first {
            Reach::FURTHEST_M
        } else {
            self.reach_m
        };
        let within = distance_m.is_none_or(|metres| metres <= reach_m);
        within.then_some(distance_m.map(|metres| metres as u32))
    }

    /// Whether they say they welcome somebody of this age. No grown-up meets a child alone.
    fn welcomes(&self, listing: &Listing, signs: &Said<'_>) -> bool {
        let about = &self.heard.about;
        if about.minor {
            const ALONE_TOGETHER: &[&str] = &[
                "one_to_one_companion",
                "peer_mentor",
                "befriending_service",
                "skill_offer",
            ];
            const GROWN_UP: &[&str] = &["pub", "recovery_fellowship"];
            let is = |kinds: &[&str]| listing.kinds.iter().any(|kind| kinds.contains(&kind.0.as_str()));
            let alone = is(ALONE_TOGETHER) || listing.formats.contains(&Format::OneToOne);
            if alone
                || is(GROWN_UP)
                || listing.ages.from.is_some_and(|from| from >= 18)
                || signs.say(self.signs.grown_ups)
            {
                return false;
            }
        }
        about.age.is_none_or(|age| listing.ages.welcome(age))
    }

    fn is_refused(&self, index: &Index, place: usize) -> bool {
        let listing = &index.listings()[place];
        let name: Vec<String> = crate::words::words(&listing.name)
            .into_iter()
            .map(|word| word.stem)
            .collect();
        self.heard.refusals.iter().any(|refusal| {
            let wished = |kind: &crate::asset::Kind| {
                self.heard.wishes.iter().any(|wish| {
                    wish.kinds
                        .iter()
                        .any(|(wished, fits)| wished == kind && *fits >= 0.8)
                })
            };
            let also_wished = |entry: usize| self.heard.wishes.iter().any(|wish| wish.entry == entry);
            let by_topic = refusal
                .entry
                .is_some_and(|entry| !also_wished(entry) && index.is_about(place, entry));
            let first = listing.kinds.first();
            let by_kind = first.is_some_and(|kind| refusal.kinds.contains(kind) && !wished(kind));
            let by_name = refusal.stems.iter().any(|stem| name.contains(stem));
            by_topic || by_kind || by_name
        })
    }

    fn holds(&self, need: Need, index: &Index, place: usize, signs: &Said<'_>) -> bool {
        let listing = &index.listings()[place];
        if need == Need::SeatedOption && sits_anyway(listing) {
            return true;
        }
        if let Some(feature) = need.access() {
            return listing.access.known(feature) == Known::Yes;
        }
        let from_home = listing.online == Online::Only || listing.comes_to_you;
        let meets = |wanted: Format| listing.formats.contains(&wanted);
        match need {
            Need::Free => listing.cost.free == Known::Yes,
            Need::FreeToGetThere => {
                listing.cost.free == Known::Yes
                    && (from_home || listing.cost.free_to_get_there == Known::Yes || self.on_foot(listing))
            }
            Need::Evening => meets(Format::Evening) || from_home,
            Need::Weekend => meets(Format::Weekend) || from_home,
            Need::Daytime => meets(Format::Morning) || meets(Format::Afternoon) || from_home,
            Need::NoAlcohol => !index.people_drink(place) && !signs.say(self.signs.alcohol),
            Need::NoAudition => signs.say(self.signs.no_audition) || !signs.say(self.signs.audition),
            _ => true,
        }
    }

    /// Near enough that walking costs nothing.
    fn on_foot(&self, listing: &Listing) -> bool {
        const WALK_M: f64 = 1_200.0;
        let distance_m = self.question.near.and_then(|from| listing.distance_m(from));
        distance_m.is_some_and(|metres| metres <= WALK_M)
    }

    /// Whether it comes round at all within reason, where its rhythm could be read.
    fn in_season(&self, listing: &Listing) -> bool {
        let rhythm = &listing.rhythm;
        let undated = |meeting: &Meeting| match &meeting.recurs {
            Recurs::Always => true,
            Recurs::Weekly { every, from, .. } => *every > 1 && from.is_none(),
            _ => false,
        };
        rhythm.meetings.is_empty()
            || rhythm.meetings.iter().any(undated)
            || !rhythm
                .next(self.question.at, 1, &self.question.calendar)
                .is_empty()
    }
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

/// Whether it meets on a day of the week; `None` where nobody can tell.
pub(super) fn meets_on(listing: &Listing, day: Day) -> Option<bool> {
    let days = |meeting: &Meeting| match &meeting.recurs {
        Recurs::Weekly { days, .. } => Some(days.contains(&day)),
        Recurs::Monthly { day: on, .. } => Some(*on == day),
        Recurs::Always => Some(true),
        _ => None,
    };
    let meetings: Option<Vec<bool>> = listing.rhythm.meetings.iter().map(days).collect();
    meetings
        .filter(|known| !known.is_empty())
        .map(|known| known.contains(&true))
}

/// What a listing says of its own state.
struct Said<'a> {
    signs: &'a [usize],
}

impl Said<'_> {
    fn say(&self, sign: Option<usize>) -> bool {
        sign.is_some_and(|sign| self.signs.binary_search(&sign).is_ok())
    }
}
