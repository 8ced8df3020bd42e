//! GeoJSON out (RFC 7946): a feature for each record, without a shape where it has none that may be shown.

use domain::columns::Row;
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// Writes rows as features, and says how many there were. Empty cells are left out.
pub(super) fn write(rows: impl Iterator<Item = Row>, mut into: impl Write) -> io::Result<usize> {
    into.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
    let mut count = 0;
    for row in rows {
        into.write_all(if count == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut into, &feature(&row))?;
        count += 1;
    }
    into.write_all(b"\n]}\n")?;
    into.flush()?;
    Ok(count)
}

fn feature(row: &Row) -> Value {
    let degrees = |column: &str| row.get(column).and_then(|cell| cell.parse::<f64>().ok());
    let geometry = match (degrees("lat"), degrees("lon")) {
        (Some(lat), Some(lon)) => json!({"type": "Point", "coordinates": [lon, lat]}),
        _ => Value::Null,
    };
    let told = row
        .iter()
        .filter(|(column, cell)| !cell.is_empty() && !matches!(column.as_str(), "lat" | "lon"));
    let properties: Map<String, Value> = told.map(|(column, cell)| (column.clone(), json!(cell))).collect();
    json!({"type": "Feature", "geometry": geometry, "properties": properties})
}
