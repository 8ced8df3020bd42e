//! Lists of phrases under headings: the shape in which words are kept.
//!
//! ```text
//! [maker_shed]
//! is: men's shed, mens shed,
//!     makerspace
//! hints: lathe, workbench
//! ```

use super::{KnowledgeError, Line, lines};

/// One phrase, with the heading and the label it stands under.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The heading: what in brackets stands above it.
    pub heading: &'a str,
    /// The label: what stands before the colon. Empty where a list has none.
    pub label: &'a str,
    /// The phrase.
    pub phrase: &'a str,
    /// Its line, to say what is wrong with it.
    pub line: Line<'a>,
}

/// Every phrase of a file of lists.
///
/// # Errors
/// The first list that stands under no heading.
pub fn entries<'a>(file: &'a str, text: &'a str) -> Result<Vec<Entry<'a>>, KnowledgeError> {
    let mut found: Vec<Entry<'a>> = Vec::new();
    let mut heading = None;
    let mut label = "";
    for line in lines(file, text) {
        if let Some(name) = line.heading() {
            (heading, label) = (Some(name), "");
            continue;
        }
        let heading = heading.ok_or_else(|| line.wrong("stands under no [heading]"))?;
        let phrases = match line.text.split_once(':') {
            Some((before, phrases)) if !line.indented => {
                label = before.trim();
                phrases
            }
            _ => line.text,
        };
        let phrases = phrases
            .split(',')
            .map(str::trim)
            .filter(|phrase| !phrase.is_empty());
        found.extend(phrases.map(|phrase| Entry {
            heading,
            label,
            phrase,
            line,
        }));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_carries_on_where_a_line_is_indented() {
        let found = entries(
            "f",
            "[shed]\nis: men's shed,\n  makerspace\nhints: lathe\n[pub]\ninn",
        )
        .unwrap();
        let read: Vec<(&str, &str, &str)> = found.iter().map(|e| (e.heading, e.label, e.phrase)).collect();
        let expected = [
            ("shed", "is", "men's shed"),
            ("shed", "is", "makerspace"),
            ("shed", "hints", "lathe"),
            ("pub", "", "inn"),
        ];
        assert_eq!(read, expected);
    }

    #[test]
    fn a_phrase_under_no_heading_is_refused() {
        let problem = entries("f.txt", "is: inn").unwrap_err();
        assert_eq!(problem.to_string(), "f.txt, line 1: stands under no [heading]");
    }
}
