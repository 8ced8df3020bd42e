//! Two versions of a record side by side: the columns in which they differ.

use domain::Asset;
use domain::columns::{self, COLUMNS};
use std::collections::BTreeSet;

/// How the state of a record is called among its columns.
pub const STATUS: &str = "status";

/// One column in which two versions differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The column, as in Kith CSV; or [`STATUS`].
    pub column: String,
    /// What it said. Empty: nothing.
    pub before: String,
    /// What it says. Empty: nothing.
    pub after: String,
}

/// The columns in which two versions differ, in the order of Kith CSV. A new record differs from nothing.
pub fn differences(before: Option<&Asset>, after: &Asset) -> Vec<Difference> {
    let old = before.map(columns::write).unwrap_or_default();
    let new = columns::write(after);
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut all: Vec<Difference> = names
        .into_iter()
        .map(|column| Difference {
            column: column.clone(),
            before: old.get(column).cloned().unwrap_or_default(),
            after: new.get(column).cloned().unwrap_or_default(),
        })
        .collect();
    all.sort_by_key(|difference| place_in_order(&difference.column));
    if let Some(before) = before {
        all.push(Difference {
            column: STATUS.to_owned(),
            before: before.status.slug().to_owned(),
            after: after.status.slug().to_owned(),
        });
    }
    all.retain(|difference| difference.before != difference.after);
    all
}

fn place_in_order(column: &str) -> usize {
    let place = COLUMNS.iter().position(|known| *known == column);
    place.unwrap_or(COLUMNS.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::AssetId;
    use domain::asset::Status;
    use uuid::Uuid;

    fn choir() -> Asset {
        Asset::named(AssetId(Uuid::nil()), "Choir")
    }

    #[test]
    fn only_what_differs_is_shown_in_the_order_of_the_columns() {
        let mut after = choir();
        after.contact.phone = "01234".to_owned();
        after.what_happens = "We sing".to_owned();
        let columns: Vec<String> = differences(Some(&choir()), &after)
            .into_iter()
            .map(|difference| difference.column)
            .collect();
        assert_eq!(columns, ["what_happens", "phone"]);
    }

    #[test]
    fn being_taken_away_is_a_difference() {
        let after = Asset {
            status: Status::Hidden,
            ..choir()
        };
        let all = differences(Some(&choir()), &after);
        assert_eq!(
            (all[0].before.as_str(), all[0].after.as_str()),
            ("published", "hidden")
        );
    }

    #[test]
    fn the_same_twice_differs_in_nothing() {
        assert_eq!(differences(Some(&choir()), &choir()), []);
    }
}
