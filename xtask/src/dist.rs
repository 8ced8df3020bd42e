//! `cargo xtask dist`: the one file an operator copies.

use crate::command::{cargo, say, step};
use crate::paths::Paths;
use crate::{tools, web};

/// Builds the release binary with every page, picture and script inside it.
///
/// # Errors
/// Where a part cannot be built, with what to do.
pub fn dist(paths: &Paths) -> anyhow::Result<()> {
    tools::need_node()?;
    web::build(paths)?;
    let build = ["build", "--release", "--locked", "--package", "backend"];
    step("build kith for release", &mut cargo(&paths.root, &build))?;
    say("target/release/kith is ready");
    Ok(())
}
