//! Months in words: "June and July", "September to June".

use super::dates::month_name;
use super::listed;
use crate::words::Words;

/// How many months in a row are said as "from … to …" rather than one by one.
const A_ROW: usize = 3;

/// The months (1 to 12) in words. A row of them may go over the turn of the year. `None` where there are none.
pub fn months(words: &Words, months: &[i8]) -> Option<String> {
    match row(months) {
        _ if months.is_empty() => None,
        Some((first, last)) => {
            let args = [
                ("first", month_name(words, first).into()),
                ("last", month_name(words, last).into()),
            ];
            Some(words.say_with("months-row", &args))
        }
        None => {
            let names: Vec<String> = months.iter().map(|month| month_name(words, *month)).collect();
            Some(listed(words, &names))
        }
    }
}

/// The first and the last of months that follow one another, in whatever order they are given.
fn row(months: &[i8]) -> Option<(i8, i8)> {
    let has = |month: i8| months.contains(&month);
    let before = |month: i8| if month == 1 { 12 } else { month - 1 };
    let after = |month: i8| if month == 12 { 1 } else { month + 1 };
    let mut firsts = months.iter().copied().filter(|month| !has(before(*month)));
    let first = firsts.next().filter(|_| months.len() >= A_ROW)?;
    let last = months.iter().copied().find(|month| !has(after(*month)))?;
    firsts.next().is_none().then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    fn said(list: &[i8]) -> String {
        months(Lang::En.words(), list).unwrap()
    }

    #[test]
    fn a_row_of_months_is_said_from_first_to_last() {
        assert_eq!(said(&[6, 7, 8]), "June to August");
        assert_eq!(said(&[1, 2, 3, 9, 10, 11, 12]), "September to March");
    }

    #[test]
    fn few_or_scattered_months_are_said_one_by_one() {
        assert_eq!(said(&[7, 8]), "July and August");
        assert_eq!(said(&[4, 6, 9]), "April, June and September");
        assert_eq!(months(Lang::En.words(), &[]), None);
    }
}
