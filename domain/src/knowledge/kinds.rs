//! The taxonomy: what is known of each kind of asset, whoever runs it.

use super::{KnowledgeError, Line, lines};
use crate::asset::{Domain, Format, Kind, Tier};
use std::collections::HashMap;

/// All kinds.
#[derive(Clone, Debug, Default)]
pub struct Kinds {
    facts: Vec<KindFacts>,
    by_slug: HashMap<String, usize>,
}

/// What is known of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindFacts {
    /// Its slug.
    pub kind: Kind,
    /// Its name as shown, in English.
    pub english: String,
    /// Its name as shown, in Welsh.
    pub welsh: String,
    /// Which tier such a thing usually is.
    pub usual_tier: Tier,
    /// Which of the six sorts of a community's strengths it is: `residents`, `associations`, `institutions`, `places`,
    /// `exchange`, `culture`.
    pub strength: String,
    /// Days in which evidence about it loses half its weight.
    pub half_life_days: u16,
    /// Whether its place is never shown unless the group chose otherwise.
    pub protected: bool,
    /// The parts of a good life it usually serves, the foremost first.
    pub domains: Vec<Domain>,
    /// How people usually are together there.
    pub formats: Vec<Format>,
}

impl Kinds {
    /// Adds the kinds of a file: a table of slug, English, Welsh, tier, strength, half-life, protected, domains,
    /// formats.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for line in lines(file, text) {
            let facts = kind_facts(&line)?;
            let place = self.facts.len();
            if self.by_slug.insert(facts.kind.0.clone(), place).is_some() {
                return Err(line.wrong(format!("{} is here twice", facts.kind)));
            }
            self.facts.push(facts);
        }
        Ok(())
    }

    /// Every kind, in the order of the file.
    pub fn all(&self) -> &[KindFacts] {
        &self.facts
    }

    /// What is known of a kind, if it is in the taxonomy.
    pub fn get(&self, slug: &str) -> Option<&KindFacts> {
        self.number(slug).map(|number| &self.facts[number])
    }

    /// The place of a kind in [`Kinds::all`].
    pub fn number(&self, slug: &str) -> Option<usize> {
        self.by_slug.get(slug).copied()
    }
}

fn kind_facts(line: &Line<'_>) -> Result<KindFacts, KnowledgeError> {
    let [
        slug,
        english,
        welsh,
        tier,
        strength,
        half_life,
        protected,
        domains,
        formats,
    ] = line.cells()?;
    Ok(KindFacts {
        kind: Kind::from(slug),
        english: english.to_owned(),
        welsh: welsh.to_owned(),
        usual_tier: one(line, tier, Tier::from_slug)?,
        strength: strength.to_owned(),
        half_life_days: one(line, half_life, |days| days.parse().ok())?,
        protected: one(line, protected, yes_or_nothing)?,
        domains: several(line, domains, Domain::from_slug)?,
        formats: several(line, formats, Format::from_slug)?,
    })
}

fn yes_or_nothing(cell: &str) -> Option<bool> {
    match cell {
        "protected" => Some(true),
        "" => Some(false),
        _ => None,
    }
}

fn one<T>(line: &Line<'_>, cell: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, KnowledgeError> {
    read(cell).ok_or_else(|| line.wrong(format!("“{cell}” is not known here")))
}

fn several<T>(
    line: &Line<'_>,
    cell: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, KnowledgeError> {
    cell.split_whitespace()
        .map(|word| one(line, word, &read))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Knowledge;

    #[test]
    fn each_kind_has_a_name_in_both_languages_and_serves_some_part_of_life() {
        for facts in Knowledge::built_in().unwrap().kinds.all() {
            let slug = &facts.kind;
            assert!(
                !facts.english.is_empty() && !facts.welsh.is_empty(),
                "{slug} has no name"
            );
            assert!(!facts.domains.is_empty(), "{slug} serves nothing");
        }
    }

    #[test]
    fn what_hides_its_place_is_what_survivors_run_or_turn_to() {
        let knowledge = Knowledge::built_in().unwrap();
        let protected = knowledge.kinds.all().iter().filter(|facts| facts.protected);
        let slugs: Vec<&str> = protected.map(|facts| facts.kind.0.as_str()).collect();
        assert_eq!(slugs, ["survivor_led_group", "domestic_abuse_service"]);
    }

    #[test]
    fn an_unknown_tier_is_refused_with_its_line() {
        let text = "shed | Shed | Sied | nowhere | places | 60 | | people |";
        let problem = Kinds::default().read("kinds.txt", text).unwrap_err();
        assert_eq!(
            problem.to_string(),
            "kinds.txt, line 1: “nowhere” is not known here"
        );
    }
}
