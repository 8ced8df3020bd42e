//! How a row of a file is known again at the next import: by its source's own identity, or else by name and place.

use crate::store::{Connection, StoreError, assets};
use domain::columns::Row;
use domain::{Asset, AssetId};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use uuid::Uuid;

/// The identity of a row within its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    /// The source's name.
    pub source: String,
    /// The identity there.
    pub external_id: String,
}

impl Identity {
    fn hash(&self) -> u128 {
        let mut hash = Sha256::new();
        hash.update(&self.source);
        hash.update([0]);
        hash.update(&self.external_id);
        let bytes: [u8; 32] = hash.finalize().into();
        let first = bytes.first_chunk().copied().unwrap_or_default();
        u128::from_be_bytes(first)
    }
}

/// Bytes of the hash that stands for name and place: enough for every group in the country.
const KEY_BYTES: usize = 8;

/// The identities met in one file so far, with the line of each. Only their hashes are kept: those of a country take
/// 40 MB, and two that differ have one hash less often than a disk forgets.
#[derive(Default)]
pub(super) struct Met(HashMap<u128, u64>);

impl Met {
    /// The row's identity. A row without one of its own gets one from its name and place, and a further number where
    /// the file has several of that name and place.
    ///
    /// # Errors
    /// The line of the earlier row with the same identity of its own.
    pub fn identify(&mut self, row: &Row, line: u64, source: &str) -> Result<Identity, u64> {
        let own_source = filled(row, "source").unwrap_or(source);
        let of = |external_id: String| Identity {
            source: own_source.to_owned(),
            external_id,
        };
        if let Some(external_id) = filled(row, "external_id") {
            let identity = of(external_id.to_owned());
            let earlier = self.0.insert(identity.hash(), line);
            return earlier.map_or(Ok(identity), Err);
        }
        let key = key(row);
        let identities = (1_u32..).map(|number| {
            of(if number == 1 {
                key.clone()
            } else {
                format!("{key}-{number}")
            })
        });
        let mut fresh = identities.filter(|identity| !self.0.contains_key(&identity.hash()));
        let identity = fresh.next().unwrap_or_else(|| of(key.clone()));
        self.0.insert(identity.hash(), line);
        Ok(identity)
    }
}

fn filled<'a>(row: &'a Row, column: &str) -> Option<&'a str> {
    row.get(column)
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
}

/// A short key of name and place, the same for the same row however often it is imported.
fn key(row: &Row) -> String {
    let mut hash = Sha256::new();
    for column in ["name", "postcode", "address", "lat", "lon"] {
        let folded: Vec<String> = filled(row, column)
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_lowercase)
            .collect();
        hash.update(folded.join(" "));
        hash.update([0]);
    }
    let hex: String = hash
        .finalize()
        .iter()
        .take(KEY_BYTES)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("by-name-{hex}")
}

/// The id a row of an export brings along, where nothing else has it.
pub(super) fn id_of(c: &mut Connection, row: &Row) -> Result<AssetId, StoreError> {
    let brought: Option<AssetId> = filled(row, "id").and_then(|id| id.parse().ok());
    match brought {
        Some(id) if assets::find(c, id)?.is_none() => Ok(id),
        _ => Ok(AssetId(Uuid::now_v7())),
    }
}

/// Writes the identity onto an asset.
pub(super) fn mark(asset: &mut Asset, identity: &Identity) {
    asset.source.name.clone_from(&identity.source);
    asset.source.external_id = Some(identity.external_id.clone());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&str, &str)]) -> Row {
        cells
            .iter()
            .map(|(column, cell)| (column.to_string(), cell.to_string()))
            .collect()
    }

    #[test]
    fn the_same_name_and_place_is_the_same_however_it_is_spaced() {
        let one = row(&[("name", "The  Shed"), ("postcode", "ZZ1 1AA")]);
        let same = row(&[("name", "the shed "), ("postcode", "zz1 1aa")]);
        let other = row(&[("name", "The Shed"), ("postcode", "ZZ1 1AB")]);
        assert_eq!(key(&one), key(&same));
        assert_ne!(key(&one), key(&other));
    }

    #[test]
    fn two_rows_of_one_name_and_place_are_kept_apart() {
        let mut met = Met::default();
        let shed = row(&[("name", "Shed")]);
        let first = met.identify(&shed, 2, "list").unwrap();
        let second = met.identify(&shed, 3, "list").unwrap();
        assert_ne!(first, second);
        assert!(second.external_id.ends_with("-2"));
    }

    #[test]
    fn an_identity_of_its_own_that_was_there_before_names_the_earlier_line() {
        let mut met = Met::default();
        let shed = row(&[("name", "Shed"), ("external_id", "7")]);
        assert!(met.identify(&shed, 2, "list").is_ok());
        assert_eq!(met.identify(&shed, 9, "list"), Err(2));
    }
}
