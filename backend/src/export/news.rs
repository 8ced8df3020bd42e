//! What is new and what has changed, as Atom (RFC 4287): for whoever follows a place with a news reader.

use super::Shown;
use super::xml::Document;
use jiff::Timestamp;
use pages::Lang;
use std::io;

/// As many as a news reader looks at.
pub const ENTRIES_MAX: usize = 50;

/// The news of a site.
#[derive(Clone, Copy, Debug)]
pub struct News<'a> {
    /// What the site calls itself.
    pub title: &'a str,
    /// Its address, without a slash at its end.
    pub base: &'a str,
    /// The language of the pages it leads to.
    pub lang: Lang,
    /// Where this news is.
    pub path: &'a str,
}

impl News<'_> {
    /// Writes it, the newest first.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn write(&self, newest: &[Shown]) -> io::Result<Vec<u8>> {
        let feed = [
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xml:lang", self.lang.code()),
        ];
        let mut document = Document::begin("feed", &feed)?;
        let own = format!("{}{}", self.base, self.path);
        document.text("id", &[], &own)?;
        document.text("title", &[], self.title)?;
        document.text(
            "updated",
            &[],
            &moment(newest.first().map_or(0, |shown| shown.changed_us)),
        )?;
        document.empty(
            "link",
            &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)],
        )?;
        document.empty(
            "link",
            &[
                ("rel", "alternate"),
                ("type", "text/html"),
                ("href", &self.page("/browse")),
            ],
        )?;
        document.open("author", &[])?;
        document.text("name", &[], self.title)?;
        document.close("author")?;
        for shown in newest {
            self.entry(&mut document, shown)?;
        }
        document.end("feed")
    }

    fn entry(&self, document: &mut Document, shown: &Shown) -> io::Result<()> {
        let listing = &shown.listing;
        document.open("entry", &[])?;
        document.text("id", &[], &format!("urn:uuid:{}", listing.id))?;
        document.text("title", &[], &listing.name)?;
        document.text("updated", &[], &moment(shown.changed_us))?;
        let page = self.page(&format!("/listing/{}", listing.id));
        document.empty(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("href", &page)],
        )?;
        if !listing.what_happens.is_empty() {
            document.text("summary", &[], &listing.what_happens)?;
        }
        document.close("entry")
    }

    fn page(&self, path: &str) -> String {
        format!("{}{}{path}", self.base, self.lang.prefix())
    }
}

fn moment(us: i64) -> String {
    Timestamp::from_microsecond(us).unwrap_or_default().to_string()
}
