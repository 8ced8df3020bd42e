//! The way off in a hurry: the page is replaced in the history, so that going back does not lead to it.

use crate::listening;
use crate::page::{document, window};

/// Listens for presses of the link, which works without this as well.
pub fn listen() {
    listening::on(&document(), "click", |event| {
        let link = listening::closest(&event, "a[data-quick-exit]");
        let leads_to = link.and_then(|link| link.get_attribute("href"));
        if let Some(href) = leads_to {
            event.prevent_default();
            let _ = window().location().replace(&href);
        }
    });
}
