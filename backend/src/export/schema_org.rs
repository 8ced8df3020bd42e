//! A listing as search engines read it (schema.org, as JSON-LD): a group with its meetings, or a place with its doors.
//!
//! It says nothing that is not on the page it goes with.

use domain::Listing;
use domain::asset::{AccessFeature, Known, Online, Tier};
use domain::public_view::{ListingStatus, ShownPlace};
use domain::rhythm::{Day, Meeting, Occurrence, Recurs};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use serde_json::{Map, Value, json};

/// The most places that are told.
const PLACES_MAX: usize = 9;

/// A listing, and what is needed to tell it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The listing.
    pub listing: &'a Listing,
    /// The address of its page.
    pub page: &'a str,
    /// When it next is.
    pub next: &'a [Occurrence],
    /// The clock it goes by.
    pub clock: &'a TimeZone,
}

impl Told<'_> {
    /// It as JSON-LD, with nothing in it that could end the element it stands in.
    pub fn json_ld(&self) -> String {
        self.value().to_string().replace('<', "\\u003c")
    }

    fn value(&self) -> Value {
        let listing = self.listing;
        let mut told = filled(json!({
            "@context": "https://schema.org",
            "@type": self.sort(),
            "@id": self.page,
            "url": self.page,
            "name": listing.name,
            "description": listing.what_happens,
            "telephone": listing.contact.phone,
            "sameAs": listing.contact.website,
        }));
        let places = self.places();
        if self.is_place() {
            told.extend(places.into_iter().next().unwrap_or_default());
        } else {
            told.extend(filled(json!({
                "email": listing.contact.email,
                "areaServed": listing.area_served,
                "location": places.into_iter().map(|place| typed("Place", place)).collect::<Vec<_>>(),
                "event": self.events(),
            })));
        }
        Value::Object(told)
    }

    /// A place that anybody can be in is a place; everything else is somebody's.
    fn is_place(&self) -> bool {
        self.listing.tier == Tier::Universal && self.listing.rhythm.meetings.iter().all(is_opening)
    }

    fn sort(&self) -> &'static str {
        match self.listing.tier {
            _ if self.is_place() => "Place",
            Tier::Community | Tier::Peer => "NGO",
            _ => "Organization",
        }
    }

    fn places(&self) -> Vec<Map<String, Value>> {
        let places = self.listing.places.iter().take(PLACES_MAX);
        places
            .map(|place| self.place(place))
            .filter(|place| !place.is_empty())
            .collect()
    }

    fn place(&self, place: &ShownPlace) -> Map<String, Value> {
        let address = filled(json!({
            "streetAddress": place.address,
            "addressLocality": place.neighbourhood,
            "postalCode": place.postcode,
        }));
        let mut told = Map::new();
        if !address.is_empty() {
            told.insert("address".to_owned(), typed("PostalAddress", address));
        }
        if let Some(at) = place.position {
            let geo = json!({"@type": "GeoCoordinates", "latitude": at.lat, "longitude": at.lon});
            told.insert("geo".to_owned(), geo);
        }
        let features = self.features();
        if !told.is_empty() && !features.is_empty() {
            told.insert("amenityFeature".to_owned(), features.into());
        }
        told
    }

    fn features(&self) -> Vec<Value> {
        let known = self
            .listing
            .access
            .0
            .iter()
            .filter(|(_, fact)| fact.known != Known::Unknown);
        known
            .map(|(feature, fact)| {
                let (name, has) = (feature_name(*feature), fact.known == Known::Yes);
                json!({"@type": "LocationFeatureSpecification", "name": name, "value": has})
            })
            .collect()
    }

    /// What meets, with when it next does and how it comes round. What is off is no event.
    fn events(&self) -> Vec<Value> {
        if self.listing.status != ListingStatus::On {
            return Vec::new();
        }
        let Some(next) = self.next.first() else {
            return Vec::new();
        };
        let meetings = self
            .listing
            .rhythm
            .meetings
            .iter()
            .filter(|meeting| !is_opening(meeting));
        let schedules: Vec<Value> = meetings.filter_map(|meeting| self.schedule(meeting)).collect();
        let places = self.places().into_iter().map(|place| typed("Place", place));
        let screen = (self.listing.online != Online::No)
            .then(|| json!({"@type": "VirtualLocation", "url": self.page}));
        let mut event = filled(json!({
            "@type": "Event",
            "name": self.listing.name,
            "url": self.page,
            "startDate": self.moment(next.on, next.starts),
            "eventSchedule": schedules,
            "location": places.chain(screen).collect::<Vec<_>>(),
            "eventStatus": "https://schema.org/EventScheduled",
            "eventAttendanceMode": match self.listing.online {
                Online::No => "https://schema.org/OfflineEventAttendanceMode",
                Online::Also => "https://schema.org/MixedEventAttendanceMode",
                Online::Only => "https://schema.org/OnlineEventAttendanceMode",
            },
            "organizer": {"@id": self.page},
        }));
        if let Some(ends) = next.ends {
            let day = if next.starts.is_some_and(|starts| ends <= starts) {
                next.on.tomorrow().ok()
            } else {
                Some(next.on)
            };
            event.extend(day.map(|day| ("endDate".to_owned(), json!(self.moment(day, Some(ends))))));
        }
        if self.listing.cost.free != Known::Unknown {
            event.insert(
                "isAccessibleForFree".to_owned(),
                json!(self.listing.cost.free == Known::Yes),
            );
        }
        vec![Value::Object(event)]
    }

    fn schedule(&self, meeting: &Meeting) -> Option<Value> {
        let (every, rest) = match &meeting.recurs {
            Recurs::Weekly { days, every, from } if *every == 1 || from.is_some() => (
                format!("P{every}W"),
                json!({"byDay": days.iter().map(|day| day_name(*day)).collect::<Vec<_>>(),
                    "startDate": from.or(meeting.first).map(|day| day.to_string()).unwrap_or_default()}),
            ),
            Recurs::Monthly { nths, day } => (
                "P1M".to_owned(),
                json!({"byDay": nths.iter().map(|nth| format!("{nth}{}", letters(*day))).collect::<Vec<_>>()}),
            ),
            Recurs::MonthDays(days) if days.iter().all(|day| *day > 0) => {
                ("P1M".to_owned(), json!({"byMonthDay": days}))
            }
            _ => return None,
        };
        let mut schedule = filled(json!({
            "repeatFrequency": every,
            "startTime": meeting.starts.map(clock).unwrap_or_default(),
            "endTime": meeting.ends.map(clock).unwrap_or_default(),
            "endDate": meeting.last.map(|day| day.to_string()).unwrap_or_default(),
            "byMonth": meeting.only_in_months,
            "exceptDate": meeting.called_off.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "scheduleTimezone": self.clock.iana_name().unwrap_or_default(),
        }));
        if let Value::Object(rest) = rest {
            schedule.extend(filled(Value::Object(rest)));
        }
        Some(typed("Schedule", schedule))
    }

    /// A day, or a time with its offset where the time is known.
    fn moment(&self, on: Date, at: Option<Time>) -> String {
        let zoned = at.and_then(|at| on.to_datetime(at).to_zoned(self.clock.clone()).ok());
        zoned.map_or_else(
            || on.to_string(),
            |zoned| zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        )
    }
}

/// Whether it is hours of opening rather than something that begins.
fn is_opening(meeting: &Meeting) -> bool {
    matches!(meeting.recurs, Recurs::Always)
}

/// An object without what is empty in it.
fn filled(value: Value) -> Map<String, Value> {
    let Value::Object(all) = value else {
        return Map::new();
    };
    let is_filled = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    all.into_iter().filter(|(_, value)| is_filled(value)).collect()
}

fn typed(sort: &str, mut told: Map<String, Value>) -> Value {
    told.insert("@type".to_owned(), json!(sort));
    Value::Object(told)
}

fn clock(time: Time) -> String {
    time.strftime("%H:%M:%S").to_string()
}

fn day_name(day: Day) -> String {
    format!("https://schema.org/{day:?}")
}

/// As in calendars: "TU".
fn letters(day: Day) -> String {
    format!("{day:?}")[..2].to_uppercase()
}

const fn feature_name(feature: AccessFeature) -> &'static str {
    match feature {
        AccessFeature::StepFree => "Step-free from the street",
        AccessFeature::Toilet => "Toilet for visitors",
        AccessFeature::HearingLoop => "Hearing loop",
        AccessFeature::SeatedOption => "Can be done sitting down",
        AccessFeature::QuietSpace => "Somewhere quiet to go",
        AccessFeature::Parking => "Parking",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::asset::Asset;
    use domain::knowledge::Knowledge;
    use domain::{AssetId, placing, public_view, rhythm};
    use jiff::civil::date;
    use uuid::Uuid;

    fn told(change: impl FnOnce(&mut Asset)) -> Value {
        let mut asset = Asset::named(AssetId(Uuid::nil()), "Choir </script><b>");
        change(&mut asset);
        let listing = public_view::listing(&asset, &placing::place(&Knowledge::default(), &asset)).unwrap();
        let now = date(2026, 7, 1).at(12, 0, 0, 0);
        let next = listing.rhythm.next(now, 1, &rhythm::Calendar::default());
        let clock = TimeZone::get("Europe/London").unwrap();
        let told = Told {
            listing: &listing,
            page: "https://kith.example.org/listing/1",
            next: &next,
            clock: &clock,
        };
        let written = told.json_ld();
        assert!(!written.contains('<'));
        serde_json::from_str(&written).unwrap()
    }

    #[test]
    fn a_group_that_meets_is_told_with_when_it_next_does_and_how_it_comes_round() {
        let told = told(|asset| asset.rhythm = rhythm::read("Tuesdays 7pm to 9pm", date(2026, 7, 1)));
        let event = &told["event"][0];
        assert_eq!(event["startDate"], "2026-07-07T19:00:00+01:00");
        let schedule = &event["eventSchedule"][0];
        assert_eq!(
            (&schedule["repeatFrequency"], &schedule["startTime"]),
            (&json!("P1W"), &json!("19:00:00"))
        );
        assert_eq!(schedule["byDay"][0], "https://schema.org/Tuesday");
        assert_eq!(schedule["scheduleTimezone"], "Europe/London");
    }

    #[test]
    fn what_is_not_known_is_not_told() {
        let told = told(|_| {});
        let names: Vec<&String> = told.as_object().unwrap().keys().collect();
        assert_eq!(names, ["@context", "@id", "@type", "name", "url"]);
    }

    #[test]
    fn what_rests_is_no_event() {
        let resting = told(|asset| {
            asset.rhythm = rhythm::read("Tuesdays 7pm", date(2026, 7, 1));
            asset.status = domain::asset::Status::Resting;
        });
        assert!(resting.get("event").is_none());
    }
}
