//! The plain blocks that the lexicon's files are written in.
//!
//! ```text
//! [whist]
//! kinds = games_cards_group 1, social_drop_in 0.2
//! says = whist; hand of cards; beetle drive;
//!     solo whist
//! ```
//!
//! A name in brackets begins a block; `key = value` gives it something; an indented line goes on with the value.

use crate::knowledge::{KnowledgeError, Line, lines};

/// One block of a file.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// The line with the name in brackets.
    pub head: Line<'a>,
    /// The name.
    pub name: &'a str,
    /// Keys with their values, and the line each begins on.
    pub values: Vec<(&'a str, String, Line<'a>)>,
}

/// Reads the blocks of a file.
///
/// # Errors
/// The first line that is neither a name, a value nor a value going on.
pub fn blocks<'a>(file: &'a str, text: &'a str) -> Result<Vec<Block<'a>>, KnowledgeError> {
    let mut found: Vec<Block<'a>> = Vec::new();
    for line in lines(file, text) {
        if let Some(name) = line.heading() {
            found.push(Block {
                head: line,
                name,
                values: Vec::new(),
            });
            continue;
        }
        let block = found.last_mut();
        let block =
            block.ok_or_else(|| line.wrong("a block begins with its name in brackets, as in [whist]"))?;
        block.take(line)?;
    }
    Ok(found)
}

impl<'a> Block<'a> {
    fn take(&mut self, line: Line<'a>) -> Result<(), KnowledgeError> {
        if line.indented {
            let last = self.values.last_mut();
            let (_, value, _) = last.ok_or_else(|| line.wrong("there is no value to go on with here"))?;
            value.push(' ');
            value.push_str(line.text);
        } else {
            let (key, value) = line
                .text
                .split_once('=')
                .ok_or_else(|| line.wrong("write it as key = value"))?;
            self.values.push((key.trim(), value.trim().to_owned(), line));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_indented_line_goes_on_with_the_value() {
        let read = blocks("f", "# remark\n[a]\nsays = one;\n  two\nkinds = k 1").unwrap();
        assert_eq!((read[0].name, read[0].values.len()), ("a", 2));
        assert_eq!(read[0].values[0].1, "one; two");
    }

    #[test]
    fn a_stray_line_is_said_with_its_number() {
        let error = blocks("f.txt", "[a]\nnothing").unwrap_err();
        assert_eq!((error.file.as_str(), error.line), ("f.txt", 2));
    }
}
