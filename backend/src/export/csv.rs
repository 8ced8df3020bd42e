//! Kith CSV out: the columns in their order, further ones after them, and nothing in it that a spreadsheet would run.

use csv::WriterBuilder;
use domain::columns::{COLUMNS, Row, guarded};
use std::collections::BTreeSet;
use std::io::{self, Write};

/// The heading of some rows: Kith's columns, and whatever else any of them has.
pub(super) fn heading(rows: impl Iterator<Item = Row>) -> Vec<String> {
    let further: BTreeSet<String> = rows.flat_map(Row::into_keys).collect();
    let further = further
        .into_iter()
        .filter(|column| !COLUMNS.contains(&column.as_str()));
    COLUMNS.iter().map(ToString::to_string).chain(further).collect()
}

/// Writes rows under a heading, and says how many there were.
pub(super) fn write(
    heading: &[String],
    rows: impl Iterator<Item = Row>,
    into: impl Write,
) -> io::Result<usize> {
    let mut writer = WriterBuilder::new().from_writer(into);
    writer.write_record(heading)?;
    let mut count = 0;
    for row in rows {
        let cell = |column: &String| guarded(row.get(column).map_or("", String::as_str)).into_owned();
        writer.write_record(heading.iter().map(cell))?;
        count += 1;
    }
    writer.flush()?;
    Ok(count)
}
