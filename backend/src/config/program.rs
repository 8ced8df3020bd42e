//! The running program itself, as it stands on the disk.

use std::{env, fs, io};

/// Its bytes, by which what one build made is told from what another did.
///
/// # Errors
/// Where the system does not say where it is, or it cannot be read.
pub fn program() -> io::Result<Vec<u8>> {
    fs::read(env::current_exe()?)
}
