//! Hard moments: the right help comes first, can be rung, and can be left in a hurry.

use crate::reading::{Element, read};
use crate::samples;

fn page(name: &str) -> Element {
    let sample = samples::all()
        .into_iter()
        .find(|sample| sample.name == name)
        .unwrap();
    read(&sample.html)
}

/// Where the first element with this class stands among all of the page.
fn place_of(document: &Element, class: &str) -> Option<usize> {
    document.all().iter().position(|element| element.has_class(class))
}

#[test]
fn help_comes_before_ideas_when_it_matters() {
    for (name, card) in [
        ("ideas-crisis", "moment-crisis"),
        ("ideas-safety", "moment-safety"),
        ("ideas-urgent", "moment-urgent"),
    ] {
        let document = page(name);
        let help = place_of(&document, card).unwrap();
        let formal = place_of(&document, "formal").unwrap();
        assert!(help < formal, "{name}");
        if let Some(ideas) = place_of(&document, "ideas") {
            assert!(formal < ideas, "{name}");
        }
    }
}

#[test]
fn nothing_but_the_title_and_the_way_out_stands_above_a_card() {
    for sample in samples::all() {
        let Some(card) = ["ideas-crisis", "ideas-safety", "ideas-urgent"]
            .contains(&sample.name)
            .then(|| sample.name.replace("ideas", "moment"))
        else {
            continue;
        };
        let document = read(&sample.html);
        let main = document.named(&["main"])[0];
        let above = main
            .all()
            .into_iter()
            .take_while(|element| !element.has_class(&card));
        let above: Vec<&Element> = above
            .filter(|element| element.has_class("ask-band") || element.has_class("ideas"))
            .collect();
        assert!(above.is_empty(), "{} in {:?}", sample.name, sample.lang);
        assert!(
            place_of(&document, &card).is_some(),
            "{} in {:?}",
            sample.name,
            sample.lang
        );
    }
}

#[test]
fn what_could_not_be_read_is_said_in_its_own_language_first_with_a_number_and_a_person() {
    let document = page("ideas-unread");
    let note = document
        .all()
        .into_iter()
        .find(|element| element.has_class("unread"))
        .unwrap();
    assert!(note.text().starts_with("Ezt még nem tudjuk elolvasni"));
    assert!(note.text().contains("This looks like Hungarian"));
    assert!(
        note.named(&["a"])
            .iter()
            .any(|link| link.get("href") == Some("tel:999"))
    );
    assert_eq!(place_of(&document, "idea-list"), None);
}

#[test]
fn formal_help_is_last_and_folded_away_in_ordinary_life() {
    let document = page("ideas");
    assert!(place_of(&document, "ideas") < place_of(&document, "formal"));
    let panel = document
        .all()
        .into_iter()
        .find(|element| element.has_class("formal"))
        .unwrap();
    let folded = panel.named(&["details"])[0];
    assert_eq!(folded.get("open"), None);
    assert_eq!(folded.named(&["li"]).len(), panel.named(&["li"]).len());
}

#[test]
fn emergency_numbers_can_be_rung() {
    for name in ["ideas-crisis", "ideas-safety", "help-now"] {
        let links = page(name);
        let links = links.named(&["a"]);
        let rings = |number: &str| links.iter().any(|link| link.get("href") == Some(number));
        assert!(rings("tel:999") && rings("tel:08081570999"), "{name}");
    }
}

#[test]
fn a_page_about_safety_can_be_left_in_a_hurry() {
    for name in ["ideas-safety", "help-now"] {
        let document = page(name);
        let exit = document
            .all()
            .into_iter()
            .find(|element| element.has_class("exit"))
            .unwrap();
        let link = exit.named(&["a"])[0];
        assert!(
            link.get("href").is_some_and(|href| href.starts_with("https://")),
            "{name}"
        );
        assert!(exit.text().contains("does not clear your history"), "{name}");
    }
}

#[test]
fn an_ordinary_page_offers_no_way_to_hide() {
    for name in ["home", "ideas", "listing", "browse"] {
        assert_eq!(place_of(&page(name), "exit"), None, "{name}");
    }
}

#[test]
fn a_crisis_page_never_says_that_nothing_was_found() {
    assert_eq!(place_of(&page("ideas-crisis"), "nothing-yet"), None);
}

#[test]
fn every_page_has_a_number_that_a_person_answers() {
    for sample in samples::all()
        .into_iter()
        .filter(|sample| !sample.name.ends_with("alone"))
    {
        let document = read(&sample.html);
        let foot = document.named(&["footer"])[0];
        assert!(
            foot.named(&["a"])
                .iter()
                .any(|link| link.get("href") == Some("tel:01632960555")),
            "{}",
            sample.name
        );
    }
}

#[test]
fn help_that_nobody_listed_leaves_the_emergency_number() {
    let document = page("help-now-alone");
    assert!(
        document
            .named(&["a"])
            .iter()
            .any(|link| link.get("href") == Some("tel:999"))
    );
    assert_eq!(place_of(&document, "moment"), None);
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "<script>alert(1)</script>\" onload=x";
    let mut listing = samples::shed();
    listing.name = hostile.into();
    listing.what_happens = hostile.into();
    listing.contact.website = "javascript:alert(1)".into();
    let html = samples::listing_page(&listing);
    let document = read(&html);
    assert_eq!(document.named(&["h1"])[0].text(), hostile);
    let scripts = document.named(&["script"]);
    let data = scripts
        .iter()
        .filter(|script| script.get("type") == Some("application/ld+json"));
    assert_eq!((scripts.len(), data.count()), (2, 1));
    assert!(
        document
            .named(&["a"])
            .iter()
            .all(|link| !link.get("href").unwrap().starts_with("javascript"))
    );
}
