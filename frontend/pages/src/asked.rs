//! What was typed into the ideas form: read from its fields, kept so that it can be shown back, and made a question.
//!
//! The words live in memory for as long as the answer takes. Never write them anywhere.

use domain::geography::Position;
use domain::matching::{How, Need, Question, Reach};
use domain::rhythm::{Calendar, Day};
use jiff::civil::DateTime;

/// What was typed into the ideas form. Nothing but the words is needed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Field `words`: the person's own.
    pub words: String,
    /// Field `where`: a postcode or a place, as typed. May be empty.
    pub place: String,
    /// Field `needs`, repeated.
    pub needs: Vec<Need>,
    /// Field `how`: by what means they get about.
    pub how: Option<How>,
    /// Field `minutes`: how long each way.
    pub minutes: Option<u16>,
    /// Field `day`: only on this day of the week.
    pub day: Option<Day>,
}

/// The longest thing anybody says, in letters: about two sides of paper.
pub const WORDS_MAX_CHARS: usize = 4_000;

/// The longest journey each way that the form offers.
const LONGEST_MINUTES: u16 = 120;
/// Where somebody said how they get about, but not for how long.
const USUAL_MINUTES: u16 = 20;

/// The needs that the form offers, in its order.
pub const NEEDS: [Need; 13] = [
    Need::Free,
    Need::FreeToGetThere,
    Need::StepFree,
    Need::Toilet,
    Need::SeatedOption,
    Need::HearingLoop,
    Need::QuietSpace,
    Need::Parking,
    Need::NoAlcohol,
    Need::NoAudition,
    Need::Daytime,
    Need::Evening,
    Need::Weekend,
];

/// The ways of getting about that the form offers, in its order.
pub const WAYS: [How; 5] = [How::Walk, How::Stick, How::Wheelchair, How::Bus, How::Car];

impl Asked {
    /// Reads the form's fields. What cannot be understood is left out; fields may come in any order.
    pub fn from_fields<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Asked {
        let mut asked = Asked::default();
        for (name, value) in fields {
            asked.take(name, value);
        }
        asked
    }

    fn take(&mut self, name: &str, value: &str) {
        match name {
            // A browser counts a new line once and sends it as two characters.
            "words" => self.words = value.trim().replace("\r\n", "\n"),
            "where" => self.place = value.trim().to_owned(),
            "needs" => self
                .needs
                .extend(need(value).filter(|need| !self.needs.contains(need))),
            "how" => self.how = WAYS.into_iter().find(|way| how_slug(*way) == value),
            "minutes" => self.minutes = value.parse().ok().filter(|m| (1..=LONGEST_MINUTES).contains(m)),
            "day" => self.day = day(value),
            _ => {}
        }
    }

    /// Whether more was said than is read at once.
    pub fn is_too_long(&self) -> bool {
        self.words.chars().count() > WORDS_MAX_CHARS
    }

    /// How far they said they can go. `None`: they did not say.
    pub fn reach(&self) -> Option<Reach> {
        if self.how.is_none() && self.minutes.is_none() {
            return None;
        }
        Some(Reach {
            minutes: self.minutes.unwrap_or(USUAL_MINUTES),
            how: self.how.unwrap_or(How::Walk),
        })
    }

    /// The question that was asked, once it is known where `near` is.
    pub fn question(
        &self,
        near: Option<Position>,
        at: DateTime,
        calendar: Calendar,
        limit: usize,
    ) -> Question {
        Question {
            words: self.words.clone(),
            near,
            at,
            calendar,
            reach: self.reach(),
            needs: self.needs.clone(),
            day: self.day,
            limit,
        }
    }
}

/// A need's name in forms and in the catalogue: `step_free`.
pub const fn need_slug(need: Need) -> &'static str {
    match need {
        Need::Free => "free",
        Need::FreeToGetThere => "free_to_get_there",
        Need::StepFree => "step_free",
        Need::Toilet => "toilet",
        Need::HearingLoop => "hearing_loop",
        Need::SeatedOption => "seated_option",
        Need::QuietSpace => "quiet_space",
        Need::Parking => "parking",
        Need::NoAlcohol => "no_alcohol",
        Need::NoAudition => "no_audition",
        Need::Evening => "evening",
        Need::Daytime => "daytime",
        Need::Weekend => "weekend",
        Need::BeforeDark => "before_dark",
    }
}

/// A way of getting about, as its name in forms and in the catalogue: `walk`.
pub const fn how_slug(how: How) -> &'static str {
    match how {
        How::Walk => "walk",
        How::Wheelchair => "wheelchair",
        How::Stick => "stick",
        How::Bus => "bus",
        How::Car => "car",
    }
}

/// A day's name in forms and in the catalogue: `monday`.
pub const fn day_slug(day: Day) -> &'static str {
    match day {
        Day::Monday => "monday",
        Day::Tuesday => "tuesday",
        Day::Wednesday => "wednesday",
        Day::Thursday => "thursday",
        Day::Friday => "friday",
        Day::Saturday => "saturday",
        Day::Sunday => "sunday",
    }
}

/// The days of the week, Monday first.
pub const DAYS: [Day; 7] = [
    Day::Monday,
    Day::Tuesday,
    Day::Wednesday,
    Day::Thursday,
    Day::Friday,
    Day::Saturday,
    Day::Sunday,
];

fn need(slug: &str) -> Option<Need> {
    NEEDS.into_iter().find(|need| need_slug(*need) == slug)
}

/// The day with this name in forms.
pub fn day(slug: &str) -> Option<Day> {
    DAYS.into_iter().find(|day| day_slug(*day) == slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_the_words_is_needed() {
        let asked = Asked::from_fields([("words", " sheet metal ")]);
        assert_eq!(asked.words, "sheet metal");
        assert_eq!((asked.reach(), asked.day), (None, None));
    }

    #[test]
    fn everything_typed_is_read_back() {
        let fields = [
            ("words", "a choir"),
            ("where", "XL1 1AA"),
            ("needs", "step_free"),
            ("needs", "free"),
            ("needs", "free"),
            ("how", "bus"),
            ("minutes", "15"),
            ("day", "tuesday"),
        ];
        let asked = Asked::from_fields(fields);
        assert_eq!(asked.needs, [Need::StepFree, Need::Free]);
        let reach = Reach {
            minutes: 15,
            how: How::Bus,
        };
        assert_eq!((asked.reach(), asked.day), (Some(reach), Some(Day::Tuesday)));
    }

    #[test]
    fn what_makes_no_sense_is_left_out() {
        let asked = Asked::from_fields([
            ("needs", "a pony"),
            ("minutes", "-3"),
            ("how", "broom"),
            ("day", ""),
        ]);
        assert_eq!(asked, Asked::default());
    }
}
