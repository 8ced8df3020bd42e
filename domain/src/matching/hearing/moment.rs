//! What sort of moment it is: ordinary life, a right asked about, a loss about to happen, danger, life in danger.
//!
//! Phrases weigh towards a flag, each sort of sign once; a flag is raised where they come to 1, and the gravest raised flag is
//! the flag. Idioms have already taken their words away ("I could murder a pint"). What no phrase says, weights learnt from
//! the book may; and where hints add up in a sentence that talks as ordinary life does, they are taken for that.

use super::implied::{self, Near};
use super::{Spoken, leaning};
use crate::matching::answer::Flag;
use crate::matching::heard::{Fired, Heard};
use crate::matching::lexicon::Role;

/// What phrases have to come to. A little under 1, so that hints written as halves or thirds add up.
const RAISED_FROM: f32 = 0.95;
/// What a phrase that says so plainly counts beside learnt words, in hundredths, for whether it is any moment; the same for
/// which it is; and the most that phrases count as.
const PHRASE_COUNTS: f32 = 60.0;
const PHRASE_NAMES: f32 = 60.0;
const MOST_PHRASES: f32 = 1.2;
/// Below this, learnt words speak for ordinary life against phrases; where life may be in danger, or a child tells of its own
/// danger, only below a lower sum.
/// Chosen on the book, each sentence heard with weights learnt without it: lower, false alarms come in ("the rope's in the
/// garage if the scouts want it"); higher, danger that only hints say goes unheard.
const ORDINARY_BELOW: i32 = -30;
const ORDINARY_ALTHOUGH_GRAVE_BELOW: i32 = -85;
/// From here on somebody may be in a hard moment that nobody was sure of: then nothing is guessed of what they wish.
const TALKS_AS_ORDINARY_LIFE_BELOW: i32 = 0;
/// A phrase of this weight is never doubted: "kill myself tonight", whatever else was said.
const UNMISTAKABLE: f32 = 2.0;

/// Hears what sort of moment it is.
pub fn hear(spoken: &Spoken<'_>, heard: &mut Heard) {
    heard.fired = phrases(spoken);
    one_of_each_sort(&mut heard.fired);
    let said = said(&heard.fired);
    let Some(near) = implied::moment(spoken) else {
        heard.flag = said;
        return;
    };
    heard.near = Some(near.sum);
    let is_grave = said == Flag::Crisis || (said == Flag::Safety && heard.about.minor);
    let ordinary_below = if is_grave {
        ORDINARY_ALTHOUGH_GRAVE_BELOW
    } else {
        ORDINARY_BELOW
    };
    let doubted = near.sum < ordinary_below && may_be_doubted(&heard.fired, said);
    heard.flag = if doubted { Flag::None } else { said };
    if let Some(learnt) = learnt(spoken, &near, &heard.fired).filter(|learnt| learnt.flag > heard.flag) {
        heard.flag = learnt.flag;
        heard.fired.push(learnt);
    }
    if near.sum >= TALKS_AS_ORDINARY_LIFE_BELOW {
        leaning::forget(heard);
    }
}

/// A card about rights beside the ideas takes nothing away; and some phrases leave no doubt.
fn may_be_doubted(fired: &[Fired], said: Flag) -> bool {
    let mut towards = fired.iter().filter(|fired| fired.flag == said);
    said != Flag::Rights && !towards.any(|fired| fired.weight >= UNMISTAKABLE)
}

fn phrases(spoken: &Spoken<'_>) -> Vec<Fired> {
    let flags = spoken.hits.iter().filter_map(|hit| {
        let entry = spoken.lexicon.entry(hit.entry);
        let flag = entry.flag.filter(|_| entry.role == Role::Flag)?;
        Some(Fired {
            entry: hit.entry,
            name: entry.name.clone(),
            said: spoken.said_at(hit),
            flag,
            weight: entry.weight,
            words: hit.first..hit.end,
            learnt: Vec::new(),
        })
    });
    flags.collect()
}

/// The gravest flag that phrases raise.
fn said(fired: &[Fired]) -> Flag {
    let gravest_first = [Flag::Crisis, Flag::Safety, Flag::Urgent, Flag::Rights];
    let raised = |flag: &Flag| together(fired, *flag) >= RAISED_FROM;
    gravest_first.into_iter().find(raised).unwrap_or_default()
}

/// What phrases come to, towards a flag.
fn together(fired: &[Fired], flag: Flag) -> f32 {
    let towards = fired.iter().filter(|fired| fired.flag == flag);
    towards.map(|fired| fired.weight).sum()
}

/// What learnt words and hints raise together, where no phrase says it.
fn learnt(spoken: &Spoken<'_>, near: &Near, fired: &[Fired]) -> Option<Fired> {
    let hinted = |flag: Flag| together(fired, flag).min(MOST_PHRASES);
    let most_hinted = fired.iter().map(|fired| hinted(fired.flag)).fold(0.0, f32::max);
    let hinted_at = (PHRASE_COUNTS * most_hinted) as i32;
    if near.sum + hinted_at < near.from {
        return None;
    }
    let flags = near.which.iter().filter_map(|one| {
        let flag = spoken
            .lexicon
            .entry(one.entry)
            .flag
            .filter(|_| !one.by.is_empty())?;
        Some((one.sum + (PHRASE_NAMES * hinted(flag)) as i32, flag, one))
    });
    let (_, flag, meant) = flags.max_by_key(|(sum, flag, _)| (*sum, *flag))?;
    Some(Fired {
        entry: meant.entry,
        name: spoken.lexicon.entry(meant.entry).name.clone(),
        said: spoken.said(meant.words.start, meant.words.end),
        flag,
        weight: 1.0,
        words: meant.words.clone(),
        learnt: meant.by.clone(),
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
