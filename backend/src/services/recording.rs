//! The record of everything that was done: writing a line with the deed itself, reading it, checking its seals.

use super::{Refusal, blocking};
use crate::site::Site;
use crate::store::accounts::{self, AccountId};
use crate::store::record::{self, Checked, Deed, Head, Line};
use crate::store::{Connection, Store, StoreError};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Who does something, and when.
#[derive(Clone, Debug)]
pub struct Doer {
    /// `account:ID` or `command line`.
    pub who: String,
    /// When.
    pub at: Timestamp,
}

/// Whoever sits at the command line.
const COMMAND_LINE: &str = "command line";

impl Doer {
    /// Somebody with an account.
    pub fn account(id: AccountId, at: Timestamp) -> Doer {
        Doer {
            who: about_account(id),
            at,
        }
    }

    /// Whoever sits at the command line.
    pub fn command_line() -> Doer {
        Doer {
            who: COMMAND_LINE.to_owned(),
            at: Timestamp::now(),
        }
    }

    /// Adds a line to the record, in the transaction of the deed.
    ///
    /// # Errors
    /// Where the database cannot be written.
    pub fn record(&self, c: &mut Connection, what: &str, about: &str, says: &str) -> Result<(), StoreError> {
        let deed = Deed {
            who: self.who.clone(),
            what: what.to_owned(),
            about: about.to_owned(),
            says: says.to_owned(),
        };
        record::add(c, &deed, self.at.as_microsecond())
    }
}

/// How the record names an account.
pub fn about_account(id: AccountId) -> String {
    format!("account:{id}")
}

/// How the record names a listing.
pub fn about_listing(id: domain::AssetId) -> String {
    format!("listing:{id}")
}

/// A stretch of the record as staff read it.
pub struct Stretch {
    /// The lines, the newest first.
    pub lines: Vec<Line>,
    /// What the accounts in them are called today, by how the record names them.
    pub names: BTreeMap<String, String>,
    /// Whether the seals hold.
    pub checked: Checked,
}

/// Lines on a page.
pub const LINES_SHOWN: usize = 100;

/// The lines before a number, the newest first.
///
/// # Errors
/// Where the database cannot be read.
pub async fn read(site: Arc<Site>, before: Option<i64>) -> Result<Stretch, Refusal> {
    blocking(move || {
        Ok(site.store.read(|c| {
            let names = accounts::all(c)?;
            Ok(Stretch {
                lines: record::before(c, before.unwrap_or(i64::MAX), LINES_SHOWN as i64)?,
                names: names
                    .into_iter()
                    .map(|account| (about_account(account.id), account.name))
                    .collect(),
                checked: record::check(c)?,
            })
        })?)
    })
    .await
}

/// Checks every seal, and that a head that was noted before is still in it.
///
/// # Errors
/// Where the database cannot be read.
pub fn check(store: &Store, noted: Option<&Head>) -> Result<Checked, StoreError> {
    store.read(|c| {
        let checked = record::check(c)?;
        let (Checked::Holds(_), Some(noted)) = (&checked, noted) else {
            return Ok(checked);
        };
        let there = record::find(c, noted.number)?.map(|line| line.sha256);
        if noted.number == 0 || there.as_ref() == Some(&noted.sha256) {
            return Ok(checked);
        }
        Ok(Checked::Broken { number: noted.number })
    })
}
