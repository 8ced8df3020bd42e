//! Cues: what a way of talking has in it, for weights learnt from the book to answer to.
//!
//! A cue is a word by its stem (`flour`) or its family (`<bake>`), words side by side, an idiom, or how a phrase stands among
//! the others (`meant told`). Who somebody says they are is no cue.

use super::Spoken;
use super::clauses::{Clause, Meant};
use super::tokens::Break;
use crate::matching::lexicon::{Hit, Role};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A cue, and which words of the sentence it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Its name, as `learnt.txt` writes it.
    pub name: String,
    /// Counted in words.
    pub words: Range<usize>,
}

/// The set of words for who somebody is.
const WHO: &str = "who_somebody_is";

/// Cues for whether a phrase that names a topic is a wish at all, or only mentioned on the way: the phrase itself, how it was
/// meant, the words beside it, and whether anything else in the sentence points the same way.
pub fn of_mention(spoken: &Spoken<'_>, hit: &Hit) -> Vec<Cue> {
    let entry = spoken.lexicon.entry(hit.entry);
    let words = hit.first..hit.end;
    let phrase = one(spoken, &words.clone().collect::<Vec<_>>()).name;
    let mut names = vec![
        format!("says {phrase}"),
        format!("topic {}", entry.name),
        format!("meant {}", super::topics::meant(spoken, hit).spoken()),
        format!("words {}", words.len().min(4)),
        format!("topics {}", topics(spoken).len().min(5)),
        format!("agreeing {}", agreeing(spoken, hit).min(2)),
    ];
    names.extend(beside(spoken, hit));
    names.extend(elsewhere(spoken, hit));
    let named = names.into_iter().map(|name| Cue {
        name,
        words: words.clone(),
    });
    named.collect()
}

/// The topics that phrases name, but for those of one sort of people.
fn topics(spoken: &Spoken<'_>) -> BTreeSet<usize> {
    let named = spoken.hits.iter().map(|hit| hit.entry);
    let counts = |entry: &usize| {
        let entry = spoken.lexicon.entry(*entry);
        matches!(entry.role, Role::Wish | Role::Trade) && entry.mark("sort").is_none()
    };
    named.filter(counts).collect()
}

/// How many other topics that were named are answered by a kind that answers this one.
fn agreeing(spoken: &Spoken<'_>, hit: &Hit) -> usize {
    const ANSWERS: f32 = 0.6;
    let answering = |entry: usize| {
        let kinds = spoken.lexicon.entry(entry).kinds.iter();
        kinds.filter(|(_, fits)| *fits >= ANSWERS).map(|(kind, _)| kind)
    };
    let same = |other: &usize| answering(*other).any(|kind| answering(hit.entry).any(|own| own == kind));
    topics(spoken)
        .iter()
        .filter(|other| **other != hit.entry && same(other))
        .count()
}

/// Every telling word that was not refused, by its stem and its families, with how much it says.
pub fn of_kinds(spoken: &Spoken<'_>) -> BTreeMap<String, f32> {
    let refused = |at: usize| {
        let clause = spoken.clause_at(at);
        clause.is_some_and(|clause| clause.meant(at) == Meant::Refused)
    };
    let mut cues = BTreeMap::new();
    for (at, token) in spoken.tokens.iter().enumerate() {
        let says = spoken.lexicon.weight_of(&token.stem);
        if says <= LEAST_TOLD || spoken.address[at] || is_who(spoken, at) || refused(at) {
            continue;
        }
        cues.insert(token.stem.clone(), says);
        let families = spoken.lexicon.alike().families(token).iter();
        cues.extend(families.map(|family| (family.clone(), 1.0)));
    }
    cues
}

/// A word that says less says nothing of kinds.
const LEAST_TOLD: f32 = 0.05;

/// The words on both sides, within the clause, by their stems and families.
fn beside(spoken: &Spoken<'_>, hit: &Hit) -> Vec<String> {
    let Some(clause) = spoken.clause_at(hit.first) else {
        return Vec::new();
    };
    let before = (hit.first.saturating_sub(2)..hit.first).map(|at| ("before", at));
    let after = (hit.end..hit.end + 2).map(|at| ("after", at));
    let within = before
        .chain(after)
        .filter(|(_, at)| clause.first <= *at && *at < clause.end);
    let named = within
        .filter(|(_, at)| !is_who(spoken, *at))
        .flat_map(|(side, at)| {
            let token = &spoken.tokens[at];
            let families = spoken.lexicon.alike().families(token).iter();
            let stem = std::iter::once(&token.stem);
            stem.chain(families)
                .map(move |name| format!("{side} {name}"))
                .collect::<Vec<_>>()
        });
    named.collect()
}

/// How the other clauses are meant, where something is wished, liked, offered or refused in them. Whatever else is said
/// beside it, such as who somebody is, makes no difference.
fn elsewhere(spoken: &Spoken<'_>, hit: &Hit) -> Vec<String> {
    let others = spoken
        .clauses
        .iter()
        .filter(|clause| !(clause.first..clause.end).contains(&hit.first));
    let meant: BTreeSet<Meant> = others.map(Clause::meant_at_its_end).collect();
    let telling = meant.into_iter().filter(|meant| {
        matches!(
            meant,
            Meant::Wished | Meant::Liked | Meant::Offered | Meant::Refused
        )
    });
    telling
        .map(|meant| format!("elsewhere {}", meant.spoken()))
        .collect()
}

/// Cues for hard moments and rights: here small words tell the most ("not be here"). Ways of talking that only sound
/// so have taken their words out already. Phrases of flags are none: they speak for themselves, and words have to be learnt
/// for those who use no such phrase.
pub fn of_moments(spoken: &Spoken<'_>) -> Vec<Cue> {
    let idioms: Vec<Range<usize>> = of_role(spoken, Role::Idiom);
    let speaks = |at: usize| !is_who(spoken, at) && !idioms.iter().any(|idiom| idiom.contains(&at));
    let mut cues = Vec::new();
    for at in 0..spoken.tokens.len() {
        for end in at + 1..=(at + 3).min(spoken.tokens.len()) {
            let within = end == at + 1 || spoken.tokens[end - 1].before != Break::Hard;
            if !within || !speaks(end - 1) {
                break;
            }
            cues.extend(each(spoken, &(at..end).collect::<Vec<_>>()));
        }
    }
    let idioms = spoken
        .hits
        .iter()
        .filter(|hit| spoken.lexicon.entry(hit.entry).role == Role::Idiom);
    cues.extend(idioms.map(|hit| Cue {
        name: format!("({})", spoken.lexicon.entry(hit.entry).name),
        words: hit.first..hit.end,
    }));
    cues.extend(of_what_else_is_spoken_of(spoken));
    cues
}

/// That something to do is spoken of, or somebody, or a trouble, whatever it is: who talks of a wish is seldom in danger.
fn of_what_else_is_spoken_of(spoken: &Spoken<'_>) -> impl Iterator<Item = Cue> {
    spoken.hits.iter().filter_map(|hit| {
        let name = match spoken.lexicon.entry(hit.entry).role {
            Role::Wish | Role::Trade => format!("(a topic {})", super::topics::meant(spoken, hit).spoken()),
            Role::Limit => "(a limit)".to_owned(),
            Role::Trouble => "(a trouble)".to_owned(),
            Role::Person => "(a person)".to_owned(),
            _ => return None,
        };
        Some(Cue {
            name,
            words: hit.first..hit.end,
        })
    })
}

fn one(spoken: &Spoken<'_>, words: &[usize]) -> Cue {
    let stems: Vec<&str> = words.iter().map(|&at| spoken.tokens[at].stem.as_str()).collect();
    Cue {
        name: stems.join(" "),
        words: words[0]..words[words.len() - 1] + 1,
    }
}

/// The words by their stems, and by their families where they have any: a single word by each of them.
fn each(spoken: &Spoken<'_>, words: &[usize]) -> Vec<Cue> {
    let families = |at: &usize| spoken.lexicon.alike().families(&spoken.tokens[*at]);
    let range = words[0]..words[words.len() - 1] + 1;
    let mut cues = vec![one(spoken, words)];
    let of_families: Vec<String> = match words {
        [single] => families(single).to_vec(),
        _ if words.iter().all(|at| families(at).is_empty()) => Vec::new(),
        _ => {
            let name = |at: &usize| families(at).first().unwrap_or(&spoken.tokens[*at].stem).as_str();
            vec![words.iter().map(name).collect::<Vec<_>>().join(" ")]
        }
    };
    cues.extend(of_families.into_iter().map(|name| Cue {
        name,
        words: range.clone(),
    }));
    cues
}

fn of_role(spoken: &Spoken<'_>, role: Role) -> Vec<Range<usize>> {
    let hits = spoken
        .hits
        .iter()
        .filter(|hit| spoken.lexicon.entry(hit.entry).role == role);
    hits.map(|hit| hit.first..hit.end).collect()
}

fn is_who(spoken: &Spoken<'_>, at: usize) -> bool {
    spoken.lexicon.is_of_set(WHO, &spoken.tokens[at])
}
