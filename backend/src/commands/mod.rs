//! The commands of `kith`, one file each: their arguments, and the call to what does the work.
//!
//! A command that changes data works whether or not the server is running; a running server follows within a second.

mod audit;
mod explain;
mod export;
mod feed;
mod gazetteer;
mod import;
mod key;
mod patches;
mod progress;
mod seed;
mod serve;
mod twins;
mod user;

use backend::config::{Home, Zone};
use backend::store::imports::Counts;
use clap::{Parser, Subcommand};

/// A map of what is strong in a neighbourhood, and a way of asking it one question.
#[derive(Debug, Parser)]
#[command(name = "kith", version, arg_required_else_help = true)]
pub struct Cli {
    /// Where the data lives.
    #[command(flatten)]
    pub home: Home,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What `kith` can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the record of everything that was done
    Audit(audit::Audit),
    /// Show why a sentence gets its answer
    Explain(explain::Explain),
    /// Write the register to a file
    Export(export::Export),
    /// Fetch groups and places from an address, again and again
    Feed(feed::Feed),
    /// Where postcodes and named places are
    Gazetteer(gazetteer::Gazetteer),
    /// Import groups and places from a file
    Import(import::Import),
    /// Make and take away keys of programs that may write
    Key(key::Key),
    /// The areas that co-ordinators walk, and how to reach them
    Patches(patches::Patches),
    /// Load the demo town, to try Kith out
    Seed(seed::Seed),
    /// Serve the site.
    Serve(Box<serve::Serve>),
    /// The people who look after the register
    User(user::User),
    /// Groups and places that are listed twice
    Twins(twins::Twins),
}

/// Does what was asked.
///
/// # Errors
/// With what went wrong and what to do about it, to be read by the person at the keyboard.
pub fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Audit(audit) => audit.run(&cli.home),
        Command::Explain(explain) => explain.run(&cli.home),
        Command::Export(export) => export.run(&cli.home),
        Command::Feed(feed) => feed.run(&cli.home),
        Command::Gazetteer(gazetteer) => gazetteer.run(&cli.home),
        Command::Import(import) => import.run(&cli.home),
        Command::Key(key) => key.run(&cli.home),
        Command::Patches(patches) => patches.run(&cli.home),
        Command::Seed(seed) => seed.run(&cli.home),
        Command::Serve(serve) => serve.run(&cli.home),
        Command::User(user) => user.run(&cli.home),
        Command::Twins(twins) => twins.run(&cli.home),
    }
}

/// Today, on the clock of the place.
fn today() -> jiff::civil::Date {
    jiff::Timestamp::now().to_zoned(Zone::default().clock).date()
}

/// What an import did, in one line that programs may read.
fn counts(counts: Counts) -> String {
    let Counts {
        added,
        changed,
        unchanged,
        refused,
    } = counts;
    format!("added {added}, changed {changed}, unchanged {unchanged}, refused {refused}")
}

/// "1 row", "12 rows".
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
