//! Running other programs, saying which, and stopping at the first that fails.

use anyhow::{Context, bail};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Says what comes now, in a line that stands out.
pub fn say(what: &str) {
    eprintln!("\n\u{2014} {what}");
}

/// A cargo command in the project.
pub fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).args(arguments);
    cargo
}

/// Runs a step under a title and says how long it took.
///
/// # Errors
/// Where the program is not there, or ends with anything but success.
pub fn step(title: &str, command: &mut Command) -> anyhow::Result<()> {
    say(title);
    let began = Instant::now();
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command
        .status()
        .with_context(|| format!("{program} could not be started"))?;
    if !status.success() {
        bail!("{title}: {program} ended with {status}");
    }
    eprintln!("  {title}: {} s", began.elapsed().as_secs());
    Ok(())
}
