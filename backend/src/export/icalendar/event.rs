//! A listing's meetings as events.

use super::Subscription;
use super::entries::{moment, raw, text};
use super::rule;
use calcard::icalendar::{
    ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarProperty, ICalendarValue,
};
use domain::Listing;
use domain::asset::Precision;
use domain::rhythm::{Meeting, Recurs};
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use pages::phrases::{cost, rhythm, whereabouts};

/// How far ahead events go: a program looks again long before.
const MONTHS_AHEAD: i32 = 13;
/// The most single dates of one meeting that are told.
const MOST_DATES: usize = 60;

/// Listings told to one subscriber.
pub(super) struct Told<'a> {
    subscription: &'a Subscription<'a>,
    zone: &'a str,
    stamp: String,
    /// The first day that is told. The beginning of a month, so that the same event begins on the same day all month.
    first: Date,
    last: Date,
}

impl<'a> Told<'a> {
    pub fn new(subscription: &'a Subscription<'a>) -> Told<'a> {
        let first = subscription.now.date().first_of_month();
        Told {
            subscription,
            zone: subscription.now.time_zone().iana_name().unwrap_or("UTC"),
            stamp: subscription
                .now
                .timestamp()
                .strftime("%Y%m%dT%H%M%SZ")
                .to_string(),
            first,
            last: first.saturating_add(MONTHS_AHEAD.months()),
        }
    }

    /// The events of a listing, with the days that are called off.
    pub fn events(&self, listing: &Listing) -> Vec<ICalendarComponent> {
        let meetings = listing.rhythm.meetings.iter().enumerate();
        meetings
            .flat_map(|(index, meeting)| match &meeting.recurs {
                Recurs::Once(_) | Recurs::Dates(_) => self.single_dates(listing, index, meeting),
                _ => self.repeating(listing, index, meeting),
            })
            .collect()
    }

    fn days(&self) -> impl Iterator<Item = Date> + use<> {
        let last = self.last;
        self.first.series(1.day()).take_while(move |day| *day <= last)
    }

    fn single_dates(&self, listing: &Listing, index: usize, meeting: &Meeting) -> Vec<ICalendarComponent> {
        let terms = self.subscription.terms;
        let days = self.days().filter(|day| meeting.comes_round_on(*day));
        let open = days.filter(|day| listing.rhythm.season.is_open(*day, terms));
        open.take(MOST_DATES)
            .map(|day| {
                let uid = format!("{}-{index}-{}@kith", listing.id, day.strftime("%Y%m%d"));
                let mut entries = self.entries(listing, meeting, &uid, day);
                if meeting.called_off.contains(&day) {
                    entries.push(text(ICalendarProperty::Status, "CANCELLED"));
                }
                event(entries)
            })
            .collect()
    }

    fn repeating(&self, listing: &Listing, index: usize, meeting: &Meeting) -> Vec<ICalendarComponent> {
        let Some(mut rule) = rule::rule(meeting) else {
            return Vec::new();
        };
        let round: Vec<Date> = self.days().filter(|day| meeting.comes_round_on(*day)).collect();
        let terms = self.subscription.terms;
        let (open, shut): (Vec<Date>, Vec<Date>) = round
            .iter()
            .partition(|day| listing.rhythm.season.is_open(**day, terms));
        let (Some(begins), false) = (round.first(), open.is_empty()) else {
            return Vec::new();
        };
        let last = meeting.last.unwrap_or(self.last).min(self.last);
        let zone = self.subscription.now.time_zone();
        rule.until = Some(rule::until(last, meeting.starts.is_some(), zone));
        let uid = format!("{}-{index}@kith", listing.id);
        let mut entries = self.entries(listing, meeting, &uid, *begins);
        entries.push(ICalendarEntry {
            name: ICalendarProperty::Rrule,
            params: Vec::new(),
            values: vec![ICalendarValue::RecurrenceRule(Box::new(rule))],
        });
        let left_out = shut
            .iter()
            .map(|day| self.moment(ICalendarProperty::Exdate, *day, meeting.starts));
        entries.extend(left_out);
        let off = open.iter().filter(|day| meeting.called_off.contains(day));
        let cancelled = off.map(|day| self.cancelled(listing, meeting, &uid, *day));
        std::iter::once(event(entries)).chain(cancelled).collect()
    }

    /// One day of a meeting, called off: it stays in the calendar, and says so.
    fn cancelled(&self, listing: &Listing, meeting: &Meeting, uid: &str, day: Date) -> ICalendarComponent {
        let mut entries = self.entries(listing, meeting, uid, day);
        entries.push(self.moment(ICalendarProperty::RecurrenceId, day, meeting.starts));
        entries.push(text(ICalendarProperty::Status, "CANCELLED"));
        event(entries)
    }

    fn moment(&self, name: ICalendarProperty, on: Date, at: Option<Time>) -> ICalendarEntry {
        moment(name, on, at, self.zone)
    }

    /// What every event of a listing says.
    fn entries(&self, listing: &Listing, meeting: &Meeting, uid: &str, on: Date) -> Vec<ICalendarEntry> {
        let mut entries = vec![
            text(ICalendarProperty::Uid, uid),
            raw(ICalendarProperty::Dtstamp, &self.stamp, &[]),
            raw(ICalendarProperty::Sequence, &self.sequence().to_string(), &[]),
            text(ICalendarProperty::Summary, &listing.name),
            text(ICalendarProperty::Description, &self.description(listing)),
            // An idea of where one could be fills nobody's day.
            text(ICalendarProperty::Transp, "TRANSPARENT"),
            self.moment(ICalendarProperty::Dtstart, on, meeting.starts),
        ];
        if let (Some(starts), Some(ends)) = (meeting.starts, meeting.ends) {
            let day = if ends <= starts {
                on.tomorrow().unwrap_or(on)
            } else {
                on
            };
            entries.push(self.moment(ICalendarProperty::Dtend, day, Some(ends)));
        }
        let place = location(self.subscription, listing);
        entries.extend((!place.is_empty()).then(|| text(ICalendarProperty::Location, &place)));
        let page = format!(
            "{}{}/listing/{}",
            self.subscription.site,
            self.subscription.lang.prefix(),
            listing.id
        );
        entries.extend((!self.subscription.site.is_empty()).then(|| text(ICalendarProperty::Url, &page)));
        entries
    }

    /// Calendars take a change for one where the number grows.
    fn sequence(&self) -> i32 {
        i32::try_from(self.subscription.change_number).unwrap_or(i32::MAX)
    }

    fn description(&self, listing: &Listing) -> String {
        let words = self.subscription.lang.words();
        let mut lines = vec![listing.what_happens.clone()];
        lines.extend(rhythm::lines(
            words,
            &listing.rhythm,
            self.subscription.now.date(),
        ));
        lines.push(cost::cost(words, &listing.cost));
        lines.push(words.say("whats-on-ring-first"));
        lines.push(
            [&listing.contact.name, &listing.contact.phone]
                .map(String::as_str)
                .join(" ")
                .trim()
                .to_owned(),
        );
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}

/// The address where the group shows it, else what is shown instead.
fn location(subscription: &Subscription<'_>, listing: &Listing) -> String {
    let exact = listing
        .places
        .iter()
        .find(|place| place.precision == Precision::Exact);
    let address = exact.map(|place| {
        let parts = [&place.address, &place.neighbourhood, &place.postcode];
        let said: Vec<&str> = parts
            .iter()
            .map(|part| part.as_str())
            .filter(|part| !part.is_empty())
            .collect();
        said.join(", ")
    });
    address
        .filter(|address| !address.is_empty())
        .unwrap_or_else(|| whereabouts::short(subscription.lang.words(), listing))
}

fn event(entries: Vec<ICalendarEntry>) -> ICalendarComponent {
    ICalendarComponent {
        component_type: ICalendarComponentType::VEvent,
        entries,
        component_ids: Vec::new(),
    }
}
