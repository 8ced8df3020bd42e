//! Easy Read: one idea a line, short, with a picture beside it. Of every listing, and of the pages somebody begins at.

use crate::drawings::drawing;
use crate::families::Family;
use crate::frame::Frame;
use crate::icons::{Icon, icon};
use crate::parts::facts::who_to_ask;
use crate::parts::help_lines::{EMERGENCY, help_for, ring};
use crate::parts::own_words;
use crate::phrases::{capital, cost, rhythm, runs, sure, times, whereabouts};
use crate::shell;
use domain::Listing;
use domain::asset::{AccessFeature, Known};
use domain::matching::Flag;
use domain::rhythm::Occurrence;
use maud::{Markup, html};

/// One listing, in Easy Read.
pub fn listing(frame: &Frame<'_>, listing: &Listing, next: &[Occurrence]) -> Markup {
    let title = frame.say_with("easy-title", &[("name", own_words::name(frame, listing).into())]);
    shell::document(frame, &title, &of_listing(frame, listing, next))
}

/// The page to begin at.
pub fn home(frame: &Frame<'_>) -> Markup {
    let lines = [
        ("easy-home-1", Icon::Look),
        ("easy-home-2", Icon::Say),
        ("easy-home-3", Icon::Together),
        ("easy-home-4", Icon::Yes),
        ("easy-home-5", Icon::Chat),
        ("easy-home-6", Icon::Help),
    ];
    let main = html! {
        div class="page-head" { h1 { (frame.say("easy-home-title")) } }
        (told(frame, &lines))
        ul class="easy-ways" {
            li { a href=(frame.href("/")) { (icon(Icon::Say)) (frame.say("easy-home-ask")) } }
            li { a href=(frame.href("/browse")) { (icon(Icon::Look)) (frame.say("easy-home-browse")) } }
            li { a href=(frame.href("/easy/help-now")) { (icon(Icon::Help)) (frame.say("easy-home-help")) } }
        }
    };
    shell::document(frame, &frame.say("easy-home-title"), &main)
}

/// Who to ring in a hard moment.
pub fn help_now(frame: &Frame<'_>) -> Markup {
    let lines = [
        ("easy-help-1", Icon::Quiet),
        ("easy-help-2", Icon::Phone),
        ("easy-help-3", Icon::Say),
        ("easy-help-4", Icon::Help),
    ];
    let main = html! {
        div class="page-head" { h1 { (frame.say("easy-help-title")) } }
        (told(frame, &lines))
        p class="emergency" { (ring(frame, &frame.say("emergency-who"), EMERGENCY)) }
        section class="moment" aria-labelledby="easy-crisis" {
            h2 id="easy-crisis" { (frame.say("help-crisis-title")) }
            (help_for(frame, Flag::Crisis))
        }
        ul class="easy-ways" { li { a href=(frame.href("/help-now")) { (frame.say("easy-back")) } } }
    };
    shell::document(frame, &frame.say("easy-help-title"), &main)
}

/// The lines of a page, each with its picture.
fn told(frame: &Frame<'_>, lines: &[(&str, Icon)]) -> Markup {
    html! {
        ol class="easy" {
            @for (line, sign) in lines {
                li class="easy-line" { span class="emblem" { (icon(*sign)) } p { (frame.say(line)) } }
            }
        }
    }
}

fn of_listing(frame: &Frame<'_>, listing: &Listing, next: &[Occurrence]) -> Markup {
    let words = frame.words();
    let today = frame.now.date();
    let when: Vec<String> = next
        .first()
        .map(|next| {
            frame.say_with(
                "paper-next",
                &[("next", times::occurrence(words, next, today).into())],
            )
        })
        .into_iter()
        .chain(rhythm::lines(words, &listing.rhythm, today))
        .map(|line| capital(&line))
        .collect();
    let sure = sure::confidence(words, listing, listing.confidence(today));
    let getting_in = getting_in(frame, listing);
    html! {
        article class={ "listing easy-listing of-" (Family::of_listing(listing).slug()) } {
            div class="listing-top" {
                div class="page-head" {
                    h1 { (own_words::name(frame, listing)) }
                    p class="tier" { (runs::who_runs_it(words, listing)) }
                }
                (drawing(listing))
            }
            div class="easy" {
                (part(frame, "easy-what", Icon::Look, &sentences(own_words::what_happens(frame, listing))))
                (part(frame, "easy-when", Icon::Clock, &when))
                (part(frame, "easy-where", Icon::Pin, &whereabouts::lines(words, listing)))
                (part(frame, "easy-cost", Icon::Coin, &sentences(&cost::cost(words, &listing.cost))))
                @if let Some(ask) = who_to_ask(frame, listing, true) {
                    (piece(frame, "easy-ask", Icon::Person, &html! { p { (ask) } }))
                }
                (part(frame, "easy-first", Icon::Door, &sentences(own_words::first_visit(frame, listing))))
                (part(frame, "easy-getting-in", Icon::Walk, &getting_in))
                (part(frame, "easy-sure", Icon::NotKnown, &[sure]))
            }
            ul class="easy-ways" { li { a href=(frame.href(&format!("/listing/{}", listing.id))) { (frame.say("easy-back")) } } }
        }
    }
}

/// A question and its lines. Nothing where there is nothing to say.
fn part(frame: &Frame<'_>, question: &str, sign: Icon, lines: &[String]) -> Markup {
    let lines: Vec<_> = lines.iter().filter(|line| !line.is_empty()).collect();
    html! { @if !lines.is_empty() { (piece(frame, question, sign, &html! { @for line in &lines { p { (line) } } })) } }
}

fn piece(frame: &Frame<'_>, question: &str, sign: Icon, says: &Markup) -> Markup {
    html! {
        section class="easy-line" aria-labelledby=(question) {
            span class="emblem" { (icon(sign)) }
            div { h2 id=(question) { (frame.say(question)) } (says) }
        }
    }
}

/// Only what somebody has looked at: what is not known helps nobody here.
fn getting_in(frame: &Frame<'_>, listing: &Listing) -> Vec<String> {
    let known = AccessFeature::ALL.into_iter().filter_map(|feature| {
        let known = match listing.access.0.get(&feature)?.known {
            Known::Yes => "known-yes",
            Known::No => "known-no",
            Known::Unknown => return None,
        };
        let feature = frame.say(&format!("access-{}", feature.slug()));
        Some(format!("{feature}: {}.", frame.say(known)))
    });
    known.collect()
}

/// A text as its sentences, one idea a line. A full stop between two digits, as in 2.30, ends none.
fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = text.trim();
    while let Some(end) = end_of_sentence(rest) {
        let (sentence, after) = rest.split_at(end);
        all.push(capital(sentence.trim()));
        rest = after.trim_start();
    }
    all.extend((!rest.is_empty()).then(|| capital(rest)));
    all
}

/// Where the first sentence ends: after a stop that a space follows.
fn end_of_sentence(text: &str) -> Option<usize> {
    let mut ends = text
        .match_indices(['.', '?', ';', '\n'])
        .map(|(at, stop)| at + stop.len());
    ends.find(|end| text[*end..].starts_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_idea_stands_on_its_own_line() {
        assert_eq!(
            sentences("Tea and cake. we start at 2.30 sharp; bring a friend"),
            ["Tea and cake.", "We start at 2.30 sharp;", "Bring a friend"]
        );
        assert!(sentences("  ").is_empty());
    }
}
