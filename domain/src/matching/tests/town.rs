//! A town from the files of an evaluation folder: listings as the register would show them.

use crate::asset::{Asset, AssetId};
use crate::columns::{Row, read};
use crate::geography::Position;
use crate::knowledge::Knowledge;
use crate::matching::Index;
use crate::placing::place;
use crate::public_view::{Listing, listing};
use jiff::civil::date;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// A town ready to be asked.
pub struct Town {
    pub index: Index,
}

impl Town {
    /// Reads a town from its assets and its postcodes, placed by us. `None` where the folder is not.
    pub fn read(knowledge: &Knowledge, folder: &Path, postcodes_file: &str) -> Option<Town> {
        let assets = rows(&folder.join("assets.csv"))?;
        let postcodes = postcodes(&folder.join(postcodes_file))?;
        let listings = assets.iter().enumerate().filter_map(|(n, row)| {
            let mut asset = asset(n, row);
            for at in &mut asset.whereabouts.places {
                at.position = at.position.or_else(|| postcodes.get(&at.postcode).copied());
            }
            Some(Arc::new(listing(&asset, &place(knowledge, &asset))?))
        });
        let listings: Vec<Arc<Listing>> = listings.collect();
        let index = Index::new(knowledge, listings);
        Some(Town { index })
    }

    /// The same town, with each listing changed.
    pub fn with(&self, knowledge: &Knowledge, change: impl Fn(&mut Listing)) -> Town {
        let changed = self.index.listings().iter().map(|listing| {
            let mut listing = Listing::clone(listing);
            change(&mut listing);
            Arc::new(listing)
        });
        let index = Index::new(knowledge, changed.collect());
        Town { index }
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

fn rows(path: &Path) -> Option<Vec<Row>> {
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
