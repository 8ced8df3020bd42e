//! Tokens: long random words that open something. Whoever gets one keeps it; we keep only its hash.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A new token: 244 random bits of the system's own generator, as two random UUIDs.
pub fn fresh() -> String {
    format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple())
}

/// The SHA-256 of a token in lower-case hexadecimal: what is kept of it.
///
/// A token is long and random, so that one round is enough; a password is neither.
pub fn hash(token: &str) -> String {
    Sha256::digest(token)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
