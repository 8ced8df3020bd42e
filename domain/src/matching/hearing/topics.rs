//! What is wished, what could be given, what is refused, and what is only told.

use super::clauses::Meant;
use super::{Spoken, implied, leaning};
use crate::asset::Kind;
use crate::matching::heard::{Heard, Refusal, Told, Wish, Word};
use crate::matching::lexicon::{Entry, Hit, Role, Turn};

/// How much of a gift a trade is where nobody said they would like to give.
const GIFT_UNASKED: f32 = 0.35;
/// How much a trade somebody had is also a wish to be near that work.
const TRADE_AS_WISH: f32 = 0.55;
/// What is left of a wish in a clause about somebody for whom nothing is asked.
const OF_OTHERS: f32 = 0.4;

/// Hears the topics.
pub fn hear(spoken: &Spoken<'_>, heard: &mut Heard) {
    let same_boat = has_turn(spoken, Turn::SameBoat);
    let topics = spoken
        .hits
        .iter()
        .filter(|hit| spoken.lexicon.entry(hit.entry).role.is_topic());
    let offers = spoken.clauses.iter().any(super::clauses::Clause::offers);
    for hit in topics {
        let entry = spoken.lexicon.entry(hit.entry);
        let meant = meant(spoken, hit);
        match entry.role {
            _ if meant == Meant::Refused => refuse(spoken, hit, entry, heard),
            Role::Trouble if !same_boat => heard.told.push(Told {
                entry: hit.entry,
                said: spoken.said_at(hit),
            }),
            _ if entry.weight <= 0.0 => {}
            _ => take(spoken, hit, entry, meant, offers, heard),
        }
    }
    words(spoken, heard);
    settle(&mut heard.wishes);
    settle(&mut heard.gifts);
    leaning::hear(spoken, heard);
    expressed_before_mentioned(&mut heard.wishes);
    let most = heard.wishes.first().map_or(1.0, |wish| wish.weight).max(0.2);
    heard.wishes.iter_mut().for_each(|wish| wish.weight /= most);
    of_ways(spoken, heard);
    of_age(spoken, heard);
    if heard.wishes.is_empty() && heard.gifts.is_empty() && !names_something(heard) {
        from_entry(spoken, heard, OPEN_WISH, 1.0);
    }
}

/// What is left of what was only mentioned, where something was really wished.
const ONLY_MENTIONED: f32 = 0.6;

fn expressed_before_mentioned(wishes: &mut [Wish]) {
    if wishes
        .iter()
        .any(|wish| wish.expressed && wish.weight >= ONLY_MENTIONED)
    {
        let mentioned = wishes.iter_mut().filter(|wish| !wish.expressed);
        mentioned.for_each(|wish| wish.weight *= ONLY_MENTIONED);
    }
    wishes.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.at.cmp(&b.at)));
}

/// The entry for a wish that was not named: what is there for anybody.
const OPEN_WISH: &str = "open_wish";
/// How much a way of being together says of kinds.
const WAY_AS_WISH: f32 = 0.6;

/// Whether there is a telling word left that nothing explained: then something was named, and we do not know it.
fn names_something(heard: &Heard) -> bool {
    const TELLING: f32 = 1.4;
    !heard.languages.is_empty() || heard.words.iter().any(|word| word.weight >= TELLING)
}

/// A way of being together speaks for kinds too: "in peace" for a library.
fn of_ways(spoken: &Spoken<'_>, heard: &mut Heard) {
    for hit in &spoken.hits {
        let entry = spoken.lexicon.entry(hit.entry);
        let is_way = entry.role == Role::Limit && !entry.kinds.is_empty();
        let known = heard.wishes.iter().any(|wish| wish.entry == hit.entry);
        if is_way && !known && meant(spoken, hit) != Meant::Refused {
            heard.wishes.push(wish(
                spoken,
                hit,
                entry,
                WAY_AS_WISH * entry.weight,
                entry.kinds.clone(),
            ));
        }
    }
}

/// What is there for a child or a young person, where they are spoken of.
fn of_age(spoken: &Spoken<'_>, heard: &mut Heard) {
    const LITTLE: u8 = 5;
    const YOUNG: u8 = 12;
    if !heard.about.minor {
        return;
    }
    let weight = if heard.wishes.is_empty() { 1.0 } else { 0.4 };
    match heard.about.age {
        Some(age) if age < LITTLE => from_entry(spoken, heard, "parents_little_ones", weight),
        Some(age) if age < YOUNG => from_entry(spoken, heard, "children_doing", weight),
        _ => from_entry(spoken, heard, "youth", weight),
    }
}

fn from_entry(spoken: &Spoken<'_>, heard: &mut Heard, name: &str, weight: f32) {
    let Some(number) = spoken.lexicon.named(name) else {
        return;
    };
    if heard.wishes.iter().any(|wish| wish.entry == number) {
        return;
    }
    let entry = spoken.lexicon.entry(number);
    let said = heard.about.other.clone().unwrap_or_default();
    let (name, kinds) = (entry.name.clone(), entry.kinds.clone());
    heard.wishes.push(Wish {
        entry: number,
        name,
        said,
        at: spoken.tokens.len(),
        expressed: false,
        weight,
        kinds,
    });
}

fn has_turn(spoken: &Spoken<'_>, wanted: Turn) -> bool {
    spoken
        .hits
        .iter()
        .any(|hit| spoken.lexicon.entry(hit.entry).turn == Some(wanted))
}

/// How a phrase is meant.
pub fn meant(spoken: &Spoken<'_>, hit: &Hit) -> Meant {
    spoken
        .clause_at(hit.first)
        .map_or(Meant::Said, |clause| clause.meant(hit.first))
}

fn take(spoken: &Spoken<'_>, hit: &Hit, entry: &Entry, meant: Meant, offers: bool, heard: &mut Heard) {
    let about_other = is_of_others(spoken, hit, heard);
    let real = implied::share_of_wish(spoken, hit);
    let share = meant.weight() * entry.weight * real * if about_other { OF_OTHERS } else { 1.0 };
    let clause_offers = meant == Meant::Offered;
    let is_trade = entry.role == Role::Trade;
    if (is_trade || clause_offers || !entry.gives.is_empty()) && !about_other {
        let wish_to_give = entry.role == Role::Wish && !entry.gives.is_empty() && entry.kinds.is_empty();
        let weight = match () {
            () if clause_offers || wish_to_give => entry.weight,
            () if offers => 0.8 * entry.weight,
            () => GIFT_UNASKED * entry.weight,
        };
        heard
            .gifts
            .push(wish(spoken, hit, entry, weight, entry.gives.clone()));
    }
    let as_wish = if is_trade { share * TRADE_AS_WISH } else { share };
    heard
        .wishes
        .push(wish(spoken, hit, entry, as_wish, entry.kinds.clone()));
}

fn wish(spoken: &Spoken<'_>, hit: &Hit, entry: &Entry, weight: f32, kinds: Vec<(Kind, f32)>) -> Wish {
    Wish {
        entry: hit.entry,
        name: entry.name.clone(),
        said: spoken.said_at(hit),
        at: hit.first,
        expressed: matches!(meant(spoken, hit), Meant::Wished | Meant::Liked | Meant::Offered),
        weight,
        kinds,
    }
}

fn refuse(spoken: &Spoken<'_>, hit: &Hit, entry: &Entry, heard: &mut Heard) {
    let stems = spoken.tokens[hit.first..hit.end]
        .iter()
        .map(|token| token.stem.clone());
    let surest = entry.kinds.iter().filter(|(_, weight)| *weight >= 0.9);
    heard.refusals.push(Refusal {
        said: spoken.said_at(hit),
        entry: Some(hit.entry),
        stems: stems
            .filter(|stem| spoken.lexicon.weight_of(stem) > 0.0)
            .collect(),
        kinds: surest.map(|(kind, _)| kind.clone()).collect(),
    });
}

/// Whether the clause is about somebody for whom nothing is asked: "my wife loves bingo".
fn is_of_others(spoken: &Spoken<'_>, hit: &Hit, heard: &Heard) -> bool {
    let Some(clause) = spoken
        .clause_at(hit.first)
        .filter(|_| heard.about.other.is_none())
    else {
        return false;
    };
    const SELF: &[&str] = &["i", "im", "id", "ive", "ill", "we", "weve", "wed", "us"];
    let words = &spoken.tokens[clause.first..hit.first];
    let other_speaks = spoken.hits.iter().any(|other| {
        let entry = spoken.lexicon.entry(other.entry);
        let is_other = entry.role == Role::Person && entry.mark("who") == Some("other");
        is_other && clause.first <= other.first && other.first < hit.first && other.first <= clause.first + 3
    });
    other_speaks && !words.iter().any(|token| SELF.contains(&token.word.as_str()))
}

/// The plain words that no phrase explains, and those of wishes: both find listings by their own words.
fn words(spoken: &Spoken<'_>, heard: &mut Heard) {
    for (at, token) in spoken.tokens.iter().enumerate() {
        let weight = spoken.lexicon.weight_of(&token.stem);
        let meant = spoken
            .clause_at(at)
            .map_or(Meant::Said, |clause| clause.meant(at));
        if weight <= 0.0
            || token.word.len() < 3
            || spoken.address[at]
            || token.word.chars().all(|c| c.is_ascii_digit())
        {
            continue;
        }
        let explained_by = spoken.hits.iter().filter(|hit| hit.first <= at && at < hit.end);
        let roles: Vec<Role> = explained_by
            .map(|hit| spoken.lexicon.entry(hit.entry).role)
            .collect();
        if roles
            .iter()
            .any(|role| !matches!(role, Role::Wish | Role::Trade | Role::Idiom))
        {
            continue;
        }
        let outright = spoken
            .clause_at(at)
            .is_some_and(|clause| clause.refuses_outright(at));
        if meant == Meant::Refused && !outright {
            continue;
        }
        if outright {
            heard.refusals.push(Refusal {
                said: spoken.said(at, at + 1),
                entry: None,
                stems: vec![token.stem.clone()],
                kinds: Vec::new(),
            });
        } else {
            let weight = weight * meant.weight();
            heard.words.push(Word {
                stem: token.stem.clone(),
                said: spoken.said(at, at + 1),
                weight,
                wished: roles.contains(&Role::Wish),
            });
        }
    }
}

/// One wish for each entry, its weight the greatest.
fn settle(wishes: &mut Vec<Wish>) {
    wishes.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(a.at.cmp(&b.at))
            .then(a.entry.cmp(&b.entry))
    });
    let mut seen = std::collections::BTreeSet::new();
    wishes.retain(|wish| seen.insert(wish.entry));
}
