//! The knowledge comes as one text; this takes it apart again into its files.

/// Starts the first line, which names a file; the build writes one before each file.
const FIRST_MARK: &str = "%% ";
/// Ends a file and starts the line that names the next.
const NEXT_MARK: &str = "\n%% ";

/// The files of the knowledge: name and text.
pub fn files(all: &str) -> impl Iterator<Item = (&str, &str)> {
    let marked = all.strip_prefix(FIRST_MARK).unwrap_or_default();
    let files = marked.split(NEXT_MARK);
    files.filter_map(|file| file.split_once('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_comes_back_with_its_name() {
        let all = "%% kinds.csv\na,b\nc,d\n%% gifts/trades.txt\nvan\n";
        let files: Vec<_> = files(all).collect();
        assert_eq!(files, [("kinds.csv", "a,b\nc,d"), ("gifts/trades.txt", "van\n")]);
    }

    #[test]
    fn no_knowledge_is_no_files() {
        assert_eq!(files("").count(), 0);
    }
}
