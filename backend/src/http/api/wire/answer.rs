//! An answer as JSON.

use super::ListingJson;
use domain::freshness::Confidence;
use domain::matching::{Answer, Card, Flag, Idea, Reason, StartSomething};
use domain::rhythm::Occurrence;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use pages::Lang;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

/// The clock and the language that an answer is told by.
pub struct Clock {
    /// The clock of the place.
    pub zone: TimeZone,
    /// The day it is told on.
    pub today: Date,
    /// The language of reasons.
    pub lang: Lang,
}

/// An answer: a flag, cards, ideas, formal help apart, or where to begin.
#[derive(Serialize, ToSchema)]
pub struct AnswerJson<'a> {
    /// What sort of moment it is: none, rights, urgent, safety or crisis.
    #[schema(value_type = String, example = "none")]
    flag: Flag,
    /// What stands beside the list: crisis_card, safety_card, rights_card, lac_contact, start_something,
    /// unread_card.
    #[schema(value_type = Vec<String>)]
    cards: &'a [Card],
    /// Groups, people and places, the best first.
    ideas: Vec<IdeaJson<'a>>,
    /// Formal services, apart.
    formal: Vec<IdeaJson<'a>>,
    /// Who could help begin it, where nothing fits.
    start_something: Option<StartJson<'a>>,
    /// Where the words could not be read: the language they seem to be in, in English; empty where nobody can tell.
    unread: Option<&'a str>,
}

/// One idea, with its reasons.
#[derive(Serialize, ToSchema)]
pub struct IdeaJson<'a> {
    /// The group or place.
    asset: ListingJson<'a>,
    /// How far it is in metres, where it has a distance.
    distance_m: Option<u32>,
    /// How long it takes on foot, in minutes.
    walk_minutes: Option<u32>,
    /// When it next is: with its time where that is known ("2026-11-24T10:00:00+00:00"), else the day.
    next: Vec<String>,
    /// Why it was thought of, each as an object: `{"said", "found"}`, `{"said", "wanted"}`, `{"near"}`, ….
    #[schema(value_type = Vec<Object>)]
    because: Vec<Value>,
    /// How sure we are: checked_recently, ring_first, not_sure, resting or finished.
    #[schema(value_type = String)]
    confidence: Confidence,
}

/// Where to begin, when nothing is there yet.
#[derive(Serialize, ToSchema)]
pub struct StartJson<'a> {
    /// What was wished, as heard.
    wish: &'a str,
    /// Who could help begin it.
    helpers: Vec<IdeaJson<'a>>,
}

impl<'a> AnswerJson<'a> {
    /// An answer, told by a clock.
    pub fn new(answer: &'a Answer, clock: &Clock) -> AnswerJson<'a> {
        AnswerJson {
            flag: answer.flag,
            cards: &answer.cards,
            ideas: ideas(&answer.ideas, clock),
            formal: ideas(&answer.formal, clock),
            start_something: answer.start_something.as_ref().map(|start| begin(start, clock)),
            unread: answer.unread.as_ref().map(|unread| unread.language.as_str()),
        }
    }
}

fn begin<'a>(start: &'a StartSomething, clock: &Clock) -> StartJson<'a> {
    StartJson {
        wish: &start.wish,
        helpers: ideas(&start.helpers, clock),
    }
}

fn ideas<'a>(ideas: &'a [Idea], clock: &Clock) -> Vec<IdeaJson<'a>> {
    let json = |idea: &'a Idea| IdeaJson {
        asset: ListingJson::new(&idea.listing, clock.today),
        distance_m: idea.distance_m,
        walk_minutes: idea.walk_minutes,
        next: idea.next.iter().map(|next| when(next, &clock.zone)).collect(),
        because: idea
            .because
            .iter()
            .map(|reason| because(reason, clock.lang))
            .collect(),
        confidence: idea.confidence,
    };
    ideas.iter().map(json).collect()
}

/// A time with its offset, as calendars read it; a day where the time is not known.
pub fn when(next: &Occurrence, zone: &TimeZone) -> String {
    let starts = next
        .starts
        .and_then(|starts| next.on.to_datetime(starts).to_zoned(zone.clone()).ok());
    starts.map_or_else(
        || next.on.to_string(),
        |starts| starts.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
    )
}

fn because(reason: &Reason, lang: Lang) -> Value {
    match reason {
        Reason::Said { said, found } => json!({"said": said, "found": found}),
        Reason::Kind { said, english, welsh } => {
            json!({"said": said, "found": if lang == Lang::Cy { welsh } else { english }})
        }
        Reason::Gives { said, wanted } => json!({"said": said, "wanted": wanted}),
        Reason::Near { walk_minutes } => json!({"near": walk(*walk_minutes, lang)}),
        Reason::FromHome => json!({"from_home": true}),
        Reason::Has { feature } => json!({"has": feature.slug()}),
        Reason::Free => json!({"free": true}),
        Reason::AtTheTime { said } => json!({"said": said, "at_the_time": true}),
        Reason::TheWay { said } => json!({"said": said, "the_way": true}),
    }
}

fn walk(minutes: u32, lang: Lang) -> String {
    match (lang, minutes) {
        (Lang::En, 1) => "1 minute's walk".to_owned(),
        (Lang::En, minutes) => format!("{minutes} minutes' walk"),
        (Lang::Cy, minutes) => format!("{minutes} munud o gerdded"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn on(starts: Option<jiff::civil::Time>) -> String {
        let zone = TimeZone::get("Europe/London").unwrap();
        when(
            &Occurrence {
                on: date(2026, 7, 7),
                starts,
                ends: None,
            },
            &zone,
        )
    }

    #[test]
    fn a_time_says_its_offset_and_a_day_without_a_time_says_the_day() {
        assert_eq!(on(Some(time(10, 0, 0, 0))), "2026-07-07T10:00:00+01:00");
        assert_eq!(on(None), "2026-07-07");
    }

    #[test]
    fn a_reason_is_told_in_the_askers_language() {
        let near = Reason::Near { walk_minutes: 9 };
        assert_eq!(because(&near, Lang::En), json!({"near": "9 minutes' walk"}));
        assert_eq!(because(&near, Lang::Cy), json!({"near": "9 munud o gerdded"}));
    }
}
