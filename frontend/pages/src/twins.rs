//! Listed twice? Why two listings may be one, in words; and the page on which staff settle it: side by side, what differs
//! marked, which value is kept.
//!
//! Only the server makes it.

use crate::frame::Frame;
use crate::staff::{self, Me};
use crate::words::Lang;
use domain::twins::Reason;
use maud::{Markup, html};

/// Why two may be one, or not: a part of a sentence ("they have the same phone number").
pub fn because(lang: Lang, reason: Reason) -> String {
    let name = format!("twins-because-{}", reason.slug());
    let metres = reason.metres().unwrap_or_default();
    lang.words().say_with(&name, &[("metres", metres.into())])
}

/// Everything on the page.
#[derive(Clone, Debug, Default)]
pub struct TwinsView {
    /// What is to be settled, the surest first. Not all of it, where that is much.
    pub pairs: Vec<PairView>,
    /// How many there are to settle.
    pub count: i64,
    /// The last merges: the old one's id, its name, the kept one's id and name.
    pub merged: Vec<[String; 4]>,
    /// What was said to be two things: ids and names of both.
    pub two: Vec<[String; 4]>,
    /// Why what was asked for could not be done.
    pub problem: Option<String>,
}

/// Two records that look like one. The first is the one that is better kept.
#[derive(Clone, Debug, Default)]
pub struct PairView {
    /// The one on the left.
    pub one: SideView,
    /// The one on the right.
    pub other: SideView,
    /// Why.
    pub reasons: Vec<Reason>,
    /// What either says, by column of Kith CSV.
    pub facts: Vec<FactView>,
}

/// How a record is shown, by its name in the catalogue.
pub const SHOWN: &str = "twins-shown";
/// As [`SHOWN`].
pub const WAITS: &str = "twins-waits";
/// As [`SHOWN`].
pub const RESTS: &str = "twins-resting";

/// One of two records.
#[derive(Clone, Debug, Default)]
pub struct SideView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it came from.
    pub source: String,
    /// How it is shown, by its name in the catalogue.
    pub shown: &'static str,
    /// The day it was last checked. Empty: never.
    pub checked: String,
    /// Whether anybody may see it, so that it has a page.
    pub has_a_page: bool,
    /// Whether nobody may see where it is.
    pub hides_its_place: bool,
}

/// What two records say of one thing.
#[derive(Clone, Debug, Default)]
pub struct FactView {
    /// The column.
    pub column: &'static str,
    /// What the left one says.
    pub one: String,
    /// What the right one says.
    pub other: String,
}

impl FactView {
    fn differs(&self) -> bool {
        self.one != self.other
    }

    /// Whether there is something to choose: what only one of them says is kept in any case.
    fn is_a_choice(&self) -> bool {
        self.differs() && !self.one.is_empty() && !self.other.is_empty()
    }
}

/// The address of the page.
const HERE: &str = "/staff/twins";

/// The whole page.
pub fn page(frame: &Frame<'_>, me: &Me<'_>, view: &TwinsView) -> Markup {
    let main = html! {
        div class="page-head" {
            h1 { (frame.say("twins-title")) }
            p class="lede" { (frame.say("twins-lede")) }
        }
        div class="staff-page" {
            @if let Some(problem) = &view.problem {
                div class="note" role="alert" { p { strong { (frame.say("twins-cannot")) } ": " (problem) } }
            }
            @if view.pairs.is_empty() { p { (frame.say("twins-none")) } }
            @else { p { (frame.say_with("twins-count", &[("count", view.count.into())])) } }
            @for (number, pair) in (1..).zip(&view.pairs) { (one(frame, number, pair)) }
            @if view.count > view.pairs.len() as i64 && !view.pairs.is_empty() { p { (frame.say("twins-more")) } }
            form class="look-again" method="post" action=(frame.href(HERE)) {
                button class="quiet" type="submit" name="do" value="look" { (frame.say("twins-look-again")) }
            }
            (settled(frame, &view.merged, "twins-lately", "twins-now-in", "undo", "twins-undo"))
            (settled(frame, &view.two, "twins-two", "twins-two-of", "forget", "twins-ask-again"))
        }
    };
    staff::document(frame, me, &frame.say("twins-title"), &main)
}

fn one(frame: &Frame<'_>, number: usize, pair: &PairView) -> Markup {
    let reasons: Vec<String> = pair
        .reasons
        .iter()
        .map(|reason| because(frame.lang, *reason))
        .collect();
    let id = format!("pair-{number}");
    html! {
        form class="twins" id=(id) method="post" action=(frame.href(HERE)) aria-labelledby={ (id) "-name" } {
            h2 id={ (id) "-name" } { (pair.one.name) }
            p { (frame.say_with("twins-because", &[("reasons", listed(frame, &reasons).into())])) }
            input type="hidden" name="one" value=(pair.one.id);
            input type="hidden" name="other" value=(pair.other.id);
            table {
                thead {
                    tr {
                        th scope="col" { (frame.say("twins-fact")) }
                        th scope="col" { (side(frame, "twins-left", &pair.one)) }
                        th scope="col" { (side(frame, "twins-right", &pair.other)) }
                    }
                }
                tbody {
                    @for fact in &pair.facts { (row(frame, fact, pair)) }
                    tr class="which" {
                        th scope="row" { (frame.say("twins-which")) }
                        td { (radio("keep", "one", true, &frame.say("twins-keep-one"))) }
                        td { (radio("keep", "other", false, &frame.say("twins-keep-other"))) }
                    }
                }
            }
            p class="hint" { (frame.say("twins-kept-safe")) }
            p class="settle" {
                button type="submit" name="do" value="merge" { (frame.say("twins-merge")) }
                " "
                button class="quiet" type="submit" name="do" value="differ" { (frame.say("twins-differ")) }
            }
        }
    }
}

/// "a, b, and c" in the page's language.
fn listed(frame: &Frame<'_>, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{} {last}", first.join(", "), frame.say("twins-and")),
    }
}

fn side(frame: &Frame<'_>, which: &str, side: &SideView) -> Markup {
    html! {
        span class="side" { (frame.say(which)) }
        span { (frame.say_with("twins-from", &[("source", side.source.as_str().into())])) ", " (frame.say(side.shown)) }
        span {
            @if side.checked.is_empty() { (frame.say("twins-never-checked")) }
            @else { (frame.say_with("twins-checked", &[("on", side.checked.as_str().into())])) }
        }
        @if side.has_a_page {
            a href=(frame.href(&format!("/listing/{}", side.id))) { (frame.say("twins-see")) }
        }
    }
}

fn row(frame: &Frame<'_>, fact: &FactView, pair: &PairView) -> Markup {
    let is_hidden = fact.column == "address" && (pair.one.hides_its_place || pair.other.hides_its_place);
    let cell = |value: &str, side: &str, checked: bool| {
        html! {
            td {
                @if value.is_empty() { span class="hint" { (frame.say("twins-nothing")) } }
                @else if fact.is_a_choice() && !is_hidden {
                    (radio(&format!("pick-{}", fact.column), side, checked, value))
                } @else { (value) }
            }
        }
    };
    html! {
        tr class=[fact.differs().then_some("differs")] {
            th scope="row" {
                (frame.say(&format!("twins-column-{}", fact.column)))
                @if fact.differs() { " " mark { (frame.say("twins-differs")) } }
                @if is_hidden { " " span class="hint" { (frame.say("twins-hidden-place")) } }
            }
            (cell(&fact.one, "one", true))
            (cell(&fact.other, "other", false))
        }
    }
}

fn radio(name: &str, value: &str, checked: bool, says: &str) -> Markup {
    html! {
        label class="pick" {
            input type="radio" name=(name) value=(value) checked[checked];
            span { (says) }
        }
    }
}

/// What was settled, each with a way back.
fn settled(frame: &Frame<'_>, all: &[[String; 4]], title: &str, says: &str, act: &str, back: &str) -> Markup {
    let args = if act == "undo" {
        ["old", "kept"]
    } else {
        ["one", "two"]
    };
    html! {
        @if !all.is_empty() {
            section class="settled" {
                h2 { (frame.say(title)) }
                @for [one, one_name, other, other_name] in all {
                    form method="post" action=(frame.href(HERE)) {
                        input type="hidden" name="one" value=(one);
                        input type="hidden" name="other" value=(other);
                        p {
                            (frame.say_with(says, &[(args[0], one_name.as_str().into()), (args[1], other_name.as_str().into())]))
                            " "
                            button class="quiet" type="submit" name="do" value=(act) { (frame.say(back)) }
                        }
                    }
                }
            }
        }
    }
}
