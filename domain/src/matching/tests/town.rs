//! A town from the files of an evaluation folder: listings as the register would show them.

use crate::asset::{Asset, AssetId, Format, Kind, Tier};
use crate::columns::{Row, read};
use crate::geography::Position;
use crate::knowledge::Knowledge;
use crate::matching::Index;
use crate::placing::{Placed, place};
use crate::public_view::{Listing, listing};
use jiff::civil::date;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// Where kinds, tiers and formats come from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PlacedBy {
    /// From the assets' own words, as in life.
    Us,
    /// From the labels: what matching could reach with perfect placing.
    Labels,
}

/// A town ready to be asked.
pub struct Town {
    pub index: Index,
    /// Tier by external id, as labelled.
    pub tiers: HashMap<String, String>,
    /// Which record a record copies.
    pub same_as: HashMap<String, String>,
}

impl Town {
    /// Reads a town. `None` where the folder is not there.
    pub fn read(knowledge: &Knowledge, folder: &Path, placed_by: PlacedBy) -> Option<Town> {
        let assets = rows(&folder.join("assets.csv"))?;
        let labels: HashMap<String, Row> = rows(&folder.join("labels.csv"))?
            .into_iter()
            .map(|row| (row["external_id"].clone(), row))
            .collect();
        let postcodes = postcodes(&folder.join("gazetteer.csv"))?;
        let listings = assets.iter().enumerate().filter_map(|(n, row)| {
            let mut asset = asset(n, row);
            for place in &mut asset.whereabouts.places {
                place.position = place.position.or_else(|| postcodes.get(&place.postcode).copied());
            }
            let placed = match placed_by {
                PlacedBy::Us => place(knowledge, &asset),
                PlacedBy::Labels => labelled(&labels[&row["external_id"]], place(knowledge, &asset)),
            };
            Some(Arc::new(listing(&asset, &placed)?))
        });
        let listings: Vec<Arc<Listing>> = listings.collect();
        let of_label = |key: &str| {
            labels
                .iter()
                .map(|(id, row)| (id.clone(), row[key].clone()))
                .collect()
        };
        let same_as = labels.iter().filter_map(|(id, row)| {
            let copies = row["notes"]
                .split_whitespace()
                .find_map(|note| note.strip_prefix("same_as:"))?;
            Some((id.clone(), copies.to_owned()))
        });
        let same_as = same_as.collect();
        Some(Town {
            index: Index::new(knowledge, listings),
            tiers: of_label("tier"),
            same_as,
        })
    }
}

fn asset(n: usize, row: &Row) -> Asset {
    let mut onto = Asset::named(AssetId(Uuid::from_u128(n as u128 + 1)), row["name"].clone());
    onto.source.external_id = Some(row["external_id"].clone());
    match read(row, onto.clone(), date(2027, 1, 1)) {
        Ok(asset) => asset,
        Err(problems) => {
            println!("{}: {problems:?}", row["external_id"]);
            onto
        }
    }
}

fn labelled(label: &Row, placed: Placed) -> Placed {
    let slugs = |key: &str| {
        label[key]
            .split(';')
            .map(str::trim)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let tier = match label["tier"].as_str() {
        "T0" => Tier::Natural,
        "T2" => Tier::Peer,
        "T3" => Tier::Universal,
        "T4a" => Tier::FormalOpen,
        "T4b" => Tier::FormalGated,
        "T5" => Tier::Enabler,
        _ => Tier::Community,
    };
    Placed {
        tier,
        kinds: slugs("kinds")
            .iter()
            .map(|slug| Kind::from(slug.as_str()))
            .collect(),
        formats: slugs("formats")
            .iter()
            .filter_map(|slug| Format::from_slug(slug))
            .collect(),
        ..placed
    }
}

/// The rows of a CSV file.
pub fn rows(path: &Path) -> Option<Vec<Row>> {
    let mut reader = csv::Reader::from_path(path).ok()?;
    let rows = reader.deserialize::<BTreeMap<String, String>>();
    Some(rows.map(|row| row.unwrap()).collect())
}

fn postcodes(path: &Path) -> Option<HashMap<String, Position>> {
    let number = |row: &Row, key: &str| row[key].parse().unwrap_or(f64::NAN);
    let rows = rows(path)?;
    let known = rows.iter().filter_map(|row| {
        Some((
            row["postcode"].clone(),
            Position::new(number(row, "lat"), number(row, "lon"))?,
        ))
    });
    Some(known.collect())
}
