//! A step of the build, done again only when what it is made from has changed.

use crate::command::say;
use crate::paths::Paths;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// One step.
pub struct Step {
    /// A short name, for its stamp in `target/web-stamps`.
    pub name: &'static str,
    /// What it says it is doing.
    pub says: &'static str,
    /// The files and folders it reads. One that is not there counts as empty.
    pub made_from: &'static [&'static str],
    /// A file that is there once it is done.
    pub makes: &'static str,
    /// The work.
    pub make: fn(&Paths) -> Result<()>,
}

impl Step {
    /// Does the work, unless it has been done from the same inputs.
    pub fn run(&self, paths: &Paths) -> Result<()> {
        let stamp = paths.at("target/web-stamps").join(self.name);
        let now = self.inputs(paths)?;
        let done = fs::read_to_string(&stamp).unwrap_or_default();
        if done == now && paths.at(self.makes).exists() {
            return Ok(());
        }
        say(self.says);
        (self.make)(paths)?;
        fs::create_dir_all(paths.at("target/web-stamps"))?;
        fs::write(&stamp, now).with_context(|| format!("cannot write {}", stamp.display()))
    }

    /// One number for everything it reads: names and contents.
    fn inputs(&self, paths: &Paths) -> Result<String> {
        let mut all = Sha256::new();
        for path in self.made_from {
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
}

/// Every file in a folder and the folders in it, in order of name; or the file itself; or nothing.
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
