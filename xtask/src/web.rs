//! `cargo xtask web`: what the browser loads.

use crate::paths::Paths;

/// Builds `target/web`.
///
/// # Errors
/// Where a part cannot be built, with what to do.
pub fn build(_paths: &Paths) -> anyhow::Result<()> {
    Ok(())
}
