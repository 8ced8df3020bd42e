//! Which of very many records are worth comparing: those that share a key. Comparing every two of 100,000 would be five
//! thousand million comparisons.

use super::marks::Marks;
use crate::geography::Position;
use crate::postcode;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// The keys of a record. Two that share none are never compared.
pub type Keys = Vec<u64>;

/// More records than this that share a key share nothing that tells: the key is passed over, and others still join them.
const CROWD: usize = 80;
/// Words of a name that are tried together with where it is.
const WORDS: usize = 6;
/// The side of the squares in which near things are found, in degrees north and east: about a kilometre and a half.
const SQUARE_DEG: (f64, f64) = (0.014, 0.022);

/// The keys of the numbers and pages that a group is reached by.
pub fn contact_keys(marks: &Marks) -> Keys {
    marks
        .contacts()
        .map(|contact| key(("contact", contact)))
        .collect()
}

/// The keys of a record: each number and page, its postcode, its whole name, and each word of its name with where it is.
pub fn keys(marks: &Marks) -> Keys {
    let mut keys = contact_keys(marks);
    let whole: Vec<&str> = marks.name.words().collect();
    if !whole.is_empty() {
        keys.push(key(("name", &whole)));
    }
    // Longer words are mostly the rarer ones.
    let mut telling = whole;
    telling.sort_by_key(|word| std::cmp::Reverse(word.len()));
    telling.truncate(WORDS);
    for spot in &marks.spots {
        if !spot.postcode.is_empty() {
            keys.push(key(("postcode", &spot.postcode)));
        }
        let squares: Vec<(i64, i64)> = spot.position.map(squares).into_iter().flatten().collect();
        let outward = postcode::outward(&spot.postcode);
        for word in &telling {
            keys.extend(squares.iter().map(|square| key(("square", word, square))));
            keys.extend(outward.iter().map(|outward| key(("outward", word, outward))));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn key(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// The square a position is in and its neighbours to the north and east, so that two on either side of a line still meet.
fn squares(at: Position) -> [(i64, i64); 4] {
    let square = |value: f64, side: f64| (value / side).floor() as i64;
    let (row, column) = (square(at.lat, SQUARE_DEG.0), square(at.lon, SQUARE_DEG.1));
    [(0, 0), (0, 1), (1, 0), (1, 1)].map(|(north, east)| (row + north, column + east))
}

/// Every two records that share a key, the earlier first, each once.
pub fn pairs(all: &[Marks]) -> Vec<(usize, usize)> {
    let mut keyed: Vec<(u64, u32)> = Vec::new();
    for (place, marks) in (0_u32..).zip(all) {
        keyed.extend(keys(marks).into_iter().map(|key| (key, place)));
    }
    keyed.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for block in keyed
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|block| block.len() <= CROWD)
    {
        for (at, (_, one)) in block.iter().enumerate() {
            pairs.extend(block[at + 1..].iter().map(|(_, other)| (*one, *other)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
        .into_iter()
        .map(|(one, other)| (one as usize, other as usize))
        .collect()
}
