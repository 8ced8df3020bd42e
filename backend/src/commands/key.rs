//! `kith key`: keys of programs that may write through the API.

use backend::config::Home;
use backend::import::local_edits::IMPORT_AUTHOR;
use backend::services::keys;
use backend::store::Store;
use backend::store::keys::Holder;
use clap::{Args, Subcommand};
use domain::staff::Role;

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
        /// What it may do: "contributor", and what it writes waits for a look; "moderator", and it may publish
        #[arg(long, value_parser = role, default_value = "moderator")]
        role: Role,
    },
    /// Take a program's key away
    Remove {
        /// The name it was made with
        name: String,
    },
}

fn role(written: &str) -> Result<Role, String> {
    let role = Role::from_slug(written).filter(|role| *role <= Role::Moderator);
    role.ok_or_else(|| "write contributor or moderator".to_owned())
}

impl Key {
    /// Does it.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let store = Store::open(&home.database()?)?;
        match self.what {
            What::Add { name, role } => {
                anyhow::ensure!(
                    !name.starts_with(IMPORT_AUTHOR),
                    "a key cannot be called \"{IMPORT_AUTHOR}…\": what it changes would be taken for an import's"
                );
                println!("{}", keys::make(&store, Holder { name, role })?);
            }
            What::Remove { name } => {
                let gone = keys::take_away(&store, &name)?;
                anyhow::ensure!(gone, "there is no key called {name}");
            }
        }
        Ok(())
    }
}
