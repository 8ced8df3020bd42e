//! Links to the page before and the page after.

use crate::frame::Frame;
use maud::{Markup, html};

/// Nothing where there is only one page. `query` is what was chosen: empty, or `name=value&` for each.
pub fn paging(frame: &Frame<'_>, page: usize, pages: usize, query: &str) -> Markup {
    paging_at(frame, &frame.href("/browse"), page, pages, query)
}

/// The same under another path.
pub fn paging_at(frame: &Frame<'_>, path: &str, page: usize, pages: usize, query: &str) -> Markup {
    let to = |page: usize| format!("{path}?{query}page={page}");
    html! {
        @if pages > 1 {
            nav class="paging" aria-label=(frame.say("paging-label")) {
                @if page > 1 { a rel="prev" href=(to(page - 1)) { (frame.say("paging-before")) } }
                p { (frame.say_with("paging-here", &[("page", page.into()), ("pages", pages.into())])) }
                @if page < pages { a rel="next" href=(to(page + 1)) { (frame.say("paging-after")) } }
            }
        }
    }
}

/// A value as it stands in the query of an address: everything but letters and digits is percent-encoded.
pub fn escaped(value: &str) -> String {
    let sign = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_break_out_of_its_place() {
        assert_eq!(escaped("tea & cake"), "tea%20%26%20cake");
        assert_eq!(escaped("tŷ"), "t%C5%B7");
    }
}
