//! Several knowledge files as one text, so that a browser fetches them at once.

/// Before each file's name, on a line of its own.
const FILE_MARK: &str = "=== ";

/// Joins named texts into one.
pub fn join<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    files
        .into_iter()
        .map(|(name, text)| format!("{FILE_MARK}{name}\n{}\n", text.trim_end()))
        .collect()
}

/// The named texts of a joined one.
pub fn split(joined: &str) -> Vec<(&str, &str)> {
    let mut files = Vec::new();
    let mut rest = joined.strip_prefix(FILE_MARK);
    while let Some(file) = rest {
        let (name, after) = file.split_once('\n').unwrap_or((file, ""));
        let (text, next) = match after.split_once(&format!("\n{FILE_MARK}")) {
            Some((text, next)) => (text, Some(next)),
            None => (after, None),
        };
        files.push((name, text));
        rest = next;
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_joined_can_be_split_again() {
        let files = [("kinds.txt", "# kinds\na | b"), ("wishes.txt", "one\n\ntwo")];
        let joined = join(files);
        let split: Vec<(&str, &str)> = split(&joined)
            .into_iter()
            .map(|(name, text)| (name, text.trim_end()))
            .collect();
        assert_eq!(split, files);
    }
}
