//! What sort of moment it is: ordinary life, a right asked about, a loss about to happen, danger, life in danger.
//!
//! Phrases weigh towards a flag, each sort of sign once; a flag is raised where they come to 1. The gravest raised flag is the flag. Idioms have
//! already taken their words away ("I could murder a pint"). Where no phrase says it, weights learnt from the book may.

use super::{Spoken, implied};
use crate::matching::answer::Flag;
use crate::matching::heard::{Fired, Heard};
use crate::matching::lexicon::Role;

/// What phrases have to come to. A little under 1, so that hints written as halves or thirds add up.
const RAISED_FROM: f32 = 0.95;

/// Hears what sort of moment it is.
pub fn hear(spoken: &Spoken<'_>, heard: &mut Heard) {
    for hit in &spoken.hits {
        let entry = spoken.lexicon.entry(hit.entry);
        let Some(flag) = entry.flag.filter(|_| entry.role == Role::Flag) else {
            continue;
        };
        let said = spoken.said_at(hit);
        let name = entry.name.clone();
        heard.fired.push(Fired {
            entry: hit.entry,
            name,
            said,
            flag,
            weight: entry.weight,
            words: hit.first..hit.end,
            learnt: Vec::new(),
        });
    }
    one_of_each_sort(&mut heard.fired);
    heard.fired.extend(learnt(spoken));
    let raised = |flag: &Flag| {
        let weights = heard
            .fired
            .iter()
            .filter(|fired| fired.flag == *flag)
            .map(|fired| fired.weight);
        weights.sum::<f32>() >= RAISED_FROM
    };
    let gravest_first = [Flag::Crisis, Flag::Safety, Flag::Urgent, Flag::Rights];
    heard.flag = gravest_first.into_iter().find(raised).unwrap_or_default();
}

/// What was learnt raises a flag by itself, where no phrase speaks of the moment.
fn learnt(spoken: &Spoken<'_>) -> Option<Fired> {
    let meant = implied::moment(spoken)?;
    let entry = spoken.lexicon.entry(meant.entry);
    Some(Fired {
        entry: meant.entry,
        name: entry.name.clone(),
        said: spoken.said(meant.words.start, meant.words.end),
        flag: entry.flag?,
        weight: 1.0,
        words: meant.words,
        learnt: meant.by,
    })
}

/// Each sort of sign counts once, and the words of a stronger sign do not count again as a weaker one.
fn one_of_each_sort(fired: &mut Vec<Fired>) {
    fired.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(b.said.len().cmp(&a.said.len()))
    });
    let mut kept: Vec<Fired> = Vec::new();
    for one in fired.drain(..) {
        let again = |other: &Fired| {
            let same_words = other.words.start < one.words.end && one.words.start < other.words.end;
            other.flag == one.flag && (other.entry == one.entry || same_words)
        };
        if !kept.iter().any(again) {
            kept.push(one);
        }
    }
    *fired = kept;
}
