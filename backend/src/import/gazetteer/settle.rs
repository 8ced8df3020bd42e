//! Giving records that were there first the places of postcodes that came later.

use crate::import::place_postcodes::{self, Unknown};
use crate::store::assets::{self, Author, Expected, Stored};
use crate::store::{Connection, StoreError};

/// Records looked at together.
const BATCH: usize = 1_000;

/// Places every record that has a postcode and no position, and says how many were.
///
/// # Errors
/// Where the database cannot be read or written.
pub fn settle_register(c: &mut Connection) -> Result<u64, StoreError> {
    let author = Author {
        name: "gazetteer".to_owned(),
        why: "placed by postcode".to_owned(),
    };
    let until = crate::store::change_number(c)?;
    let (mut from, mut placed) = (0, 0);
    loop {
        let batch = assets::changed_since(c, from, BATCH)?;
        for stored in &batch {
            placed += u64::from(settle(c, stored, &author)?);
        }
        match batch.last() {
            Some(last) if last.change_number < until => from = last.change_number,
            _ => return Ok(placed),
        }
    }
}

fn settle(c: &mut Connection, stored: &Stored, author: &Author) -> Result<bool, StoreError> {
    let mut asset = stored.asset.clone();
    place_postcodes::place(c, &mut asset, &mut Unknown::new())?;
    let found = asset != stored.asset;
    if found {
        assets::save(c, &asset, Expected::Rev(stored.rev), author)?;
    }
    Ok(found)
}
