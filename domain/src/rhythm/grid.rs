//! Hours in a column for each day, as libraries keep them: Monday "09:30-13:00,14:00-17:00", Tuesday "closed".

use super::{Day, Meeting, Recurs, Rhythm, prose};
use jiff::civil::Date;

/// The longest cell that is read, in bytes.
const LONGEST_CELL_BYTES: usize = 200;
/// What an empty day may hold.
const SHUT: &[&str] = &[
    "", "closed", "shut", "-", "n/a", "na", "none", "no", "off", "ar gau",
];

/// Reads a week whose days have a cell each. As written, it is the days with their cells.
///
/// A day that cannot be read leaves the whole as written: a week with a hole in it would say that it is shut.
pub fn read_week(cells: &[(Day, &str)], today: Date) -> Rhythm {
    let as_written = as_written(cells);
    let days: Option<Vec<Vec<Meeting>>> = cells.iter().map(|(day, cell)| hours(*day, cell, today)).collect();
    Rhythm {
        as_written,
        meetings: joined(days.unwrap_or_default()),
        ..Rhythm::default()
    }
}

fn as_written(cells: &[(Day, &str)]) -> String {
    let filled = cells.iter().filter(|(_, cell)| !is_shut(cell));
    let lines = filled.map(|(day, cell)| format!("{day:?} {}", cell.trim().replace(',', ", ")));
    lines.collect::<Vec<_>>().join("; ")
}

fn is_shut(cell: &str) -> bool {
    SHUT.contains(&cell.trim().to_lowercase().as_str())
}

/// The hours of one day. `None`: they cannot be told.
fn hours(day: Day, cell: &str, today: Date) -> Option<Vec<Meeting>> {
    if is_shut(cell) {
        return Some(Vec::new());
    }
    if cell.len() > LONGEST_CELL_BYTES {
        return None;
    }
    let spans = cell
        .split([',', ';', '&'])
        .map(str::trim)
        .filter(|span| !span.is_empty());
    let meetings: Option<Vec<Meeting>> = spans
        .map(|span| {
            let read = prose::read(&format!("{day:?} {span}"), today);
            match <[Meeting; 1]>::try_from(read.meetings) {
                Ok([meeting]) if meeting.ends.is_some() => Some(meeting),
                _ => None,
            }
        })
        .collect();
    meetings.filter(|meetings| !meetings.is_empty())
}

/// Days with the same hours, as one.
fn joined(days: Vec<Vec<Meeting>>) -> Vec<Meeting> {
    let mut joined: Vec<Meeting> = Vec::new();
    for meeting in days.into_iter().flatten() {
        let same = joined
            .iter_mut()
            .find(|other| (other.starts, other.ends) == (meeting.starts, meeting.ends));
        match (same.map(|other| &mut other.recurs), &meeting.recurs) {
            (Some(Recurs::Weekly { days, .. }), Recurs::Weekly { days: more, .. }) => days.extend(more),
            _ => joined.push(meeting),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    #[test]
    fn days_with_the_same_hours_are_one_line() {
        let cells = [
            (Day::Monday, "09:30-13:00,14:00-17:00"),
            (Day::Tuesday, "closed"),
            (Day::Wednesday, "9:30-13:00"),
        ];
        let week = read_week(&cells, TODAY);
        assert_eq!(
            week.as_written,
            "Monday 09:30-13:00, 14:00-17:00; Wednesday 9:30-13:00"
        );
        assert_eq!(week.meetings.len(), 2);
        let expected = Recurs::Weekly {
            days: vec![Day::Monday, Day::Wednesday],
            every: 1,
            from: None,
        };
        assert_eq!(week.meetings[0].recurs, expected);
    }

    #[test]
    fn one_day_that_cannot_be_read_leaves_the_week_as_written() {
        let cells = [(Day::Monday, "09:30-13:00"), (Day::Tuesday, "ask at the desk")];
        assert_eq!(read_week(&cells, TODAY).meetings, []);
    }
}
