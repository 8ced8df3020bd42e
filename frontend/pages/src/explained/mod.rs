//! Why a sentence got its answer: for co-ordinators, on a page and as plain text.
//!
//! For staff, and only in the answer to a form: the words are in no address, and are kept nowhere.

mod answered;
mod heard;

use crate::asked::WORDS_MAX_CHARS;
use crate::frame::Frame;
use crate::parts::fields::line;
use crate::staff::{self, Me};
use crate::words::Words;
use domain::matching::Explained;
use maud::{Markup, html};

/// Something that is told, under a title.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Section {
    title: String,
    lines: Vec<Line>,
}

/// A line, with lines under it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    text: String,
    under: Vec<String>,
}

/// What the page is made from.
#[derive(Clone, Debug, Default)]
pub struct ExplainView<'a> {
    /// The words that were typed, to show them back.
    pub words: &'a str,
    /// The place that was typed.
    pub place: &'a str,
    /// The day that was typed.
    pub on: &'a str,
    /// What there is to tell; `None` before anything was asked.
    pub explained: Option<&'a Explained>,
    /// What could not be used of it.
    pub problem: Option<Unusable>,
}

/// What could not be used of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// More words than are read.
    TooLong,
    /// A day that is none.
    Day,
    /// A place nobody knows.
    Place,
}

impl Unusable {
    /// Its name in the catalogue.
    const fn name(self) -> &'static str {
        match self {
            Unusable::TooLong => "explain-too-long",
            Unusable::Day => "explain-bad-day",
            Unusable::Place => "explain-place-not-found",
        }
    }
}

/// The whole page.
pub fn page(frame: &Frame<'_>, me: &Me<'_>, view: &ExplainView<'_>) -> Markup {
    staff::document(frame, me, &frame.say("explain-title"), &main(frame, view))
}

fn main(frame: &Frame<'_>, view: &ExplainView<'_>) -> Markup {
    html! {
        div class="page-head" {
            h1 { (frame.say("explain-title")) }
            p class="lede" { (frame.say("explain-lede")) }
        }
        div class="staff-page" {
            @if let Some(problem) = view.problem { p role="alert" { (frame.say(problem.name())) } }
            form class="ask" method="post" action=(frame.href("/staff/explain")) {
                div class="field words" {
                    label for="words" { (frame.say("explain-words")) }
                    textarea id="words" name="words" required rows="3" maxlength=(WORDS_MAX_CHARS) { (view.words) }
                }
                (line("where", &frame.say("ask-where"), "", view.place))
                (line("on", &frame.say("explain-on"), &frame.say("explain-on-hint"), view.on))
                button type="submit" { (frame.say("explain-button")) }
            }
            @if let Some(explained) = view.explained {
                @for (n, section) in sections(frame.words(), explained).iter().enumerate() { (shown(n, section)) }
            }
        }
    }
}

fn shown(n: usize, section: &Section) -> Markup {
    let id = format!("explained-{n}");
    html! {
        section class="prose" aria-labelledby=(id) {
            h2 id=(id) { (section.title) }
            ul {
                @for line in &section.lines {
                    li {
                        (line.text)
                        @if !line.under.is_empty() { ul { @for under in &line.under { li { (under) } } } }
                    }
                }
            }
        }
    }
}

/// The same as plain text, to be read at a terminal or aloud.
pub fn text(words: &Words, explained: &Explained) -> String {
    let mut lines = Vec::new();
    for section in sections(words, explained) {
        lines.push(section.title);
        for line in section.lines {
            lines.push(format!("  {}", line.text));
            lines.extend(line.under.iter().map(|under| format!("    {under}")));
        }
        lines.push(String::new());
    }
    lines.join("\n")
}

/// Everything there is to tell, in the order it came about. What there is nothing of is not told.
fn sections(words: &Words, explained: &Explained) -> Vec<Section> {
    let mut sections = heard::sections(words, &explained.heard, explained.reach_m);
    sections.extend(answered::sections(words, explained));
    sections.retain(|section| !section.lines.is_empty());
    sections
}

impl Section {
    fn new(words: &Words, title: &str, lines: Vec<Line>) -> Section {
        Section {
            title: words.say(title),
            lines,
        }
    }
}

impl From<String> for Line {
    fn from(text: String) -> Line {
        let under = Vec::new();
        Line { text, under }
    }
}

/// A share or a strength, with two places: enough to compare, not to believe in.
fn number(value: f32) -> String {
    format!("{value:.2}")
}
