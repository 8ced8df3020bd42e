//! Families of words that are much alike for what a sentence means: what is learnt of one holds for the others.

use super::blocks::blocks;
use super::pattern::{BySpelt, Spelt};
use crate::knowledge::KnowledgeError;
use crate::matching::hearing::tokens::Token;

/// Words with their families.
#[derive(Clone, Debug, Default)]
pub struct Alike(BySpelt<Vec<String>>);

impl Alike {
    /// Reads the file: a block for each family, named after it, with its words.
    pub fn read(&mut self, file: &str, text: &str) -> Result<(), KnowledgeError> {
        for block in blocks(file, text)? {
            let family = format!("<{}>", block.name);
            for (_, value, line) in &block.values {
                for word in value.split_whitespace() {
                    let word = Spelt::read(word).map_err(|problem| line.wrong(problem))?;
                    let families = self.0.entry(word).or_default();
                    if !families.contains(&family) {
                        families.push(family.clone());
                    }
                }
            }
        }
        Ok(())
    }

    /// The families of a word, the foremost first: `<pills>`.
    pub fn families(&self, token: &Token) -> &[String] {
        let exactly = self.0.get(&Spelt::exactly(&token.word));
        let found = exactly.or_else(|| self.0.get(&Spelt::any_form(&token.stem)));
        found.map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::hearing::tokens::tokens;

    #[test]
    fn a_word_has_its_families_in_any_of_its_forms() {
        let mut alike = Alike::default();
        alike
            .read(
                "alike.txt",
                "[pills]\nwords = tablet pill\n[screen]\nwords = tablet laptop",
            )
            .unwrap();
        let families = |word: &str| alike.families(&tokens(word)[0]).join(" ");
        assert_eq!(families("tablets"), "<pills> <screen>");
        assert_eq!(families("Laptop"), "<screen>");
        assert_eq!(families("whist"), "");
    }
}
