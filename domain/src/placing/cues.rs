//! What words say about the sort of thing an asset is: read from the `placing-…` files of knowledge.

use super::context::ContextWords;
use super::runners::Runners;
use super::sign::Sign;
use crate::asset::{Domain, Format, Kind};
use crate::knowledge::{Entry, KnowledgeError, entries, lines};
use crate::words::Phrases;
use std::collections::HashMap;

/// All cues.
#[derive(Clone, Debug, Default)]
pub struct PlacingCues {
    /// The kinds that cues speak of; a cue holds the place of its kind here.
    pub(super) kinds: Vec<Kind>,
    pub(super) kind_cues: Phrases<KindCue>,
    pub(super) context: ContextWords,
    pub(super) runners: Runners,
    pub(super) signs: Phrases<Sign>,
    pub(super) formats: Phrases<Format>,
    pub(super) domains: Phrases<Domain>,
    /// What map tags say: `amenity=pub` to the kinds they speak for.
    pub(super) tags: HashMap<String, Vec<usize>>,
}

/// One phrase's word for or against one kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct KindCue {
    /// The kind's place among [`PlacingCues::kinds`].
    pub kind: usize,
    pub strength: Strength,
}

/// How much a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    /// Nothing else is called so, nor spoken of so: "food bank".
    Is,
    /// In a name it settles it; in a description it may be next door: "library".
    Called,
    /// It speaks for the kind wherever it stands: "knit".
    Does,
    /// In a description it speaks for the kind; in a name it may be anything: "stop for a breather".
    Says,
    /// It goes with the kind, as with others: "tea".
    Hints,
    /// Such a thing may be called so, as may others: "The Swan". Says nothing in a description.
    Named,
    /// It speaks against the kind.
    Not,
    /// It says nothing, and keeps the words inside it from saying anything: "a minute's walk".
    Silent,
}

impl Strength {
    fn from_label(label: &str) -> Option<Strength> {
        Some(match label {
            "is" => Strength::Is,
            "called" => Strength::Called,
            "does" => Strength::Does,
            "says" => Strength::Says,
            "hints" => Strength::Hints,
            "named" => Strength::Named,
            "not" => Strength::Not,
            "silent" => Strength::Silent,
            _ => return None,
        })
    }
}

impl PlacingCues {
    /// Whether a map's tag stands for a kind.
    pub fn knows_tag(&self, key: &str, value: &str) -> bool {
        self.tags
            .contains_key(&format!("{}={}", key.to_lowercase(), value.to_lowercase()))
    }

    /// Adds the cues of a file. Its name says what they are about.
    ///
    /// # Errors
    /// The first line that cannot be read.
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        match file {
            "placing-context.txt" => self.context.read(file, text),
            "placing-runners.txt" => self.runners.read(file, text),
            "placing-tags.txt" => self.read_tags(file, text),
            "placing-signs.txt" => add_all(&mut self.signs, file, text, Sign::from_slug),
            "placing-formats.txt" => add_all(&mut self.formats, file, text, Format::from_slug),
            "placing-domains.txt" => add_all(&mut self.domains, file, text, Domain::from_slug),
            _ => self.read_kind_cues(file, text),
        }
    }

    fn read_kind_cues(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for entry in entries(file, text)? {
            let Some(strength) = Strength::from_label(entry.label) else {
                return Err(entry
                    .line
                    .wrong("a list here starts with is, called, does, says, hints, named, not or silent"));
            };
            let kind = self.kind(entry.heading);
            self.kind_cues.add(entry.phrase, KindCue { kind, strength });
        }
        Ok(())
    }

    fn read_tags(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for line in lines(file, text) {
            let [tag, kinds] = line.cells()?;
            let kinds = kinds.split_whitespace().map(|kind| self.kind(kind)).collect();
            self.tags.insert(tag.to_owned(), kinds);
        }
        Ok(())
    }

    fn kind(&mut self, slug: &str) -> usize {
        let known = self.kinds.iter().position(|kind| kind.0 == slug);
        known.unwrap_or_else(|| {
            self.kinds.push(Kind::from(slug));
            self.kinds.len() - 1
        })
    }
}

fn add_all<T>(
    phrases: &mut Phrases<T>,
    file: &str,
    text: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<(), KnowledgeError> {
    for entry in entries(file, text)? {
        let means = read(entry.heading).ok_or_else(|| unknown(&entry))?;
        phrases.add(entry.phrase, means);
    }
    Ok(())
}

fn unknown(entry: &Entry<'_>) -> KnowledgeError {
    entry.line.wrong(format!("[{}] is not known here", entry.heading))
}

#[cfg(test)]
mod tests {
    use crate::knowledge::Knowledge;

    #[test]
    fn every_kind_has_cues_and_every_cue_a_kind() {
        let knowledge = Knowledge::built_in().unwrap();
        let with_cues = &knowledge.placing.kinds;
        for facts in knowledge.kinds.all() {
            assert!(
                with_cues.contains(&facts.kind),
                "no cue speaks for {}",
                facts.kind
            );
        }
        for kind in with_cues {
            assert!(
                knowledge.kinds.get(&kind.0).is_some(),
                "{kind} is not in the taxonomy"
            );
        }
    }

    #[test]
    fn an_unknown_strength_is_refused_with_its_line() {
        let problem = Knowledge::read([("placing-x.txt", "[pub]\nmaybe: inn")]).unwrap_err();
        assert_eq!((problem.file.as_str(), problem.line), ("placing-x.txt", 2));
    }
}
