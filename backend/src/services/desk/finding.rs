//! Finding a record by its name, whether it shows or not.

use super::may;
use crate::services::people::Person;
use crate::services::{Refusal, blocking};
use crate::site::Site;
use crate::store::assets;
use domain::AssetId;
use domain::asset::Status;
use domain::staff::May;
use std::sync::Arc;

/// The most that are shown: whoever wants more types more.
const SHOWN: i64 = 20;
/// The longest name that is looked for, in letters.
const LONGEST_CHARS: usize = 200;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The record.
    pub asset: AssetId,
    /// Its name.
    pub name: String,
    /// Its state.
    pub status: Status,
}

/// The records with these letters in their names, of those that are this person's to look after.
///
/// # Errors
/// Where the database cannot be read.
pub async fn find(site: Arc<Site>, person: Person, letters: String) -> Result<Vec<Found>, Refusal> {
    let letters: String = letters.chars().take(LONGEST_CHARS).collect();
    blocking(move || {
        let register = site.register.current();
        let found = site.store.read(|c| assets::named(c, &letters, SHOWN))?;
        Ok(found
            .into_iter()
            .map(|stored| stored.asset)
            .filter(|asset| may(&person, May::ReadHistory, &register, asset))
            .map(|asset| Found {
                asset: asset.id,
                name: asset.name,
                status: asset.status,
            })
            .collect())
    })
    .await
}
