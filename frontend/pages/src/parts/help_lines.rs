//! National help: who to ring, for what, and when they answer. Calls come first.

use crate::frame::Frame;
use crate::icons::{Icon, icon};
use crate::words::Lang;
use domain::help::HelpLine;
use domain::matching::Flag;
use maud::{Markup, html};

/// The number that every card for a grave moment shows by itself, so that it is never missing and never twice.
pub const EMERGENCY: &str = "999";

/// How many helpers a card shows at once: enough to choose from, few enough to read while upset.
const FEW: usize = 6;

/// All the help for one sort of moment, as a list. Nothing where there is none.
pub fn help_for(frame: &Frame<'_>, flag: Flag) -> Markup {
    list(frame, &lines(frame, flag))
}

/// The first few who help with one sort of moment; the others one press away.
pub fn few_for(frame: &Frame<'_>, flag: Flag) -> Markup {
    let lines = lines(frame, flag);
    let (few, others) = lines.split_at(FEW.min(lines.len()));
    html! {
        (list(frame, few))
        @if !others.is_empty() {
            details class="more-help" {
                summary { (frame.say_with("help-others", &[("count", others.len().into())])) }
                (list(frame, others))
            }
        }
    }
}

/// Whether anybody is known who helps with one sort of moment.
pub fn has_help(frame: &Frame<'_>, flag: Flag) -> bool {
    !lines(frame, flag).is_empty()
}

fn lines<'f>(frame: &Frame<'f>, flag: Flag) -> Vec<&'f HelpLine> {
    frame
        .help
        .iter()
        .filter(|line| line.flag == flag && line.phone != EMERGENCY)
        .collect()
}

fn list(frame: &Frame<'_>, lines: &[&HelpLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            ul class="help-lines" { @for line in lines { li class="help-line" { (help_line(frame, line)) } } }
        }
    }
}

/// One helper: who they are, the number as a link, what they help with, when they answer.
fn help_line(frame: &Frame<'_>, line: &HelpLine) -> Markup {
    let (name, name_lang) = told(frame.lang, &line.name, &line.name_cy);
    let (what, what_lang) = told(frame.lang, &line.what, &line.what_cy);
    let (hours, hours_lang) = told(frame.lang, &line.hours, &line.hours_cy);
    html! {
        h3 lang=[name_lang] { (name) }
        @if !what.is_empty() { p lang=[what_lang] { (what) } }
        ul class="ways" {
            @if !line.phone.is_empty() { li { (ring(frame, name, &line.phone)) } }
            @if !line.text_number.is_empty() {
                li { (frame.say_with("help-text", &[("text", line.text_number.as_str().into())])) }
            }
            @if is_web(&line.website) {
                li { a href=(line.website) rel="noreferrer" { (frame.say_with("help-page", &[("name", name.into())])) } }
            }
        }
        @if !hours.is_empty() { p class="hours" lang=[hours_lang] { (hours) } }
    }
}

/// A number to ring, as a link whose name says who answers.
pub fn ring(frame: &Frame<'_>, who: &str, number: &str) -> Markup {
    html! {
        a class="ring" href={ "tel:" (dialled(number)) } {
            (icon(Icon::Phone))
            span class="visually-hidden" { (frame.say_with("ring-who", &[("who", who.into())])) " " }
            span class="number" { (number) }
        }
    }
}

/// The digits of a number, as a telephone takes them.
pub fn dialled(number: &str) -> String {
    number
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '+')
        .collect()
}

/// Whether an address is one a browser may be sent to.
pub fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// The Welsh text on a Welsh page where there is one; else the English, saying that it is English.
pub fn told<'t>(lang: Lang, english: &'t str, welsh: &'t str) -> (&'t str, Option<&'static str>) {
    match lang {
        Lang::En => (english, None),
        Lang::Cy if welsh.is_empty() => (english, Some(Lang::En.code())),
        Lang::Cy => (welsh, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_without_its_spaces() {
        assert_eq!(dialled("01632 960 112 (ask for Jan)"), "01632960112");
        assert_eq!(dialled("+44 1632 960112"), "+441632960112");
    }

    #[test]
    fn only_web_addresses_become_links() {
        assert!(is_web("https://example.org"));
        assert!(!is_web("javascript:alert(1)"));
    }

    #[test]
    fn english_on_a_welsh_page_is_marked_as_english() {
        assert_eq!(told(Lang::Cy, "Jan's shed", ""), ("Jan's shed", Some("en-GB")));
        assert_eq!(told(Lang::Cy, "shed", "sied"), ("sied", None));
    }
}
