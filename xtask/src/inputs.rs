//! What a step reads, as one number: work that was done from the same inputs need not be done again.

use crate::paths::Paths;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// One number for files and folders: names and contents. One that is not there counts as empty.
///
/// # Errors
/// Where one cannot be read.
pub fn number(paths: &Paths, made_from: &[&str]) -> Result<String> {
    let mut all = Sha256::new();
    for path in made_from {
        for file in files_under(&paths.at(path))? {
            let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            let name = file.strip_prefix(&paths.root).unwrap_or(&file);
            all.update(name.to_string_lossy().as_bytes());
            all.update((bytes.len() as u64).to_le_bytes());
            all.update(&bytes);
        }
    }
    Ok(format!("{:x}", all.finalize()))
}

/// Every file in a folder and the folders in it, in order of name; or the file itself; or nothing.
///
/// # Errors
/// Where a folder cannot be read.
pub fn files_under(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.exists() {
        return Ok(Vec::new());
    }
    let mut entries = fs::read_dir(path)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let inside = entries.iter().map(|entry| files_under(&entry.path()));
    Ok(inside.collect::<Result<Vec<_>>>()?.concat())
}
