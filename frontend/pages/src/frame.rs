//! What every page stands in: the site, the moment, the language.

use crate::words::{Arg, Lang};
use domain::help::HelpLine;
use domain::patch::Patch;
use jiff::civil::DateTime;

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
    /// National help.
    pub help: &'a [HelpLine],
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

    /// The address of a page in the page's language: `/browse` or `/cy/browse`.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.lang.prefix())
    }
}
