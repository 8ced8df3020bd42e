//! A set of numbers below a limit, a bit for each.

/// The set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// The empty set of numbers below `limit`.
    pub(super) fn none(limit: usize) -> Bits {
        Bits(vec![0; limit.div_ceil(64)])
    }

    /// Every number below `limit`.
    pub(super) fn all(limit: usize) -> Bits {
        let mut words = vec![u64::MAX; limit.div_ceil(64)];
        if let (Some(last), true) = (words.last_mut(), !limit.is_multiple_of(64)) {
            *last = (1 << (limit % 64)) - 1;
        }
        Bits(words)
    }

    /// The numbers below `limit` that `hold`.
    pub(super) fn where_true(limit: usize, hold: impl Fn(u32) -> bool) -> Bits {
        let mut bits = Bits::none(limit);
        (0..limit as u32)
            .filter(|number| hold(*number))
            .for_each(|number| bits.put(number));
        bits
    }

    /// Puts a number in.
    pub(super) fn put(&mut self, number: u32) {
        self.0[number as usize / 64] |= 1 << (number % 64);
    }

    /// Whether a number is in it.
    pub(super) fn has(&self, number: u32) -> bool {
        self.0[number as usize / 64] & 1 << (number % 64) != 0
    }

    /// How many are in it.
    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Keeps only what is in the other too.
    pub(super) fn keep(&mut self, other: &Bits) {
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(ours, theirs)| *ours &= theirs);
    }

    /// Takes out what is in the other.
    pub(super) fn remove(&mut self, other: &Bits) {
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(ours, theirs)| *ours &= !theirs);
    }

    /// How many are below a number.
    pub(super) fn rank(&self, number: u32) -> usize {
        let (word, bit) = (number as usize / 64, number % 64);
        let whole = self
            .0
            .iter()
            .take(word)
            .map(|word| word.count_ones() as usize)
            .sum::<usize>();
        let part = self.0.get(word).map_or(0, |word| word & ((1 << bit) - 1));
        whole + part.count_ones() as usize
    }

    /// The numbers from the nth on, the least first.
    pub(super) fn iter_from(&self, nth: usize) -> impl Iterator<Item = u32> + '_ {
        let (mut before, mut word) = (0, 0);
        while let Some(bits) = self.0.get(word) {
            let here = bits.count_ones() as usize;
            if before + here > nth {
                break;
            }
            before += here;
            word += 1;
        }
        Bits::of_words(&self.0[word..], word).skip(nth - before.min(nth))
    }

    /// The numbers, the least first.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        Bits::of_words(&self.0, 0)
    }

    /// The numbers in some words, the first of which is the nth.
    fn of_words(words: &[u64], nth: usize) -> impl Iterator<Item = u32> + '_ {
        (nth..).zip(words).flat_map(|(n, &word)| {
            let after = |word: u64| (word != 0).then_some(word);
            std::iter::successors(after(word), move |word| after(word & (word - 1)))
                .map(move |word| n as u32 * 64 + word.trailing_zeros())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_tells_what_was_put_in() {
        let mut bits = Bits::where_true(200, |n| n % 64 == 3);
        assert_eq!(bits.iter().collect::<Vec<_>>(), [3, 67, 131, 195]);
        assert!(bits.has(67) && !bits.has(68));
        assert_eq!(
            (bits.rank(0), bits.rank(67), bits.rank(68), bits.rank(200)),
            (0, 1, 2, 4)
        );
        for nth in 0..6 {
            let from: Vec<u32> = bits.iter_from(nth).collect();
            assert_eq!(from, [3, 67, 131, 195][nth.min(4)..]);
        }
        assert_eq!(Bits::all(130), Bits::where_true(130, |_| true));
        assert_eq!(Bits::all(128), Bits::where_true(128, |_| true));
        let mut other = Bits::none(200);
        other.put(67);
        bits.remove(&other);
        assert_eq!(bits.count(), 3);
        bits.keep(&other);
        assert_eq!(bits.count(), 0);
    }
}
