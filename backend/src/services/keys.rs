//! Keys of programs that may write. A key is shown once, when it is made; only its hash is kept.

use super::{Refusal, blocking, tokens};
use crate::services::recording::Doer;
use crate::site::Site;
use crate::store::keys::{self, Holder};
use crate::store::{Store, StoreError};
use std::sync::Arc;

/// What every key begins with, so that one that leaked is known for what it is.
const BEGINS: &str = "kith_";

/// Makes a key for a program, and gives it, this once. A program that had one has the new one from now on.
///
/// # Errors
/// Where the database cannot be written.
pub fn make(store: &Store, holder: Holder) -> Result<String, StoreError> {
    let key = format!("{BEGINS}{}", tokens::fresh());
    let hash = tokens::hash(&key);
    store.write(move |c| {
        let says = format!("{} as {}", holder.name, holder.role);
        Doer::command_line().record(c, "added_key", "", &says)?;
        keys::add(c, &holder, &hash)
    })?;
    Ok(key)
}

/// Takes a program's key away. Whether it had one.
///
/// # Errors
/// Where the database cannot be written.
pub fn take_away(store: &Store, name: &str) -> Result<bool, StoreError> {
    let name = name.to_owned();
    store.write(move |c| {
        let gone = keys::remove(c, &name)?;
        if gone {
            Doer::command_line().record(c, "removed_key", "", &name)?;
        }
        Ok(gone)
    })
}

/// The program that has this key. `None`: nobody has.
///
/// # Errors
/// Where the database cannot be read.
pub async fn holder(site: Arc<Site>, key: &str) -> Result<Option<Holder>, Refusal> {
    let hash = tokens::hash(key);
    blocking(move || Ok(site.store.read(|c| keys::find(c, &hash))?)).await
}
