//! `kith key`: keys of programs that may write through the API.

use backend::config::Home;
use backend::import::local_edits::IMPORT_AUTHOR;
use backend::services::keys;
use backend::store::{self, Store};
use clap::{Args, Subcommand};

/// Make and take away keys of programs that may write through the API.
#[derive(Debug, Args)]
pub struct Key {
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What can be done with keys.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Make a key and print it, this once. A program that had one has the new one from now on
    Add {
        /// What to call the program; revisions name it as their author
        name: String,
    },
    /// Take a program's key away
    Remove {
        /// The name it was made with
        name: String,
    },
}

impl Key {
    /// Does it.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let store = Store::open(&home.database()?)?;
        match self.what {
            What::Add { name } => {
                anyhow::ensure!(
                    !name.starts_with(IMPORT_AUTHOR),
                    "a key cannot be called \"{IMPORT_AUTHOR}…\": what it changes would be taken for an import's"
                );
                println!("{}", keys::make(&store, &name)?);
            }
            What::Remove { name } => {
                let wanted = name.clone();
                let gone = store.write(move |c| store::keys::remove(c, &wanted))?;
                anyhow::ensure!(gone, "there is no key called {name}");
            }
        }
        Ok(())
    }
}
