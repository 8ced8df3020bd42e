//! A day of the whole register, worked out once: a hundred thousand recurrences are not followed for every page.

use crate::register::Snapshot;
use domain::browsing::Facets;
use domain::rhythm::{Calendar, Occurrence};
use domain::{AssetId, Listing};
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The most days that are kept. A day of a county is about a megabyte.
const MOST_DAYS: usize = 40;

/// How many days are worked out in one look: people go from one day to the next.
const WEEK_DAYS: usize = 7;

/// Something that is on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// Of which listing.
    pub id: AssetId,
    /// What is asked of it before it is unpacked.
    pub facets: Facets,
    /// When.
    pub occurrence: Occurrence,
    /// Whether it is a place with its doors open rather than a meeting.
    pub is_opening: bool,
    /// How far it is, where a place was given.
    pub distance_m: Option<u32>,
}

impl Entry {
    /// By the time it starts; what has no time comes last. The nearest first of what starts together.
    pub fn place_in_day(&self) -> (bool, Option<Time>, Option<u32>, AssetId) {
        let starts = self.occurrence.starts;
        (starts.is_none(), starts, self.distance_m, self.id)
    }
}

/// The days that were worked out, of the newest snapshot anybody asked about.
#[derive(Default)]
pub struct Agendas(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    change_number: i64,
    days: BTreeMap<Date, Arc<Vec<Entry>>>,
}

impl Agendas {
    /// What is on in the whole register on one day, in the order of the day.
    pub(crate) fn of(&self, register: &Snapshot, day: Date, calendar: &Calendar) -> Arc<Vec<Entry>> {
        if let Some(agenda) = self.kept(register.change_number, day) {
            return agenda;
        }
        let mut days = work_out(register, day, calendar);
        let agenda = days
            .first()
            .map(|(_, agenda)| Arc::clone(agenda))
            .unwrap_or_default();
        days.reverse();
        for (day, agenda) in days {
            self.keep(register.change_number, day, agenda);
        }
        agenda
    }

    fn kept(&self, change_number: i64, day: Date) -> Option<Arc<Vec<Entry>>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let agenda = kept
            .days
            .get(&day)
            .filter(|_| kept.change_number == change_number);
        agenda.cloned()
    }

    /// Keeps a day, unless a newer snapshot has come in meanwhile. The earliest day makes room.
    fn keep(&self, change_number: i64, day: Date, agenda: Arc<Vec<Entry>>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if change_number < kept.change_number {
            return;
        }
        if change_number > kept.change_number {
            kept.days.clear();
            kept.change_number = change_number;
        }
        kept.days.insert(day, agenda);
        if kept.days.len() > MOST_DAYS {
            kept.days.pop_first();
        }
    }
}

/// A week from a day on, in one look through the register: every listing is unpacked for it.
fn work_out(register: &Snapshot, first: Date, calendar: &Calendar) -> Vec<(Date, Arc<Vec<Entry>>)> {
    let mut days: Vec<(Date, Vec<Entry>)> = first
        .series(1.day())
        .take(WEEK_DAYS)
        .map(|day| (day, Vec::new()))
        .collect();
    for listing in register
        .listings()
        .filter(|listing| super::is_something_to_go_to(listing))
    {
        for (day, entries) in &mut days {
            entries.extend(of_listing(&listing, *day, calendar));
        }
    }
    let in_order = |(day, mut entries): (Date, Vec<Entry>)| {
        entries.sort_by_key(Entry::place_in_day);
        (day, Arc::new(entries))
    };
    days.into_iter().map(in_order).collect()
}

/// What a listing has on that day.
pub(super) fn of_listing(
    listing: &Listing,
    day: Date,
    calendar: &Calendar,
) -> impl Iterator<Item = Entry> + use<> {
    let occurrences = listing.rhythm.on(day, calendar);
    let is_opening = !occurrences.is_empty() && listing.rhythm.is_opening_hours();
    let (id, facets) = (listing.id, Facets::of(listing));
    occurrences.into_iter().map(move |occurrence| Entry {
        id,
        facets,
        occurrence,
        is_opening,
        distance_m: None,
    })
}
