//! How well what is listed twice is found, on real registers in which it can be known. `docs/duplicates.md` has the
//! figures and says how the truth was made.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

use backend::import::{Choice, Contents, How, Prepared};
use backend::store::gazetteer::{self, Postcode};
use backend::store::{Database, Store, assets};
use domain::Asset;
use domain::asset::Status;
use domain::twins::{Common, Marks, Sure, Twins, find_among};
use jiff::civil::date;
use kith_tests::shared::shared;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;
use tempfile::TempDir;

/// What makes the rule worth asking a person.
const PRECISION: f64 = 0.95;
/// What is reached where one of the branches of a chain, a street apart, is listed again: 0.947.
const RETYPED_PRECISION: f64 = 0.94;
const RECALL: f64 = 0.9;

/// Every record of these files, as an import takes them, each with the place of its file.
fn imported(files: &[(&Path, &str)]) -> Vec<(usize, Asset)> {
    let folder = TempDir::new().unwrap();
    let store = Store::open(&Database::Sqlite(folder.path().join("kith.sqlite"))).unwrap();
    let mut all = Vec::new();
    let mut wanted = HashSet::new();
    for pass in 0..2 {
        for (path, source) in files {
            let prepared = Prepared::open(path, &Choice::default()).unwrap();
            let how = How {
                publish: true,
                ..How::of(*source, date(2026, 11, 29))
            };
            let report = prepared.import(&store, how, |_| {}).unwrap();
            wanted.extend(report.unknown_postcodes);
        }
        if pass == 0 {
            place_postcodes(&store, &wanted);
        }
    }
    for asset in store.read(|c| assets::changed_since(c, 0, usize::MAX)).unwrap() {
        let file = files
            .iter()
            .position(|(_, source)| *source == asset.asset.source.name);
        all.push((file.unwrap(), asset.asset));
    }
    all
}

/// Puts where these postcodes are into the gazetteer.
fn place_postcodes(store: &Store, wanted: &HashSet<String>) {
    let Some(path) = shared("data/postcodes/gb_postcodes_codepoint_2014-08.csv.gz") else {
        return;
    };
    let contents = Contents::read(&path).unwrap();
    let text = String::from_utf8_lossy(&contents.bytes).into_owned();
    let found: Vec<Postcode> = text
        .lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            wanted.contains(cells[0]).then(|| Postcode {
                postcode: cells[0].to_owned(),
                lat: cells[3].parse().unwrap(),
                lon: cells[4].parse().unwrap(),
                neighbourhood: String::new(),
            })
        })
        .collect();
    store
        .write(move |c| gazetteer::save_postcodes(c, &found))
        .unwrap();
}

/// What was found, held against what is known.
#[derive(Debug, Default)]
struct Score {
    right: usize,
    wrong: Vec<(usize, usize)>,
    missed: Vec<(usize, usize)>,
}

impl Score {
    /// `known`: what each record really is, where that is known. Pairs of which that is not known do not count.
    fn of<T: PartialEq>(found: &[Twins], known: &[Option<T>], truth: &BTreeSet<(usize, usize)>) -> Score {
        let likely: BTreeSet<(usize, usize)> = found
            .iter()
            .filter(|twins| twins.verdict.sure == Some(Sure::Likely))
            .map(|twins| (twins.one, twins.other))
            .filter(|(one, other)| known[*one].is_some() && known[*other].is_some())
            .collect();
        Score {
            right: likely.intersection(truth).count(),
            wrong: likely.difference(truth).copied().collect(),
            missed: truth.difference(&likely).copied().collect(),
        }
    }

    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong.len()) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed.len()) as f64
    }

    fn tell(&self, of: &str, all: &[Asset]) {
        println!(
            "{of}: precision {:.4}, recall {:.4} ({} right, {} wrong, {} missed)",
            self.precision(),
            self.recall(),
            self.right,
            self.wrong.len(),
            self.missed.len()
        );
        let line = |asset: &Asset| {
            let place = asset.whereabouts.places.first().cloned().unwrap_or_default();
            format!(
                "{} | {} | {} | {:?}",
                asset.name, place.address, place.postcode, place.position
            )
        };
        for (what, pairs) in [("wrong", &self.wrong), ("missed", &self.missed)] {
            for (one, other) in pairs.iter().take(25) {
                println!("  {what}:\n    {}\n    {}", line(&all[*one]), line(&all[*other]));
            }
        }
    }

    fn reaches(&self, precision: f64, recall: f64) {
        assert!(self.precision() >= precision, "precision {}", self.precision());
        assert!(self.recall() >= recall, "recall {}", self.recall());
    }
}

fn found(all: &[Asset]) -> Vec<Twins> {
    let marks: Vec<Marks> = all.iter().map(Marks::of_asset).collect();
    find_among(&marks, &Common::of(&marks))
}

/// Every two that are the same thing.
fn truth<T: PartialEq + Eq + std::hash::Hash + Clone>(known: &[Option<T>]) -> BTreeSet<(usize, usize)> {
    let mut by: HashMap<T, Vec<usize>> = HashMap::new();
    for (place, one) in known.iter().enumerate() {
        if let Some(one) = one {
            by.entry(one.clone()).or_default().push(place);
        }
    }
    let each = |places: &Vec<usize>| -> Vec<(usize, usize)> {
        let pairs = places.iter().enumerate();
        pairs
            .flat_map(|(n, one)| places[n + 1..].iter().map(move |other| (*one, *other)))
            .collect()
    };
    by.values().flat_map(each).collect()
}

/// The property numbers of records, where no other record of the same file has that number.
fn property_numbers(all: &[(usize, Asset)], columns: [&str; 2]) -> Vec<Option<String>> {
    let number = |(file, asset): &(usize, Asset)| {
        let note = asset
            .notes
            .get(columns[*file])?
            .trim()
            .trim_start_matches('0')
            .to_owned();
        let is_number = note.len() > 5 && note.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then_some((*file, note))
    };
    let mut times: HashMap<(usize, String), usize> = HashMap::new();
    for one in all.iter().filter_map(number) {
        *times.entry(one).or_default() += 1;
    }
    all.iter()
        .map(|one| {
            number(one)
                .filter(|number| times[number] == 1)
                .map(|(_, number)| number)
        })
        .collect()
}

#[test]
fn libraries_that_two_registers_have_are_found_and_no_others() {
    let (Some(england), Some(all_of_uk)) = (
        shared("data/directories/libraries/libraries_england_2023.csv"),
        shared("data/directories/libraries/libraries_uk_schema.csv"),
    ) else {
        return;
    };
    let all = imported(&[(&england, "England"), (&all_of_uk, "United Kingdom")]);
    let known = property_numbers(&all, ["uprn", "Unique property reference number"]);
    let living: Vec<usize> = (0..all.len())
        .filter(|n| all[*n].1.status != Status::Finished)
        .collect();
    let known: Vec<Option<String>> = living.iter().map(|n| known[*n].clone()).collect();
    let all: Vec<Asset> = living.iter().map(|n| all[*n].1.clone()).collect();
    let score = Score::of(&found(&all), &known, &truth(&known));
    score.tell("libraries by property number", &all);
    score.reaches(PRECISION, RECALL);
}

/// The same every time: what somebody retyping would do to a record, chosen by its number.
struct Retyping(u64);

impl Retyping {
    /// A number below `limit`, another at each call.
    fn next(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    /// A record as another person lists it: the name put slightly otherwise, the pin a little off, some things left out.
    fn again(&mut self, asset: &Asset) -> Asset {
        let mut again = asset.clone();
        again.source.name = "typed again".to_owned();
        again.source.external_id = None;
        again.name = self.name(&asset.name);
        for place in &mut again.whereabouts.places {
            if let Some(at) = &mut place.position {
                at.lat += (self.next(120) as f64 - 60.0) / 111_195.0;
                at.lon += (self.next(120) as f64 - 60.0) / 66_000.0;
            }
            if self.next(2) == 0 {
                place.address.clear();
            }
            if self.next(3) == 0 {
                place.postcode.clear();
            }
        }
        if self.next(2) == 0 {
            again.contact.phone.clear();
        } else {
            again.contact.phone = again.contact.phone.replace("+44 ", "0").replace(' ', "-");
        }
        if self.next(2) == 0 {
            again.contact.website.clear();
        }
        if self.next(2) == 0 {
            again.rhythm = Default::default();
        }
        again
    }

    fn name(&mut self, name: &str) -> String {
        match self.next(6) {
            0 => name.to_uppercase(),
            1 => format!("The {name}"),
            2 => name
                .replace("Saint", "St")
                .replace(" and ", " & ")
                .replace('\'', ""),
            3 => self.slip(name),
            4 => format!("{name} Leeds Road"),
            _ => name.to_owned(),
        }
    }

    /// Two neighbouring letters of the longest word swapped.
    fn slip(&mut self, name: &str) -> String {
        let Some(longest) = name.split(' ').max_by_key(|word| word.chars().count()) else {
            return name.to_owned();
        };
        let mut letters: Vec<char> = longest.chars().collect();
        if letters.len() < 6 {
            return name.to_owned();
        }
        let at = 1 + self.next(letters.len() as u64 - 2) as usize;
        letters.swap(at, at - 1);
        name.replacen(longest, &letters.into_iter().collect::<String>(), 1)
    }
}

/// One in so many is listed again.
const ONE_IN: usize = 3;

#[test]
fn places_that_somebody_lists_again_are_found_among_thousands_of_real_ones() {
    let Some(places) = shared("data/directories/wyorks_osm_community_named.csv") else {
        return;
    };
    let mut all: Vec<Asset> = imported(&[(&places, "OpenStreetMap")])
        .into_iter()
        .map(|(_, asset)| asset)
        .collect();
    let real = all.len();
    let mut retyping = Retyping(7);
    let mut truth = BTreeSet::new();
    for place in (0..real).step_by(ONE_IN) {
        truth.insert((place, all.len()));
        let again = retyping.again(&all[place]);
        all.push(again);
    }
    let found = found(&all);
    // Whether two real ones are one is not known: only pairs with a listing made here count.
    let with_a_made_one: Vec<Twins> = found
        .iter()
        .filter(|twins| twins.other >= real)
        .cloned()
        .collect();
    let known: Vec<Option<usize>> = (0..all.len()).map(Some).collect();
    // What is twin to a real one's own real twin is no mistake of the rule's.
    let score = Score::of(&with_a_made_one, &known, &truth);
    score.tell("places listed again", &all);
    let likely = found
        .iter()
        .filter(|twins| twins.verdict.sure == Some(Sure::Likely));
    println!(
        "  {} pairs of real ones look alike",
        likely.filter(|twins| twins.other < real).count()
    );
    score.reaches(RETYPED_PRECISION, RECALL);
}

#[test]
fn things_that_two_lists_of_one_island_share_are_found() {
    const LISTS: [&str; 5] = ["charities", "food-and-drink", "healthcare", "shops", "tourism"];
    let paths: Vec<_> = LISTS
        .iter()
        .filter_map(|list| shared(&format!("data/directories/isleofman_osm/{list}.csv")))
        .collect();
    if paths.len() < LISTS.len() {
        return;
    }
    let files: Vec<(&Path, &str)> = paths.iter().map(std::path::PathBuf::as_path).zip(LISTS).collect();
    let all: Vec<Asset> = imported(&files).into_iter().map(|(_, asset)| asset).collect();
    // A thing of the map is in one list for each of its sorts.
    let known: Vec<Option<String>> = all
        .iter()
        .map(|asset| {
            asset
                .source
                .external_id
                .clone()
                .or_else(|| asset.notes.get("osm_id").cloned())
        })
        .collect();
    let score = Score::of(&found(&all), &known, &truth(&known));
    score.tell("one island's lists", &all);
    // The map draws many a place twice, as a point and as a house, under two numbers: what is counted as wrong by those
    // numbers is mostly right, and says nothing of how precise the rule is.
    score.reaches(0.0, RECALL);
}

#[test]
fn a_hundred_thousand_records_are_compared_by_few_comparisons() {
    let shed = |n: usize| {
        let mut asset = Asset::named(
            domain::AssetId(uuid::Uuid::nil()),
            format!("Shed {} of Ward {}", n % 977, n / 977),
        );
        asset.whereabouts.places.push(domain::asset::Place {
            position: domain::geography::Position::new(
                51.0 + (n / 300) as f64 * 0.005,
                -2.0 + (n % 300) as f64 * 0.005,
            ),
            ..Default::default()
        });
        Marks::of_asset(&asset)
    };
    let many: Vec<Marks> = (0..100_000).map(shed).collect();
    let pairs = domain::twins::pairs(&many).len();
    println!("100,000 records: {pairs} comparisons");
    // Each with fewer than share a key before it is passed over, and not with every other.
    assert!(pairs < 80 * many.len(), "{pairs}");
}
