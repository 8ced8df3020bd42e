//! A step of the build, done again only when what it is made from has changed.

use crate::command::say;
use crate::inputs;
use crate::paths::Paths;
use anyhow::{Context, Result};
use std::fs;

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
        let now = inputs::number(paths, self.made_from)?;
        let done = fs::read_to_string(&stamp).unwrap_or_default();
        if done == now && paths.at(self.makes).exists() {
            return Ok(());
        }
        say(self.says);
        (self.make)(paths)?;
        fs::create_dir_all(paths.at("target/web-stamps"))?;
        fs::write(&stamp, now).with_context(|| format!("cannot write {}", stamp.display()))
    }
}
