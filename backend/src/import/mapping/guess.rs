//! Guessing a mapping: by name first, then by what stands in the cells. A name alone is not believed where the cells
//! speak against it.

use super::synonyms::{ADDRESS_PARTS, CLOSED, HOURS_OF_A_DAY, SYNONYMS, TAGS};
use super::{Because, Mapping, Target};
use crate::import::table::Table;
use domain::columns::{COLUMNS, is_known};
use domain::postcode;
use domain::rhythm::Day;

/// The share of the cells looked at that must be of a sort.
const MOST_OF_THEM: f64 = 0.8;

/// Guesses what becomes of each column.
pub(super) fn guess(table: &Table) -> Mapping {
    let slugs: Vec<String> = table.columns.iter().map(|name| slug(name)).collect();
    // Other people's "id" and "status" are not the register's, and their "address 2" is not a second place.
    let is_export = ["external_id", "name", "address"]
        .iter()
        .all(|own| slugs.iter().any(|slug| slug == own));
    let mut columns: Vec<(String, Target, Because)> = Vec::new();
    for (name, slug) in table.columns.iter().zip(slugs) {
        let is_own = COLUMNS.contains(&slug.as_str()) || (is_export && is_known(&slug));
        let target = if is_own {
            Target::Column(slug)
        } else {
            Target::Note
        };
        columns.push((name.clone(), target, Because::Named));
    }
    hours_and_closures(table, &mut columns);
    let notes = columns
        .iter()
        .filter(|(_, target, _)| *target == Target::Note)
        .count();
    by_synonym(table, &mut columns);
    if notes * 2 > columns.len() {
        by_cells(table, &mut columns);
    }
    Mapping { columns }
}

fn slug(name: &str) -> String {
    plain(name).replace(' ', "_")
}

/// Lower case, with one space for every sort of gap.
fn plain(name: &str) -> String {
    let lower = name.to_lowercase().replace(['_', '-', '.'], " ");
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn by_synonym(table: &Table, columns: &mut [(String, Target, Because)]) {
    for (column, names) in SYNONYMS {
        let wanted = Target::Column((*column).to_owned());
        if columns.iter().any(|(_, target, _)| *target == wanted) {
            continue;
        }
        let candidates = names.iter().filter_map(|name| {
            columns
                .iter()
                .position(|(own, target, _)| *target == Target::Note && plain(own) == *name)
        });
        let believed = candidates.into_iter().find(|at| cells_agree(table, *at, column));
        if let Some(at) = believed {
            columns[at].1 = wanted;
            columns[at].2 = Because::Guessed;
        }
    }
    let has_address = columns
        .iter()
        .any(|(_, target, _)| *target == Target::Column("address".to_owned()));
    for (index, (own, target, because)) in columns.iter_mut().enumerate() {
        let name = plain(own);
        if *target != Target::Note {
            continue;
        }
        if TAGS.contains(&name.as_str()) && most(table, index, |cell| cell.starts_with('{')) {
            (*target, *because) = (Target::Tags, Because::Guessed);
        } else if !has_address && ADDRESS_PARTS.contains(&name.as_str()) {
            (*target, *because) = (Target::AddressPart, Because::Guessed);
        }
    }
}

/// Hours in a column for each day, and when a place closed for good.
fn hours_and_closures(table: &Table, columns: &mut [(String, Target, Because)]) {
    let has_when = columns
        .iter()
        .any(|(_, target, _)| *target == Target::Column("when".to_owned()));
    let is_kiths_own = columns
        .iter()
        .any(|(_, target, _)| *target == Target::Column("what_happens".to_owned()));
    let mut found: Vec<Day> = Vec::new();
    for (index, (own, target, because)) in columns.iter_mut().enumerate() {
        let name = plain(own);
        let day = day_of_hours(&name).filter(|day| !has_when && !found.contains(day));
        let becomes = match day {
            Some(day) if most(table, index, |cell| cell.contains(|c: char| c.is_ascii_digit())) => {
                found.push(day);
                Target::HoursOn(day)
            }
            _ if CLOSED.contains(&name.as_str()) && !is_kiths_own => Target::Closed,
            _ => continue,
        };
        if *target == Target::Note {
            (*target, *because) = (becomes, Because::Guessed);
        }
    }
}

/// The day of "monday", "tuesday staffed hours".
fn day_of_hours(name: &str) -> Option<Day> {
    let (day, rest) = name.split_once(' ').unwrap_or((name, ""));
    let named = |known: &&Day| format!("{known:?}").to_lowercase() == day;
    Day::ALL
        .iter()
        .find(named)
        .copied()
        .filter(|_| HOURS_OF_A_DAY.contains(&rest))
}

/// Finds postcodes, e-mail addresses and pages under names nobody foresaw.
fn by_cells(table: &Table, columns: &mut [(String, Target, Because)]) {
    for (column, is_one) in [
        ("postcode", is_postcode as fn(&str) -> bool),
        ("email", is_email),
        ("website", is_page),
    ] {
        let wanted = Target::Column(column.to_owned());
        if columns.iter().any(|(_, target, _)| *target == wanted) {
            continue;
        }
        let found = (0..columns.len()).find(|at| columns[*at].1 == Target::Note && most(table, *at, is_one));
        if let Some(at) = found {
            columns[at].1 = wanted;
            columns[at].2 = Because::Guessed;
        }
    }
}

/// Whether what stands in a column can be what its name says. Only where the cells can tell.
fn cells_agree(table: &Table, at: usize, column: &str) -> bool {
    match column {
        "lat" => most(table, at, |cell| is_degrees(cell, 90.0)),
        "lon" => most(table, at, |cell| is_degrees(cell, 180.0)),
        "postcode" => most(table, at, is_postcode),
        "email" => most(table, at, is_email),
        "phone" => most(table, at, |cell| {
            cell.chars().filter(char::is_ascii_digit).count() >= 3
        }),
        "when" => !most(table, at, |cell| {
            cell.parse::<f64>().is_ok() || cell.contains("N/A")
        }),
        "external_id" => all_different(table, at),
        "name" => !most(table, at, |cell| cell.parse::<f64>().is_ok()),
        _ => true,
    }
}

fn most(table: &Table, at: usize, is_one: impl Fn(&str) -> bool) -> bool {
    let (mut all, mut such) = (0_usize, 0_usize);
    for cell in table.sample(at) {
        all += 1;
        such += usize::from(is_one(cell));
    }
    all > 0 && such as f64 >= MOST_OF_THEM * all as f64
}

/// Whether no two rows have the same, and none is empty: only then can it tell rows apart.
fn all_different(table: &Table, at: usize) -> bool {
    let mut seen = std::collections::HashSet::new();
    table.rows.iter().all(|row| {
        let cell = row.cells[at].trim();
        !cell.is_empty() && seen.insert(cell)
    })
}

fn is_degrees(cell: &str, most: f64) -> bool {
    cell.parse::<f64>().is_ok_and(|degrees| degrees.abs() <= most)
}

fn is_postcode(cell: &str) -> bool {
    postcode::tidy(cell).is_some()
}

fn is_email(cell: &str) -> bool {
    cell.contains('@') && !cell.contains(char::is_whitespace)
}

fn is_page(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::csv;
    use crate::import::mapping::Told;

    fn mapping(text: &str, told: &[&str]) -> String {
        let told: Vec<Told> = told.iter().map(|told| told.parse().unwrap()).collect();
        let table = csv::read(text).unwrap();
        Mapping::of(&table, &[], &told).unwrap().to_string()
    }

    #[test]
    fn a_librarys_columns_are_known_by_their_names() {
        let said = mapping(
            "Library name,Address 1,Address 2,Postcode,URL,Type\nElm,1 Elm St,Ely,ZZ1 1AA,www.e.org,LAL\n",
            &[],
        );
        for line in [
            "\"Library name\" = \"name\"",
            "\"Address 1\" = \"part of address\"",
            "\"Postcode\" = \"postcode\"",
            "\"URL\" = \"website\"",
            "\"Type\" = \"note\"",
        ] {
            assert!(said.contains(line), "{said}");
        }
    }

    #[test]
    fn hours_in_a_column_for_each_day_are_one_when() {
        let said = mapping(
            "title,Monday staffed hours,tuesday,Monday unstaffed hours\nElm,10:00-17:00,10-1,8-9\n",
            &[],
        );
        assert!(
            said.contains("\"Monday staffed hours\" = \"hours on monday\""),
            "{said}"
        );
        assert!(said.contains("\"tuesday\" = \"hours on tuesday\""), "{said}");
        assert!(said.contains("\"Monday unstaffed hours\" = \"note\""), "{said}");
    }

    #[test]
    fn postcodes_are_found_by_looking_where_the_name_says_nothing() {
        assert!(mapping("title,wo\nShed,ZZ1 1AA\n", &[]).contains("\"wo\" = \"postcode\""));
    }

    #[test]
    fn a_name_is_not_believed_against_its_cells() {
        let said = mapping("title,x,y\nShed,530000,180000\n", &[]);
        assert!(said.contains("\"x\" = \"note\""), "{said}");
    }

    #[test]
    fn what_was_told_overrules_the_guess() {
        let said = mapping("title,Full name\nShed,The Old Shed\n", &["full name=name"]);
        assert!(said.contains("\"Full name\" = \"name\""), "{said}");
        assert!(said.contains("\"title\" = \"note\""), "{said}");
    }

    #[test]
    fn a_file_without_names_says_how_to_tell_which() {
        let table = csv::read("a,b\n1,2\n").unwrap();
        let error = Mapping::of(&table, &[], &[]).unwrap_err().to_string();
        assert!(error.contains("--map \"a=name\""), "{error}");
    }

    #[test]
    fn an_identity_that_is_there_twice_is_none() {
        let said = mapping("title,id\nShed,1\nChoir,1\n", &[]);
        assert!(said.contains("\"id\" = \"note\""), "{said}");
    }
}
