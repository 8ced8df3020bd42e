//! Writing the register: adding an asset and changing one, each in one transaction, acknowledged when it is durable.

use super::locating::locate;
use super::{BadField, Refusal, blocking, twins};
use crate::site::Site;
use crate::store::assets::{self, Author, Expected, Saved, Stored};
use crate::store::{Connection, StoreError, merges};
use domain::asset::Status;
use domain::columns::{self, Row};
use domain::{Asset, AssetId};
use jiff::civil::Date;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

/// How long a writer waits to see its own change in the register, before it is answered without.
const SEEN_WITHIN: Duration = Duration::from_secs(5);

/// What somebody wants an asset to be: columns of Kith CSV. A column that is not there is left as it is.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Column names to what is written in them.
    pub row: Row,
    /// Whether it is shown. `None`: as it was; a new one waits for a person to look.
    pub status: Option<Status>,
}

/// An asset with what saving it did.
pub struct Written {
    /// The asset as it is now.
    pub asset: Asset,
    /// Its revision and change number, and what was done.
    pub saved: Saved,
}

/// Adds an asset under a new identity.
///
/// # Errors
/// Where a column cannot be used, or there is a record of it already.
pub async fn add(site: Arc<Site>, draft: Draft, by: Author) -> Result<Written, Refusal> {
    let id = AssetId(Uuid::now_v7());
    let written = write(site.clone(), draft, by, Expected::New, move |_| {
        Ok(Asset {
            status: Status::Pending,
            ..Asset::named(id, "")
        })
    })
    .await?;
    blocking(move || {
        // It is saved: what it looks like is for later, and no reason to say that it is not.
        if let Err(why) = twins::note_what_is_like(&site, &written.asset) {
            tracing::warn!(%why, "what a new record looks like was not written down");
        }
        Ok(written)
    })
    .await
}

/// Changes an asset that is still at the revision that was seen.
///
/// # Errors
/// Where a column cannot be used, somebody changed it first, or it is not there.
pub async fn change(
    site: Arc<Site>,
    id: AssetId,
    rev: i64,
    draft: Draft,
    by: Author,
) -> Result<Written, Refusal> {
    write(site, draft, by, Expected::Rev(rev), move |c| {
        if let Some(into) = merges::leads_to(c, id)? {
            return Err(StoreError::Merged { into });
        }
        assets::find(c, id)?
            .map(|stored| stored.asset)
            .ok_or(StoreError::NotFound)
    })
    .await
}

/// An asset as it is kept, for those who may change it.
///
/// # Errors
/// Where it is not there.
pub async fn stored(site: Arc<Site>, id: AssetId) -> Result<Stored, Refusal> {
    blocking(move || site.store.read(|c| assets::find(c, id))?.ok_or(Refusal::NotFound)).await
}

async fn write(
    site: Arc<Site>,
    draft: Draft,
    by: Author,
    expected: Expected,
    onto: impl FnOnce(&mut Connection) -> Result<Asset, StoreError> + Send + 'static,
) -> Result<Written, Refusal> {
    let today = site.now().date();
    blocking(move || {
        let written = site.store.write(move |c| {
            let onto = onto(c)?;
            save(c, &draft, onto, today, expected, &by)
        })??;
        site.register.wait_for(written.saved.change_number, SEEN_WITHIN);
        Ok(written)
    })
    .await
}

/// A refusal on the inside commits nothing, since nothing was written; an error on the outside rolls back.
fn save(
    c: &mut Connection,
    draft: &Draft,
    onto: Asset,
    today: Date,
    expected: Expected,
    by: &Author,
) -> Result<Result<Written, Refusal>, StoreError> {
    let mut asset = match columns::read(&draft.row, onto, today) {
        Ok(asset) => asset,
        Err(problems) => {
            return Ok(Err(Refusal::Fields(bad_columns(&problems))));
        }
    };
    if let Some(status) = draft.status {
        asset.status = status;
    }
    locate(c, &mut asset)?;
    let saved = assets::save(c, &asset, expected, by)?;
    Ok(Ok(Written { asset, saved }))
}

/// The first thing that is wrong with each column: the rest follows from it.
fn bad_columns(problems: &[columns::Problem]) -> Vec<BadField> {
    let mut bad: Vec<BadField> = Vec::new();
    for field in problems.iter().map(bad_column) {
        if bad.iter().all(|known| known.pointer != field.pointer) {
            bad.push(field);
        }
    }
    bad
}

fn bad_column(problem: &columns::Problem) -> BadField {
    BadField {
        pointer: format!("/{}", problem.column),
        says: format!("{} {}", problem.column, problem.says),
    }
}
