//! What has to be on the machine: found, installed where that is possible, or asked for in one clear message.

use crate::command::step;
use anyhow::bail;
use std::path::Path;
use std::process::{Command, Stdio};

/// The oldest Node.js the front end is built with.
const NODE_AT_LEAST: u32 = 20;

/// A program the tests need, and the Debian package that brings it.
struct Tool {
    package: &'static str,
    is_there: fn() -> bool,
    why: &'static str,
}

const TEST_TOOLS: &[Tool] = &[
    Tool {
        package: "chromium",
        is_there: || answers("chromium", "--version"),
        why: "the journeys in a browser",
    },
    Tool {
        package: "postgresql",
        is_there: has_postgres,
        why: "the store's tests on PostgreSQL",
    },
    Tool {
        package: "strace",
        is_there: || answers("strace", "--version"),
        why: "the proof that writes are durable",
    },
];

const BENCH_TOOLS: &[Tool] = &[Tool {
    package: "wrk",
    is_there: || on_path("wrk"),
    why: "asking as fast as answers come",
}];

/// Checks that Node.js is there, and new enough.
///
/// # Errors
/// Where it is not, with what to install.
pub fn need_node() -> anyhow::Result<()> {
    let asked = Command::new("node").arg("--version").output();
    let version = asked
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        .unwrap_or_default();
    let major: u32 = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(0);
    if major < NODE_AT_LEAST {
        bail!(
            "Kith's front end needs Node.js {NODE_AT_LEAST} or newer (found: {version:?}). Install it from your system's packages."
        );
    }
    Ok(())
}

/// Installs what the tests need, on Debian and its kin with the rights to do so.
///
/// # Errors
/// Where something is missing and cannot be installed, with the command that would.
pub fn install_test_tools() -> anyhow::Result<()> {
    install(
        TEST_TOOLS,
        "the tests need",
        "\nWithout them: cargo xtask test --quick",
    )
}

/// Installs what measuring needs, on Debian and its kin with the rights to do so.
///
/// # Errors
/// Where something is missing and cannot be installed, with the command that would.
pub fn install_bench_tools() -> anyhow::Result<()> {
    install(BENCH_TOOLS, "measuring needs", "")
}

fn install(tools: &[Tool], who: &str, without: &str) -> anyhow::Result<()> {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| !(tool.is_there)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    if !may_install() {
        let whys: Vec<String> = missing
            .iter()
            .map(|tool| format!("  {} for {}", tool.package, tool.why))
            .collect();
        bail!(
            "{who} programs that are not here:\n{}\nOn Debian or Ubuntu: sudo apt-get install {}{without}",
            whys.join("\n"),
            packages.join(" ")
        );
    }
    step(
        "look up packages",
        Command::new("apt-get").args(["update", "-qq"]),
    )?;
    let install = ["install", "-y", "-qq", "--no-install-recommends"];
    step(
        "install them",
        Command::new("apt-get").args(install).args(packages),
    )
}

fn may_install() -> bool {
    let user = Command::new("id").arg("-u").output();
    let is_root = user.is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    is_root && answers("apt-get", "--version")
}

/// PostgreSQL's server programs live outside the path on Debian.
fn has_postgres() -> bool {
    answers("initdb", "--version")
        || std::fs::read_dir("/usr/lib/postgresql")
            .is_ok_and(|versions| versions.flatten().any(|version| has_initdb(&version.path())))
}

fn has_initdb(version: &Path) -> bool {
    version.join("bin/initdb").exists()
}

/// For a program that has no question it answers with success.
fn on_path(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

fn answers(program: &str, argument: &str) -> bool {
    let mut command = Command::new(program);
    command.arg(argument).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
