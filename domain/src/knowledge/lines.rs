//! The shape all knowledge files share: plain lines, with comments, so that anybody can read and correct them.

use super::KnowledgeError;

/// One line that says something.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The file's name.
    pub file: &'a str,
    /// Counted from 1.
    pub number: usize,
    /// What it says, trimmed.
    pub text: &'a str,
    /// Whether it is indented: it carries on the line before.
    pub indented: bool,
}

/// The lines of a file that say something: neither empty nor a comment (`#`).
pub fn lines<'a>(file: &'a str, text: &'a str) -> impl Iterator<Item = Line<'a>> {
    text.lines().enumerate().filter_map(move |(before, line)| {
        let indented = line.starts_with(char::is_whitespace);
        let text = line.trim();
        let says_something = !text.is_empty() && !text.starts_with('#');
        says_something.then_some(Line {
            file,
            number: before + 1,
            text,
            indented,
        })
    })
}

impl<'a> Line<'a> {
    /// The cells of a table's line, trimmed: `a | b | c`.
    ///
    /// # Errors
    /// Where there are not as many as there should be.
    pub fn cells<const N: usize>(&self) -> Result<[&'a str; N], KnowledgeError> {
        let cells: Vec<&str> = self.text.split('|').map(str::trim).collect();
        let found = cells.len();
        cells
            .try_into()
            .map_err(|_| self.wrong(format!("has {found} cells between bars, should have {N}")))
    }

    /// The name in a heading: `[maker_shed]`.
    pub fn heading(&self) -> Option<&'a str> {
        self.text.strip_prefix('[')?.strip_suffix(']').map(str::trim)
    }

    /// What is wrong with this line.
    pub fn wrong(&self, problem: impl Into<String>) -> KnowledgeError {
        KnowledgeError {
            file: self.file.to_owned(),
            line: self.number,
            problem: problem.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_empty_lines_say_nothing_and_lines_keep_their_numbers() {
        let found: Vec<(usize, &str)> = lines("f", "# x\n\none\n  two\n")
            .map(|line| (line.number, line.text))
            .collect();
        assert_eq!(found, [(3, "one"), (4, "two")]);
    }

    #[test]
    fn a_line_with_too_few_cells_is_named() {
        let line = lines("f.txt", "\na | b").next().unwrap();
        let problem = line.cells::<3>().unwrap_err().to_string();
        assert_eq!(problem, "f.txt, line 2: has 2 cells between bars, should have 3");
    }
}
