//! Limits: what must hold, how far, in which way and language.

use super::Spoken;
use super::clauses::Meant;
use crate::matching::heard::{Heard, Way};
use crate::matching::lexicon::Role;
use crate::rhythm::Day;

/// Hears the limits.
pub fn hear(spoken: &Spoken<'_>, heard: &mut Heard) {
    for hit in &spoken.hits {
        let entry = spoken.lexicon.entry(hit.entry);
        let said = spoken.said_at(hit);
        let refused = spoken
            .clause_at(hit.first)
            .is_some_and(|clause| clause.meant(hit.first) == Meant::Refused);
        for (format, weight) in &entry.ways {
            let weight = if refused { -weight } else { *weight };
            heard.ways.push(Way {
                format: *format,
                weight,
                said: said.clone(),
            });
        }
        if let Some(language) = entry.mark("language") {
            let known = heard.languages.iter().any(|(other, _)| other == language);
            if !known {
                heard.languages.push((language.to_owned(), said.clone()));
            }
        }
        if let Some(day) = entry.mark("day").and_then(day) {
            heard.days.push((day, !refused, said.clone()));
        }
        if entry.role != Role::Limit || refused {
            continue;
        }
        heard
            .needs
            .extend(entry.needs.iter().map(|need| (*need, said.clone())));
        if let Some(metres) = entry.reach_m {
            let nearer = heard.reach.as_ref().is_none_or(|(known, _)| metres < *known);
            if nearer {
                heard.reach = Some((metres, said));
            }
        }
    }
    heard.needs.sort_by_key(|(need, _)| *need);
    heard.needs.dedup_by_key(|(need, _)| *need);
}

fn day(name: &str) -> Option<Day> {
    Some(match name {
        "monday" => Day::Monday,
        "tuesday" => Day::Tuesday,
        "wednesday" => Day::Wednesday,
        "thursday" => Day::Thursday,
        "friday" => Day::Friday,
        "saturday" => Day::Saturday,
        "sunday" => Day::Sunday,
        _ => return None,
    })
}
