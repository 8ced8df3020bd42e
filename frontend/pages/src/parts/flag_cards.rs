//! The cards that come before or beside ideas: calm, short, with numbers to ring.

use super::help_lines::{EMERGENCY, few_for, ring};
use super::quick_exit::quick_exit;
use crate::frame::Frame;
use domain::matching::{Card, Flag};
use maud::{Markup, html};

/// The way out of the page, where somebody may be watched. Nothing otherwise.
pub fn way_out(frame: &Frame<'_>, flag: Flag, cards: &[Card]) -> Markup {
    html! { @if is_about_safety(flag, cards) { (quick_exit(frame)) } }
}

fn is_about_safety(flag: Flag, cards: &[Card]) -> bool {
    flag == Flag::Safety || cards.contains(&Card::SafetyCard)
}

/// The card that comes before everything, by what sort of moment it is. Nothing for ordinary life.
pub fn first(frame: &Frame<'_>, flag: Flag, cards: &[Card]) -> Markup {
    let safety = is_about_safety(flag, cards);
    let crisis = flag == Flag::Crisis || cards.contains(&Card::CrisisCard);
    html! {
        @if crisis { (moment(frame, "crisis", Flag::Crisis, &emergency(frame, "crisis-999"))) }
        @if safety { (moment(frame, "safety", Flag::Safety, &emergency(frame, "safety-999"))) }
        @if flag == Flag::Urgent { (moment(frame, "urgent", Flag::Urgent, &html! {})) }
    }
}

/// The card of rights, beside the ideas.
pub fn rights(frame: &Frame<'_>) -> Markup {
    let more = html! { p { a href=(frame.href("/your-rights")) { (frame.say("rights-card-link")) } } };
    moment(frame, "rights", Flag::Rights, &more)
}

fn moment(frame: &Frame<'_>, name: &str, flag: Flag, lead: &Markup) -> Markup {
    let id = format!("{name}-card");
    html! {
        section class={ "moment moment-" (name) } aria-labelledby=(id) {
            h2 id=(id) { (frame.say(&format!("{name}-card-title"))) }
            (frame.paragraphs(&format!("{name}-card-text")))
            (lead)
            (few_for(frame, flag))
        }
    }
}

/// 999 is always there, whatever the list of help holds.
pub fn emergency(frame: &Frame<'_>, sentence: &str) -> Markup {
    html! { p class="emergency" { (ring(frame, &frame.say("emergency-who"), EMERGENCY)) " " (frame.say(sentence)) } }
}
