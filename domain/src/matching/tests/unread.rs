//! A language that Kith cannot read: it says so, names it where it can, and guesses nothing.

use super::street::Street;
use crate::knowledge::Knowledge;
use crate::matching::{Card, hear};

fn unread(words: &str) -> Option<String> {
    let knowledge = Knowledge::built_in().unwrap();
    hear(&knowledge, words).unread.map(|unread| unread.language)
}

#[test]
fn a_language_that_cannot_be_read_is_named() {
    for (words, language) in [
        ("Szeretnék kertészkedni, keresek egy csoportot", "Hungarian"),
        ("Ieškau žmonių kalbėtis lietuviškai", "Lithuanian"),
        ("Νιώθω μόνος και θέλω παρέα", "Greek"),
        ("மக்களை சந்திக்க விரும்புகிறேன்", "Tamil"),
        ("লোকজনের সাথে মিশতে ইচ্ছা করে", "Bengali"),
        ("나는 친구를 사귀고 싶어요", "Korean"),
        ("ሰዎችን መገናኘት እፈልጋለሁ", "Tigrinya or Amharic"),
        ("Ich suche Leute für den Abend, wo ist das", "German"),
        ("Ninatafuta watu wa kuzungumza nao hapa", "Swahili"),
    ] {
        assert_eq!(unread(words).as_deref(), Some(language), "“{words}”");
    }
}

#[test]
fn a_language_that_nobody_here_knows_is_not_taken_for_english() {
    assert_eq!(
        unread("Jag söker någon att fika tillsammans"),
        Some(String::new())
    );
}

#[test]
fn what_is_understood_is_answered_in_whatever_language() {
    for words in [
        "Szukam chóru, lubię śpiewać w chórze",
        "dw i eisiau canu mewn côr",
        "quiero jugar al fútbol",
        "Whist?",
        "Zorbing",
        "any1 do stuff w wood",
        "owt on wi trains",
        "me da's mad on pigeons",
    ] {
        assert_eq!(unread(words), None, "“{words}”");
    }
}

#[test]
fn nothing_is_guessed_and_who_speaks_the_language_is_shown() {
    let street = Street::of(&[
        &[("name", "Csoport Cinema"), ("what_happens", "Films")],
        &[("name", "Egy café"), ("what_happens", "Tea and egg sandwiches")],
    ]);
    let answer = street.asked("Szeretnék kertészkedni, keresek egy csoportot");
    assert_eq!(answer.cards, [Card::UnreadCard, Card::LacContact]);
    assert!(answer.ideas.is_empty() && answer.start_something.is_none());
}

#[test]
fn a_cry_in_a_language_that_cannot_be_read_is_heard_before_that() {
    let knowledge = Knowledge::built_in().unwrap();
    let heard = hear(&knowledge, "আমি মরতে চাই");
    assert!(heard.unread.is_none() && heard.flag.help_first());
}
