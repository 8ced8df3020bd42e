//! Kith's vocabularies, as Open Referral tells them: its kinds, from the knowledge, and its facets, from a file of their
//! own. Ids are made from names, so that they are the same in every register of Kith.

use super::ids;
use super::wire::{Taxonomy, TaxonomyTerm};
use domain::asset::AccessFeature;
use domain::columns;
use domain::knowledge::{Knowledge, KnowledgeError, lines};
use std::collections::HashMap;
use uuid::Uuid;

const FILE: &str = "open-referral/terms.txt";
const TEXT: &str = include_str!("../../../../seed-data/open-referral/terms.txt");
/// The vocabulary whose terms are the kinds of the knowledge.
const KINDS: &str = "kind";
/// The vocabulary whose terms are the columns of Kith CSV.
pub(super) const COLUMNS: &str = "column";
/// The language of the words.
const ENGLISH: &str = "en";

/// Why the vocabularies cannot be read: a fault of the build.
pub type VocabulariesError = KnowledgeError;

/// All vocabularies with their terms.
#[derive(Clone, Debug, Default)]
pub struct Vocabularies {
    all: Vec<Taxonomy>,
    /// The places of each term, by its id.
    by_id: HashMap<Uuid, (usize, usize)>,
}

impl Vocabularies {
    /// Reads them.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn read(knowledge: &Knowledge) -> Result<Vocabularies, VocabulariesError> {
        let mut vocabularies = Vocabularies::default();
        for line in lines(FILE, TEXT) {
            let [vocabulary, name, title, description] = line.cells()?;
            if name.is_empty() {
                vocabularies.begin(vocabulary, title, description);
            } else {
                vocabularies.add(&Entry {
                    vocabulary,
                    name,
                    title,
                    description,
                    within: None,
                });
            }
        }
        for facts in knowledge.kinds.all() {
            vocabularies.add(&Entry {
                vocabulary: KINDS,
                name: &facts.kind.0,
                title: &facts.english,
                description: &format!("{} (in Welsh: {})", facts.english, facts.welsh),
                within: Some(&facts.strength),
            });
        }
        for name in column_names() {
            vocabularies.add(&Entry {
                vocabulary: COLUMNS,
                name: &name,
                title: &name,
                description: &format!("What stands in the column {name} of Kith CSV."),
                within: None,
            });
        }
        Ok(vocabularies)
    }

    fn begin(&mut self, name: &str, title: &str, description: &str) {
        self.all.push(Taxonomy {
            id: ids::taxonomy(name),
            name: format!("Kith: {title}"),
            description: description.to_owned(),
            taxonomy_terms: Vec::new(),
        });
    }

    fn add(&mut self, entry: &Entry<'_>) {
        let id = ids::taxonomy(entry.vocabulary);
        let Some(place) = self.all.iter().position(|taxonomy| taxonomy.id == id) else {
            return;
        };
        let taxonomy = &mut self.all[place];
        let term = entry.term(&taxonomy.name);
        self.by_id.insert(term.id, (place, taxonomy.taxonomy_terms.len()));
        taxonomy.taxonomy_terms.push(term);
    }

    /// All of them.
    pub fn all(&self) -> &[Taxonomy] {
        &self.all
    }

    /// Every term of all.
    pub fn terms(&self) -> impl Iterator<Item = &TaxonomyTerm> {
        self.all.iter().flat_map(|taxonomy| &taxonomy.taxonomy_terms)
    }

    /// The vocabulary with this id.
    pub fn taxonomy(&self, id: Uuid) -> Option<&Taxonomy> {
        self.all.iter().find(|taxonomy| taxonomy.id == id)
    }

    /// The term with this id.
    pub fn term(&self, id: Uuid) -> Option<&TaxonomyTerm> {
        let (taxonomy, term) = self.by_id.get(&id)?;
        Some(&self.all[*taxonomy].taxonomy_terms[*term])
    }

    /// The term of this name in a vocabulary.
    pub(super) fn named(&self, vocabulary: &str, name: &str) -> Option<&TaxonomyTerm> {
        self.term(ids::term(vocabulary, name))
    }
}

/// A term as it is written down.
struct Entry<'a> {
    vocabulary: &'a str,
    name: &'a str,
    title: &'a str,
    description: &'a str,
    /// The name of the wider term.
    within: Option<&'a str>,
}

impl Entry<'_> {
    fn term(&self, taxonomy: &str) -> TaxonomyTerm {
        TaxonomyTerm {
            id: ids::term(self.vocabulary, self.name),
            code: format!("{}:{}", self.vocabulary, self.name),
            name: self.title.to_owned(),
            description: self.description.to_owned(),
            parent_id: self.within.map(|name| ids::term(self.vocabulary, name)),
            taxonomy: taxonomy.to_owned(),
            taxonomy_id: ids::taxonomy(self.vocabulary),
            language: ENGLISH,
            term: self.title.to_owned(),
        }
    }
}

/// The columns that an entry may bring along.
pub(super) fn column_names() -> impl Iterator<Item = String> {
    let checks = AccessFeature::ALL
        .iter()
        .map(|feature| format!("{}_checked", feature.slug()));
    let named = columns::COLUMNS.iter().chain(columns::FURTHER);
    named.map(ToString::to_string).chain(checks)
}
