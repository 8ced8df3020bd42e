//! The rows that could not be taken, as a file to mend and import again.

use super::prepared::Prepared;
use super::taking::Refusal;
use csv::WriterBuilder;
use std::path::{Path, PathBuf};

/// Where the refused rows of a file go: beside it, as `FILE.refused.csv`.
pub fn refused_path(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".refused.csv");
    PathBuf::from(name)
}

/// Writes the refused rows with their lines and reasons, and the file's own columns after them.
///
/// # Errors
/// Where the file cannot be written. The rows are in the register's database in any case.
pub fn write_refused(path: &Path, file: &Prepared, refused: &[Refusal]) -> std::io::Result<()> {
    let mut writer = WriterBuilder::new().flexible(true).from_path(path)?;
    let heading = [file.table.unit, "reason"]
        .into_iter()
        .chain(file.table.columns.iter().map(String::as_str));
    writer.write_record(heading)?;
    for row in refused {
        let line = row.line.to_string();
        let cells = [line.as_str(), row.says.as_str()]
            .into_iter()
            .chain(row.written.iter().map(String::as_str));
        writer.write_record(cells)?;
    }
    writer.flush()
}
