//! Learns which kinds of place words lean towards: from every phrase of the lexicon with the kinds that answer it, and from
//! the sentences of the book.
//!
//! A softmax regression by gradient descent with momentum of its own for each weight (Adam). Only sums, differences,
//! products, quotients and square roots, always in the same order, so that every machine learns the same.

use super::book::Sentence;
use super::mark::Mark;
use crate::matching::hearing::{cues, spoken};
use crate::matching::lexicon::Lexicon;
use std::collections::BTreeMap;

/// How often all examples are gone through, and how far each step goes.
const ROUNDS: i32 = 100;
const STEP: f64 = 0.1;
/// What draws weights towards nothing.
const PULL: f64 = 5e-6;
/// How much a phrase counts beside a sentence.
const PHRASE: f64 = 0.5;
/// How much further wishes of a sentence count beside its first.
const FURTHER: f64 = 0.8;
/// At most so many kinds are kept of each cue, those it speaks most for; what speaks against is left out.
const KINDS_KEPT: usize = 8;
/// Weights are written as multiples of this: finer would be learning by heart.
const COARSE: f64 = 2.0;
/// What is left after that is sharpened, to make up for what was left out; in tenths.
const SHARPENED: f64 = 13.0;

/// What was learnt, in tenths.
#[derive(Clone, Debug, Default)]
pub struct Learnt {
    /// What is said of each kind always.
    pub always: Vec<(String, i32)>,
    /// What each cue says.
    pub of_cues: BTreeMap<String, Vec<(String, i32)>>,
}

/// One example: its cues with how much each says, how far it is of each kind, and how much it counts.
struct Row {
    cues: Vec<(usize, f64)>,
    kinds: Vec<(usize, f64)>,
    counts: f64,
}

/// Numbers for names, in the order they come.
#[derive(Default)]
struct Numbers {
    by_name: BTreeMap<String, usize>,
    names: Vec<String>,
}

impl Numbers {
    fn of(&mut self, name: &str) -> usize {
        if let Some(&number) = self.by_name.get(name) {
            return number;
        }
        self.by_name.insert(name.to_owned(), self.names.len());
        self.names.push(name.to_owned());
        self.names.len() - 1
    }
}

/// Learns from the lexicon's phrases and from sentences.
pub fn learn(lexicon: &Lexicon, sentences: &[Sentence]) -> Learnt {
    let (mut cues, mut kinds) = (Numbers::default(), Numbers::default());
    let mut rows = Vec::new();
    for (entry, phrase) in lexicon.written() {
        let of_entry = kinds_of(lexicon, entry, true);
        rows.extend(row(lexicon, &phrase, &of_entry, PHRASE, &mut cues, &mut kinds));
    }
    for sentence in sentences {
        let heard = kinds_in(lexicon, sentence);
        rows.extend(row(lexicon, &sentence.words, &heard, 1.0, &mut cues, &mut kinds));
    }
    let mut slope = Slope::new(rows, cues.names.len(), kinds.names.len());
    (1..=ROUNDS).for_each(|round| slope.descend(round));
    written(&slope, &cues, &kinds)
}

/// The kinds that answer an entry; those that welcome it, for what is only given.
fn kinds_of(lexicon: &Lexicon, entry: usize, wished: bool) -> BTreeMap<String, f64> {
    let entry = lexicon.entry(entry);
    let gives = entry.kinds.is_empty() || (!wished && !entry.gives.is_empty());
    let kinds = if gives { &entry.gives } else { &entry.kinds };
    kinds
        .iter()
        .map(|(kind, fits)| (kind.0.clone(), f64::from(*fits)))
        .collect()
}

/// The kinds that answer what is wished and given in a sentence of ordinary life.
fn kinds_in(lexicon: &Lexicon, sentence: &Sentence) -> BTreeMap<String, f64> {
    let mut all: BTreeMap<String, f64> = BTreeMap::new();
    if sentence.marks.iter().any(|mark| matches!(mark, Mark::Moment(_))) {
        return all;
    }
    for (n, mark) in sentence.marks.iter().enumerate() {
        let (entry, wished) = match mark {
            Mark::Wish(entry) => (*entry, true),
            Mark::Gift(entry) => (*entry, false),
            _ => continue,
        };
        let share = if n == 0 { 1.0 } else { FURTHER };
        for (kind, fits) in kinds_of(lexicon, entry, wished) {
            let held = all.entry(kind).or_default();
            *held = held.max(fits * share);
        }
    }
    all
}

fn row(
    lexicon: &Lexicon,
    words: &str,
    of_kinds: &BTreeMap<String, f64>,
    counts: f64,
    cues: &mut Numbers,
    kinds: &mut Numbers,
) -> Option<Row> {
    let squares: f64 = of_kinds.values().map(|fits| fits * fits).sum();
    if squares <= 0.0 {
        return None;
    }
    let said = cues::of_kinds(&spoken(lexicon, words).0);
    let length = said
        .values()
        .map(|says| f64::from(*says) * f64::from(*says))
        .sum::<f64>()
        .sqrt();
    let numbered = said
        .iter()
        .map(|(cue, says)| (cues.of(cue), f64::from(*says) / length));
    Some(Row {
        cues: numbered.collect(),
        kinds: of_kinds
            .iter()
            .map(|(kind, fits)| (kinds.of(kind), fits * fits / squares))
            .collect(),
        counts,
    })
}

/// The weights on their way down.
struct Slope {
    rows: Vec<Row>,
    kinds: usize,
    counts: f64,
    /// Cue by cue, each with a weight for every kind; what is said always comes last.
    weights: Vec<f64>,
    moved: Vec<f64>,
    moved_squared: Vec<f64>,
}

impl Slope {
    fn new(rows: Vec<Row>, cues: usize, kinds: usize) -> Slope {
        let size = (cues + 1) * kinds;
        Slope {
            counts: rows.iter().map(|row| row.counts).sum(),
            rows,
            kinds,
            weights: vec![0.0; size],
            moved: vec![0.0; size],
            moved_squared: vec![0.0; size],
        }
    }

    fn always(&self) -> usize {
        self.weights.len() - self.kinds
    }

    fn descend(&mut self, round: i32) {
        const KEPT: f64 = 0.9;
        const KEPT_SQUARED: f64 = 0.999;
        let slopes = self.slopes();
        let (warm, warm_squared) = (1.0 - power(KEPT, round), 1.0 - power(KEPT_SQUARED, round));
        for (at, slope) in slopes.into_iter().enumerate() {
            self.moved[at] = KEPT * self.moved[at] + (1.0 - KEPT) * slope;
            self.moved_squared[at] =
                KEPT_SQUARED * self.moved_squared[at] + (1.0 - KEPT_SQUARED) * slope * slope;
            let size = (self.moved_squared[at] / warm_squared).sqrt() + 1e-8;
            self.weights[at] -= STEP * (self.moved[at] / warm) / size;
        }
    }

    /// Which way each weight makes it worse.
    fn slopes(&self) -> Vec<f64> {
        let always = self.always();
        let mut slopes: Vec<f64> = self.weights.iter().map(|weight| PULL * weight).collect();
        slopes[always..].fill(0.0);
        let mut off = vec![0.0; self.kinds];
        for row in &self.rows {
            self.wrong_by(row, &mut off);
            for (slope, off) in slopes[always..].iter_mut().zip(&off) {
                *slope += off;
            }
            for &(cue, says) in &row.cues {
                let from = cue * self.kinds;
                for (slope, off) in slopes[from..from + self.kinds].iter_mut().zip(&off) {
                    *slope += says * off;
                }
            }
        }
        slopes
    }

    /// By how much each kind is expected too much in a row, counted as the row counts.
    fn wrong_by(&self, row: &Row, off: &mut [f64]) {
        off.copy_from_slice(&self.weights[self.always()..]);
        for &(cue, says) in &row.cues {
            let from = cue * self.kinds;
            for (sum, weight) in off.iter_mut().zip(&self.weights[from..from + self.kinds]) {
                *sum += says * weight;
            }
        }
        let most = off.iter().copied().fold(f64::MIN, f64::max);
        off.iter_mut().for_each(|sum| *sum = raised(*sum - most));
        let share = row.counts / self.counts;
        let all: f64 = off.iter().sum();
        off.iter_mut().for_each(|one| *one *= share / all);
        row.kinds
            .iter()
            .for_each(|&(kind, sought)| off[kind] -= share * sought);
    }
}

/// The exponential of something not above 0, near enough, and the same on every machine.
fn raised(exponent: f64) -> f64 {
    const HALVINGS: i32 = 10;
    const LEAST: f64 = -40.0;
    if exponent < LEAST {
        return 0.0;
    }
    let near_one = 1.0 + exponent / 1024.0;
    (0..HALVINGS).fold(near_one, |power, _| power * power)
}

fn power(base: f64, times: i32) -> f64 {
    (0..times).fold(1.0, |power, _| power * base)
}

fn written(slope: &Slope, cues: &Numbers, kinds: &Numbers) -> Learnt {
    let tenths = |weight: f64| (weight * 10.0).round() as i32;
    let always = slope.weights[slope.always()..].iter().zip(&kinds.names);
    let of_cue = |cue: usize| {
        let from = cue * slope.kinds;
        let mut steps: Vec<(i32, &String)> = slope.weights[from..from + slope.kinds]
            .iter()
            .map(|weight| (weight / COARSE).round() as i32)
            .zip(&kinds.names)
            .filter(|(steps, _)| *steps > 0)
            .collect();
        steps.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        steps.truncate(KINDS_KEPT);
        let tenths = |steps: i32| (f64::from(steps) * COARSE * SHARPENED).round() as i32;
        steps
            .into_iter()
            .map(|(steps, kind)| (kind.clone(), tenths(steps)))
            .collect::<Vec<_>>()
    };
    let named = cues
        .names
        .iter()
        .enumerate()
        .map(|(cue, name)| (name.clone(), of_cue(cue)));
    Learnt {
        always: always
            .map(|(weight, kind)| (kind.clone(), tenths(*weight)))
            .collect(),
        of_cues: named.filter(|(_, weights)| !weights.is_empty()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Knowledge;

    #[test]
    fn what_only_one_kind_is_called_by_leans_to_it() {
        let text = "[stew]\nkinds = eating_together 1\nsays = hot stew; big pot of stew\n[ale]\nkinds = pub 1\nsays = pint of ale; hot ale";
        let knowledge = Knowledge::read([("wishes-small.txt", text)]).unwrap();
        let learnt = learn(&knowledge.lexicon, &[]);
        let first = |cue: &str| {
            learnt
                .of_cues
                .get(cue)
                .and_then(|weights| weights.first())
                .map(|one| one.0.as_str())
        };
        assert_eq!(first("stew"), Some("eating_together"), "{learnt:?}");
        assert_eq!(first("ale"), Some("pub"), "{learnt:?}");
    }

    #[test]
    fn the_exponential_is_near_enough() {
        for exponent in [0.0, -0.5, -1.0, -3.0, -8.0] {
            assert!((raised(exponent) - f64::exp(exponent)).abs() < 0.01, "{exponent}");
        }
    }
}
