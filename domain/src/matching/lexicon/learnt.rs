//! Weights learnt from the book of sentences (`learnt.txt`, written by `cargo xtask learn`): from cues to what they
//! speak for. Small whole numbers that a person can read.
//!
//! ```text
//! [hard]
//! (from) = 45
//! (always) = -30
//! not here = 12
//! [moments]
//! <pills> = crisis_learnt 14, safety_learnt -3
//! ```

use super::blocks::{Block, blocks};
use super::leanings::Leanings;
use crate::knowledge::{KnowledgeError, Line};
use crate::matching::hearing::cues::Cue;
use std::collections::{BTreeMap, BTreeSet};

/// What was learnt.
#[derive(Clone, Debug, Default)]
pub struct Learnt {
    /// Whether it is a hard moment or a right at all.
    pub hard: Scale,
    /// Whether a phrase that names a topic is a wish at all, or only mentioned.
    pub wished: Scale,
    /// Which it is, by the entries that stand for them.
    pub moments: Table,
    /// Which kinds of place words lean towards.
    pub kinds: Leanings,
}

/// What cues say of entries.
#[derive(Clone, Debug, Default)]
pub struct Table {
    always: BTreeMap<usize, i32>,
    by_cue: BTreeMap<String, Vec<(usize, i32)>>,
}

/// How strongly cues together speak for an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// All of it, with what is said always.
    pub sum: i32,
    /// The cues by their places among those given, with their weights, the weightiest first.
    pub by: Vec<(usize, i32)>,
}

/// Before the sum from which something is so.
const FROM: &str = "(from)";
/// Before what is said of each entry whatever the cues.
const ALWAYS: &str = "(always)";

impl Learnt {
    /// Reads the file. Entries that are there no more are passed over: the words of a team may have taken their place.
    pub fn read(
        &mut self,
        file: &str,
        text: &str,
        named: impl Fn(&str) -> Option<usize>,
    ) -> Result<(), KnowledgeError> {
        for block in blocks(file, text)? {
            match block.name {
                "hard" => self.hard = Scale::read(&block)?,
                "wished" => self.wished = Scale::read(&block)?,
                "moments" => self.moments = Table::read(&block, &named)?,
                "kinds" => self.kinds = Leanings::read(&block)?,
                _ => {
                    let problem = "there are only [wished], [hard], [moments] and [kinds]";
                    return Err(block.head.wrong(problem));
                }
            }
        }
        Ok(())
    }
}

impl Table {
    fn read(block: &Block<'_>, named: &impl Fn(&str) -> Option<usize>) -> Result<Table, KnowledgeError> {
        let mut table = Table::default();
        for (cue, value, line) in &block.values {
            match *cue {
                ALWAYS => table.always = weights(value, line, named)?.into_iter().collect(),
                cue => {
                    table.by_cue.insert(cue.to_owned(), weights(value, line, named)?);
                }
            }
        }
        Ok(table)
    }

    /// What cues say of entries together: of each that any of them speaks for or against. A cue that comes again says no
    /// more.
    pub fn speak(&self, cues: &[Cue]) -> BTreeMap<usize, Together> {
        let mut sums: BTreeMap<usize, Together> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (place, cue) in cues.iter().enumerate() {
            if !seen.insert(&cue.name) {
                continue;
            }
            for &(entry, weight) in self.by_cue.get(&cue.name).into_iter().flatten() {
                let one = sums.entry(entry).or_default();
                one.sum += weight;
                one.by.push((place, weight));
            }
        }
        for (entry, one) in &mut sums {
            one.sum += self.always.get(entry).copied().unwrap_or(0);
            one.by.sort_by_key(|&(place, weight)| (-weight, place));
        }
        sums
    }
}

/// What cues say of one thing.
#[derive(Clone, Debug, Default)]
pub struct Scale {
    from: i32,
    always: i32,
    by_cue: BTreeMap<String, i32>,
}

impl Scale {
    fn read(block: &Block<'_>) -> Result<Scale, KnowledgeError> {
        let mut scale = Scale::default();
        for (cue, value, line) in &block.values {
            match *cue {
                FROM => scale.from = number(value, line)?,
                ALWAYS => scale.always = number(value, line)?,
                cue => {
                    scale.by_cue.insert(cue.to_owned(), number(value, line)?);
                }
            }
        }
        Ok(scale)
    }

    /// The sum from which it is so.
    pub fn from(&self) -> i32 {
        self.from
    }

    /// What cues come to; `None` where nothing was learnt. A cue that comes again says no more.
    pub fn sum(&self, cues: &[Cue]) -> Option<i32> {
        if self.by_cue.is_empty() {
            return None;
        }
        let once: BTreeSet<&str> = cues.iter().map(|cue| cue.name.as_str()).collect();
        let weights = once.into_iter().filter_map(|cue| self.by_cue.get(cue));
        Some(self.always + weights.sum::<i32>())
    }
}

fn weights(
    value: &str,
    line: &Line<'_>,
    named: &impl Fn(&str) -> Option<usize>,
) -> Result<Vec<(usize, i32)>, KnowledgeError> {
    let mut found = Vec::new();
    for written in value.split(',') {
        let (name, weight) = written
            .trim()
            .split_once(' ')
            .ok_or_else(|| line.wrong("write it as cue = entry weight, entry weight"))?;
        let weight = number(weight, line)?;
        found.extend(named(name).map(|entry| (entry, weight)));
    }
    Ok(found)
}

fn number(written: &str, line: &Line<'_>) -> Result<i32, KnowledgeError> {
    written
        .trim()
        .parse()
        .map_err(|_| line.wrong(format!("“{written}” is not a whole number")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(name: &str) -> Cue {
        Cue {
            name: name.to_owned(),
            words: 0..1,
        }
    }

    fn read(text: &str) -> Result<Learnt, KnowledgeError> {
        let mut learnt = Learnt::default();
        learnt.read("learnt.txt", text, |name| (name == "crisis_learnt").then_some(7))?;
        Ok(learnt)
    }

    #[test]
    fn cues_add_up_and_one_that_comes_again_says_no_more() {
        let text =
            "[moments]\n(always) = crisis_learnt -10\ngone = crisis_learnt 31\nnote = crisis_learnt 20";
        let moments = read(text).unwrap().moments;
        let sums = moments.speak(&[cue("note"), cue("gone"), cue("gone"), cue("sink")]);
        let by = vec![(1, 31), (0, 20)];
        assert_eq!(sums[&7], Together { sum: 41, by });
    }

    #[test]
    fn a_scale_says_nothing_before_anything_was_learnt() {
        let learnt = read("[hard]\n(from) = 45\n(always) = -30\nnot here = 12").unwrap();
        assert_eq!(learnt.hard.sum(&[cue("not here"), cue("not here")]), Some(-18));
        assert_eq!(learnt.hard.from(), 45);
        assert_eq!(learnt.wished.sum(&[cue("not here")]), None);
    }

    #[test]
    fn an_entry_that_is_no_more_is_passed_over_and_a_slip_is_named() {
        assert!(read("[moments]\ngone = panic_learnt 31").is_ok());
        let problem = read("[moments]\n\ngone = crisis_learnt much").unwrap_err();
        assert_eq!(
            (problem.line, problem.problem.as_str()),
            (3, "“much” is not a whole number")
        );
    }
}
