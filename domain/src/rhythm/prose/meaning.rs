//! What each single word says about when.

use super::clock::Clock;
use super::tokens::Token;
use super::words;

/// What a word means on its own.
pub(super) fn meaning(word: &str) -> Token {
    if let Some(day) = words::day(word) {
        return Token::Day(day);
    }
    let table = words::days(word)
        .map(Token::Days)
        .or_else(|| words::month(word).map(Token::Month))
        .or_else(|| words::nth(word).map(Token::Nth))
        .or_else(|| words::part(word).map(Token::Part))
        .or_else(|| words::season(word).map(Token::Season));
    table.unwrap_or(match word {
        "to" | "til" | "till" | "until" | "through" | "'til" | "tan" | "hyd" => Token::To,
        "and" | "or" | "a" | "ac" | "i" | "plus" => Token::And,
        "from" | "after" | "starting" | "starts" | "next" => Token::From,
        "every" | "each" | "any" | "bob" | "pob" => Token::Every,
        "other" | "alternate" | "fortnightly" | "alternating" | "biweekly" | "pythefnosol" => Token::Other,
        "not" | "nothing" | "except" | "shut" | "closed" | "excluding" | "excl" | "off" | "excepted"
        | "excluded" | "nid" | "heblaw" => Token::Not,
        "term" | "terms" | "termtime" | "tymor" => Token::Term,
        "hols" | "holidays" | "holiday" | "vacation" | "gwyliau" => Token::Holidays,
        "bank" | "ph" => Token::BankHolidays,
        "christmas" | "xmas" | "nadolig" => Token::Christmas,
        "easter" | "pasg" => Token::Easter,
        "month" | "months" | "mis" => Token::MonthWord,
        "monthly" | "misol" => Token::HowOften,
        "quarterly" | "twice" | "termly" | "bimonthly" | "yearly" | "annually" => Token::Seldom,
        "noon" | "midday" => Token::Time(Clock::NOON),
        "midnight" => Token::Time(Clock::MIDNIGHT),
        "dawn" | "sunrise" => Token::Dawn,
        "dusk" | "dark" | "sunset" => Token::Dusk,
        "late" => Token::Late,
        "lunchbreak" => Token::Break,
        "some" | "most" | "ish" | "sometimes" | "occasional" | "occasionally" | "about" | "roughly"
        | "when" | "whenever" | "if" | "by" | "before" | "odd" | "various" | "tbc" | "tba" | "week"
        | "approx" => Token::Vague,
        "ring" | "phone" | "phones" | "call" | "text" | "email" | "tel" | "telephone" => Token::Contact,
        "at" | "on" | "in" | "the" | "of" | "day" | "days" | "open" | "time" | "school" | "all" | "year"
        | "only" | "dydd" | "ddydd" | "dyddiau" | "y" | "yr" | "ym" | "yn" | "ar" | "wythnosol" | "agor"
        | "end" | "hours" | "hour" | "doors" | "over" | "lit" | "weekly" | "during" | "light" | "shop"
        | "bar" | "office" | "porch" | "also" | "both" => Token::Filler,
        _ => Token::Word,
    })
}
