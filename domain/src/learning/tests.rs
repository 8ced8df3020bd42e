//! What claims about learning share: the book as it stands in the project.

use std::path::Path;

const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../seed-data/knowledge/book");

/// The files of the book with their names, in the order of the names.
pub fn book_files() -> Vec<(String, String)> {
    let files = std::fs::read_dir(Path::new(BOOK))
        .unwrap()
        .map(|file| file.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let named = texts.map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).unwrap())
    });
    let mut named: Vec<(String, String)> = named.collect();
    named.sort();
    named
}
