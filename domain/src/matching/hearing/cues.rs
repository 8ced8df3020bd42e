//! Cues: what a way of talking has in it, for weights learnt from the book to answer to.
//!
//! A cue is a word by its stem (`flour`), a pair of words (`set place`) or a phrase of the lexicon with how it was meant
//! (`(knitting told)`). Who somebody says they are is no cue, nor is a trouble they tell: neither may find anything.

use super::Spoken;
use super::clauses::Meant;
use super::tokens::Break;
use crate::matching::lexicon::Role;
use std::ops::Range;

/// A cue, and which words of the sentence it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Its name, as `learnt.txt` writes it.
    pub name: String,
    /// Counted in words.
    pub words: Range<usize>,
}

/// The set of words that say little by themselves, and that of words for who somebody is.
const SMALL: &str = "small_words";
const WHO: &str = "who_somebody_is";
/// How far apart two telling words still make a pair.
const PAIR_REACHES: usize = 4;

/// Cues for what is wished. Nothing that was refused is one.
pub fn of_topics(spoken: &Spoken<'_>) -> Vec<Cue> {
    let mut cues = Vec::new();
    for clause in &spoken.clauses {
        let speaks = |at: &usize| may_find(spoken, *at) && clause.meant(*at) != Meant::Refused;
        let kept: Vec<usize> = (clause.first..clause.end).filter(speaks).collect();
        let telling: Vec<usize> = kept.iter().copied().filter(|at| !is_small(spoken, *at)).collect();
        cues.extend(telling.iter().flat_map(|at| each(spoken, &[*at])));
        let near = |pair: &&[usize]| pair[1] - pair[0] <= PAIR_REACHES;
        cues.extend(
            telling
                .windows(2)
                .filter(near)
                .flat_map(|pair| each(spoken, pair)),
        );
        let beside = |pair: &&[usize]| {
            pair[1] == pair[0] + 1 && pair.iter().filter(|at| is_small(spoken, **at)).count() == 1
        };
        cues.extend(kept.windows(2).filter(beside).map(|pair| one(spoken, pair)));
    }
    cues.extend(of_phrases(spoken));
    cues
}

/// Phrases of the lexicon are cues for other topics than their own: bare, and with how they were meant.
fn of_phrases(spoken: &Spoken<'_>) -> impl Iterator<Item = Cue> {
    let telling = spoken.hits.iter().filter(|hit| {
        let role = spoken.lexicon.entry(hit.entry).role;
        matches!(role, Role::Wish | Role::Trade | Role::Limit)
    });
    telling
        .flat_map(|hit| {
            let name = &spoken.lexicon.entry(hit.entry).name;
            let meant = super::topics::meant(spoken, hit);
            let words = hit.first..hit.end;
            let with_meaning = Cue {
                name: format!("({name} {})", meant.spoken()),
                words: words.clone(),
            };
            let bare = Cue {
                name: format!("({name})"),
                words,
            };
            [Some(with_meaning), Some(bare).filter(|_| meant != Meant::Refused)]
        })
        .flatten()
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

/// Whether a word may take part in finding anything.
fn may_find(spoken: &Spoken<'_>, at: usize) -> bool {
    let in_trouble = || {
        of_role(spoken, Role::Trouble)
            .iter()
            .any(|words| words.contains(&at))
    };
    let in_figures = || spoken.tokens[at].word.chars().all(|c| c.is_ascii_digit());
    !spoken.address[at] && !is_who(spoken, at) && !in_figures() && !in_trouble()
}

fn of_role(spoken: &Spoken<'_>, role: Role) -> Vec<Range<usize>> {
    let hits = spoken
        .hits
        .iter()
        .filter(|hit| spoken.lexicon.entry(hit.entry).role == role);
    hits.map(|hit| hit.first..hit.end).collect()
}

fn is_small(spoken: &Spoken<'_>, at: usize) -> bool {
    spoken.lexicon.is_of_set(SMALL, &spoken.tokens[at])
}

fn is_who(spoken: &Spoken<'_>, at: usize) -> bool {
    spoken.lexicon.is_of_set(WHO, &spoken.tokens[at])
}
