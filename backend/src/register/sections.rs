//! A file of sections, each with its length, and a checksum of them all at its end.

use super::arena::Arena;
use flate2::Crc;
use std::io::{self, Read, Write};

/// Bytes of the checksum.
const CHECKSUM: u64 = 4;

/// A file being written.
pub(super) struct Writing<W> {
    to: W,
    crc: Crc,
}

impl<W: Write> Writing<W> {
    pub(super) fn new(to: W) -> Writing<W> {
        Writing { to, crc: Crc::new() }
    }

    /// Bytes whose number the reader knows.
    pub(super) fn plain(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.crc.update(bytes);
        self.to.write_all(bytes)
    }

    /// A section.
    pub(super) fn section(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.plain(&(bytes.len() as u64).to_le_bytes())?;
        self.plain(bytes)
    }

    /// A section of things of one size.
    pub(super) fn numbers<const N: usize>(
        &mut self,
        numbers: impl ExactSizeIterator<Item = [u8; N]>,
    ) -> io::Result<()> {
        self.plain(&((numbers.len() * N) as u64).to_le_bytes())?;
        for number in numbers {
            self.plain(&number)?;
        }
        Ok(())
    }

    /// Runs of bytes, as two sections.
    pub(super) fn arena(&mut self, arena: &Arena) -> io::Result<()> {
        self.section(&arena.bytes)?;
        self.numbers(arena.ends.iter().map(|end| end.to_le_bytes()))
    }

    /// Writes the checksum.
    pub(super) fn finish(mut self) -> io::Result<W> {
        let sum = self.crc.sum();
        self.to.write_all(&sum.to_le_bytes())?;
        Ok(self.to)
    }
}

/// A file being read.
pub(super) struct Reading<R> {
    from: R,
    crc: Crc,
    /// Bytes that are still to come before the checksum.
    left: u64,
}

impl<R: Read> Reading<R> {
    /// A file of this length.
    pub(super) fn new(from: R, length: u64) -> Reading<R> {
        Reading {
            from,
            crc: Crc::new(),
            left: length.saturating_sub(CHECKSUM),
        }
    }

    /// So many bytes.
    pub(super) fn plain<const N: usize>(&mut self) -> io::Result<[u8; N]> {
        let mut bytes = [0; N];
        self.take(&mut bytes)?;
        Ok(bytes)
    }

    /// A section. It can be no longer than the file, whatever a damaged length says.
    pub(super) fn section(&mut self) -> io::Result<Vec<u8>> {
        let length = u64::from_le_bytes(self.plain()?);
        if length > self.left {
            return Err(damaged());
        }
        let mut bytes = vec![0; length as usize];
        self.take(&mut bytes)?;
        Ok(bytes)
    }

    /// A section of things of one size.
    pub(super) fn numbers<const N: usize>(&mut self) -> io::Result<Vec<[u8; N]>> {
        let bytes = self.section()?;
        let (numbers, rest) = bytes.as_chunks();
        if rest.is_empty() {
            Ok(numbers.to_vec())
        } else {
            Err(damaged())
        }
    }

    /// Runs of bytes.
    pub(super) fn arena(&mut self) -> io::Result<Arena> {
        Ok(Arena {
            bytes: self.section()?,
            ends: self.numbers()?.into_iter().map(u64::from_le_bytes).collect(),
        })
    }

    /// Makes sure that everything was read as it was written.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let mut sum = [0; CHECKSUM as usize];
        self.from.read_exact(&mut sum)?;
        if self.left == 0 && u32::from_le_bytes(sum) == self.crc.sum() {
            Ok(())
        } else {
            Err(damaged())
        }
    }

    fn take(&mut self, bytes: &mut [u8]) -> io::Result<()> {
        self.from.read_exact(bytes)?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or_else(damaged)?;
        self.crc.update(bytes);
        Ok(())
    }
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the file is damaged")
}
