//! The home page: one question, one big box, and under it the plain ways in.

use crate::asked::Asked;
use crate::frame::Frame;
use crate::icons::{Icon, icon};
use crate::parts::ask_form::ask_form;
use crate::parts::co_ordinator::co_ordinator;
use crate::parts::things::things;
use crate::shell;
use crate::street::street;
use maud::{Markup, html};

/// How many co-ordinators the home page introduces; with more patches than this, the place asked for decides.
const MOST_PEOPLE: usize = 4;

/// How many examples of what could be said there are.
const VOICES: usize = 4;

/// The whole page.
pub fn page(frame: &Frame<'_>) -> Markup {
    shell::document(frame, &frame.say("home-title"), &main(frame))
}

/// The contents of `<main>`.
pub fn main(frame: &Frame<'_>) -> Markup {
    html! {
        div class="hero" {
            div class="hero-words" {
                h1 { (frame.say("home-title")) }
                p class="lede" { (frame.say("home-lede")) }
                (ask_form(frame, &Asked::default(), true))
                (voices(frame))
                p class="promise" { (frame.say("home-promise")) " " a href=(frame.href("/privacy")) { (frame.say("home-promise-link")) } }
            }
            (street())
        }
        (ways_in(frame))
        div class="people" {
            @for patch in frame.patches.iter().take(MOST_PEOPLE) {
                (co_ordinator(frame, patch, &frame.say_with("person-title", &[("name", patch.coordinator.name.as_str().into())])))
            }
        }
    }
}

/// What somebody could say, so that nobody faces an empty box alone.
fn voices(frame: &Frame<'_>) -> Markup {
    html! {
        div class="voices" {
            p class="voices-name" { (frame.say("voices-title")) }
            ul { @for number in 1..=VOICES { li { (frame.say(&format!("voice-{number}"))) } } }
        }
    }
}

fn ways_in(frame: &Frame<'_>) -> Markup {
    html! {
        section class="ways-in" aria-labelledby="browse-plain" {
            h2 id="browse-plain" { (frame.say("home-browse")) }
            (things(frame))
            ul class="doors" {
                (door(frame, "/whats-on", Icon::Calendar, "home-whats-on"))
                (door(frame, "/help-now", Icon::Help, "home-help-now"))
                (door(frame, "/your-rights", Icon::Say, "home-rights"))
            }
        }
    }
}

fn door(frame: &Frame<'_>, path: &str, sign: Icon, name: &str) -> Markup {
    html! {
        li class="door" {
            a href=(frame.href(path)) { (icon(sign)) span { (frame.say(name)) } }
            p { (frame.say(&format!("{name}-text"))) }
        }
    }
}
