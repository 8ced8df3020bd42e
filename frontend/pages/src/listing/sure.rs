//! How sure we are of a listing, in words, with where it came from.

use crate::frame::Frame;
use crate::phrases::sure;
use domain::Listing;
use maud::{Markup, html};

/// The words, the newest evidence, the source and its licence.
pub fn how_sure(frame: &Frame<'_>, listing: &Listing) -> Markup {
    let today = frame.now.date();
    let confidence = listing.confidence(today);
    html! {
        section class="how-sure" aria-labelledby="sure-heading" {
            h2 id="sure-heading" { (frame.say("sure-title")) }
            p class={ "sure sure-" (sure::slug(confidence)) } { (sure::confidence(frame.words(), listing, confidence)) }
            @match sure::evidence(frame.words(), listing, today) {
                Some(evidence) => p { (evidence) },
                None => p { (frame.say("evidence-none")) },
            }
            p class="source" { (source(frame, listing)) }
        }
    }
}

fn source(frame: &Frame<'_>, listing: &Listing) -> String {
    let name = listing.source.name.as_str();
    match listing.source.licence.as_deref() {
        _ if name.is_empty() => String::new(),
        None | Some("") => frame.say_with("source", &[("name", name.into())]),
        Some(licence) => frame.say_with(
            "source-licence",
            &[("name", name.into()), ("licence", licence.into())],
        ),
    }
}
