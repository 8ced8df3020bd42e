//! The document around every page: head, header, navigation, foot.

use crate::frame::Frame;
use maud::{DOCTYPE, Markup, html};

/// A whole document around the contents of `<main>`. `title` is the page's own, without the site's name.
pub fn document(frame: &Frame<'_>, title: &str, main: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – " (frame.site_name) }
                link rel="stylesheet" href={ (frame.assets) "/kith.css" };
                script type="module" src={ (frame.assets) "/boot.js" } {}
            }
            body {
                main id="main" { (main) }
            }
        }
    }
}
