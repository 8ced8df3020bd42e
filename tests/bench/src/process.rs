//! What a process costs: processor time and memory, as the system counts them.

use anyhow::Context;
use std::fs;
use std::time::Duration;

/// Ticks in a second, as Linux counts processor time for programs.
const TICKS: u64 = 100;

/// The processor time a process has used so far.
///
/// # Errors
/// Where it has ended, or the system does not say.
pub fn cpu(pid: u32) -> anyhow::Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let after_name = stat.rsplit_once(") ").context("no name in /proc/…/stat")?.1;
    let fields: Vec<&str> = after_name.split(' ').collect();
    let ticks =
        |field: usize| -> anyhow::Result<u64> { Ok(fields.get(field).context("a short line")?.parse()?) };
    // The 14th and 15th of the whole line; the name and what stands before it are two of them.
    Ok(Duration::from_millis((ticks(11)? + ticks(12)?) * 1000 / TICKS))
}

/// The memory a process holds, in bytes.
///
/// # Errors
/// Where it has ended, or the system does not say.
pub fn memory_bytes(pid: u32) -> anyhow::Result<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib: u64 = line.context("no VmRSS")?.trim().trim_end_matches(" kB").parse()?;
    Ok(kib * 1024)
}
