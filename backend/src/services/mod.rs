//! What can be done with Kith: one function, one use case.
//!
//! A use case takes plain values and gives plain values. It knows nothing of HTTP, and never writes down a person's
//! words.

pub mod ask;
pub mod browsing;
pub mod bundling;
pub mod changes;
pub mod desk;
pub mod edits;
pub mod feeds;
pub mod geopackage;
pub mod ground;
pub mod keys;
pub mod locating;
pub mod open_data;
pub mod open_referral;
pub mod people;
pub mod places;
pub mod printing;
pub mod recording;
pub mod subscribing;
pub mod tiles;
pub mod tokens;
pub mod twins;
pub mod twins_to_settle;
pub mod vector_tiles;
pub mod whats_on;
pub mod writing;

use crate::store::StoreError;
use std::error::Error as _;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Parts of what was given cannot be used.
    #[error("parts of what was given cannot be used")]
    Fields(Vec<BadField>),
    /// It is not there, or may not be known of.
    #[error("it is not there")]
    NotFound,
    /// Somebody changed it first.
    #[error("somebody changed it first")]
    Stale {
        /// The revision it has now.
        current_rev: i64,
    },
    /// Another record came from the same source with the same identity there.
    #[error("there is another record of it")]
    Taken {
        /// The id of that record.
        by: String,
    },
    /// It was made one with another record.
    #[error("it was made one with another record")]
    Merged {
        /// The id of that record.
        into: String,
    },
    /// Something we need does not answer.
    #[error("something we need does not answer")]
    Unavailable,
    /// A fault of our own. Its text is for the log.
    #[error("{0}")]
    Inside(String),
}

/// One part of what was given that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadField {
    /// Where it is: a JSON pointer (`/near/postcode`), or `?near` for a part of an address.
    pub pointer: String,
    /// What is wrong and what to write, in plain words. It never repeats what a person wrote.
    pub says: String,
}

impl Refusal {
    /// One part cannot be used.
    pub fn field(pointer: impl Into<String>, says: impl Into<String>) -> Refusal {
        Refusal::Fields(vec![BadField {
            pointer: pointer.into(),
            says: says.into(),
        }])
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Refusal {
        let inside = error
            .source()
            .map_or_else(|| error.to_string(), ToString::to_string);
        match error {
            StoreError::Stale { current_rev } => Refusal::Stale { current_rev },
            StoreError::Taken { by } => Refusal::Taken { by: by.to_string() },
            StoreError::Merged { into } => Refusal::Merged {
                into: into.to_string(),
            },
            StoreError::NotFound => Refusal::NotFound,
            StoreError::Full | StoreError::Unavailable(_) => {
                tracing::warn!(why = inside, "the database does not answer");
                Refusal::Unavailable
            }
            StoreError::Newer { .. } | StoreError::Inside(_) => Refusal::Inside(inside),
        }
    }
}

/// Runs something that blocks (the database, the matcher) away from the threads that answer.
pub async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let worked = tokio::task::spawn_blocking(work).await;
    worked.unwrap_or_else(|_panicked| Err(Refusal::Inside("a use case panicked".to_owned())))
}
