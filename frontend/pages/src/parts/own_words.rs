//! What a group says of itself, in the page's language where it did, else as it said it.

use crate::frame::Frame;
use crate::words::Lang;
use domain::Listing;

/// What people call it.
pub fn name<'l>(frame: &Frame<'_>, listing: &'l Listing) -> &'l str {
    chosen(frame, &listing.name, &listing.in_welsh.name)
}

/// What happens there.
pub fn what_happens<'l>(frame: &Frame<'_>, listing: &'l Listing) -> &'l str {
    chosen(frame, &listing.what_happens, &listing.in_welsh.what_happens)
}

/// What it is like the first time.
pub fn first_visit<'l>(frame: &Frame<'_>, listing: &'l Listing) -> &'l str {
    chosen(frame, &listing.first_visit, &listing.in_welsh.first_visit)
}

/// What would help them.
pub fn wanted<'l>(frame: &Frame<'_>, listing: &'l Listing) -> &'l str {
    chosen(frame, &listing.wanted, &listing.in_welsh.wanted)
}

/// Whether a Welsh page has to say that the group tells nothing of itself in Welsh.
pub fn has_no_welsh(frame: &Frame<'_>, listing: &Listing) -> bool {
    frame.lang == Lang::Cy && listing.in_welsh.is_empty()
}

fn chosen<'l>(frame: &Frame<'_>, first: &'l str, welsh: &'l str) -> &'l str {
    match frame.lang {
        Lang::Cy if !welsh.is_empty() => welsh,
        _ => first,
    }
}
