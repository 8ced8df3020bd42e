//! What the page of a listing says of itself: the card that is shown where somebody shares its address (Open Graph), and
//! the same for search engines (JSON-LD, which is data: a browser runs nothing of it). No picture: nobody asked the group
//! for one.

use super::ToldToPrograms;
use crate::frame::Frame;
use crate::phrases::whereabouts;
use domain::Listing;
use maud::{Markup, PreEscaped, html};

/// The longest description on a card, in letters: what is shown of it anywhere.
const DESCRIPTION_CHARS: usize = 200;

/// The card.
pub fn card(frame: &Frame<'_>, listing: &Listing, told: &ToldToPrograms) -> Markup {
    html! {
        @if !told.page.is_empty() {
            link rel="canonical" href=(told.page);
            meta property="og:type" content="website";
            meta property="og:site_name" content=(frame.site_name);
            meta property="og:title" content=(listing.name);
            meta property="og:description" content=(description(frame, listing));
            meta property="og:url" content=(told.page);
            meta property="og:locale" content=(frame.lang.code().replace('-', "_"));
            meta name="twitter:card" content="summary";
            script type="application/ld+json" { (PreEscaped(&told.json_ld)) }
        }
    }
}

/// What happens there, else where it is.
fn description(frame: &Frame<'_>, listing: &Listing) -> String {
    let said = if listing.what_happens.is_empty() {
        whereabouts::short(frame.words(), listing)
    } else {
        listing.what_happens.clone()
    };
    match said.char_indices().nth(DESCRIPTION_CHARS) {
        Some((end, _)) => format!("{}…", said[..end].trim_end()),
        None => said,
    }
}
