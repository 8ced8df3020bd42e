//! Many short runs of bytes, one after the other: a country's listings without a million small pieces of memory.

/// Runs of bytes, found by their number.
#[derive(Clone, Debug, Default)]
pub(super) struct Arena {
    pub(super) bytes: Vec<u8>,
    /// Where each run ends.
    pub(super) ends: Vec<u64>,
}

impl Arena {
    /// Room for so many runs and bytes.
    pub(super) fn with_room(runs: usize, bytes: usize) -> Arena {
        Arena {
            bytes: Vec::with_capacity(bytes),
            ends: Vec::with_capacity(runs),
        }
    }

    /// Adds a run. Its number is how many there were.
    pub(super) fn push(&mut self, run: &[u8]) {
        self.bytes.extend_from_slice(run);
        self.ends.push(self.bytes.len() as u64);
    }

    /// The run of a number.
    pub(super) fn get(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bytes[start as usize..self.ends[number] as usize]
    }

    /// The run of a number as text. What is not text is empty: it was never pushed.
    pub(super) fn text(&self, number: u32) -> &str {
        str::from_utf8(self.get(number)).unwrap_or_default()
    }

    /// How many runs there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }
}
