//! The one question and its box. Everything else about it may be left out, and everything typed is kept.

use super::fields::{choice, line, tick};
use crate::asked::{Asked, DAYS, NEEDS, WAYS, WORDS_MAX_CHARS, day_slug, how_slug, need_slug};
use crate::frame::Frame;
use crate::icons::{Icon, icon};
use maud::{Markup, html};

/// The journey times to choose from, in minutes each way.
const MINUTES: [u16; 6] = [5, 10, 15, 20, 30, 60];

/// The whole form. `first` is for the home page: a bigger box, and the refining left for later.
pub fn ask_form(frame: &Frame<'_>, asked: &Asked, first: bool) -> Markup {
    html! {
        form class="ask" method="post" action=(frame.href("/ideas")) data-ask {
            (words(frame, asked, first))
            div class="ask-foot" {
                (place(frame, asked, first))
                button type="submit" {
                    (frame.say(if first { "ask-button" } else { "ask-again" })) (icon(Icon::On))
                }
            }
            @if !first { (refine(frame, asked)) }
        }
    }
}

fn words(frame: &Frame<'_>, asked: &Asked, first: bool) -> Markup {
    html! {
        div class="field words" {
            label for="words" { (frame.say(if first { "ask-words" } else { "ask-words-again" })) }
            @if first { p class="hint" id="words-hint" { (frame.say("ask-words-hint")) } }
            textarea id="words" name="words" required rows=(if first { 5 } else { 2 }) maxlength=(WORDS_MAX_CHARS)
                aria-describedby=[first.then_some("words-hint")] { (asked.words) }
        }
    }
}

fn place(frame: &Frame<'_>, asked: &Asked, first: bool) -> Markup {
    let hint = if first {
        frame.say("ask-where-hint")
    } else {
        String::new()
    };
    line("where", &frame.say("ask-where"), &hint, &asked.place)
}

/// Needs, how far, and which day: folded away, saying how much of it was chosen, so that nobody wonders why.
fn refine(frame: &Frame<'_>, asked: &Asked) -> Markup {
    let others = [asked.how.is_some(), asked.minutes.is_some(), asked.day.is_some()];
    let chosen = asked.needs.len() + others.into_iter().filter(|chosen| *chosen).count();
    html! {
        details class="refine" {
            summary {
                (frame.say("refine-title"))
                @if chosen > 0 {
                    " " span class="chosen" { (frame.say_with("refine-chosen", &[("count", chosen.into())])) }
                }
            }
            fieldset {
                legend { (frame.say("refine-needs")) }
                div class="ticks" {
                    @for need in NEEDS {
                        @let slug = need_slug(need);
                        (tick("needs", slug, &frame.say(&format!("need-{slug}")), asked.needs.contains(&need)))
                    }
                }
            }
            fieldset {
                legend { (frame.say("refine-how-far")) }
                div class="row" { (how(frame, asked)) (minutes(frame, asked)) (day(frame, asked.day.map(day_slug))) }
            }
            p class="hint" { (frame.say("refine-unknown")) }
            button type="submit" class="second" { (frame.say("ask-again")) }
        }
    }
}

fn how(frame: &Frame<'_>, asked: &Asked) -> Markup {
    let any = (String::new(), frame.say("how-any"));
    let ways = WAYS.map(|way| {
        (
            how_slug(way).to_owned(),
            frame.say(&format!("how-{}", how_slug(way))),
        )
    });
    let options: Vec<_> = std::iter::once(any).chain(ways).collect();
    choice(
        "how",
        &frame.say("how-label"),
        &options,
        asked.how.map_or("", how_slug),
    )
}

fn minutes(frame: &Frame<'_>, asked: &Asked) -> Markup {
    let any = (String::new(), frame.say("minutes-any"));
    let times = MINUTES.map(|n| {
        (
            n.to_string(),
            frame.say_with("minutes-up-to", &[("minutes", u32::from(n).into())]),
        )
    });
    let options: Vec<_> = std::iter::once(any).chain(times).collect();
    let chosen = asked
        .minutes
        .map_or_else(String::new, |minutes| minutes.to_string());
    choice("minutes", &frame.say("minutes-label"), &options, &chosen)
}

/// A day of the week, or any.
pub fn day(frame: &Frame<'_>, chosen: Option<&str>) -> Markup {
    let any = (String::new(), frame.say("day-any"));
    let days = DAYS.map(|day| {
        (
            day_slug(day).to_owned(),
            crate::phrases::dates::day_name(frame.words(), day),
        )
    });
    let options: Vec<_> = std::iter::once(any).chain(days).collect();
    choice("day", &frame.say("day-label"), &options, chosen.unwrap_or(""))
}
