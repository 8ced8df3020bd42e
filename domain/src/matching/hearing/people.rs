//! For whom somebody asks, and how old they are: said, never guessed.

use super::Spoken;
use super::clauses::Clause;
use super::tokens::{Break, Token};
use crate::matching::heard::About;
use crate::matching::lexicon::{Entry, Hit, Role};
use std::ops::Range;

/// The age from which somebody is grown up.
const GROWN_UP: u8 = 18;

/// Finds out for whom it is; `whole` has their ages in it.
pub fn about(spoken: &Spoken<'_>, whole: &Spoken<'_>) -> About {
    let others = || people(spoken).filter(|(_, entry)| entry.mark("who") == Some("other"));
    let asked_for = others().find(|(hit, _)| is_asked_for(&spoken.tokens, hit.first));
    let speaker_wishes = spoken
        .clauses
        .iter()
        .any(|clause| speaks_for_self(&spoken.tokens, clause));
    let other = asked_for.or_else(|| others().next().filter(|_| !speaker_wishes));
    let ages = ages(&whole.tokens, &whole.clauses);
    let age = ages
        .iter()
        .find(|age| age.of_self == other.is_none())
        .map(|age| age.years);
    let age = age.or_else(|| ages.first().filter(|_| other.is_some()).map(|age| age.years));
    let young = |entry: &Entry| matches!(entry.mark("age"), Some("child" | "teen"));
    let spoken_young = match other {
        Some((_, entry)) => young(entry),
        None => people(spoken).any(|(_, entry)| entry.mark("who") == Some("self") && young(entry)),
    };
    let minor = age.map_or(spoken_young, |age| age < GROWN_UP);
    About {
        other: other.map(|(hit, _)| spoken.said_at(hit)),
        age,
        minor,
        together: 0,
    }
}

fn people<'a>(spoken: &'a Spoken<'_>) -> impl Iterator<Item = (&'a Hit, &'a Entry)> {
    let all = spoken
        .hits
        .iter()
        .map(|hit| (hit, spoken.lexicon.entry(hit.entry)));
    all.filter(|(hit, entry)| entry.role == Role::Person && !reports(&spoken.tokens, hit.end))
}

/// "The wife says I should …": she is not who it is for.
fn reports(tokens: &[Token], after: usize) -> bool {
    const SAYING: &[&str] = &[
        "says",
        "said",
        "say",
        "reckons",
        "thinks",
        "tells",
        "told",
        "keeps",
        "wants",
        "suggested",
        "sent",
        "calls",
        "nags",
    ];
    let next = tokens
        .get(after)
        .filter(|token| SAYING.contains(&token.word.as_str()));
    next.is_some()
        && !tokens
            .get(after + 1)
            .is_some_and(|then| matches!(then.word.as_str(), "to" | "a" | "some"))
}

/// "for my mum", "for our lad".
fn is_asked_for(tokens: &[Token], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| tokens[at].word.as_str());
    word(1) == "for"
        || (word(2) == "for" && matches!(word(1), "my" | "our" | "me" | "the" | "a" | "her" | "his"))
}

/// Whether the one speaking wishes something in this clause.
fn speaks_for_self(tokens: &[Token], clause: &Clause) -> bool {
    const SELF: &[&str] = &["i", "id", "im", "ive", "ill", "we", "wed"];
    let words = &tokens[clause.first..clause.end];
    let self_speaks = words.iter().any(|token| SELF.contains(&token.word.as_str()));
    self_speaks && clause.wishes()
}

/// An age that was said.
struct Age {
    years: u8,
    of_self: bool,
    words: Range<usize>,
}

/// The words of every age that was said, with "years old".
pub fn age_words(tokens: &[Token], clauses: &[Clause]) -> Vec<Range<usize>> {
    let is = |at: usize, words: &[&str]| {
        tokens
            .get(at)
            .is_some_and(|token| words.contains(&token.word.as_str()))
    };
    let with_years = |words: Range<usize>| {
        let years = words.end + usize::from(is(words.end, &["year", "years", "yr", "yrs", "yo"]));
        words.start..years + usize::from(is(years, &["old", "young"]))
    };
    ages(tokens, clauses)
        .into_iter()
        .map(|age| with_years(age.words))
        .collect()
}

fn ages(tokens: &[Token], clauses: &[Clause]) -> Vec<Age> {
    let mut found = Vec::new();
    for clause in clauses {
        for at in clause.first..clause.end {
            found.extend(infant(tokens, at));
            let age = number(tokens, at).filter(|&(_, words)| is_age(tokens, at, words));
            found.extend(age.map(|(years, words)| Age {
                years,
                of_self: is_own(tokens, clause, at),
                words: at..at + words,
            }));
        }
    }
    found
}

/// "He's nine weeks", "she's eighteen months".
fn infant(tokens: &[Token], at: usize) -> Option<Age> {
    const BEFORE: &[&str] = &[
        "hes", "shes", "is", "babys", "theyre", "only", "just", "ones", "aged",
    ];
    let before = at.checked_sub(1).map_or("", |at| tokens[at].word.as_str());
    let (count, words) = number(tokens, at).filter(|_| BEFORE.contains(&before))?;
    let years = match tokens.get(at + words)?.word.as_str() {
        "week" | "weeks" | "wks" | "wk" => 0,
        "month" | "months" | "mths" | "mth" => count / 12,
        _ => return None,
    };
    Some(Age {
        years,
        of_self: false,
        words: at..at + words + 1,
    })
}

/// "The only one", "there is one": nobody's age.
fn is_anyone(before: &str, number: &str) -> bool {
    const OF_ANYTHING: &[&str] = &["am", "is", "just", "be", "was", "only", "been"];
    number == "one" && OF_ANYTHING.contains(&before)
}

fn is_age(tokens: &[Token], at: usize, words: usize) -> bool {
    const BEFORE: &[&str] = &[
        "im",
        "am",
        "hes",
        "shes",
        "is",
        "aged",
        "age",
        "turned",
        "turning",
        "nearly",
        "almost",
        "just",
        "be",
        "was",
        "lads",
        "sons",
        "daughters",
        "mums",
        "mams",
        "dads",
        "nans",
        "wifes",
        "husbands",
        "lasss",
        "girls",
        "boys",
        "only",
        "theyre",
        "been",
    ];
    let before = at.checked_sub(1).map_or("", |at| tokens[at].word.as_str());
    let after = |n: usize| {
        tokens
            .get(at + words - 1 + n)
            .map_or("", |token| token.word.as_str())
    };
    let years = matches!(after(1), "year" | "years" | "yr" | "yrs");
    let told = years && matches!(after(2), "old" | "young");
    let short = matches!(after(1), "yo" | "yrs" | "yr") && !matches!(after(2), "ago" | "of" | "in" | "on");
    let unit = matches!(
        after(1),
        "minutes"
            | "mins"
            | "minute"
            | "miles"
            | "mile"
            | "pounds"
            | "quid"
            | "weeks"
            | "months"
            | "days"
            | "hours"
            | "stone"
            | "percent"
            | "of"
            | "pm"
            | "am"
    );
    told || short
        || (is_relation(before) && !years && !unit)
        || (BEFORE.contains(&before) && !years && !unit && !is_anyone(before, &tokens[at].word))
        || opens(tokens, at)
}

/// "The grandson's nine".
fn is_relation(word: &str) -> bool {
    const RELATIONS: &[&str] = &[
        "grandsons",
        "granddaughters",
        "babys",
        "bairns",
        "weans",
        "kids",
        "nephews",
        "nieces",
        "youngests",
        "eldests",
        "aunts",
        "uncles",
        "grans",
        "partners",
        "brothers",
        "sisters",
        "boyfriends",
        "girlfriends",
        "mates",
        "friends",
    ];
    RELATIONS.contains(&word)
}

/// "19, dropped out": a number in figures that stands alone at the beginning.
fn opens(tokens: &[Token], at: usize) -> bool {
    let in_figures = tokens[at].word.parse::<u8>().is_ok_and(|years| years > 9);
    at == 0 && in_figures && tokens.get(1).is_some_and(|next| next.before != Break::None)
}

fn is_own(tokens: &[Token], clause: &Clause, at: usize) -> bool {
    const OTHERS: &[&str] = &[
        "he",
        "she",
        "hes",
        "shes",
        "his",
        "her",
        "lads",
        "sons",
        "daughters",
        "mums",
        "mams",
        "dads",
        "nans",
        "they",
        "theyre",
    ];
    let before = &tokens[clause.first..at];
    let speaks = |words: &[&str]| {
        before
            .iter()
            .rposition(|token| words.contains(&token.word.as_str()))
    };
    match (speaks(&["i", "im", "am"]), speaks(OTHERS)) {
        (_, None) => {
            !before
                .iter()
                .any(|token| matches!(token.word.as_str(), "my" | "our" | "me"))
                || speaks(&["i", "im", "am"]).is_some()
        }
        (own, other) => own > other,
    }
}

/// A number written in figures or words, with how many words it took.
fn number(tokens: &[Token], at: usize) -> Option<(u8, usize)> {
    let word = &tokens[at].word;
    if let Ok(years) = word.parse::<u8>() {
        return (1..=110).contains(&years).then_some((years, 1));
    }
    let tens = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    let teens = [
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    let ones = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let place = |list: &[&str], word: &str| {
        list.iter()
            .position(|known| *known == word)
            .and_then(|n| u8::try_from(n).ok())
    };
    if let Some(ten) = place(&tens, word) {
        let one = tokens.get(at + 1).and_then(|next| place(&ones, &next.word));
        return Some(one.map_or(((ten + 2) * 10, 1), |one| ((ten + 2) * 10 + one + 1, 2)));
    }
    if let Some(teen) = place(&teens, word) {
        return Some((teen + 10, 1));
    }
    place(&ones, word).map(|one| (one + 1, 1))
}
