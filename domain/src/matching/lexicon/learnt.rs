//! Weights learnt from the book of sentences (`learnt.txt`, written by `cargo xtask learn`): from cues to what they
//! speak for. Small whole numbers that a person can read, the cues in the order of their letters.
//!
//! ```text
//! [wished]
//! (always) = 11
//! after <ball> = -23
//!
//! [moments]
//! (from) = 45
//! (always) = -30, crisis -5
//! <pills> = 6, crisis 14, safety -3
//! not here = 12
//! ```

use super::by_cue::ByCue;
use super::leanings::Leanings;
use crate::knowledge::{KnowledgeError, Line, lines};
use crate::matching::hearing::cues::Cue;
use std::collections::{BTreeMap, BTreeSet};

/// What was learnt.
#[derive(Clone, Debug, Default)]
pub struct Learnt {
    /// Whether a phrase that names a topic is a wish at all, or only mentioned.
    pub wished: Scale,
    /// Whether it is a hard moment or a right at all, and which.
    pub moments: Moments,
    /// Which kinds of place words lean towards.
    pub kinds: Leanings,
}

/// What cues say of one thing.
#[derive(Clone, Debug, Default)]
pub struct Scale {
    always: i32,
    by_cue: ByCue<i32>,
}

/// What cues say of hard moments and rights.
#[derive(Clone, Debug, Default)]
pub struct Moments {
    from: i32,
    always: Said,
    by_cue: ByCue<Said>,
    /// The entries that stand for each of [`MOMENTS`].
    entries: [Option<usize>; MOMENTS.len()],
}

/// What one cue says, in hundredths.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    /// That it is any moment at all.
    any: i32,
    /// Which it is.
    which: [i32; MOMENTS.len()],
}

/// How strongly cues together speak for an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// All of it, with what is said always.
    pub sum: i32,
    /// The cues by their places among those given, with their weights, the weightiest first.
    pub by: Vec<(usize, i32)>,
}

/// The moments that are learnt, as the file names them. Each has an entry of its own in `flags-learnt.txt`.
const MOMENTS: [&str; 4] = ["crisis", "safety", "urgent", "rights"];
/// Before the sum from which something is so.
const FROM: &str = "(from)";
/// Before what is said whatever the cues.
pub(super) const ALWAYS: &str = "(always)";

impl Learnt {
    /// Reads the file. Entries that are there no more are passed over: the words of a team may have taken their place.
    pub fn read(
        &mut self,
        file: &str,
        text: &str,
        named: impl Fn(&str) -> Option<usize>,
    ) -> Result<(), KnowledgeError> {
        *self = Learnt::default();
        self.moments.entries = MOMENTS.map(|moment| named(&format!("{moment}_learnt")));
        let mut block = "";
        for line in lines(file, text) {
            if let Some(name) = line.heading() {
                block = name;
                continue;
            }
            self.take(block, &line).map_err(|problem| line.wrong(problem))?;
        }
        Ok(())
    }

    fn take(&mut self, block: &str, line: &Line<'_>) -> Result<(), String> {
        let (cue, value) = line.text.split_once(" = ").ok_or("write it as cue = weight")?;
        match block {
            "wished" => self.wished.take(cue, value),
            "moments" => self.moments.take(cue, value),
            "kinds" => self.kinds.take(cue, value),
            _ => Err("there are only [wished], [moments] and [kinds]".to_owned()),
        }
    }
}

impl Scale {
    fn take(&mut self, cue: &str, value: &str) -> Result<(), String> {
        let weight = number(value)?;
        if cue == ALWAYS {
            self.always = weight;
            return Ok(());
        }
        self.by_cue.add(cue, weight)
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

impl Moments {
    fn take(&mut self, cue: &str, value: &str) -> Result<(), String> {
        match cue {
            FROM => self.from = number(value)?,
            ALWAYS => self.always = Said::read(value)?,
            cue => self.by_cue.add(cue, Said::read(value)?)?,
        }
        Ok(())
    }

    /// The sum from which it is a moment.
    pub fn from(&self) -> i32 {
        self.from
    }

    /// How near cues come to any moment; `None` where nothing was learnt. A cue that comes again says no more.
    pub fn any(&self, cues: &[Cue]) -> Option<i32> {
        if self.by_cue.is_empty() {
            return None;
        }
        let weights = self.said_once(cues).map(|(_, said)| said.any);
        Some(self.always.any + weights.sum::<i32>())
    }

    /// What cues say of entries together: of each that any of them speaks for or against.
    pub fn speak(&self, cues: &[Cue]) -> BTreeMap<usize, Together> {
        let mut sums: BTreeMap<usize, Together> = BTreeMap::new();
        for (place, said) in self.said_once(cues) {
            let of_entries = self.entries.iter().zip(said.which);
            for (entry, weight) in of_entries.filter(|(_, weight)| *weight != 0) {
                let Some(entry) = entry else { continue };
                let one = sums.entry(*entry).or_default();
                one.sum += weight;
                one.by.push((place, weight));
            }
        }
        for (entry, always) in self.entries.iter().zip(self.always.which) {
            let one = entry.and_then(|entry| sums.get_mut(&entry));
            one.into_iter().for_each(|one| one.sum += always);
        }
        sums.values_mut()
            .for_each(|one| one.by.sort_by_key(|&(place, weight)| (-weight, place)));
        sums
    }

    fn said_once(&self, cues: &[Cue]) -> impl Iterator<Item = (usize, &Said)> {
        let mut seen = BTreeSet::new();
        let once = cues
            .iter()
            .enumerate()
            .filter(move |(_, cue)| seen.insert(cue.name.as_str()));
        once.filter_map(|(place, cue)| Some((place, self.by_cue.get(&cue.name)?)))
    }
}

impl Said {
    fn read(value: &str) -> Result<Said, String> {
        let mut said = Said::default();
        for written in value.split(", ") {
            match written.split_once(' ') {
                None => said.any = number(written)?,
                Some((name, weight)) => {
                    let moment = MOMENTS.iter().position(|moment| *moment == name);
                    let moment = moment.ok_or_else(|| format!("“{name}” is no moment"))?;
                    said.which[moment] = number(weight)?;
                }
            }
        }
        Ok(said)
    }
}

fn number(written: &str) -> Result<i32, String> {
    written
        .parse()
        .map_err(|_| format!("“{written}” is not a whole number"))
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
            "[moments]\n(from) = 45\n(always) = -30, crisis -10\ngone = crisis 31\nnote = 12, crisis 20";
        let moments = read(text).unwrap().moments;
        let cues = [cue("note"), cue("gone"), cue("gone"), cue("sink")];
        let by = vec![(1, 31), (0, 20)];
        assert_eq!(moments.speak(&cues)[&7], Together { sum: 41, by });
        assert_eq!((moments.any(&cues), moments.from()), (Some(-18), 45));
    }

    #[test]
    fn a_scale_says_nothing_before_anything_was_learnt() {
        let learnt = read("[wished]\n(always) = -30\nnot here = 12").unwrap();
        assert_eq!(learnt.wished.sum(&[cue("not here"), cue("not here")]), Some(-18));
        assert_eq!(learnt.moments.any(&[cue("not here")]), None);
    }

    #[test]
    fn a_moment_without_an_entry_is_passed_over_and_a_slip_is_named() {
        let moments = read("[moments]\ngone = safety 31").unwrap().moments;
        assert!(moments.speak(&[cue("gone")]).is_empty());
        let problem = read("[moments]\n\ngone = crisis much").unwrap_err();
        assert_eq!(
            (problem.line, problem.problem.as_str()),
            (3, "“much” is not a whole number")
        );
    }
}
