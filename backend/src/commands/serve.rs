//! `kith serve`: the site.

use super::Home;
use clap::Args;

/// Serve the site.
#[derive(Debug, Args)]
pub struct Serve {}

impl Serve {
    /// Runs until it is told to stop.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        anyhow::bail!("nothing to serve from {} yet", home.data_dir.display())
    }
}
