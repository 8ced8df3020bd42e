//! Asking as fast as answers come, with `wrk`: a program that costs little beside the server it measures.

use crate::process;
use crate::question::Request;
use anyhow::{Context, ensure};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Connections at once: enough that the server always has work, few enough that none waits long.
const CONNECTIONS: &str = "8";

/// What came of it.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Answers a second.
    pub per_second: f64,
    /// Half of all answers came within this.
    pub p50: Duration,
    /// All but one in a hundred came within this.
    pub p99: Duration,
    /// The server's processor time for one answer.
    pub cpu: Duration,
    /// The mean size of an answer, head and all.
    pub bytes: usize,
    /// Answers that were not 2xx, and connections that broke.
    pub failed: u64,
}

/// Asks a server over and over for some seconds.
///
/// # Errors
/// Where `wrk` is not there or says nothing.
pub fn ask(address: &str, pid: u32, requests: &[Request], seconds: u32) -> anyhow::Result<Measured> {
    let folder = tempfile::tempdir()?;
    let script = folder.path().join("ask.lua");
    std::fs::write(&script, lua(requests))?;
    let before = process::cpu(pid)?;
    let said = wrk(address, &script, seconds)?;
    let used = process::cpu(pid)? - before;
    read(&said, used)
}

fn wrk(address: &str, script: &Path, seconds: u32) -> anyhow::Result<String> {
    let output = Command::new("wrk")
        .args(["-t1", "-c", CONNECTIONS, "--timeout", "30s"])
        .arg(format!("-d{seconds}s"))
        .arg("-s")
        .arg(script)
        .arg(format!("http://{address}"))
        .output()
        .context("wrk is not here: apt-get install wrk")?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn read(said: &str, used: Duration) -> anyhow::Result<Measured> {
    let line = said
        .lines()
        .find_map(|line| line.strip_prefix("RESULT "))
        .with_context(|| format!("wrk said nothing that can be read: {said}"))?;
    let figures: HashMap<&str, f64> = line
        .split(' ')
        .filter_map(|figure| figure.split_once('='))
        .filter_map(|(name, value)| Some((name, value.parse().ok()?)))
        .collect();
    let figure = |name: &str| {
        figures
            .get(name)
            .copied()
            .with_context(|| format!("no {name} in {line}"))
    };
    let answers = figure("answers")?;
    ensure!(answers > 0.0, "no answer came");
    Ok(Measured {
        per_second: answers / figure("seconds")?,
        p50: Duration::from_secs_f64(figure("p50_us")? / 1e6),
        p99: Duration::from_secs_f64(figure("p99_us")? / 1e6),
        cpu: used.div_f64(answers),
        bytes: (figure("bytes")? / answers) as usize,
        failed: figure("failed")? as u64,
    })
}

/// The requests as a program for `wrk`, asked in turn.
fn lua(requests: &[Request]) -> String {
    let mut script = String::from("local r = {\n");
    for request in requests {
        let asked = match &request.body {
            None => format!("wrk.format('GET', {})", quoted(&request.path)),
            Some(body) => format!(
                "wrk.format('POST', {}, {{['Content-Type']='application/json'}}, {})",
                quoted(&request.path),
                quoted(body)
            ),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(script, "function() return {asked} end,");
    }
    script.push_str(SCRIPT);
    script
}

fn quoted(text: &str) -> String {
    format!("[==[{text}]==]")
}

const SCRIPT: &str = "}
local made, i = {}, 0
function init() for n = 1, #r do made[n] = r[n]() end end
function request() i = i % #made + 1; return made[i] end
function done(s, l)
  local e = s.errors
  io.write(string.format('RESULT answers=%d seconds=%.4f p50_us=%.1f p99_us=%.1f bytes=%.0f failed=%d\\n',
    s.requests, s.duration / 1e6, l:percentile(50), l:percentile(99), s.bytes,
    e.status + e.connect + e.read + e.write + e.timeout))
end
";
