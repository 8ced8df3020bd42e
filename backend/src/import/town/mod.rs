//! The demo town, built in: a whole place out at sea to try everything on.
//!
//! It must never get among real groups: a register with records of its own is left alone.

mod dates;

use super::contents::Contents;
use super::failure::{ImportError, not_usable};
use super::prepared::{Choice, Prepared};
use super::taking::{self, How, Report};
use super::{gazetteer, patches};
use crate::services::ground::OUTLINE_SETTING;
use crate::store::{self, Connection, Store, assets, settings};
use domain::help::HelpLine;
use jiff::civil::Date;

const ASSETS: &str = include_str!("../../../../seed-data/town/assets.csv");
const POSTCODES: &str = include_str!("../../../../seed-data/town/postcodes.csv");
const PLACES: &str = include_str!("../../../../seed-data/town/places.csv");
const PATCHES: &str = include_str!("../../../../seed-data/town/patches.geojson");
const OUTLINE: &str = include_str!("../../../../seed-data/town/outline.geojson");
const HELP: &str = include_str!("../../../../seed-data/town/help.csv");

/// The setting that says a site shows the demo town.
const IS_DEMO_SETTING: &str = "is_demo";
/// The source of the town's records.
pub const SOURCE: &str = "Larkmouth demo";

/// Loads the town, or brings it up to date. Its dates are moved by whole weeks, so that the newest check was in the
/// last seven days.
///
/// # Errors
/// Where the register has records of its own, or cannot be written. Then nothing was changed.
pub fn load(store: &Store, today: Date) -> Result<Report, ImportError> {
    if store.read(has_records_of_its_own)? {
        return not_usable(
            "this register has groups of its own, and the demo town must not get among them. Use an empty data \
             folder: kith --data-dir ./demo seed",
        );
    }
    let prepared = town(today)?;
    let patches = patches::read(PATCHES)?;
    let how = How {
        publish: true,
        ..How::of(SOURCE, today)
    };
    let report = store.write(move |c| {
        settings::set(c, IS_DEMO_SETTING, "true")?;
        settings::set(c, OUTLINE_SETTING, OUTLINE)?;
        for built_in in [POSTCODES, PLACES] {
            gazetteer::import_text(c, built_in).map_err(as_fault)?;
        }
        for patch in &patches {
            store::patches::save(c, patch)?;
        }
        taking::take(c, &prepared, &how, &|_| {})
    })?;
    Ok(report)
}

/// National help, as it stands in the town's folder. It is real.
///
/// # Errors
/// The first line that cannot be read; a test makes sure there is none.
pub fn help() -> Result<Vec<HelpLine>, csv::Error> {
    csv::Reader::from_reader(HELP.as_bytes()).deserialize().collect()
}

/// The town's records, moved to today.
fn town(today: Date) -> Result<Prepared, ImportError> {
    let assets = Contents::of("assets.csv".to_owned(), ASSETS.as_bytes().to_vec())?;
    let mut prepared = Prepared::of(&assets, &Choice::default())?;
    dates::move_to(&mut prepared, today);
    Ok(prepared)
}

fn has_records_of_its_own(c: &mut Connection) -> Result<bool, store::StoreError> {
    let is_demo = settings::get(c, IS_DEMO_SETTING)?.as_deref() == Some("true");
    Ok(!is_demo && !assets::changed_since(c, 0, 1)?.is_empty())
}

/// What is built in can be read; a test makes sure.
fn as_fault(error: ImportError) -> store::StoreError {
    match error {
        ImportError::Store(error) => error,
        other => store::StoreError::inside(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Database;
    use domain::geography::Position;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);
    /// No land of the British Isles is as far east as this at the town's latitude.
    const OUT_AT_SEA_LON: f64 = 1.7;

    fn loaded() -> (tempfile::TempDir, Store, Report) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Database::Sqlite(folder.path().join("kith.sqlite"))).unwrap();
        let report = load(&store, TODAY).unwrap();
        (folder, store, report)
    }

    #[test]
    fn the_whole_town_goes_in_and_every_postcode_of_it_is_known() {
        let (_folder, _, report) = loaded();
        assert_eq!(report.refused, []);
        assert!(report.counts.added >= 250, "{:?}", report.counts);
        assert!(
            report.unknown_postcodes.is_empty(),
            "{:?}",
            report.unknown_postcodes
        );
    }

    #[test]
    fn nothing_of_the_town_lies_on_land_of_the_british_isles() {
        let (_folder, store, _) = loaded();
        let all = store.read(|c| assets::changed_since(c, 0, usize::MAX)).unwrap();
        let places = all.iter().flat_map(|stored| &stored.asset.whereabouts.places);
        let positions: Vec<Position> = places.filter_map(|place| place.position).collect();
        assert!(positions.len() > 150);
        for at in positions {
            assert!(at.lon > OUT_AT_SEA_LON && (at.lat - 54.2).abs() < 0.2, "{at:?}");
        }
    }

    #[test]
    fn loading_the_town_again_changes_nothing() {
        let (_folder, store, first) = loaded();
        let again = load(&store, TODAY).unwrap();
        assert_eq!((again.counts.added, again.counts.changed), (0, 0));
        assert_eq!(again.counts.unchanged, first.counts.added);
    }

    #[test]
    fn the_newest_check_was_in_the_last_week_whenever_the_town_is_loaded() {
        for today in [date(2026, 11, 21), date(2027, 8, 4), date(2026, 10, 1)] {
            let town = town(today).unwrap();
            let column = town.mapping.source_of("checked_on").unwrap();
            let newest = town
                .table
                .rows
                .iter()
                .filter_map(|row| row.cells[column].parse::<Date>().ok())
                .max();
            let age_days = (today - newest.unwrap()).get_days();
            assert!((0..7).contains(&age_days), "{age_days} days on {today}");
        }
    }

    #[test]
    fn the_town_never_gets_among_real_groups() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Database::Sqlite(folder.path().join("kith.sqlite"))).unwrap();
        let real = Contents::of("real.csv".to_owned(), b"name\nA real choir\n".to_vec()).unwrap();
        let file = Prepared::of(&real, &Choice::default()).unwrap();
        let how = How {
            publish: true,
            ..How::of("real", TODAY)
        };
        file.import(&store, how, |_| {}).unwrap();
        assert!(
            load(&store, TODAY)
                .unwrap_err()
                .to_string()
                .contains("groups of its own")
        );
    }

    #[test]
    fn national_help_can_be_read_and_has_somebody_for_every_hard_moment() {
        use domain::matching::Flag;
        let help = help().unwrap();
        for flag in [Flag::Crisis, Flag::Safety, Flag::Urgent, Flag::Rights] {
            assert!(help.iter().any(|line| line.flag == flag), "{flag:?}");
        }
    }
}
