//! What a judge says.

use anyhow::{Context, bail};
use std::fmt;
use std::process::{Command, Stdio};

/// What a judge says.
pub enum Verdict {
    /// How many it passed, how many it failed, and what it said beside: what it is, as a rule.
    Counted { passed: u64, failed: u64, said: String },
    /// It could not be asked here, and why.
    Skipped(String),
    /// It broke while it was asked, which is nobody's pass.
    Broken(String),
}

impl Verdict {
    /// Runs a program whose last line is "RESULT passed=3 failed=0 said=icalendar 7.3.0". What it says before is for people.
    ///
    /// # Errors
    /// Where it does not end well, or has no such line.
    pub fn of(command: &mut Command) -> anyhow::Result<Verdict> {
        let program = command.get_program().to_string_lossy().into_owned();
        let output = command
            .stderr(Stdio::inherit())
            .output()
            .with_context(|| format!("{program} could not be started"))?;
        let said = String::from_utf8_lossy(&output.stdout);
        let result = said.lines().rev().find_map(|line| line.strip_prefix("RESULT "));
        said.lines()
            .filter(|line| !line.starts_with("RESULT "))
            .for_each(|line| eprintln!("{line}"));
        let Some(result) = result.filter(|_| output.status.success()) else {
            bail!("{program} ended with {} and without a verdict", output.status);
        };
        let count = |name: &str| {
            let parts = result
                .split(' ')
                .find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
            parts
                .and_then(|number| number.parse().ok())
                .with_context(|| format!("no {name} in {result}"))
        };
        let (passed, failed) = (count("passed")?, count("failed")?);
        let said = result
            .split_once(" said=")
            .map_or("", |(_, said)| said)
            .to_owned();
        eprintln!("  {passed} passed, {failed} failed");
        Ok(Verdict::Counted { passed, failed, said })
    }

    /// How many it failed.
    pub fn failed(&self) -> u64 {
        match self {
            Verdict::Counted { failed, .. } => *failed,
            Verdict::Skipped(_) => 0,
            Verdict::Broken(_) => 1,
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Verdict::Counted { passed, failed, said } => write!(f, "{passed} | {failed} | {said}"),
            Verdict::Skipped(why) => write!(f, "| | not asked: {why}"),
            Verdict::Broken(why) => write!(f, "| | it broke: {}", why.lines().next().unwrap_or_default()),
        }
    }
}
