//! `cargo xtask bench`: the release build, measured against the ceiling.

use crate::command::{cargo, step};
use crate::paths::Paths;
use crate::{tools, web};

/// Builds what is measured and what measures it, and runs it.
///
/// # Errors
/// At the first step that fails.
pub fn bench(paths: &Paths, arguments: &[String]) -> anyhow::Result<()> {
    let root = &paths.root;
    tools::need_node()?;
    tools::install_bench_tools()?;
    web::build(paths)?;
    let build = [
        "build",
        "--locked",
        "--release",
        "--package",
        "backend",
        "--package",
        "bench",
    ];
    step("build kith and what measures it", &mut cargo(root, &build))?;
    let mut run = cargo(
        root,
        &[
            "run",
            "--locked",
            "--release",
            "--quiet",
            "--package",
            "bench",
            "--",
        ],
    );
    run.args(arguments)
        .env("KITH_BIN", root.join("target/release/kith"));
    step("measure", &mut run)
}
