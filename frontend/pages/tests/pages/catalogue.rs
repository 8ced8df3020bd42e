//! The catalogue: whole in both languages, and nothing in it that nobody says.

use domain::asset::{AccessFeature, Gate, RunBy, Tier};
use domain::browsing::Thing;
use domain::twins::Reason;
use fluent_bundle::FluentResource;
use pages::Lang;
use pages::asked::{DAYS, NEEDS, WAYS, day_slug, how_slug, need_slug};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Each message by its name, with its text.
pub fn messages(lang: Lang) -> BTreeMap<&'static str, String> {
    let mut messages: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = "";
    for line in lang
        .catalogue()
        .flat_map(|text| text.lines())
        .filter(|line| !line.starts_with('#'))
    {
        match line.split_once(" =") {
            Some((name, text)) if !line.starts_with(' ') => {
                current = name;
                let before = messages.insert(name, text.to_owned());
                assert_eq!(before, None, "{name} is there twice");
            }
            _ => messages
                .entry(current)
                .or_default()
                .push_str(&format!("\n{line}")),
        }
    }
    messages.retain(|name, _| !name.is_empty());
    messages
}

fn variables(text: &str) -> BTreeSet<String> {
    let named = |piece: &str| {
        piece
            .chars()
            .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
            .collect()
    };
    text.split('$').skip(1).map(named).collect()
}

#[test]
fn every_line_can_be_read() {
    for lang in Lang::ALL {
        for text in lang.catalogue() {
            let read = FluentResource::try_new(text.to_owned());
            assert!(
                read.is_ok(),
                "{lang:?}: {:?}",
                read.err().map(|(_, problems)| problems)
            );
        }
    }
}

#[test]
fn both_languages_say_the_same_things_about_the_same() {
    let (english, welsh) = (messages(Lang::En), messages(Lang::Cy));
    assert_eq!(
        english.keys().collect::<Vec<_>>(),
        welsh.keys().collect::<Vec<_>>()
    );
    for (name, text) in &english {
        assert_eq!(variables(text), variables(&welsh[name]), "{name}");
    }
}

#[test]
fn every_text_is_written_in_welsh() {
    let (english, welsh) = (messages(Lang::En), messages(Lang::Cy));
    // What is mostly put together from variables may well be the same.
    let said = |text: &str| {
        text.split(['{', '}'])
            .step_by(2)
            .map(|piece| piece.split_whitespace().count())
            .sum::<usize>()
    };
    let same = english
        .iter()
        .filter(|(name, text)| welsh[*name] == **text && said(text) > 2);
    assert_eq!(
        same.map(|(name, _)| *name).collect::<Vec<_>>(),
        Vec::<&str>::new()
    );
}

/// Every Rust source that says something to a person.
fn sources() -> String {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = String::new();
    let mut folders = vec![here.join("src"), here.join("../browser/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found += &fs::read_to_string(path).unwrap();
            }
        }
    }
    found
}

/// The texts in quotes that come straight after an opening, white space aside.
fn quoted_after<'s>(source: &'s str, opening: &str) -> Vec<&'s str> {
    let after = source.split(opening).skip(1).map(str::trim_start);
    after
        .filter_map(|rest| rest.strip_prefix('"')?.split('"').next())
        .collect()
}

#[test]
fn everything_that_is_said_is_there() {
    let source = sources();
    let names = messages(Lang::En);
    for opening in ["say(", "say_with(", "say_marking(", "paragraphs("] {
        for name in quoted_after(&source, opening)
            .into_iter()
            .filter(|name| !name.contains('{'))
        {
            assert!(names.contains_key(name), "{name} is said and not there");
        }
    }
}

#[test]
fn nothing_is_there_that_nobody_says() {
    let source = sources();
    let made: Vec<String> = quoted_after(&source, "format!(")
        .into_iter()
        .filter_map(|pattern| Some(pattern.split_once('{')?.0.to_owned()))
        .filter(|beginning| beginning.ends_with('-'))
        .collect();
    let endings = ["-card-title", "-card-text", "-title", "-text", "-lede"];
    for name in messages(Lang::En).keys() {
        let said = source.contains(&format!("\"{name}\""))
            || made.iter().any(|beginning| name.starts_with(beginning.as_str()))
            || endings.iter().any(|ending| {
                name.strip_suffix(ending)
                    .is_some_and(|rest| says_part(&source, rest))
            });
        assert!(said, "nobody says {name}");
    }
}

/// Whether some page has a part with this name: "about-what" is the part "what" of "about".
fn says_part(source: &str, name: &str) -> bool {
    let part = name.split_once('-').map_or(name, |(_, part)| part);
    [name, part]
        .iter()
        .any(|name| source.contains(&format!("\"{name}\"")))
}

#[test]
fn whatever_data_can_hold_has_a_name() {
    let mut names: Vec<String> = Vec::new();
    names.extend(Thing::ALL.iter().map(|thing| format!("thing-{}", thing.slug())));
    names.extend(Tier::ALL.iter().map(|tier| format!("tier-{}", tier.slug())));
    names.extend(RunBy::ALL.iter().map(|by| format!("run-by-{}", by.slug())));
    names.extend(Gate::ALL.iter().map(|gate| format!("gate-{}", gate.slug())));
    names.extend(
        AccessFeature::ALL
            .iter()
            .map(|feature| format!("access-{}", feature.slug())),
    );
    names.extend(
        AccessFeature::ALL
            .iter()
            .map(|feature| format!("because-has-{}", feature.slug())),
    );
    names.extend(NEEDS.iter().map(|need| format!("need-{}", need_slug(*need))));
    names.extend(WAYS.iter().map(|way| format!("how-{}", how_slug(*way))));
    names.extend(
        DAYS.iter()
            .flat_map(|day| ["day", "each"].map(|kind| format!("{kind}-{}", day_slug(*day)))),
    );
    names.extend(Reason::SLUGS.iter().map(|slug| format!("twins-because-{slug}")));
    names.extend((1..=12).map(|month| format!("month-{month}")));
    names.extend([-1, 1, 2, 3, 4, 5].map(|nth| format!("nth-{nth}")));
    for right in pages::rights::RIGHTS {
        names.extend(["title", "text", "who", "law"].map(|part| format!("right-{right}-{part}")));
    }
    for (page, parts) in [
        ("about", pages::about::PARTS),
        ("privacy", pages::privacy::PARTS),
        ("accessibility", pages::accessibility::PARTS),
    ] {
        names.extend(
            parts
                .iter()
                .flat_map(|part| ["title", "text"].map(|of| format!("{page}-{part}-{of}"))),
        );
    }
    for name in names {
        assert!(Lang::ALL.iter().all(|lang| lang.words().knows(&name)), "{name}");
    }
}

#[test]
fn no_page_shows_the_name_of_a_text_that_is_not_there() {
    let names = messages(Lang::En);
    for sample in crate::samples::all() {
        let text = crate::reading::read(&sample.html).text();
        let shown = text
            .split(' ')
            .find(|word| word.contains('-') && names.contains_key(word));
        assert_eq!(shown, None, "{} in {:?}", sample.name, sample.lang);
    }
}
