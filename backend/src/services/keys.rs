//! Keys of programs that may write. A key is shown once, when it is made; only its hash is kept.

use super::{Refusal, blocking};
use crate::site::Site;
use crate::store::{Store, StoreError, keys};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use uuid::Uuid;

/// What every key begins with, so that one that leaked is known for what it is.
const BEGINS: &str = "kith_";

/// Makes a key for a program, and gives it, this once. A program that had one has the new one from now on.
///
/// # Errors
/// Where the database cannot be written.
pub fn make(store: &Store, name: &str) -> Result<String, StoreError> {
    // Two random UUIDs hold 244 random bits of the system's own generator.
    let key = format!("{BEGINS}{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
    let (name, hash) = (name.to_owned(), hash(&key));
    store.write(move |c| keys::add(c, &name, &hash))?;
    Ok(key)
}

/// The name of the program that has this key. `None`: nobody has.
///
/// # Errors
/// Where the database cannot be read.
pub async fn holder(site: Arc<Site>, key: &str) -> Result<Option<String>, Refusal> {
    let hash = hash(key);
    blocking(move || Ok(site.store.read(|c| keys::find(c, &hash))?)).await
}

fn hash(key: &str) -> String {
    Sha256::digest(key)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
