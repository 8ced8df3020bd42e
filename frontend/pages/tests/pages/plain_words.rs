//! Plain words: short sentences, short words, and none of those that keep people away.

use crate::catalogue::messages;
use pages::Lang;

/// Never said to a person. Some are law on the page of rights, where they are explained.
const BANNED: [&str; 14] = [
    "referral",
    "triage",
    "service user",
    "client",
    " case",
    "assess",
    "eligib",
    "allocate",
    "signpost",
    "outcome",
    "vulnerable",
    "beneficiar",
    "stakeholder",
    "safeguarding",
];
/// Names of laws and of offices are long, and are not ours to shorten.
const NAMES: [&str; 3] = ["-law", "-who", "accessibility-"];
/// The most words in one sentence.
const LONGEST_SENTENCE: usize = 19;
/// The usual number of words in a sentence, and the reading grade, may not be more than this.
const USUAL_SENTENCE: f64 = 9.0;
/// The grade of the American scale in which children turn nine.
const GRADE: f64 = 3.0;

/// Labels are no sentences, and would make the rest look easier than it is.
const SHORTEST_SENTENCE: usize = 5;

/// What is said in English, without names of laws and offices.
fn sentences() -> Vec<(String, String)> {
    let mut sentences = Vec::new();
    for (name, text) in messages(Lang::En) {
        if NAMES
            .iter()
            .any(|part| name.ends_with(part) || name.starts_with(part))
            || text.contains("->")
        {
            continue;
        }
        for sentence in text.split(['.', '?', ':', '\n']) {
            let sentence = sentence.trim().to_owned();
            if words(&sentence).len() >= SHORTEST_SENTENCE {
                sentences.push((name.to_owned(), sentence));
            }
        }
    }
    sentences
}

fn words(sentence: &str) -> Vec<&str> {
    let words = sentence
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic));
    words.collect()
}

/// Groups of vowels, less a silent e at the end: near enough to compare texts with.
fn syllables(word: &str) -> usize {
    let word: String = word
        .to_lowercase()
        .chars()
        .filter(|sign| sign.is_alphabetic())
        .collect();
    let word = word
        .strip_suffix('e')
        .filter(|rest| !rest.ends_with('l'))
        .unwrap_or(&word);
    let vowel = |sign: char| "aeiouy".contains(sign);
    let signs: Vec<char> = word.chars().collect();
    let groups = signs
        .iter()
        .enumerate()
        .filter(|&(at, sign)| vowel(*sign) && (at == 0 || !vowel(signs[at - 1])));
    groups.count().max(1)
}

#[test]
fn nobody_is_met_with_a_word_that_keeps_people_away() {
    for (name, text) in messages(Lang::En) {
        let text = text.to_lowercase();
        let law = name.starts_with("right-");
        let met = BANNED.iter().find(|word| text.contains(**word));
        assert!(law || met.is_none(), "{name} says {met:?}");
    }
}

#[test]
fn nothing_is_shouted() {
    for lang in Lang::ALL {
        for (name, text) in messages(lang) {
            assert!(!text.contains('!'), "{name} in {lang:?}");
            assert!(
                text.chars().all(|sign| (sign as u32) < 0x1F000),
                "{name} in {lang:?} has a picture"
            );
        }
    }
}

#[test]
fn no_sentence_is_long() {
    for (name, sentence) in sentences() {
        assert!(words(&sentence).len() <= LONGEST_SENTENCE, "{name}: {sentence}");
    }
}

#[test]
fn a_nine_year_old_could_read_it() {
    let sentences = sentences();
    let all: Vec<&str> = sentences
        .iter()
        .flat_map(|(_, sentence)| words(sentence))
        .collect();
    let syllables: usize = all.iter().map(|word| syllables(word)).sum();
    let count = |number: usize| f64::from(u32::try_from(number).unwrap());
    let usual = count(all.len()) / count(sentences.len());
    // Flesch and Kincaid's grade.
    let grade = 0.39 * usual + 11.8 * count(syllables) / count(all.len()) - 15.59;
    println!(
        "{} sentences, {usual:.1} words each, grade {grade:.1}",
        sentences.len()
    );
    assert!(usual <= USUAL_SENTENCE, "{usual:.1} words a sentence");
    assert!(grade <= GRADE, "grade {grade:.1}");
}
