//! `cargo xtask test`: every check there is, the quick ones first.

use crate::command::{cargo, step};
use crate::paths::Paths;
use crate::{learn, tools, web};
use std::process::Command;
use std::thread;

/// Clippy's warnings fail the build here, and only here: a person at work may see them later.
const CLIPPY: &[&str] = &[
    "clippy",
    "--locked",
    "--workspace",
    "--exclude",
    "browser",
    "--all-targets",
    "--",
    "--deny",
    "warnings",
];
const CLIPPY_WASM: &[&str] = &[
    "clippy",
    "--locked",
    "--package",
    "browser",
    "--target",
    "wasm32-unknown-unknown",
    "--",
    "--deny",
    "warnings",
];
/// Every failure at once, rather than the first of them.
const TESTS: &[&str] = &["test", "--locked", "--workspace", "--no-fail-fast"];
const QUICK_TESTS: &[&str] = &["test", "--locked", "--package", "domain", "--package", "pages"];

/// Runs every check and test, browser and both databases included; `quick` leaves those two out.
///
/// # Errors
/// At the first step that fails.
pub fn test(paths: &Paths, quick: bool) -> anyhow::Result<()> {
    let root = &paths.root;
    step("formatting", &mut cargo(root, &["fmt", "--all", "--check"]))?;
    if quick {
        step("rules and pages", &mut cargo(root, QUICK_TESTS))?;
        return learn::check(paths);
    }
    tools::need_node()?;
    tools::install_test_tools()?;
    side_by_side(
        || lints(paths),
        || learn::check(paths).and_then(|()| web::build(paths)),
    )?;
    step(
        "build kith",
        &mut cargo(root, &["build", "--locked", "--package", "backend"]),
    )?;
    step("tests", &mut cargo(root, TESTS))?;
    step("tests in a browser", &mut browser_tests(paths))
}

fn lints(paths: &Paths) -> anyhow::Result<()> {
    step("lints", &mut cargo(&paths.root, CLIPPY))?;
    step(
        "lints of the browser program",
        &mut cargo(&paths.root, CLIPPY_WASM),
    )
}

/// Runs two things that wait on one processor most of the time, so that two are busy.
fn side_by_side(
    one: impl FnOnce() -> anyhow::Result<()>,
    other: impl FnOnce() -> anyhow::Result<()> + Send,
) -> anyhow::Result<()> {
    thread::scope(|scope| {
        let other = scope.spawn(other);
        one()?;
        other
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn browser_tests(paths: &Paths) -> Command {
    let mut node = Command::new("node");
    node.current_dir(paths.root.join("tests/browser"));
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]);
    node
}
