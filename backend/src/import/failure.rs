//! Why a whole file could not be imported, in words for whoever runs the import.

use crate::store::StoreError;
use std::path::PathBuf;

/// Why a whole file could not be imported. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be opened or read.
    #[error("{} cannot be read: {why}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        why: std::io::Error,
    },
    /// The file is not what it has to be.
    #[error("{0}")]
    NotUsable(String),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A file that is not what it has to be, in words that say what to do.
pub(super) fn not_usable<T>(says: impl Into<String>) -> Result<T, ImportError> {
    Err(ImportError::NotUsable(says.into()))
}
