//! The answer to what was asked: ideas as a list, with their reasons, and the right help first where it matters.

use crate::asked::Asked;
use crate::frame::Frame;
use crate::parts::ask_form::ask_form;
use crate::parts::co_ordinator::co_ordinator;
use crate::parts::flag_cards;
use crate::parts::idea_card::{Card, card};
use crate::parts::map::{MapOf, map};
use crate::parts::place_note::place_note;
use crate::parts::unread::unread;
use crate::place::{FoundPlace, PlaceProblem};
use crate::shell;
use domain::matching::{Answer, Card as Beside, Flag, Idea, StartSomething};
use domain::patch::Patch;
use maud::{Markup, html};

/// What the ideas page is made from.
#[derive(Clone, Debug)]
pub struct IdeasView<'a> {
    /// What was typed.
    pub asked: &'a Asked,
    /// The place that was typed, where it was found.
    pub found_place: Option<FoundPlace>,
    /// Why the place could not be used, where it could not.
    pub place_problem: Option<PlaceProblem>,
    /// The answer. Where no words were typed, an empty one: the page then asks for them.
    pub answer: &'a Answer,
    /// The patch whose co-ordinator is shown: the one around the place, else the only or first one.
    pub coordinator: Option<&'a Patch>,
    /// Whether the answer was made on the person's own device, which the page then says.
    pub on_this_device: bool,
}

/// The whole page.
pub fn page(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    shell::document(frame, &frame.say(title(view)), &main(frame, view))
}

/// The contents of `<main>`, which the browser program puts in place of the old ones.
pub fn main(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    if view.answer.flag.help_first() {
        help_first(frame, view)
    } else {
        ideas_first(frame, view)
    }
}

/// Ordinary life: what was asked, the ideas, whoever stands by, formal help last.
fn ideas_first(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    html! {
        div class="ask-band" {
            h1 { (frame.say(title(view))) }
            (ask_form(frame, view.asked, false))
        }
        @if view.asked.is_too_long() {
            p role="alert" { (frame.say("ideas-too-long")) }
        } @else if !view.asked.words.is_empty() {
            (found(frame, view))
            (beside(frame, view))
            (formal(frame, view))
            (promise(frame, view))
        }
    }
}

/// A hard moment: the right help before anything else, the question below, where nobody over a shoulder reads it.
fn help_first(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    html! {
        (flag_cards::way_out(frame, view.answer.flag, &view.answer.cards))
        div class="page-head" { h1 { (frame.say(title(view))) } }
        (flag_cards::first(frame, view.answer.flag, &view.answer.cards))
        (formal(frame, view))
        @if !view.answer.ideas.is_empty() { (found(frame, view)) }
        (beside(frame, view))
        div class="ask-band" { (ask_form(frame, view.asked, false)) }
        (promise(frame, view))
    }
}

fn promise(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    html! { p class="promise" { (frame.say(if view.on_this_device { "ideas-on-device" } else { "ideas-forgotten" })) } }
}

fn title(view: &IdeasView<'_>) -> &'static str {
    match view.answer {
        _ if view.asked.words.is_empty() || view.asked.is_too_long() => "ideas-ask-title",
        answer if answer.flag.help_first() => "ideas-help-title",
        answer if answer.unread.is_some() => "unread-title",
        answer if answer.ideas.is_empty() => "ideas-none-title",
        _ => "ideas-title",
    }
}

/// The ideas with the map beside them, and whoever stands by.
fn found(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    let on_map = view
        .answer
        .ideas
        .iter()
        .any(|idea| idea.listing.position().is_some());
    html! {
        div class={ "found" @if on_map { " with-map" } } {
            section class="ideas" aria-labelledby="ideas-heading" {
                h2 id="ideas-heading" { (heading(frame, view)) }
                (place_note(frame, &view.asked.place, view.found_place.as_ref(), view.place_problem))
                @match &view.answer.unread {
                    Some(language) => (unread(frame, language)),
                    None if view.answer.ideas.is_empty() => (nothing_yet(frame, view)),
                    None => {}
                }
                @if !view.answer.ideas.is_empty() { (idea_list(frame, &view.answer.ideas)) }
            }
            @if on_map {
                (map(frame, "after-map", MapOf { place: view.found_place.as_ref(), listings: None }))
            }
        }
    }
}

/// Whoever stands by: rights, the co-ordinator.
fn beside(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    html! {
        div id="after-map" class="beside" {
            @if shows(view, Beside::RightsCard, Flag::Rights) { (flag_cards::rights(frame)) }
            @if let Some(patch) = view.coordinator {
                (co_ordinator(frame, patch, &frame.say("person-ask-title")))
            }
        }
    }
}

fn shows(view: &IdeasView<'_>, card: Beside, flag: Flag) -> bool {
    view.answer.flag == flag || view.answer.cards.contains(&card)
}

fn heading(frame: &Frame<'_>, view: &IdeasView<'_>) -> String {
    match view.answer.ideas.len() {
        0 if view.answer.unread.is_some() => frame.say("unread-heading"),
        _ if view.answer.unread.is_some() => frame.say("unread-heading-some"),
        0 => frame.say("ideas-none-heading"),
        count => frame.say_with("ideas-count", &[("count", count.into())]),
    }
}

/// In order, so that people can say "the third".
fn idea_list(frame: &Frame<'_>, ideas: &[Idea]) -> Markup {
    html! { ol class="idea-list" { @for idea in ideas { (card(frame, &Card::of_idea(frame, idea))) } } }
}

/// Help, services: which comes first says nothing.
fn plain_list(frame: &Frame<'_>, ideas: &[Idea]) -> Markup {
    html! { ul class="idea-list" { @for idea in ideas { (card(frame, &Card::of_idea(frame, idea))) } } }
}

/// Nothing fits: say so, and who could help begin it.
fn nothing_yet(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    let nobody = StartSomething::default();
    let start = view.answer.start_something.as_ref().unwrap_or(&nobody);
    html! {
        div class="nothing-yet" {
            (frame.paragraphs("nothing-yet-text"))
            @if start.wish.is_empty() {
                p { (frame.say("nothing-yet-begin")) }
            } @else {
                p { (frame.say_marking("nothing-yet-begin-wish", ("wish", &start.wish), &[])) }
            }
            @if !start.helpers.is_empty() {
                h3 { (frame.say("nothing-yet-helpers")) }
                (plain_list(frame, &start.helpers))
            }
        }
    }
}

/// Formal help in its own panel: folded away and last, but open and first where it matters.
fn formal(frame: &Frame<'_>, view: &IdeasView<'_>) -> Markup {
    let first = view.answer.flag.help_first();
    html! {
        @if !view.answer.formal.is_empty() {
            section class="formal" aria-labelledby="formal-heading" {
                h2 id="formal-heading" { (frame.say(if first { "formal-first-title" } else { "formal-title" })) }
                @if first {
                    (plain_list(frame, &view.answer.formal))
                } @else {
                    details {
                        summary { (frame.say_with("formal-show", &[("count", view.answer.formal.len().into())])) }
                        p { (frame.say("formal-text")) }
                        (plain_list(frame, &view.answer.formal))
                    }
                }
            }
        }
    }
}
