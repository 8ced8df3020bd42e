//! The month of a patch on one or two sides, for a meeting or a noticeboard: what is on, and what groups are looking for.

use super::{how_to_print, printed_on};
use crate::frame::Frame;
use crate::parts::co_ordinator::name;
use crate::parts::own_words;
use crate::phrases::{capital, dates, times, whereabouts};
use crate::shell;
use crate::whats_on::Happening;
use domain::Listing;
use domain::browsing::of_week;
use domain::patch::Patch;
use domain::rhythm::Occurrence;
use maud::{Markup, html};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What the sheet is made from.
#[derive(Clone, Debug)]
pub struct MonthView<'a> {
    /// The patch.
    pub patch: &'a Patch,
    /// What happens in it in the next weeks, by day.
    pub happenings: Vec<Happening>,
    /// The groups in it that are looking for something.
    pub looking_for: Vec<Arc<Listing>>,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &MonthView<'_>) -> Markup {
    let title = frame.say_with("month-title", &[("patch", name(frame, view.patch).into())]);
    shell::document(frame, &title, &main(frame, view, &title))
}

fn main(frame: &Frame<'_>, view: &MonthView<'_>, title: &str) -> Markup {
    let Sorted { daily, weekly, once } = sorted(&view.happenings);
    html! {
        div class="paper month" {
            div class="page-head" {
                h1 { (title) }
                (how_to_print(frame))
                (printed_on(frame))
            }
            @if view.happenings.is_empty() { p { (frame.say("whats-on-nothing")) } }
            @if !daily.is_empty() {
                p { b { (frame.say("month-daily")) ": " } (daily.iter().map(|it| own_words::name(frame, &it.listing)).collect::<Vec<_>>().join(", ")) }
            }
            (table(frame, "month-weekly", &weekly, |at| dates::day_name(frame.words(), of_week(at.on.weekday()))))
            (table(frame, "month-once", &once, |at| capital(&dates::date_with_day(frame.words(), at.on, frame.now.date()))))
            @if !view.looking_for.is_empty() {
                section class="looking-for" aria-labelledby="looking-for" {
                    h2 id="looking-for" { (frame.say("month-looking-for")) }
                    ul { @for listing in &view.looking_for { li { b { (own_words::name(frame, listing)) } ": " (own_words::wanted(frame, listing)) } } }
                }
            }
        }
    }
}

/// How often something is on, on the same day of the week, to count as every week: once it may be away.
const WEEKLY: usize = 3;
/// How often something is on in the month to count as every day.
const DAILY: usize = 20;

/// What is on, by how often.
struct Sorted<'a> {
    /// Every day, or nearly.
    daily: Vec<&'a Happening>,
    /// Every week, by day of the week.
    weekly: Vec<&'a Happening>,
    /// Else, by date.
    once: Vec<&'a Happening>,
}

/// Each thing once, where it is on often.
fn sorted(happenings: &[Happening]) -> Sorted<'_> {
    let of_week = |it: &Happening| (it.listing.id, it.occurrence.on.weekday(), it.occurrence.starts);
    let (mut in_month, mut in_week) = (HashMap::new(), HashMap::new());
    for happening in happenings {
        *in_month.entry(happening.listing.id).or_insert(0_usize) += 1;
        *in_week.entry(of_week(happening)).or_insert(0_usize) += 1;
    }
    let is_daily = |it: &&Happening| in_month.get(&it.listing.id).is_some_and(|n| *n >= DAILY);
    let is_weekly = |it: &&Happening| in_week.get(&of_week(it)).is_some_and(|n| *n >= WEEKLY);
    let (mut daily, rest): (Vec<_>, Vec<_>) = happenings.iter().partition(is_daily);
    let (mut weekly, once): (Vec<_>, Vec<_>) = rest.into_iter().partition(is_weekly);
    let (mut told_daily, mut told_weekly) = (HashSet::new(), HashSet::new());
    daily.retain(|it| told_daily.insert(it.listing.id));
    weekly.retain(|it| told_weekly.insert(of_week(it)));
    weekly.sort_by_key(|it| {
        (
            it.occurrence.on.weekday().to_monday_zero_offset(),
            it.occurrence.starts,
        )
    });
    Sorted { daily, weekly, once }
}

fn table(frame: &Frame<'_>, name: &str, rows: &[&Happening], day: impl Fn(&Occurrence) -> String) -> Markup {
    let days: Vec<String> = rows.iter().map(|row| day(&row.occurrence)).collect();
    html! {
        @if !rows.is_empty() {
            table class="table" {
                caption { (frame.say(name)) }
                thead {
                    tr { @for name in ["month-which", "fact-when", "month-what", "fact-where"] { th scope="col" { (frame.say(name)) } } }
                }
                tbody {
                    @for (number, happening) in rows.iter().enumerate() {
                        (row(frame, happening, &days[number], number > 0 && days[number - 1] == days[number]))
                    }
                }
            }
        }
    }
}

/// A day is written once, and heard on every row.
fn row(frame: &Frame<'_>, happening: &Happening, day: &str, same_day: bool) -> Markup {
    let words = frame.words();
    let at = &happening.occurrence;
    html! {
        tr class=[(!same_day).then_some("new-day")] {
            th scope="row" { @if same_day { span class="visually-hidden" { (day) } } @else { (day) } }
            td { (times::span(words, at.starts, at.ends)) }
            td { (own_words::name(frame, &happening.listing)) }
            td { (whereabouts::short(words, &happening.listing)) }
        }
    }
}
