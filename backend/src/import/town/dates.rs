//! Moving the town's dates to today, by whole weeks so that weekdays stay.

use crate::import::prepared::Prepared;
use jiff::ToSpan;
use jiff::civil::Date;
use std::sync::Arc;

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Moves every check, and every single day something happens on.
pub(super) fn move_to(town: &mut Prepared, today: Date) {
    let (Some(checked_on), Some(when)) = (
        town.mapping.source_of("checked_on"),
        town.mapping.source_of("when"),
    ) else {
        return;
    };
    let weeks = weeks_to(town, checked_on, today);
    let table = Arc::make_mut(&mut town.table);
    for row in &mut table.rows {
        if let Ok(day) = row.cells[checked_on].parse::<Date>() {
            row.cells[checked_on] = moved(day, weeks).to_string();
        }
        row.cells[when] = days_moved(&row.cells[when], weeks);
    }
}

/// The weeks that bring the newest check into the seven days up to today.
fn weeks_to(town: &Prepared, checked_on: usize, today: Date) -> i32 {
    let checks = town
        .table
        .rows
        .iter()
        .filter_map(|row| row.cells[checked_on].parse::<Date>().ok());
    checks
        .max()
        .map_or(0, |newest| (today - newest).get_days().div_euclid(7))
}

fn moved(day: Date, weeks: i32) -> Date {
    day.saturating_add(weeks.weeks())
}

/// The same words with each "13 February 2027" moved.
fn days_moved(words: &str, weeks: i32) -> String {
    let mut parts: Vec<String> = words.split(' ').map(str::to_owned).collect();
    for at in 0..parts.len().saturating_sub(2) {
        let bare_year = parts[at + 2].trim_end_matches([',', ';', '.']);
        let month = MONTHS.iter().position(|month| *month == parts[at + 1]);
        let day = month.and_then(|month| {
            Date::new(
                bare_year.parse().ok()?,
                i8::try_from(month + 1).ok()?,
                parts[at].parse().ok()?,
            )
            .ok()
        });
        let Some(day) = day else { continue };
        let after = parts[at + 2][bare_year.len()..].to_owned();
        let day = moved(day, weeks);
        parts[at] = day.day().to_string();
        parts[at + 1] = MONTHS[usize::try_from(day.month() - 1).unwrap_or(0)].to_owned();
        parts[at + 2] = format!("{}{after}", day.year());
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_words_keeps_its_weekday_and_what_stands_around_it() {
        assert_eq!(
            days_moved("Saturday 13 February 2027, 10am-2pm", 3),
            "Saturday 6 March 2027, 10am-2pm"
        );
        assert_eq!(days_moved("Tuesdays 10am to 12", 3), "Tuesdays 10am to 12");
    }
}
