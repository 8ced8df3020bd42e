//! The browser program: Rust to WebAssembly, and its bindings.

use super::publish;
use crate::paths::Paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The profile in `Cargo.toml` that makes it small.
const PROFILE: &str = "wasm-release";
/// Settings of the build around us that do not hold for the other target.
const NOT_INHERITED: [&str; 3] = ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WORKSPACE_WRAPPER"];

/// Builds and publishes `kith.js` and `kith_bg.wasm`.
pub fn build(paths: &Paths) -> Result<()> {
    let compiled = compile(paths)?;
    let bound = paths.at("target/wasm/bound");
    bind(&compiled, &bound)?;
    for name in ["kith.js", "kith_bg.wasm"] {
        publish(paths, name, &fs::read(bound.join(name))?)?;
    }
    Ok(())
}

/// Compiles in a target folder of its own, so that it neither waits for nor spoils the build around it.
fn compile(paths: &Paths) -> Result<PathBuf> {
    let target = paths.at("target/wasm");
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--quiet", "--package", "browser", "--lib"])
        .args(["--target", "wasm32-unknown-unknown", "--profile", PROFILE])
        .current_dir(&paths.root)
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_BUILD_BUILD_DIR", &target);
    for name in NOT_INHERITED {
        cargo.env_remove(name);
    }
    let done = cargo.status().context("cargo could not be started")?;
    ensure!(
        done.success(),
        "the browser program did not compile (if the target is missing: rustup target add wasm32-unknown-unknown)"
    );
    Ok(target
        .join("wasm32-unknown-unknown")
        .join(PROFILE)
        .join("browser.wasm"))
}

fn bind(compiled: &PathBuf, bound: &PathBuf) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name("kith")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(bound)
}
