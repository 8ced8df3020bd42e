//! A file as rows and columns, whatever its format was.

/// Rows under named columns, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names as written, each once.
    pub columns: Vec<String>,
    /// The rows that have a cell for each column.
    pub rows: Vec<Record>,
    /// The rows that could not even be taken apart.
    pub broken: Vec<Broken>,
    /// What a row is called in messages: "line" of a table, "feature" of a map.
    pub unit: &'static str,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Where it stands in the file, counted from 1.
    pub line: u64,
    /// One for each column.
    pub cells: Vec<String>,
}

/// A row that could not be taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Where it stands in the file, counted from 1.
    pub line: u64,
    /// Why, and what to do.
    pub says: String,
    /// What was written, as far as it can be shown.
    pub written: Vec<String>,
}

impl Table {
    /// What stands in one column, over a few rows, empty cells left out.
    pub fn sample(&self, column: usize) -> impl Iterator<Item = &str> {
        let rows = self.rows.iter().take(super::limits::SAMPLE_ROWS);
        rows.map(move |row| row.cells[column].trim())
            .filter(|cell| !cell.is_empty())
    }
}
