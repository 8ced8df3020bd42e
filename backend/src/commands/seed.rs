//! `kith seed`: the demo town.

use backend::config::Home;
use backend::import::town;
use backend::store::Store;
use clap::Args;

/// Load the demo town, to try Kith out
///
/// Larkmouth is made up and lies out at sea. It goes only into an empty register, or one that has it already.
#[derive(Debug, Args)]
pub struct Seed {}

impl Seed {
    /// Loads the town, and says what was done.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let store = Store::open(&home.database()?)?;
        let report = town::load(&store, super::today())?;
        println!("Larkmouth, the demo town: {}", super::counts(report.counts));
        Ok(())
    }
}
