//! The commands of `kith`, one file each: their arguments, and the call to what does the work.
//!
//! A command that changes data works whether or not the server is running; a running server follows within a second.

mod serve;

use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

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

/// Where the data lives: the same two settings for every command.
#[derive(Clone, Debug, Args)]
pub struct Home {
    /// The folder that holds the data. Made where it does not exist.
    #[arg(
        long,
        global = true,
        env = "KITH_DATA_DIR",
        value_name = "DIR",
        default_value = "./kith-data"
    )]
    pub data_dir: PathBuf,
    /// A PostgreSQL database to use instead of the file in the data folder ("postgres://…").
    #[arg(
        long,
        global = true,
        env = "KITH_DATABASE_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    pub database_url: Option<String>,
}

/// What `kith` can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the site.
    Serve(serve::Serve),
}

/// Does what was asked.
///
/// # Errors
/// With what went wrong and what to do about it, to be read by the person at the keyboard.
pub fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Serve(serve) => serve.run(&cli.home),
    }
}
