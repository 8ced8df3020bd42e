//! Calendar rules that are not simple, followed by a library into dates.
//!
//! Only days and longer are followed, over a few years: the library's own limits hold what is left.

use super::text::{Text, last_day, moment};
use jiff::ToSpan;
use jiff::civil::Date;
use rrule::{RRuleSet, Tz};

/// How far ahead a rule is followed, in years. Beyond, it has no dates until it is read anew.
const YEARS: i32 = 3;
/// The most dates that are kept: a day in each week of those years, and some.
const MOST_DATES: u16 = 400;

/// The dates a rule gives from `today` on, or from its start where that is later. `None`: it cannot be followed.
pub(super) fn dates(text: &Text, today: Date) -> Option<Vec<Date>> {
    let (first, _) = text.starts?;
    let from = first.max(today.checked_sub(1.day()).ok()?);
    let to = from.checked_add(YEARS.years()).ok()?;
    let rules: RRuleSet = written(text, first)?.parse().ok()?;
    let at_noon = |day: Date| -> Option<chrono::DateTime<Tz>> {
        format!("{day}T12:00:00Z")
            .parse::<chrono::DateTime<chrono::Utc>>()
            .ok()
            .map(|at| at.with_timezone(&Tz::UTC))
    };
    let found = rules.after(at_noon(from)?).before(at_noon(to)?).all(MOST_DATES);
    let dates: Option<Vec<Date>> = found
        .dates
        .iter()
        .map(|at| at.format("%Y-%m-%d").to_string().parse().ok())
        .collect();
    dates.filter(|dates| !dates.is_empty())
}

/// The rule as if it were at noon of universal time: only its days are wanted, and no clock changes there.
fn written(text: &Text, first: Date) -> Option<String> {
    let parts = text.rule.split(';').filter(|part| !part.is_empty());
    let parts: Option<Vec<String>> = parts
        .map(|part| match part.split_once('=')? {
            ("UNTIL", until) => {
                let last = last_day(moment(until)?, text.starts_at())?;
                Some(format!("UNTIL={}T120000Z", last.strftime("%Y%m%d")))
            }
            _ => Some(part.to_owned()),
        })
        .collect();
    Some(format!(
        "DTSTART:{}T120000Z\nRRULE:{}",
        first.strftime("%Y%m%d"),
        parts?.join(";")
    ))
}
