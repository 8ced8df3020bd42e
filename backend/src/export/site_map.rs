//! The pages of the site, for search engines (sitemaps.org): a list of lists, since no list may have more than 50,000.

use super::xml::Document;
use domain::AssetId;
use jiff::Timestamp;
use pages::Lang;
use std::io;

/// Listings on one list: each has a page in both languages.
pub const LISTINGS_MAX: usize = 20_000;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
/// The pages that are always there.
const PAGES: &[&str] = &[
    "/",
    "/browse",
    "/whats-on",
    "/help-now",
    "/your-rights",
    "/about",
    "/privacy",
    "/accessibility",
    "/open-data",
];

/// The list of lists, so many of listings.
///
/// # Errors
/// Never: it is written to memory.
pub fn lists(base: &str, of_listings: usize) -> io::Result<Vec<u8>> {
    let mut document = Document::begin("sitemapindex", &[("xmlns", NAMESPACE)])?;
    for number in 0..=of_listings {
        document.open("sitemap", &[])?;
        document.text("loc", &[], &format!("{base}/sitemap/{number}.xml"))?;
        document.close("sitemap")?;
    }
    document.end("sitemapindex")
}

/// The list of the pages that are always there.
///
/// # Errors
/// Never: it is written to memory.
pub fn pages(base: &str) -> io::Result<Vec<u8>> {
    let mut document = Document::begin("urlset", &[("xmlns", NAMESPACE)])?;
    for path in PAGES {
        page(&mut document, base, path, None)?;
    }
    document.end("urlset")
}

/// A list of listings, each with when it last changed, in microseconds since 1970.
///
/// # Errors
/// Never: it is written to memory.
pub fn listings(base: &str, listings: &[(AssetId, i64)]) -> io::Result<Vec<u8>> {
    let mut document = Document::begin("urlset", &[("xmlns", NAMESPACE)])?;
    for (id, changed_us) in listings {
        page(&mut document, base, &format!("/listing/{id}"), Some(*changed_us))?;
    }
    document.end("urlset")
}

fn page(document: &mut Document, base: &str, path: &str, changed_us: Option<i64>) -> io::Result<()> {
    for lang in Lang::ALL {
        document.open("url", &[])?;
        document.text("loc", &[], &format!("{base}{}{path}", lang.prefix()))?;
        if let Some(changed) = changed_us.and_then(|us| Timestamp::from_microsecond(us).ok()) {
            document.text("lastmod", &[], &changed.to_string())?;
        }
        document.close("url")?;
    }
    Ok(())
}
