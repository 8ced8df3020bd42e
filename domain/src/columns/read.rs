//! Reading a row into an asset.

use super::cells::Cells;
use super::{COLUMNS, Problem, Row, checks, places};
use crate::asset::{AccessFeature, Ages, Asset, Cost, Kind, Place, Precision};
use crate::rhythm::{self, Meeting, Recurs};
use jiff::civil::Date;

/// Further columns that are read, so that they do not become notes.
pub const FURTHER: &[&str] = &[
    "area_served",
    "comes_to_you",
    "says_it_welcomes",
    "also_checked",
    "name_cy",
    "what_happens_cy",
    "first_visit_cy",
    "wanted_cy",
];
/// Columns that say who and how an asset is in the register: for whoever runs the import, never for a row.
const OF_THE_REGISTER: &[&str] = &["id", "rev", "status"];

/// Reads a row into an asset. `onto` gives the identity, the status and whatever the row does not speak of.
///
/// # Errors
/// Every problem found, not only the first.
pub fn read(row: &Row, onto: Asset, today: Date) -> Result<Asset, Vec<Problem>> {
    let mut asset = onto;
    let mut cells = Cells::of(row);
    texts(&mut cells, &mut asset);
    facets(&mut cells, &mut asset);
    reach(&mut cells, &mut asset);
    when(&mut cells, &mut asset, today);
    places::read(&mut cells, &mut asset.whereabouts.places);
    somewhere(&cells, &mut asset);
    checks::read(&mut cells, &mut asset);
    source(&mut cells, &mut asset);
    notes(row, &mut asset);
    if asset.name.is_empty() {
        cells.problem("name", "is empty; every group or place needs a name");
    }
    if cells.problems.is_empty() {
        Ok(asset)
    } else {
        Err(cells.problems)
    }
}

/// What is said to be shown only about where it is, is somewhere, though nothing more may be told of it.
fn somewhere(cells: &Cells<'_>, asset: &mut Asset) {
    let whereabouts = &mut asset.whereabouts;
    let is_blurred = matches!(
        whereabouts.shown,
        Some(Precision::Street | Precision::Neighbourhood | Precision::Town)
    );
    if is_blurred && whereabouts.places.is_empty() && cells.filled("location_shown").is_some() {
        whereabouts.places.push(Place::default());
    }
}

fn texts(cells: &mut Cells<'_>, asset: &mut Asset) {
    cells.text("name", &mut asset.name);
    cells.text("what_happens", &mut asset.what_happens);
    cells.text("first_visit", &mut asset.first_visit);
    cells.text("wanted", &mut asset.wanted);
    cells.text("name_cy", &mut asset.in_welsh.name);
    cells.text("what_happens_cy", &mut asset.in_welsh.what_happens);
    cells.text("first_visit_cy", &mut asset.in_welsh.first_visit);
    cells.text("wanted_cy", &mut asset.in_welsh.wanted);
    cells.text("area_served", &mut asset.whereabouts.area_served);
}

fn facets(cells: &mut Cells<'_>, asset: &mut Asset) {
    cells.word("run_by", &mut asset.run_by);
    cells.word("gate", &mut asset.gate);
    cells.words("domains", &mut asset.domains);
    cells.words("formats", &mut asset.formats);
    cells.list("languages", &mut asset.languages);
    cells.list("says_it_welcomes", &mut asset.says_it_welcomes);
    if let Some(cell) = cells.get("kinds") {
        let slugs = cell
            .split([';', ','])
            .map(str::trim)
            .filter(|slug| !slug.is_empty());
        asset.kinds = slugs
            .map(|slug| Kind(slug.to_lowercase().replace([' ', '-'], "_")))
            .collect();
    }
    let mut cost = asset.cost.as_written.clone();
    cells.text("cost", &mut cost);
    asset.cost = Cost::read(&cost);
    let mut ages = asset.ages.as_written.clone();
    cells.text("ages", &mut ages);
    asset.ages = Ages::read(&ages);
}

/// Online, at the person's own door, how exactly it is shown, and ways to reach it.
fn reach(cells: &mut Cells<'_>, asset: &mut Asset) {
    let whereabouts = &mut asset.whereabouts;
    cells.word("location_shown", &mut whereabouts.shown);
    let mut online = Some(whereabouts.online);
    cells.word("online", &mut online);
    whereabouts.online = online.unwrap_or_default();
    let mut comes_to_you = Some(crate::asset::Known::No).filter(|_| !whereabouts.comes_to_you);
    if cells.get("comes_to_you").is_some() {
        cells.word("comes_to_you", &mut comes_to_you);
        whereabouts.comes_to_you = comes_to_you == Some(crate::asset::Known::Yes);
    }
    cells.text("contact_name", &mut asset.contact.name);
    cells.text("phone", &mut asset.contact.phone);
    cells.text("email", &mut asset.contact.email);
    if let Some(address) = asset.contact.email.strip_prefix("mailto:") {
        asset.contact.email = address.to_owned();
    }
    website(cells, asset);
}

/// Only pages on the web: anything else in a link is a way to harm whoever follows it.
fn website(cells: &mut Cells<'_>, asset: &mut Asset) {
    let mut website = asset.contact.website.clone();
    cells.text("website", &mut website);
    let lower = website.to_ascii_lowercase();
    let is_page = lower.starts_with("http://") || lower.starts_with("https://");
    if website.contains(char::is_whitespace) || website.contains(['"', '<', '>']) {
        cells.problem(
            "website",
            "has spaces or quotes in it; give one address, like https://example.org",
        );
    } else if website.is_empty() || is_page {
        asset.contact.website = website;
    } else if website.contains(':') || !website.contains('.') {
        cells.problem(
            "website",
            "is not a page on the web; write it like https://example.org",
        );
    } else {
        asset.contact.website = format!("https://{website}");
    }
}

/// A day that was read once keeps its year: next January the same words must not move it on.
fn when(cells: &mut Cells<'_>, asset: &mut Asset, today: Date) {
    let mut words = asset.rhythm.as_written.clone();
    cells.text("when", &mut words);
    let has_a_day = asset.rhythm.meetings.iter().any(has_a_date);
    if words != asset.rhythm.as_written || !has_a_day {
        asset.rhythm = rhythm::read(&words, today);
    }
}

fn has_a_date(meeting: &Meeting) -> bool {
    let of_recurrence = match &meeting.recurs {
        Recurs::Once(_) | Recurs::Dates(_) => true,
        Recurs::Weekly { from, .. } => from.is_some(),
        _ => false,
    };
    of_recurrence || meeting.first.is_some() || meeting.last.is_some() || !meeting.called_off.is_empty()
}

fn source(cells: &mut Cells<'_>, asset: &mut Asset) {
    cells.text("source", &mut asset.source.name);
    let mut optional = |column: &str, into: &mut Option<String>| {
        let mut text = into.clone().unwrap_or_default();
        cells.text(column, &mut text);
        *into = Some(text).filter(|text| !text.is_empty());
    };
    optional("external_id", &mut asset.source.external_id);
    optional("licence", &mut asset.source.licence);
}

/// Keeps what the row says in columns nobody else reads.
fn notes(row: &Row, asset: &mut Asset) {
    for (column, cell) in row.iter().filter(|(column, _)| !is_known(column)) {
        if cell.trim().is_empty() {
            asset.notes.remove(column);
        } else {
            asset.notes.insert(column.clone(), cell.trim().to_owned());
        }
    }
}

/// Whether a column means something to Kith; any other is a note.
pub fn is_known(column: &str) -> bool {
    let fact = column.strip_suffix("_checked");
    COLUMNS.contains(&column)
        || FURTHER.contains(&column)
        || OF_THE_REGISTER.contains(&column)
        || places::is_column(column)
        || fact.is_some_and(|slug| AccessFeature::ALL.iter().any(|feature| feature.slug() == slug))
}
