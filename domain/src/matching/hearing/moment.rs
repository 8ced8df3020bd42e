//! What sort of moment it is: ordinary life, a right asked about, a loss about to happen, danger, life in danger.
//!
//! Phrases weigh towards a flag; a flag is raised where they come to 1. The gravest raised flag is the flag. Idioms have
//! already taken their words away ("I could murder a pint").

use super::Spoken;
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
        });
    }
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
