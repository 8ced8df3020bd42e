//! `cargo xtask run`: a newcomer's first five minutes.

use crate::command::{cargo, say, step};
use crate::paths::Paths;
use crate::{tools, web};
use std::process::Command;

/// Builds everything, loads the demo town into `./kith-data` and serves it until it is stopped.
///
/// # Errors
/// Where a part cannot be built, with what to do.
pub fn run(paths: &Paths, port: u16) -> anyhow::Result<()> {
    tools::need_node()?;
    web::build(paths)?;
    step(
        "build kith",
        &mut cargo(&paths.root, &["build", "--package", "backend"]),
    )?;
    step("load the demo town into ./kith-data", kith(paths).arg("seed"))?;
    say(&format!(
        "serve it: open http://localhost:{port} (Ctrl-C stops it)"
    ));
    let status = kith(paths)
        .args(["serve", "--port", &port.to_string()])
        .status()?;
    anyhow::ensure!(status.success(), "kith ended with {status}");
    Ok(())
}

fn kith(paths: &Paths) -> Command {
    let mut kith = Command::new(paths.kith());
    kith.current_dir(&paths.root);
    kith
}
