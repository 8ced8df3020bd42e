//! Builds, runs, tests and packs Kith: what the commands of the README call.
//!
//! Each command is a list of steps in a file of its own. Nothing here is part of what is served.

mod bench;
mod command;
mod conformance;
mod dist;
mod fuzz;
mod inputs;
mod learn;
mod paths;
mod run;
mod test;
mod tools;
mod web;

use clap::{Parser, Subcommand};
use paths::Paths;
use std::process::ExitCode;

/// Builds, runs, tests and packs Kith.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build everything, load the demo town and serve it at http://localhost:8080
    Run {
        /// Another port
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Install what the tests need, or say what to install, and run them all
    Test {
        /// Only the checks and tests that need neither a browser nor a database server
        #[arg(long)]
        quick: bool,
    },
    /// Learn from the book of sentences, and write seed-data/knowledge/learnt.txt
    Learn {
        /// Write nothing; fail where the file is not what would be learnt now
        #[arg(long)]
        check: bool,
        /// Only say what it is worth on sentences it was not learnt from
        #[arg(long)]
        report: bool,
        /// Only list the sentences whose moment is then heard wrongly
        #[arg(long)]
        wrong: bool,
    },
    /// Make the release binary with everything inside: target/release/kith
    Dist,
    /// Measure the release build against the ceiling: what docs/performance.md says how to read
    Bench {
        /// What to measure ("--sizes 1000,100000 --seconds 5")
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Ask judges that nobody here wrote, and tell their counts
    Conformance {
        /// Only those whose name has this in it ("Open Referral")
        #[arg(default_value = "")]
        only: String,
    },
    /// Feed every reader of what comes from outside nonsense, led by which code it reaches
    Fuzz {
        /// How long, in all
        #[arg(long, default_value_t = 10.0)]
        minutes: f64,
        /// Only the readers whose name has this in it ("cql2")
        #[arg(default_value = "")]
        only: String,
    },
    /// Build only what the browser loads: target/web
    Web,
}

fn main() -> ExitCode {
    match carry_out(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(task: Task) -> anyhow::Result<()> {
    let paths = Paths::of_this_project();
    match task {
        Task::Run { port } => run::run(&paths, port),
        Task::Test { quick } => test::test(&paths, quick),
        Task::Bench { arguments } => bench::bench(&paths, &arguments),
        Task::Learn { check: true, .. } => learn::check(&paths),
        Task::Learn { report: true, .. } => learn::report(&paths),
        Task::Learn { wrong: true, .. } => learn::wrong(&paths),
        Task::Learn { .. } => learn::learn(&paths),
        Task::Dist => dist::dist(&paths),
        Task::Conformance { only } => conformance::conformance(&paths, &only),
        Task::Fuzz { minutes, only } => fuzz::fuzz(&paths, minutes, &only),
        Task::Web => web::build(&paths),
    }
}
