//! The book of example sentences (`seed-data/knowledge/book`), with what a good co-ordinator would hear in each.
//!
//! It holds made-up sentences only. What somebody really said must never come here.

use super::mark::Mark;
use crate::knowledge::{Knowledge, KnowledgeError, Line, lines};
use crate::words::words;
use std::collections::BTreeMap;

/// A sentence of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The words, as somebody would say them.
    pub words: String,
    /// What is heard in them, the main wish first.
    pub marks: Vec<Mark>,
    /// The file and line it stands on: `company.txt, line 12`.
    pub place: String,
}

/// Reads the book from named texts, in their order.
///
/// # Errors
/// Everything that is wrong with it, each with its file and line.
pub fn read<'a>(
    knowledge: &Knowledge,
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Vec<Sentence>, Vec<KnowledgeError>> {
    let mut sentences = Vec::new();
    let mut wrong = Vec::new();
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    for (file, text) in files {
        for line in lines(file, text) {
            match sentence(knowledge, &line).and_then(|one| not_there_yet(&mut places, &line, one)) {
                Ok(sentence) => sentences.push(sentence),
                Err(problem) => wrong.push(problem),
            }
        }
    }
    if wrong.is_empty() {
        Ok(sentences)
    } else {
        Err(wrong)
    }
}

fn sentence(knowledge: &Knowledge, line: &Line<'_>) -> Result<Sentence, KnowledgeError> {
    let [words, marks] = line.cells()?;
    if words.is_empty() || marks.is_empty() {
        return Err(line.wrong("write it as words | what is heard"));
    }
    let marks = marks
        .split_whitespace()
        .map(|written| Mark::read(knowledge, written));
    Ok(Sentence {
        words: words.to_owned(),
        marks: marks
            .collect::<Result<_, _>>()
            .map_err(|problem| line.wrong(problem))?,
        place: format!("{}, line {}", line.file, line.number),
    })
}

/// No sentence twice, whatever its capitals and commas.
fn not_there_yet(
    places: &mut BTreeMap<String, String>,
    line: &Line<'_>,
    sentence: Sentence,
) -> Result<Sentence, KnowledgeError> {
    let folded: Vec<String> = words(&sentence.words)
        .into_iter()
        .map(|word| word.folded)
        .collect();
    match places.insert(folded.join(" "), sentence.place.clone()) {
        Some(before) => Err(line.wrong(format!("is there already: {before}"))),
        None => Ok(sentence),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let knowledge = Knowledge::built_in().unwrap();
        match read(&knowledge, [("life.txt", text)]) {
            Ok(_) => Vec::new(),
            Err(wrong) => wrong.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn the_whole_book_reads_and_every_mark_names_something_that_exists() {
        let knowledge = Knowledge::built_in().unwrap();
        let files = crate::learning::tests::book_files();
        let files = files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        match read(&knowledge, files) {
            Ok(sentences) => println!("the book has {} sentences", sentences.len()),
            Err(wrong) => {
                let wrong: Vec<String> = wrong.iter().map(ToString::to_string).collect();
                panic!("{} lines are wrong:\n{}", wrong.len(), wrong.join("\n"));
            }
        }
    }

    #[test]
    fn everything_that_is_wrong_is_said_with_its_file_and_line() {
        let text = "# voices\nI knit | nitting\n\nno bar here\nBoo | !panic =sideways";
        assert_eq!(
            problems(text),
            [
                "life.txt, line 2: there is no topic called “nitting”",
                "life.txt, line 4: has 1 cells between bars, should have 2",
                "life.txt, line 5: “panic” is not a moment: crisis, safety, urgent or rights",
            ]
        );
    }

    #[test]
    fn a_sentence_is_not_there_twice() {
        let text = "I knit. | knitting\ni KNIT | knitting";
        assert_eq!(
            problems(text),
            ["life.txt, line 2: is there already: life.txt, line 1"]
        );
    }
}
