//! The browser program: Rust to WebAssembly, and its bindings.

use super::names::Names;
use super::publish;
use crate::command::say;
use crate::paths::Paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// What browsers run.
const TARGET: &str = "wasm32-unknown-unknown";
/// The profile in `Cargo.toml` that makes it small.
const PROFILE: &str = "wasm-release";
/// Settings of the build around us that do not hold for the other target.
const NOT_INHERITED: [&str; 3] = ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WORKSPACE_WRAPPER"];

/// Builds and publishes `kith.js` and `kith_bg.wasm`.
pub fn build(paths: &Paths) -> Result<()> {
    ensure_target(paths);
    let compiled = compile(paths)?;
    let bound = paths.at("target/wasm/bound");
    bind(&compiled, &bound)?;
    let mut names = Names::default();
    for name in ["kith.js", "kith_bg.wasm"] {
        let mut file = fs::read(bound.join(name))?;
        names.shorten(&mut file);
        publish(paths, name, &file)?;
    }
    Ok(())
}

/// Adds the target to a toolchain that is rustup's. `rust-toolchain.toml` asks for it too, and is not heard where
/// rustup may not install by itself. A toolchain from elsewhere brings the target along, or the compiler says so.
fn ensure_target(paths: &Paths) {
    let added = Command::new("rustup")
        .args(["--quiet", "target", "add", TARGET])
        .current_dir(&paths.root)
        .status();
    if !added.is_ok_and(|status| status.success()) {
        say(&format!(
            "rustup did not add {TARGET}; going on with what is there"
        ));
    }
}

/// Compiles in a target folder of its own, so that it neither waits for nor spoils the build around it.
fn compile(paths: &Paths) -> Result<PathBuf> {
    let target = paths.at("target/wasm");
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--quiet", "--package", "browser", "--lib"])
        .args(["--target", TARGET, "--profile", PROFILE])
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
    Ok(target.join(TARGET).join(PROFILE).join("browser.wasm"))
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
