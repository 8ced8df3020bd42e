//! Getting in and being comfortable: yes, no or not known, who looked and when.

use crate::frame::Frame;
use crate::icons::{Icon, icon};
use crate::phrases::dates::date;
use domain::Listing;
use domain::asset::{AccessFact, AccessFeature, Known};
use maud::{Markup, html};

/// Every feature, also those nobody has looked at: not knowing is worth knowing.
pub fn access(frame: &Frame<'_>, listing: &Listing) -> Markup {
    html! {
        section class="access" aria-labelledby="access-heading" {
            h2 id="access-heading" { (frame.say("access-title")) }
            ul class="access-list" {
                @for feature in AccessFeature::ALL {
                    (line(frame, feature, listing.access.0.get(&feature).unwrap_or(&AccessFact::default())))
                }
            }
        }
    }
}

fn line(frame: &Frame<'_>, feature: AccessFeature, fact: &AccessFact) -> Markup {
    let (sign, known) = match fact.known {
        Known::Yes => (Icon::Yes, "yes"),
        Known::No => (Icon::No, "no"),
        Known::Unknown => (Icon::NotKnown, "unknown"),
    };
    html! {
        li class={ "access-" (known) } {
            (icon(sign))
            span {
                b { (frame.say(&format!("access-{}", feature.slug()))) ": " }
                (frame.say(&format!("known-{known}")))
                @if let Some(checked) = checked(frame, fact) { " " small { (checked) } }
            }
        }
    }
}

/// "Checked 3 March 2026 by a co-ordinator"
fn checked(frame: &Frame<'_>, fact: &AccessFact) -> Option<String> {
    let on = date(frame.words(), fact.checked_on?, frame.now.date());
    Some(match fact.checked_by.as_deref() {
        None | Some("") => frame.say_with("access-checked", &[("date", on.into())]),
        Some(by) => frame.say_with("access-checked-by", &[("date", on.into()), ("who", by.into())]),
    })
}
