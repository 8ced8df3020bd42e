//! Compresses at build time, as hard as can be, so that serving costs nothing.

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes `file.br` and `file.gz` beside a file.
pub fn beside(file: &Path, bytes: &[u8]) -> Result<()> {
    write(&with_ending(file, ".br"), &brotli(bytes)?)?;
    write(&with_ending(file, ".gz"), &gzip(bytes)?)
}

/// As small as brotli makes it.
pub fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let hardest = BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &hardest)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    PathBuf::from(name)
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}
