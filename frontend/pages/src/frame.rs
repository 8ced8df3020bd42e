//! What every page stands in: the site, the moment, the language.

use crate::words::{Arg, Lang, Words};
use domain::geography::Position;
use domain::help::HelpLine;
use domain::patch::Patch;
use jiff::civil::DateTime;
use maud::{Markup, html};

/// Stands for what is to be marked while a sentence is put together. Nobody types this character.
const MARKED_HERE: &str = "\u{E000}";

/// What a page needs to know of the site it is on and of the moment.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// The site's own name ("Kith Larkmouth").
    pub site_name: &'a str,
    /// The page's language.
    pub lang: Lang,
    /// The page's own path without the language prefix ("/browse"), for the other language's link.
    pub path: &'a str,
    /// Where the style sheet, scripts and pictures are: `/assets/<build>`.
    pub assets: &'a str,
    /// Now, on the clock of the place.
    pub now: DateTime,
    /// The patches, with their co-ordinators.
    pub patches: &'a [Patch],
    /// Where most people here are, for a question without a place. `None`: nobody knows.
    pub home: Option<Position>,
    /// National help.
    pub help: &'a [HelpLine],
    /// The thanks due for the map's background pictures. `None`: there are none, and the map draws its own ground.
    pub tiles: Option<&'a str>,
    /// Whether this is invented data, said on every page.
    pub is_demo: bool,
}

impl Frame<'_> {
    /// A sentence of the catalogue, in the page's language.
    pub fn say(&self, id: &str) -> String {
        self.lang.words().say(id)
    }

    /// A sentence of the catalogue with something put into it, in the page's language.
    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.lang.words().say_with(id, args)
    }

    /// The same, with one thing (the person's own words) marked as by a highlighter.
    pub fn say_marking(&self, id: &str, (name, marked): (&str, &str), args: &[(&str, Arg<'_>)]) -> Markup {
        let mut all = vec![(name, MARKED_HERE.into())];
        all.extend_from_slice(args);
        let said = self.say_with(id, &all);
        match said.split_once(MARKED_HERE) {
            Some((before, after)) => html! { (before) mark { (marked) } (after) },
            None => html! { (said) },
        }
    }

    /// A text of the catalogue as paragraphs: a blank line starts a new one.
    pub fn paragraphs(&self, id: &str) -> Markup {
        let text = self.say(id);
        html! { @for paragraph in text.split("\n\n") { p { (paragraph) } } }
    }

    /// The page's language's sentences, for the phrases.
    pub fn words(&self) -> &'static Words {
        self.lang.words()
    }

    /// The address of a page in the page's language: `/browse` or `/cy/browse`.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.lang.prefix())
    }
}
