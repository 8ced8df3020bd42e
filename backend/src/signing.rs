//! Signing what this register says, and telling whether another said what it is said to have (Ed25519).

use crate::store::{Store, StoreError, signing};
use aws_lc_rs::rand;
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

/// The name of the key that changes are signed with.
const CHANGES: &str = "changes";
/// Bytes of a secret, as of a public key.
const SEED_BYTES: usize = 32;

/// What this register signs with.
pub struct Signer(Ed25519KeyPair);

impl Signer {
    /// The register's key, made now where it has none.
    ///
    /// # Errors
    /// Where the database cannot be read or written, or what is kept there is no key.
    pub fn of(store: &Store) -> Result<Signer, StoreError> {
        let kept = match store.read(|c| signing::find(c, CHANGES))? {
            Some(kept) => kept,
            None => {
                let made = STANDARD.encode(seed()?);
                store.write(move |c| signing::keep(c, CHANGES, &made))?
            }
        };
        let seed = STANDARD.decode(kept).map_err(StoreError::inside)?;
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed).map_err(StoreError::inside)?;
        Ok(Signer(pair))
    }

    /// Signs bytes, in base64.
    pub fn sign(&self, bytes: &[u8]) -> String {
        STANDARD.encode(self.0.sign(bytes))
    }

    /// The public key, in base64.
    pub fn public(&self) -> String {
        STANDARD.encode(self.0.public_key())
    }

    /// The public key as a JSON Web Key has it.
    pub fn public_for_jwk(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.public_key())
    }
}

fn seed() -> Result<[u8; SEED_BYTES], StoreError> {
    let mut seed = [0; SEED_BYTES];
    rand::fill(&mut seed).map_err(|_| StoreError::inside("the system gives no random numbers"))?;
    Ok(seed)
}

/// Whether the holder of a key, in base64, signed these bytes.
pub fn is_signed(bytes: &[u8], signature: &str, key: &str) -> bool {
    let (Ok(signature), Ok(key)) = (STANDARD.decode(signature), STANDARD.decode(key)) else {
        return false;
    };
    UnparsedPublicKey::new(&ED25519, key)
        .verify(bytes, &signature)
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Database;

    #[test]
    fn a_register_keeps_its_key_and_another_has_another() {
        let folder = tempfile::tempdir().unwrap();
        let open = |name: &str| Store::open(&Database::Sqlite(folder.path().join(name))).unwrap();
        let (ours, theirs) = (open("ours.sqlite"), open("theirs.sqlite"));
        let (first, again) = (Signer::of(&ours).unwrap(), Signer::of(&ours).unwrap());
        assert_eq!(first.public(), again.public());
        assert_ne!(first.public(), Signer::of(&theirs).unwrap().public());
    }

    #[test]
    fn what_was_altered_or_signed_by_another_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Database::Sqlite(folder.path().join("kith.sqlite"))).unwrap();
        let signer = Signer::of(&store).unwrap();
        let signature = signer.sign(b"a choir");
        assert!(is_signed(b"a choir", &signature, &signer.public()));
        assert!(!is_signed(b"a chair", &signature, &signer.public()));
        assert!(!is_signed(b"a choir", &signature, "AAAA"));
        assert!(!is_signed(b"a choir", "not base64", &signer.public()));
    }
}
