//! Kith CSV out: the columns in their order, further ones after them.

use csv::WriterBuilder;
use domain::columns::{COLUMNS, Row};
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Writes rows under one heading.
pub(super) fn write(rows: &[Row], into: impl Write) -> io::Result<()> {
    let further: BTreeSet<&str> = rows.iter().flat_map(Row::keys).map(String::as_str).collect();
    let further = further.into_iter().filter(|column| !COLUMNS.contains(column));
    let columns: Vec<&str> = COLUMNS.iter().copied().chain(further).collect();
    let mut writer = WriterBuilder::new().from_writer(into);
    writer.write_record(&columns)?;
    for row in rows {
        writer.write_record(
            columns
                .iter()
                .map(|column| row.get(*column).map_or("", String::as_str)),
        )?;
    }
    writer.flush()
}
