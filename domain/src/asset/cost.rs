//! What it costs to come, in full. Unknown is not free.

use super::Known;
use serde::{Deserialize, Serialize};

/// What it costs, as the group wrote it, and what can be told from that.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// The group's own words ("£2 incl. a brew").
    #[serde(default)]
    pub as_written: String,
    /// Whether coming in costs nothing. Pay-what-you-can counts as free.
    #[serde(default)]
    pub free: Known,
    /// Whether getting there costs nothing too (they fetch you, the minibus is free).
    #[serde(default)]
    pub free_to_get_there: Known,
    /// The usual price in pence, where one could be read.
    #[serde(default)]
    pub pence: Option<u32>,
}

/// Ways of writing that coming in costs nothing.
const NOTHING: &[&str] = &[
    "free",
    "nothing",
    "no charge",
    "no cost",
    "£0",
    "donation",
    "collection plate",
    "am ddim",
    "dim cost",
    "za darmo",
    "bezpłatn",
    "gratis",
];
/// Ways of writing that a price need not be paid: what a person can is enough.
const WHAT_YOU_CAN: &[&str] = &[
    "what you can",
    "what you like",
    "what you want",
    "as you feel",
    "as you can",
    "if you can",
    "if you have it",
    "if you've got it",
    "when you have it",
    "or nothing",
    "or free",
    "most people pay nothing",
    "nobody turned away",
];
/// What makes "free" hold only for some, or only at first.
const ONLY_FOR_SOME: &[&str] = &[
    "-£",
    " to £",
    " to £",
    " for ",
    " if you're on",
    " if on",
    " first ",
    " with ticket",
    " with card",
];
/// Ways of writing that getting there costs nothing.
const FETCHED: &[&str] = &[
    "minibus is free",
    "minibus free",
    "free minibus",
    "bus is free",
    "free bus",
    "bus fare paid",
    "bus fares paid",
    "bus fare back",
    "fares paid",
    "taxi paid",
    "taxis paid",
    "free taxi",
    "free transport",
    "transport free",
    "transport provided",
    "transport included",
    "free lift",
    "lifts free",
    "lift included",
    "lifts included",
    "lifts given",
    "we fetch you",
    "we collect you",
    "we pick you up",
];

impl Cost {
    /// Reads what people write about cost ("£2 incl. a brew", "free and the minibus is free").
    pub fn read(as_written: &str) -> Cost {
        let as_written = as_written.trim().to_owned();
        let words = as_written.to_lowercase().replace('’', "'");
        let free = free(&words);
        Cost {
            free,
            free_to_get_there: if contains_any(&words, FETCHED) {
                Known::Yes
            } else {
                Known::Unknown
            },
            pence: if free == Known::Yes {
                Some(0)
            } else {
                price_pence(&words)
            },
            as_written,
        }
    }
}

fn contains_any(words: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| words.contains(phrase))
}

/// What comes first decides: "free, butty £2.50" is free to come to, "£2, under 25s free" is not.
fn free(words: &str) -> Known {
    if words.contains("not free") {
        return Known::No;
    }
    if contains_any(words, WHAT_YOU_CAN) {
        return Known::Yes;
    }
    let nothing = NOTHING
        .iter()
        .filter_map(|word| find_nothing(words, word).map(|at| (at, word.len())))
        .min();
    match (nothing, first_price(words)) {
        (Some((at, len)), price) if price.is_none_or(|(price_at, _)| at <= price_at) => {
            if holds_for_all(&words[at + len..], price.is_some()) {
                Known::Yes
            } else {
                Known::Unknown
            }
        }
        (_, Some((_, pence))) if pence > 0 => Known::No,
        (Some(_), _) => Known::Unknown,
        _ => Known::Unknown,
    }
}

/// Where a word for nothing stands. "£0" must be the whole price: "£0.50" is not nothing.
fn find_nothing(words: &str, word: &str) -> Option<usize> {
    let at = words.find(word)?;
    let only_part_of_a_price = word == "£0" && first_price(words).is_some_and(|(_, pence)| pence > 0);
    (!only_part_of_a_price).then_some(at)
}

/// Whether what follows "free" leaves it free for everybody. Only a price later on makes a condition matter.
fn holds_for_all(after: &str, priced: bool) -> bool {
    let clause = after.split([',', ';', '(']).next().unwrap_or_default();
    !(priced && contains_any(clause, ONLY_FOR_SOME))
}

/// The usual price. A membership by the year is not the price of coming.
fn price_pence(words: &str) -> Option<u32> {
    let (at, pence) = first_price(words)?;
    let after: String = words[at..]
        .split_whitespace()
        .take(4)
        .collect::<Vec<_>>()
        .join(" ");
    let by_the_year = ["year", "yr", "annual", "month", "annum"]
        .iter()
        .any(|span| after.contains(span));
    (!by_the_year).then_some(pence)
}

/// The first price written: where it stands, and how many pence it is.
fn first_price(words: &str) -> Option<(usize, u32)> {
    let pounds = words.find('£').and_then(|at| {
        let (whole, part) = digits_and_part(&words[at + '£'.len_utf8()..])?;
        Some((at, whole.checked_mul(100)?.checked_add(part)?))
    });
    pounds.or_else(|| pence_word(words))
}

/// "2.50" as pounds and pence. Nothing in it is trusted to be small.
fn digits_and_part(text: &str) -> Option<(u32, u32)> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let rest = &text[digits.len()..];
    let part: String = rest
        .strip_prefix('.')
        .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect())
        .unwrap_or_default();
    let pence = match part.len() {
        2 => part.parse().ok()?,
        1 => part.parse::<u32>().ok()? * 10,
        _ => 0,
    };
    Some((digits.parse().ok()?, pence))
}

/// "50p", but not "2pm".
fn pence_word(words: &str) -> Option<(usize, u32)> {
    let mut at = 0;
    for word in words.split(|c: char| !c.is_alphanumeric()) {
        if let Some(pence) = word.strip_suffix('p').and_then(|number| number.parse().ok()) {
            return Some((at, pence));
        }
        at += word.len() + words[at + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn free(words: &str) -> Known {
        Cost::read(words).free
    }

    #[test]
    fn nothing_said_is_unknown_and_never_free() {
        assert_eq!(Cost::read("  "), Cost::default());
        for unclear in [
            "varies",
            "a dish",
            "bring a dish",
            "means tested",
            "free-£120",
            "club rates",
        ] {
            assert_eq!(free(unclear), Known::Unknown, "{unclear}");
        }
    }

    #[test]
    fn free_is_free_even_with_a_butty_to_buy() {
        for words in [
            "free",
            "Free, bring own wool",
            "free (butty £2.50)",
            "free, bap £3.50",
            "nothing",
            "£0.00",
            "am ddim / free",
            "donation",
            "free / £1",
            "free for everyone",
        ] {
            assert_eq!(free(words), Known::Yes, "{words}");
            assert_eq!(Cost::read(words).pence, Some(0), "{words}");
        }
    }

    #[test]
    fn pay_what_you_can_counts_as_free() {
        for words in [
            "pay what you can",
            "£2 or what you can",
            "£3 or nothing",
            "£2 when you have it",
        ] {
            assert_eq!(free(words), Known::Yes, "{words}");
        }
    }

    #[test]
    fn free_for_some_is_not_free() {
        for words in [
            "£2, under 25s free",
            "£3, first one free",
            "from £40, free if you're on certain benefits, ask",
            "£2 incl. a brew",
            "50p",
        ] {
            assert_eq!(free(words), Known::No, "{words}");
        }
        assert_eq!(free("free for new groups, then £4"), Known::Unknown);
    }

    #[test]
    fn the_usual_price_is_read_in_pence() {
        for (words, pence) in [
            ("£2 incl. a brew", Some(200)),
            ("£1.50 and a raffle", Some(150)),
            ("50p a card", Some(50)),
            ("about £4", Some(400)),
            ("£2-8", Some(200)),
            ("£12 a year", None),
            ("varies, 2pm", None),
            ("£99999999999", None),
        ] {
            assert_eq!(Cost::read(words).pence, pence, "{words}");
        }
    }

    #[test]
    fn a_free_minibus_makes_it_free_to_get_there() {
        let fetched = |words| Cost::read(words).free_to_get_there;
        assert_eq!(fetched("free and the minibus is free"), Known::Yes);
        assert_eq!(fetched("£2, bus fare paid"), Known::Yes);
        assert_eq!(fetched("free, and we pay our own bus fare"), Known::Unknown);
        assert_eq!(fetched("free"), Known::Unknown);
    }
}
