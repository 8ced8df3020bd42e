//! The markup of every page.

use crate::reading::{Element, read};
use crate::samples;
use std::collections::HashSet;

/// Walks every page in every state.
fn every_page(check: impl Fn(&str, &Element)) {
    for sample in samples::all() {
        let name = format!("{} in {:?}", sample.name, sample.lang);
        check(&name, &read(&sample.html));
    }
}

#[test]
fn no_page_styles_or_scripts_itself() {
    every_page(|page, document| {
        for element in document.all() {
            assert_ne!(element.name, "style", "{page}");
            let is_data = element.get("type") == Some("application/ld+json");
            let inline = element.name == "script"
                && !is_data
                && (element.get("src").is_none() || !element.text().is_empty());
            assert!(!inline, "{page} has an inline script");
            for (name, _) in &element.attributes {
                assert!(
                    name != "style" && !name.starts_with("on"),
                    "{page}: <{} {name}>",
                    element.name
                );
            }
        }
    });
}

#[test]
fn every_page_has_one_first_heading_and_skips_no_level() {
    every_page(|page, document| {
        let headings = document.named(&["h1", "h2", "h3", "h4", "h5", "h6"]);
        let levels: Vec<u8> = headings
            .iter()
            .map(|heading| heading.name.as_bytes()[1] - b'0')
            .collect();
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{page}: {levels:?}"
        );
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{page}: {levels:?}");
        }
        assert!(
            headings.iter().all(|heading| !heading.text().is_empty()),
            "{page} has an empty heading"
        );
    });
}

#[test]
fn every_page_says_its_language_and_its_name() {
    for sample in samples::all() {
        let document = read(&sample.html);
        let html = document.named(&["html"])[0];
        assert_eq!(html.get("lang"), Some(sample.lang.code()), "{}", sample.name);
        let title = document.named(&["title"])[0].text();
        assert!(title.ends_with("– Kith Sandholm") && title.len() > 18, "{title}");
    }
}

#[test]
fn every_page_has_its_landmarks() {
    every_page(|page, document| {
        for landmark in ["header", "main", "footer"] {
            assert_eq!(document.named(&[landmark]).len(), 1, "{page}: {landmark}");
        }
        let unnamed = document
            .named(&["nav"])
            .into_iter()
            .any(|nav| nav.get("aria-label").is_none_or(str::is_empty));
        assert!(!unnamed, "{page} has a navigation without a name");
        assert_eq!(
            document.named(&["a"])[0].get("href"),
            Some("#main"),
            "{page} begins with another link"
        );
    });
}

#[test]
fn no_id_is_used_twice_and_none_is_missing() {
    every_page(|page, document| {
        let mut ids = HashSet::new();
        for id in document.all().iter().filter_map(|element| element.get("id")) {
            assert!(ids.insert(id.to_owned()), "{page}: {id} twice");
        }
        for element in document.all() {
            let named = ["aria-labelledby", "aria-describedby", "for"]
                .into_iter()
                .filter_map(|name| element.get(name));
            let jump = element.get("href").and_then(|href| href.strip_prefix('#'));
            for id in named.chain(jump) {
                assert!(ids.contains(id), "{page}: nothing is called {id}");
            }
        }
    });
}

#[test]
fn every_link_leads_somewhere_and_says_where() {
    every_page(|page, document| {
        for link in document.named(&["a"]) {
            assert!(
                link.get("href").is_some_and(|href| !href.is_empty()),
                "{page}: {link:?}"
            );
            assert!(!link.text().is_empty(), "{page}: {:?}", link.get("href"));
        }
        assert!(
            document
                .named(&["button"])
                .iter()
                .all(|button| !button.text().is_empty()),
            "{page}"
        );
    });
}

#[test]
fn pictures_are_hidden_from_screen_readers() {
    every_page(|page, document| {
        for picture in document.named(&["svg"]) {
            assert_eq!(picture.get("aria-hidden"), Some("true"), "{page}");
        }
    });
}

#[test]
fn links_on_a_welsh_page_stay_in_welsh() {
    for sample in samples::all()
        .into_iter()
        .filter(|sample| sample.lang == pages::Lang::Cy)
    {
        for link in read(&sample.html).named(&["a", "form"]) {
            let to = link.get("href").or(link.get("action")).unwrap_or_default();
            // Data is in no language of ours.
            let ours = to.starts_with('/') && link.get("hreflang").is_none() && !to.contains("f=");
            assert!(!ours || to.starts_with("/cy/"), "{}: {to}", sample.name);
        }
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    every_page(|page, document| {
        // Data is loaded from nowhere, and a page's own address is not loaded at all.
        let is_said = |element: &Element| {
            element.get("type") == Some("application/ld+json") || element.get("rel") == Some("canonical")
        };
        let loaded = document.named(&["script", "link", "img", "iframe"]);
        for element in loaded.into_iter().filter(|element| !is_said(element)) {
            let from = element.get("src").or(element.get("href")).unwrap_or_default();
            assert!(from.starts_with('/'), "{page}: {from}");
        }
    });
}

#[test]
fn a_card_stands_on_the_map_only_where_its_place_may_be_shown() {
    every_page(|page, document| {
        let cards = document
            .all()
            .into_iter()
            .filter(|element| element.has_class("idea"))
            .collect::<Vec<_>>();
        for card in cards {
            let attributes =
                ["data-id", "data-lat", "data-lon", "data-kind"].map(|name| card.get(name).is_some());
            assert!(
                attributes.iter().all(|has| *has == attributes[0]),
                "{page}: {attributes:?}"
            );
            let online = card.text().contains("Sunday quiz");
            assert!(!online || !attributes[1], "{page}: what is online has a pin");
        }
    });
}
