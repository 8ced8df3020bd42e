//! The knowledge that comes with the program: the one list of its files.

use super::{Knowledge, KnowledgeError};
#[cfg(any(test, feature = "learning"))]
use crate::matching::lexicon::LEARNT_FILE;

/// A file of knowledge that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct KnowledgeFile {
    /// The name that [`Knowledge::read`] knows it by.
    pub name: &'static str,
    /// What it says.
    pub text: &'static str,
    /// Whether a browser needs it, to answer on the person's own device.
    pub for_browser: bool,
}

macro_rules! files {
    ($($name:literal for $needed_by:ident),+ $(,)?) => {
        /// Every file, in the order it is read.
        pub const FILES: &[KnowledgeFile] = &[$(KnowledgeFile {
            name: $name,
            text: include_str!(concat!("../../../seed-data/knowledge/", $name)),
            for_browser: files!(@ $needed_by),
        }),+];
    };
    (@ everyone) => { true };
    (@ server) => { false };
}

files! {
    "kinds.txt" for everyone,
    "sets.txt" for everyone,
    "alike.txt" for everyone,
    "textspeak.txt" for everyone,
    "tongues.txt" for everyone,
    "word-weights.txt" for everyone,
    "idioms.txt" for everyone,
    "flags.txt" for everyone,
    "flags-languages.txt" for everyone,
    "flags-learnt.txt" for everyone,
    "turns.txt" for everyone,
    "people.txt" for everyone,
    "who.txt" for everyone,
    "limits.txt" for everyone,
    "signs.txt" for everyone,
    "placing-company.txt" for server,
    "placing-context.txt" for server,
    "placing-domains.txt" for server,
    "placing-formats.txt" for server,
    "placing-making.txt" for server,
    "placing-moving.txt" for server,
    "placing-peers.txt" for server,
    "placing-places.txt" for server,
    "placing-runners.txt" for server,
    "placing-services.txt" for server,
    "placing-sharing.txt" for server,
    "placing-signs.txt" for server,
    "placing-tags.txt" for server,
    "troubles.txt" for everyone,
    "trades.txt" for everyone,
    "wishes-making.txt" for everyone,
    "wishes-growing.txt" for everyone,
    "wishes-moving.txt" for everyone,
    "wishes-music-arts-words.txt" for everyone,
    "wishes-company.txt" for everyone,
    "wishes-belonging.txt" for everyone,
    "wishes-civic.txt" for everyone,
    "wishes-family.txt" for everyone,
    "wishes-home-money.txt" for everyone,
    "wishes-languages.txt" for everyone,
    "wishes-everyday.txt" for everyone,
    "wishes-giving.txt" for everyone,
    "learnt.txt" for everyone,
}

impl Knowledge {
    /// The knowledge that people wrote, without what was learnt from the book: what learning begins with.
    ///
    /// # Errors
    /// A line that cannot be read; a test keeps it from happening.
    #[cfg(any(test, feature = "learning"))]
    pub fn as_written() -> Result<Knowledge, KnowledgeError> {
        let written = FILES.iter().filter(|file| file.name != LEARNT_FILE);
        Knowledge::read(written.map(|file| (file.name, file.text)))
    }

    /// The knowledge that comes with the program.
    ///
    /// # Errors
    /// A line that cannot be read; a test keeps it from happening.
    pub fn built_in() -> Result<Knowledge, KnowledgeError> {
        Knowledge::read(FILES.iter().map(|file| (file.name, file.text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_with_the_program_can_be_read() {
        Knowledge::built_in().unwrap();
    }
}
