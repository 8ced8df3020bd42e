//! Why a sentence got the answer it got: for whoever keeps the knowledge, never for finding out about somebody.
//!
//! It lives as long as it is looked at. Its words are the person's own, so it is written nowhere.

use super::answer::{Answer, Card, Idea};
use super::heard::Heard;
use super::index::Index;
use super::question::{Need, Question};
use super::ranking::{self, Asked, Limits, Match, Ranked, Why};
use super::{hear, panels};
use crate::knowledge::Knowledge;

/// All that led to an answer.
#[derive(Clone, Debug)]
pub struct Explained {
    /// What was heard.
    pub heard: Heard,
    /// How far was looked, in metres.
    pub reach_m: f64,
    /// The cards of the answer.
    pub cards: Vec<Card>,
    /// The ideas of the answer, in its order.
    pub ideas: Vec<Stood>,
    /// Its formal help.
    pub formal: Vec<Stood>,
    /// What would have answered and cannot be gone to, the strongest first; [`Explained::MOST_RULED_OUT`] at most.
    pub ruled_out: Vec<Left>,
    /// How many more would have answered, and were too weak or too much like others.
    pub not_shown: usize,
}

/// How an idea came to stand where it stands.
#[derive(Clone, Debug)]
pub struct Stood {
    /// The listing's name.
    pub name: String,
    /// Metres, where it has a distance.
    pub distance_m: Option<u32>,
    /// What in it answers which of the words, the strongest first.
    pub matched: Vec<Matched>,
    /// What that comes to together.
    pub relevance: f32,
    /// What it is multiplied with.
    pub parts: Vec<(Part, f32)>,
    /// What comes of it.
    pub score: f32,
}

/// One thing in a listing that answers some of the words.
#[derive(Clone, Debug, PartialEq)]
pub struct Matched {
    /// The person's own words.
    pub said: String,
    /// What sort of thing answers them.
    pub by: By,
    /// Its name: of the topic or the kind, the word, the language.
    pub name: String,
    /// How strongly.
    pub strength: f32,
}

/// What sort of thing in a listing answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Its words speak of a topic.
    Topic,
    /// It is of a kind.
    Kind,
    /// It has the very word.
    Word,
    /// It asks for what the person has.
    Wanted,
    /// Its kind welcomes what the person has.
    Welcomes,
    /// It speaks the language.
    Language,
}

/// A part of the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The way of being together.
    Ways,
    /// How near it is.
    Nearness,
    /// How sure we are of it.
    Freshness,
    /// How soon it is.
    Soonness,
    /// Whether it is on a day that was said.
    Days,
    /// Whether it is a place of the young, for somebody young.
    Young,
    /// Whether it is for people of one sort who did not ask for it.
    Sort,
}

/// Something that would have answered, and why it cannot be gone to.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The listing's name.
    pub name: String,
    /// How well the words alone are answered.
    pub relevance: f32,
    /// Why not.
    pub why: RuledOut,
}

/// Why something cannot be gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuledOut {
    /// It is not on, or over.
    NotOn,
    /// It is full, or has less room than they are.
    Full,
    /// It is further than they can go.
    TooFar,
    /// It is not on the day that was chosen.
    NotOnTheDay,
    /// It is for another age.
    NotTheirAge,
    /// It is no place for a child.
    ForGrownUps,
    /// They would rather not.
    Refused,
    /// Something that must hold does not, or nobody knows.
    Lacks(Need),
    /// There is no time for it.
    NoTime,
    /// It does not come round again.
    NotAgain,
}

impl Explained {
    /// The most that is told of what was ruled out.
    pub const MOST_RULED_OUT: usize = 12;
}

/// Answers a question, and tells how.
pub fn explain(knowledge: &Knowledge, index: &Index, question: &Question) -> Explained {
    let heard = hear(knowledge, &question.words);
    let asked = Asked {
        knowledge,
        index,
        question,
        heard: &heard,
        weights: &ranking::Weights::FOUND,
    };
    let limits = Limits::new(&asked);
    let ranked = ranking::ranked(&asked);
    let answer = panels::laid_out(&asked, ranked.clone());
    let all = |ideas: &[Idea]| {
        ideas
            .iter()
            .filter_map(|idea| stood(&asked, &limits, &ranked, idea))
            .collect()
    };
    Explained {
        reach_m: limits.reach_m,
        ideas: all(&answer.ideas),
        formal: all(&answer.formal),
        ruled_out: ruled_out(&asked, &limits),
        not_shown: not_shown(&ranked, &answer),
        cards: answer.cards,
        heard: heard.clone(),
    }
}

fn not_shown(ranked: &[Ranked<'_>], answer: &Answer) -> usize {
    ranked
        .len()
        .saturating_sub(answer.ideas.len() + answer.formal.len())
}

fn stood(asked: &Asked<'_>, limits: &Limits<'_>, ranked: &[Ranked<'_>], idea: &Idea) -> Option<Stood> {
    let one = ranked
        .iter()
        .find(|one| asked.listing(one.place).id == idea.listing.id)?;
    let within = limits.feasible(one.place)?;
    let mut matched: Vec<Matched> = one.why.iter().map(|why| matched(asked.knowledge, why)).collect();
    matched.sort_by(|a, b| b.strength.total_cmp(&a.strength));
    Some(Stood {
        name: idea.listing.name.clone(),
        distance_m: one.distance_m,
        matched,
        relevance: one.relevance,
        parts: ranking::parts(asked, one.place, limits, within).to_vec(),
        score: one.score,
    })
}

fn matched(knowledge: &Knowledge, one: &Match<'_>) -> Matched {
    let topic = |entry: usize| knowledge.lexicon.entry(entry).spoken();
    let kind = |slug: &str| match knowledge.kinds.get(slug) {
        Some(facts) => facts.english.clone(),
        None => slug.to_owned(),
    };
    let (by, name) = match one.why {
        Why::Topic(entry) => (By::Topic, topic(entry)),
        Why::Wanted(entry) => (By::Wanted, topic(entry)),
        Why::Kind(slug) => (By::Kind, kind(slug)),
        Why::Welcomes(slug) => (By::Welcomes, kind(slug)),
        Why::Word(stem) => (By::Word, stem.to_owned()),
        Why::Language(language) => (By::Language, language.to_owned()),
    };
    Matched {
        said: one.said.to_owned(),
        by,
        name,
        strength: one.strength,
    }
}

fn ruled_out(asked: &Asked<'_>, limits: &Limits<'_>) -> Vec<Left> {
    let mut left: Vec<(f32, usize, RuledOut)> = ranking::ruled_out(asked, limits);
    left.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let named = left.into_iter().map(|(relevance, place, why)| Left {
        name: asked.listing(place).name.clone(),
        relevance,
        why,
    });
    named.take(Explained::MOST_RULED_OUT).collect()
}
