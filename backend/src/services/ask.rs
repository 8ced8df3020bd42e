//! Asking: a person's words, and where they are, become an answer. The words are in memory for as long as that takes.

use super::{Refusal, blocking, places};
use crate::register::Snapshot;
use crate::site::Site;
use domain::geography::Position;
use domain::matching::{self, Answer, Explained, Question};
use domain::patch::Patch;
use pages::asked::WORDS_MAX_CHARS;
use pages::place::{FoundPlace, PlaceProblem};
use std::sync::Arc;

/// The most ideas at once. More than this is a directory, not an answer.
pub const IDEAS_MAX: usize = 50;

/// Where somebody is, as they said it.
#[derive(Clone, Debug, Default)]
pub enum Whence {
    /// They did not say.
    #[default]
    Unsaid,
    /// At this position.
    At(Position),
    /// A postcode or the name of a place, as written.
    Written(String),
}

/// What came of asking.
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// The place that was written, where it was found.
    pub found_place: Option<FoundPlace>,
    /// Why it could not be used, where it could not. The answer then is one without a place.
    pub place_problem: Option<PlaceProblem>,
    /// The register the answer is from.
    pub register: Arc<Snapshot>,
}

impl Answered {
    /// The patch whose co-ordinator stands by: the one around the place, else the first.
    pub fn patch(&self) -> Option<&Patch> {
        let at = self.found_place.as_ref().map(|place| place.position);
        let around = at.and_then(|at| self.register.patches.iter().find(|patch| patch.contains(at)));
        around.or_else(|| self.register.patches.first())
    }
}

/// Answers a question. `question.near` is settled here, from `whence`.
///
/// # Errors
/// Where the words are too long, or the matcher fails.
pub async fn ask(site: Arc<Site>, question: Question, whence: Whence) -> Result<Answered, Refusal> {
    if question.words.chars().count() > WORDS_MAX_CHARS {
        return Err(Refusal::field("/words", too_long()));
    }
    let (found_place, place_problem) = match whence {
        Whence::Unsaid => (None, None),
        Whence::At(position) => (
            Some(FoundPlace {
                label: String::new(),
                position,
            }),
            None,
        ),
        Whence::Written(written) => places::find_if_written(&site, &written).await?,
    };
    let near = found_place.as_ref().map(|place| place.position);
    let register = site.register.current();
    let (answer, register) = blocking(move || {
        let question = Question { near, ..question };
        let (knowledge, area) = (&site.built_in.knowledge, register.area(near));
        let answer = matching::answer(knowledge, area.prepared(knowledge), &question);
        Ok((answer, register))
    })
    .await?;
    Ok(Answered {
        answer,
        found_place,
        place_problem,
        register,
    })
}

/// Tells how the answer to a question comes about, and what kept its place from being found.
///
/// # Errors
/// Where the matcher fails.
pub async fn explain(
    site: Arc<Site>,
    question: Question,
    whence: Whence,
) -> Result<(Explained, Option<PlaceProblem>), Refusal> {
    let (near, place_problem) = match whence {
        Whence::Unsaid => (None, None),
        Whence::At(position) => (Some(position), None),
        Whence::Written(written) => {
            let (found, problem) = places::find_if_written(&site, &written).await?;
            (found.map(|place| place.position), problem)
        }
    };
    let register = site.register.current();
    blocking(move || {
        let question = Question { near, ..question };
        let (knowledge, area) = (&site.built_in.knowledge, register.area(near));
        let explained = matching::explain(knowledge, area.prepared(knowledge), &question);
        Ok((explained, place_problem))
    })
    .await
}

/// What is said of words that are too long.
pub fn too_long() -> String {
    format!(
        "That is a lot to say at once. Keep it under {WORDS_MAX_CHARS} letters; nothing you wrote was kept."
    )
}
