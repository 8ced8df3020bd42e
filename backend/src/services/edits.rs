//! Edits: a change that waits beside the public version. What was approved stays public until somebody decides.
//!
//! An edit keeps the columns that would change and nothing else, so that it can go onto whatever the record has become
//! in the meantime.

use super::{BadField, Refusal, blocking};
use crate::site::Site;
use crate::store::assets::{self, Author, Stored};
use crate::store::edits::{self, Edit, EditId, State};
use crate::store::{Connection, StoreError};
use domain::AssetId;
use domain::columns::{self, Row};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;
use uuid::Uuid;

/// Edits of one record that may wait at once: enough for a muddle, too few to bury a desk.
const WAITING_AT_ONCE: usize = 20;

/// What comes of a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggested {
    /// It waits.
    Waits(EditId),
    /// It says what the record says already.
    Nothing,
}

/// When something is suggested.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The moment.
    pub at: Timestamp,
    /// The day on the clock of the place.
    pub today: Date,
}

impl Moment {
    /// Now.
    pub fn now(site: &Site) -> Moment {
        Moment {
            at: site.moment(),
            today: site.now().date(),
        }
    }
}

/// Suggests a change of a record: columns of Kith CSV with what they would say.
///
/// # Errors
/// Where the record is not there, a column cannot be used, or too much waits already.
pub async fn suggest(site: Arc<Site>, asset: AssetId, row: Row, by: Author) -> Result<Suggested, Refusal> {
    let moment = Moment::now(&site);
    blocking(move || site.store.write(move |c| wait(c, asset, &row, &by, moment))?).await
}

/// The same inside somebody's transaction. The inner result is what was said of the columns; nothing was written then.
///
/// # Errors
/// Where the record is not there, or the database cannot be written.
pub fn wait(
    c: &mut Connection,
    asset: AssetId,
    row: &Row,
    by: &Author,
    moment: Moment,
) -> Result<Result<Suggested, Refusal>, StoreError> {
    let there = assets::find(c, asset)?.ok_or(StoreError::NotFound)?;
    let changes = match differing(&there, row, moment.today) {
        Ok(changes) if changes.is_empty() => return Ok(Ok(Suggested::Nothing)),
        Ok(changes) => changes,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if edits::waiting_of(c, asset)?.len() >= WAITING_AT_ONCE {
        let says =
            "so many changes of this wait already that somebody has to look first; ring your co-ordinator";
        return Ok(Err(Refusal::field("/name", says)));
    }
    let edit = Edit {
        id: EditId(Uuid::now_v7()),
        asset,
        base_rev: there.rev,
        changes,
        made_us: moment.at.as_microsecond(),
        made_by: by.name.clone(),
        why: by.why.clone(),
        state: State::Waiting,
    };
    edits::add(c, &edit)?;
    Ok(Ok(Suggested::Waits(edit.id)))
}

/// The columns in which the record would say something else, as it would say it.
fn differing(there: &Stored, row: &Row, today: Date) -> Result<Row, Refusal> {
    let would_be = columns::read(row, there.asset.clone(), today).map_err(|problems| {
        let bad = problems.iter().map(|problem| BadField {
            pointer: format!("/{}", problem.column),
            says: format!("{} {}", problem.column, problem.says),
        });
        Refusal::Fields(bad.collect())
    })?;
    let (before, after) = (columns::write(&there.asset), columns::write(&would_be));
    let says = |row: &Row, column: &str| row.get(column).cloned().unwrap_or_default();
    Ok(row
        .iter()
        .filter(|(column, written)| {
            let is_known = before.contains_key(*column) || after.contains_key(*column);
            if is_known {
                says(&before, column) != says(&after, column)
            } else {
                !written.trim().is_empty()
            }
        })
        .map(|(column, written)| (column.clone(), written.clone()))
        .collect())
}
