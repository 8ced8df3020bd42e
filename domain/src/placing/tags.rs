//! What map tags say: `amenity=pub`, as they stand in whatever columns the source had.

use super::PlacingCues;
use crate::asset::Asset;

/// The kinds that an asset's tags stand for, each with its place in the tag's own list (the main kind is 0).
pub(super) fn tagged_kinds(cues: &PlacingCues, asset: &Asset) -> Vec<(usize, usize)> {
    let mut kinds = Vec::new();
    for (column, text) in &asset.notes {
        for tag in tags(column, text) {
            let told = cues.tags.get(&tag).into_iter().flatten();
            kinds.extend(told.copied().enumerate());
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// What the import of an open map puts before its tags.
const OPEN_MAP: &str = "osm:";

/// Every `key=value` in a column: by the column's own name, and by any two neighbouring words of its text, however
/// the source wrote them (`amenity=pub`, `"amenity": "pub"`, `"amenity"=>"pub"`).
fn tags(column: &str, text: &str) -> Vec<String> {
    let column = column.strip_prefix(OPEN_MAP).unwrap_or(column);
    let words: Vec<&str> = text
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':' | '-')))
        .map(|word| word.trim_matches(':'))
        .filter(|word| !word.is_empty())
        .collect();
    let named = words.first().into_iter().map(|value| (column, *value));
    let pairs = words.windows(2).map(|pair| (pair[0], pair[1]));
    named
        .chain(pairs)
        .map(|(key, value)| format!("{}={}", key.to_lowercase(), value.to_lowercase()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_however_it_is_written() {
        let written = [
            ("amenity", "pub"),
            ("osm:amenity", "pub"),
            ("themes", "amenity=pub"),
            ("tags_json", r#"{"building": "yes", "amenity": "pub"}"#),
            ("other_tags", r#""amenity"=>"pub""#),
        ];
        for (column, text) in written {
            assert!(
                tags(column, text).contains(&"amenity=pub".to_owned()),
                "{column}: {text}"
            );
        }
    }
}
