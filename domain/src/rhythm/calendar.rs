//! School terms and bank holidays, as data: what "term time" means here.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// School terms and bank holidays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// First and last day of each term, in order.
    pub terms: Vec<(Date, Date)>,
    /// Bank holidays.
    pub bank_holidays: Vec<Date>,
}

/// A line of a calendar file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: write days as 2026-09-01, the first before the last")]
pub struct CalendarError {
    /// Which of the two files.
    pub file: &'static str,
    /// Counted from 1.
    pub line: usize,
}

impl Calendar {
    /// Reads `seed-data/calendar/terms.csv` (`first,last,…`) and `bank-holidays.csv` (`day,…`). What stands after
    /// those columns is for people.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn read(terms: &str, bank_holidays: &str) -> Result<Calendar, CalendarError> {
        let mut calendar = Calendar {
            terms: rows("terms.csv", terms, |cells| {
                let (first, last) = (cells.first()?.parse().ok()?, cells.get(1)?.parse().ok()?);
                (first <= last).then_some((first, last))
            })?,
            bank_holidays: rows("bank-holidays.csv", bank_holidays, |cells| {
                cells.first()?.parse().ok()
            })?,
        };
        calendar.terms.sort_unstable();
        calendar.bank_holidays.sort_unstable();
        Ok(calendar)
    }

    /// Whether schools are open that day. `false` also where nobody has entered that year's terms.
    pub fn in_term(&self, day: Date) -> bool {
        self.terms
            .iter()
            .any(|&(first, last)| (first..=last).contains(&day))
    }

    /// Whether schools are shut that day between two terms that are known. Weekends in term are no holidays.
    pub fn in_school_holidays(&self, day: Date) -> bool {
        let before = self.terms.iter().any(|&(_, last)| last < day);
        let after = self.terms.iter().any(|&(first, _)| first > day);
        before && after && !self.in_term(day)
    }

    /// Whether it is a bank holiday.
    pub fn is_bank_holiday(&self, day: Date) -> bool {
        self.bank_holidays.contains(&day)
    }
}

/// The lines below the heading, each read.
fn rows<T>(
    file: &'static str,
    text: &str,
    read: impl Fn(&[&str]) -> Option<T>,
) -> Result<Vec<T>, CalendarError> {
    let lines = text
        .lines()
        .enumerate()
        .skip(1)
        .filter(|(_, line)| !line.trim().is_empty());
    let rows = lines.map(|(index, line)| {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        read(&cells).ok_or(CalendarError {
            file,
            line: index + 1,
        })
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn terms_and_holidays_are_read_and_put_in_order() {
        let terms = "first,last,term\n2027-01-04,2027-02-12,spring\n2026-09-01,2026-10-23,autumn\n";
        let calendar = Calendar::read(terms, "day,name\n2026-12-25,Christmas Day\n").unwrap();
        assert_eq!(calendar.terms[0].0, date(2026, 9, 1));
        assert!(calendar.in_term(date(2027, 2, 12)));
        assert!(!calendar.in_term(date(2026, 10, 26)));
        assert!(calendar.is_bank_holiday(date(2026, 12, 25)));
    }

    #[test]
    fn a_bad_line_is_named() {
        let error = Calendar::read("first,last\n2027-02-12,2027-01-04\n", "day\n").unwrap_err();
        assert_eq!((error.file, error.line), ("terms.csv", 2));
    }
}
