//! Nonsense made from something sound, the same for the same number.

use crate::Reader;

/// The most changes made to something sound at once.
const MOST_CHANGES: u64 = 6;
/// The longest part that is doubled, in bytes.
const LONGEST_DOUBLED: usize = 200;
/// How often a part is repeated where it is repeated a lot.
const OFTEN: usize = 300;
/// Numbers at which counting goes wrong.
const NUMBERS: &[&str] = &[
    "0",
    "-1",
    "1e999",
    "NaN",
    "255",
    "65536",
    "2147483648",
    "-2147483649",
    "9223372036854775808",
    "0.1",
    "00",
    "99999999999999999999",
];

/// A source of nonsense. Its numbers are xorshift64*: quick, and the same on every machine.
pub struct Nonsense(u64);

impl Nonsense {
    /// The source with this number.
    pub fn of(number: u64) -> Nonsense {
        Nonsense(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// Something sound, changed here and there.
    pub fn like(&mut self, reader: &Reader) -> Vec<u8> {
        let mut bytes = self.pick(reader.sound).as_bytes().to_vec();
        for _ in 0..=self.below(MOST_CHANGES) {
            self.change(&mut bytes, reader);
        }
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>, reader: &Reader) {
        let at = self.below(bytes.len() as u64 + 1) as usize;
        let part = at..(at + self.below(LONGEST_DOUBLED as u64) as usize).min(bytes.len());
        match self.below(9) {
            0 => drop(bytes.splice(at..at, [self.next() as u8])),
            1 if at < bytes.len() => bytes[at] = self.next() as u8,
            2 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
            3 => drop(bytes.drain(part)),
            4 => bytes.truncate(at),
            5 => {
                let doubled = bytes[part].to_vec();
                bytes.splice(at..at, doubled);
            }
            6 => {
                let repeated = self.pick(reader.pieces).repeat(self.below(OFTEN as u64) as usize);
                bytes.splice(at..at, repeated.into_bytes());
            }
            7 => {
                let end = at
                    + bytes[at..]
                        .iter()
                        .take_while(|byte| byte.is_ascii_digit())
                        .count();
                bytes.splice(at..end, self.pick(NUMBERS).bytes());
            }
            _ => drop(bytes.splice(at..at, self.pick(reader.pieces).bytes())),
        }
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        let at = self.below(from.len().max(1) as u64) as usize;
        from.get(at).copied().unwrap_or_default()
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }
}
