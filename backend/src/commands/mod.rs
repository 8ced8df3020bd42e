//! The commands of `kith`, one file each: their arguments, and the call to what does the work.
//!
//! A command that changes data works whether or not the server is running; a running server follows within a second.

mod key;
mod serve;

use backend::config::Home;
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
    /// Make and take away keys of programs that may write
    Key(key::Key),
    /// Serve the site.
    Serve(Box<serve::Serve>),
}

/// Does what was asked.
///
/// # Errors
/// With what went wrong and what to do about it, to be read by the person at the keyboard.
pub fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Key(key) => key.run(&cli.home),
        Command::Serve(serve) => serve.run(&cli.home),
    }
}
