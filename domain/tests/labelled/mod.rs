//! Assets with what a person made of each, and how often placing agrees.

use domain::asset::{Asset, AssetId, Tier};
use domain::columns::{self, Row};
use domain::knowledge::Knowledge;
use domain::placing::{Placed, place};
use jiff::civil::date;
use std::fmt;
use uuid::Uuid;

/// An asset, and what a person made of it.
pub struct Labelled {
    pub id: String,
    pub asset: Asset,
    pub kinds: Vec<String>,
    pub tier: Tier,
}

/// How often placing agrees with the person, as shares of all.
pub struct Figures {
    pub rows: usize,
    /// The first kind is the person's first.
    pub main_kind: f64,
    /// The first kind is one of the person's.
    pub main_kind_fits: f64,
    /// Some kind is one of the person's.
    pub any_kind: f64,
    pub tier: f64,
    /// Formal or not.
    pub formal: f64,
    /// Formal services taken for something else, by name.
    pub missed_services: Vec<String>,
    /// Each asset placed otherwise, in a line.
    pub otherwise: Vec<String>,
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} rows: main kind {:.3} (or one of the person's {:.3}), any kind {:.3}, tier {:.3}, formal or not {:.3}, \
             services missed {:?}",
            self.rows,
            self.main_kind,
            self.main_kind_fits,
            self.any_kind,
            self.tier,
            self.formal,
            self.missed_services
        )
    }
}

/// Reads assets and their labels, or `None` where they are not there.
pub fn labelled(assets: &str, labels: &str) -> Option<Vec<Labelled>> {
    let labels = rows(labels)?;
    let read = rows(assets)?.into_iter().map(|row| {
        let id = row["external_id"].clone();
        let label = labels.iter().find(|label| label["external_id"] == id);
        let label = label.unwrap_or_else(|| panic!("{id} has no label"));
        Labelled {
            asset: asset(&row),
            kinds: label["kinds"].split(';').map(str::to_owned).collect(),
            tier: tier(&label["tier"]),
            id,
        }
    });
    Some(read.collect())
}

/// Places each, and counts.
pub fn figures(rows: &[Labelled]) -> Figures {
    let knowledge = Knowledge::built_in().expect("the knowledge that comes with the program can be read");
    let placed: Vec<(&Labelled, Placed)> = rows
        .iter()
        .map(|labelled| (labelled, place(&knowledge, &labelled.asset)))
        .collect();
    let share = |agrees: &dyn Fn(&Labelled, &Placed) -> bool| {
        let agreeing = placed
            .iter()
            .filter(|(labelled, placed)| agrees(labelled, placed))
            .count();
        agreeing as f64 / placed.len() as f64
    };
    let fits = |labelled: &Labelled, kind: &str| labelled.kinds.iter().any(|known| known == kind);
    let first = |placed: &Placed| placed.kinds.first().map_or("", |kind| kind.0.as_str()).to_owned();
    Figures {
        rows: placed.len(),
        main_kind: share(&|labelled, placed| labelled.kinds[0] == first(placed)),
        main_kind_fits: share(&|labelled, placed| fits(labelled, &first(placed))),
        any_kind: share(&|labelled, placed| placed.kinds.iter().any(|kind| fits(labelled, &kind.0))),
        tier: share(&|labelled, placed| labelled.tier == placed.tier),
        formal: share(&|labelled, placed| labelled.tier.is_formal() == placed.tier.is_formal()),
        missed_services: placed
            .iter()
            .filter(|(labelled, placed)| labelled.tier.is_formal() && !placed.tier.is_formal())
            .map(|(labelled, _)| labelled.asset.name.clone())
            .collect(),
        otherwise: placed
            .iter()
            .filter_map(|(labelled, placed)| otherwise(labelled, placed))
            .collect(),
    }
}

fn otherwise(labelled: &Labelled, placed: &Placed) -> Option<String> {
    let kinds: Vec<&str> = placed.kinds.iter().map(|kind| kind.0.as_str()).collect();
    let agrees = kinds.first() == Some(&labelled.kinds[0].as_str()) && labelled.tier == placed.tier;
    (!agrees).then(|| {
        format!(
            "{} {}: {:?} {:?}, a person says {:?} {:?}",
            labelled.id, labelled.asset.name, kinds, placed.tier, labelled.kinds, labelled.tier
        )
    })
}

/// The rows of a CSV file, or `None` where it is not there.
pub fn rows(path: &str) -> Option<Vec<Row>> {
    let mut reader = csv::Reader::from_path(path).ok()?;
    Some(
        reader
            .deserialize()
            .map(|row| row.expect("a row of CSV"))
            .collect(),
    )
}

/// The asset of a row, without what it gave of itself: this is about its words.
fn asset(row: &Row) -> Asset {
    let today = date(2026, 11, 21);
    let mut row = row.clone();
    row.retain(|column, _| !["kinds", "domains", "formats"].contains(&column.as_str()));
    columns::read(&row, Asset::named(AssetId(Uuid::nil()), ""), today).expect("a row of Kith CSV")
}

/// A tier as the labels write it: the evaluation's short names, or slugs.
fn tier(label: &str) -> Tier {
    match label {
        "T0" => Tier::Natural,
        "T1" => Tier::Community,
        "T2" => Tier::Peer,
        "T3" => Tier::Universal,
        "T4a" => Tier::FormalOpen,
        "T4b" => Tier::FormalGated,
        "EN" => Tier::Enabler,
        slug => Tier::from_slug(slug).unwrap_or_else(|| panic!("{slug} is no tier")),
    }
}
