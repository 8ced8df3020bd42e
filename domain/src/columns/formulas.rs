//! Cells that a spreadsheet would take for a formula, and run: written with an apostrophe before them, as spreadsheets
//! themselves do, and read without it again.

use std::borrow::Cow;

/// What a formula begins with, and what is before one in a cell that spreadsheets trim.
const BEGINS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
const APOSTROPHE: char = '\'';

/// A cell as it is written. A number is no formula, whatever its sign.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if is_formula(cell.trim_start_matches(APOSTROPHE)) && cell.parse::<f64>().is_err() {
        Cow::Owned(format!("{APOSTROPHE}{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// What a cell says that was written so.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix(APOSTROPHE) {
        Some(rest) if is_formula(rest.trim_start_matches(APOSTROPHE)) => rest,
        _ => cell,
    }
}

fn is_formula(cell: &str) -> bool {
    cell.starts_with(BEGINS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_goes_out_harmless_and_comes_back_as_it_was() {
        for formula in [
            "=1+1",
            "+44 7700 900111",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "'=1",
            "''=1",
            "-",
        ] {
            let written = guarded(formula);
            assert!(
                written.starts_with('\'') && written.len() == formula.len() + 1,
                "{written}"
            );
            assert_eq!(unguarded(&written), formula);
        }
    }

    #[test]
    fn a_number_and_a_plain_text_stay_as_they_are() {
        for plain in ["", "-1.9", "54.2", "The Shed", "'tis quiet", "a=b", "£2 + a brew"] {
            assert_eq!(guarded(plain), plain);
            assert_eq!(unguarded(plain), plain);
        }
    }
}
