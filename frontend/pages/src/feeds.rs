//! Feeds, for those who keep them: when each last worked, what it changed, what is wrong, and what is to be settled.
//!
//! For staff. Only the server makes it.

use crate::frame::Frame;
use crate::staff::{self, Me};
use maud::{Markup, html};

/// A feed as it is shown. Times are as written, on the clock of the place; empty is never.
#[derive(Clone, Debug, Default)]
pub struct FeedView {
    /// The source its records are kept under.
    pub name: String,
    /// Where it is.
    pub url: String,
    /// When it last worked.
    pub worked: String,
    /// When it is due. Empty: it rests.
    pub next: String,
    /// What is wrong now, and what to do.
    pub problem: String,
    /// Its last runs, the newest first.
    pub runs: Vec<RunView>,
    /// What is to be settled.
    pub differences: Vec<DifferenceView>,
}

/// What may come of a run, by its name in the catalogue.
pub const TAKEN_IN: &str = "feeds-came-taken-in";
/// As [`TAKEN_IN`].
pub const NOT_MODIFIED: &str = "feeds-came-not-modified";
/// As [`TAKEN_IN`].
pub const HELD_BACK: &str = "feeds-came-held-back";
/// As [`TAKEN_IN`].
pub const FAILED: &str = "feeds-came-failed";

/// A run as it is shown.
#[derive(Clone, Debug, Default)]
pub struct RunView {
    /// When it ended.
    pub at: String,
    /// What came of it, by its name in the catalogue.
    pub came: &'static str,
    /// What it changed, in records: added, changed, gone, back, refused.
    pub counts: [i64; 5],
    /// The import whose refused rows can be read. Empty: none was refused.
    pub import: String,
}

/// One column in which we and a feed differ.
#[derive(Clone, Debug, Default)]
pub struct DifferenceView {
    /// The record's id.
    pub asset: String,
    /// Its name.
    pub name: String,
    /// The column.
    pub column: String,
    /// What it says here.
    pub ours: String,
    /// What the feed says.
    pub theirs: String,
}

/// A row that was refused.
#[derive(Clone, Debug, Default)]
pub struct RefusedView {
    /// Where it stands in the file.
    pub line: i64,
    /// Why, with the column, and what to do.
    pub says: String,
    /// The row as it was written.
    pub written: String,
}

/// What is counted of a run, by its name in the catalogue.
const COUNTED: [&str; 5] = [
    "feeds-added",
    "feeds-changed",
    "feeds-gone",
    "feeds-back",
    "feeds-refused",
];

/// The whole page.
pub fn page(frame: &Frame<'_>, me: &Me<'_>, feeds: &[FeedView]) -> Markup {
    let main = html! {
        div class="page-head" {
            h1 { (frame.say("feeds-title")) }
            p class="lede" { (frame.say("feeds-lede")) }
        }
        div class="staff-page" {
            @if feeds.is_empty() { p { (frame.say("feeds-none")) } }
            @for feed in feeds { (one(frame, feed)) }
        }
    };
    staff::document(frame, me, &frame.say("feeds-title"), &main)
}

/// The rows that one import refused.
pub fn refused(frame: &Frame<'_>, me: &Me<'_>, rows: &[RefusedView]) -> Markup {
    let main = html! {
        div class="page-head" {
            h1 { (frame.say("feeds-refused-title")) }
            p class="lede" { (frame.say("feeds-refused-lede")) }
        }
        div class="staff-page" {
            ul {
                @for row in rows {
                    li {
                        p { strong { (frame.say_with("feeds-line", &[("line", row.line.into())])) } " " (row.says) }
                        p { code { (row.written) } }
                    }
                }
            }
            p { a href=(frame.href("/staff/feeds")) { (frame.say("feeds-to-all")) } }
        }
    };
    staff::document(frame, me, &frame.say("feeds-refused-title"), &main)
}

fn one(frame: &Frame<'_>, feed: &FeedView) -> Markup {
    html! {
        section {
            h2 { (feed.name) }
            p { code { (feed.url) } }
            @if feed.problem.is_empty() { p { (frame.say("feeds-fine")) } }
            @else { p role="alert" { (feed.problem) } }
            p {
                @if feed.worked.is_empty() { (frame.say("feeds-never")) }
                @else { (frame.say_with("feeds-worked", &[("at", feed.worked.as_str().into())])) }
                " "
                @if feed.next.is_empty() { (frame.say("feeds-resting")) }
                @else { (frame.say_with("feeds-next", &[("at", feed.next.as_str().into())])) }
            }
            @if !feed.differences.is_empty() {
                h3 { (frame.say("feeds-differences")) }
                @for difference in &feed.differences { (to_settle(frame, &feed.name, difference)) }
            }
            @if !feed.runs.is_empty() {
                h3 { (frame.say("feeds-runs")) }
                ul { @for run in &feed.runs { li { (ran(frame, run)) } } }
            }
        }
    }
}

fn ran(frame: &Frame<'_>, run: &RunView) -> Markup {
    let counted = COUNTED.iter().zip(run.counts).filter(|(_, count)| *count > 0);
    let counted: Vec<String> = counted
        .map(|(name, count)| frame.say_with(name, &[("count", count.into())]))
        .collect();
    html! {
        (run.at) ": " (frame.say(run.came))
        @if !counted.is_empty() { " " (counted.join(", ")) "." }
        @if !run.import.is_empty() {
            " " a href={ (frame.href("/staff/feeds")) "?refused=" (run.import) } { (frame.say("feeds-see-refused")) }
        }
    }
}

fn to_settle(frame: &Frame<'_>, source: &str, difference: &DifferenceView) -> Markup {
    let empty = frame.say("feeds-empty");
    let shown = |text: &str| {
        if text.is_empty() {
            empty.clone()
        } else {
            text.to_owned()
        }
    };
    html! {
        form method="post" action=(frame.href("/staff/feeds")) {
            p {
                a href=(frame.href(&format!("/listing/{}", difference.asset))) { (difference.name) }
                ", " code { (difference.column) }
            }
            p { (frame.say("feeds-ours")) " " (shown(&difference.ours)) }
            p { (frame.say("feeds-theirs")) " " (shown(&difference.theirs)) }
            input type="hidden" name="source" value=(source);
            input type="hidden" name="asset" value=(difference.asset);
            input type="hidden" name="column" value=(difference.column);
            button type="submit" name="settle" value="ours" { (frame.say("feeds-keep-ours")) }
            " "
            button type="submit" name="settle" value="theirs" { (frame.say("feeds-take-theirs")) }
        }
    }
}
