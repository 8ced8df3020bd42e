//! Every word that listings are found by, in order, with the listings that have it.

use super::arena::Arena;
use super::bits::Bits;
use super::columns::Columns;
use domain::browsing::each_word_of;
use std::collections::HashMap;

/// Words in the order of the alphabet, each with the numbers of its listings as steps from one to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    pub(super) words: Arena,
    pub(super) listings: Arena,
}

/// The listings of one word while they are gathered.
#[derive(Default)]
struct Gathered {
    steps: Vec<u8>,
    /// The number after the last one.
    next: u32,
}

impl Vocabulary {
    /// The words of all listings.
    pub(super) fn of(columns: &Columns) -> Vocabulary {
        let mut gathered: HashMap<Box<str>, Gathered> = HashMap::new();
        for number in 0..columns.len() as u32 {
            let Some(listing) = columns.unpack(number) else {
                continue;
            };
            each_word_of(&listing, |word| match gathered.get_mut(word) {
                Some(of_word) => of_word.add(number),
                None => gathered.entry(word.into()).or_default().add(number),
            });
        }
        let mut all: Vec<(Box<str>, Gathered)> = gathered.into_iter().collect();
        all.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let mut vocabulary = Vocabulary::default();
        for (word, of_word) in all {
            vocabulary.words.push(word.as_bytes());
            vocabulary.listings.push(&of_word.steps);
        }
        vocabulary
    }

    /// The listings, of `limit`, in which every typed word begins a word.
    pub(super) fn matching(&self, typed: &[String], limit: usize) -> Bits {
        let mut all: Option<Bits> = None;
        for word in typed {
            let having = self.beginning(word, limit);
            match &mut all {
                Some(all) => all.keep(&having),
                None => all = Some(having),
            }
        }
        all.unwrap_or_else(|| Bits::none(limit))
    }

    fn beginning(&self, beginning: &str, limit: usize) -> Bits {
        let mut bits = Bits::none(limit);
        for word in self.first_from(beginning)..self.words.len() as u32 {
            if !self.words.get(word).starts_with(beginning.as_bytes()) {
                break;
            }
            each_number(self.listings.get(word), |number| bits.put(number));
        }
        bits
    }

    /// The first word that does not come before this one.
    fn first_from(&self, word: &str) -> u32 {
        let (mut low, mut high) = (0, self.words.len() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.words.get(middle) < word.as_bytes() {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

impl Gathered {
    /// Adds a listing, once however often it says the word. Steps are written seven bits to a byte.
    fn add(&mut self, number: u32) {
        if number < self.next {
            return;
        }
        let mut step = number - self.next;
        self.next = number + 1;
        while step >= 0x80 {
            self.steps.push(step as u8 | 0x80);
            step >>= 7;
        }
        self.steps.push(step as u8);
    }
}

fn each_number(steps: &[u8], mut tell: impl FnMut(u32)) {
    let (mut next, mut step, mut shift) = (0_u32, 0_u32, 0);
    for byte in steps {
        step |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            tell(next + step);
            next += step + 1;
            (step, shift) = (0, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_read_back_as_they_were_written() {
        let numbers = [0, 1, 5, 130, 131, 20_000, 3_000_000];
        let mut gathered = Gathered::default();
        for number in numbers {
            gathered.add(number);
            gathered.add(number);
        }
        let mut read = Vec::new();
        each_number(&gathered.steps, |number| read.push(number));
        assert_eq!(read, numbers);
    }
}
