//! Welsh texts about when, where the order or the sense of words is not that of English.

use super::meaning::meaning;
use super::tokens::Token;
use super::words;
use crate::rhythm::Day;

/// What a Welsh word means after the token before it, and before the rest of the text.
pub(super) fn meaning_after(word: &str, before: Option<&Token>, rest: &str) -> Token {
    match (word, before) {
        // "Llun i Gwener", "2 i 4": from one to the other.
        ("i", _) => Token::To,
        // "O 2 tan 4".
        ("o", _) => Token::Filler,
        ("mawrth", Some(Token::MonthWord | Token::Number(_) | Token::Nth(_))) => Token::Month(3),
        // "Bob dydd" is every day, "bob dydd Llun" every Monday.
        ("dydd", Some(Token::Every)) if !leads_to_a_day(rest) => Token::Days(&Day::ALL),
        _ => words::welsh_month(word).map_or_else(|| meaning(word), Token::Month),
    }
}

fn leads_to_a_day(rest: &str) -> bool {
    let next = rest
        .split(|c: char| !c.is_alphabetic())
        .find(|word| !word.is_empty());
    next.is_some_and(|word| words::day(word).is_some())
}

/// Welsh says which of the month after the day: "dydd Mawrth 1af a 3ydd y mis". Here it comes before, as in English.
pub(super) fn put_in_order(tokens: &mut [Token]) {
    let is_day = |token: &Token| matches!(token, Token::Day(_));
    let mut at = 0;
    while let Some(day) = tokens[at..].iter().position(is_day).map(|found| at + found) {
        let list = |token: &&Token| matches!(token, Token::Nth(_) | Token::And | Token::Filler);
        let mut length = tokens[day + 1..].iter().take_while(list).count();
        while length > 0 && !matches!(tokens[day + length], Token::Nth(_)) {
            length -= 1;
        }
        let of_a_date = matches!(tokens.get(day + length + 1), Some(Token::Month(_)));
        if !of_a_date {
            tokens[day..=day + length].rotate_left(1);
        }
        at = day + length + 1;
    }
}
