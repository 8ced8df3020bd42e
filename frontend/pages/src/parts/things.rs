//! The plain things to choose from, each a link with its icon.

use crate::families::Family;
use crate::frame::Frame;
use crate::icons::{Icon, icon};
use domain::browsing::Thing;
use maud::{Markup, html};

/// Every plain thing, as links to the browse page.
pub fn things(frame: &Frame<'_>) -> Markup {
    html! {
        ul class="things" {
            @for thing in Thing::ALL {
                li {
                    a href={ (frame.href("/browse")) "?thing=" (thing.slug()) } {
                        span class={ "emblem of-" (Family::of_thing(*thing).slug()) } { (icon(icon_of(*thing))) }
                        span { (frame.say(&format!("thing-{}", thing.slug()))) }
                    }
                }
            }
        }
    }
}

/// The icon of a plain thing.
pub const fn icon_of(thing: Thing) -> Icon {
    match thing {
        Thing::Make => Icon::Make,
        Thing::Sing => Icon::Music,
        Thing::Grow => Icon::Grow,
        Thing::Move => Icon::Walk,
        Thing::Outdoors => Icon::Outdoors,
        Thing::Eat => Icon::Eat,
        Thing::Chat => Icon::Chat,
        Thing::Play => Icon::Play,
        Thing::Read | Thing::Learn => Icon::Book,
        Thing::Useful => Icon::Give,
        Thing::Quiet => Icon::Quiet,
        Thing::Children => Icon::Children,
        Thing::BeenThere => Icon::Together,
        Thing::Say => Icon::Say,
        Thing::Money => Icon::Money,
        Thing::GetAbout => Icon::Bus,
        Thing::FromHome => Icon::Home,
    }
}
