//! One record on the desk: what it says, what would change, what was decided of it before, and who disagrees.

use super::{Difference, differences, may};
use crate::services::people::Person;
use crate::services::{Refusal, blocking};
use crate::site::Site;
use crate::store::appeals::{self, Appeal};
use crate::store::assets::{self, Stored};
use crate::store::decisions::{self, Decision};
use crate::store::edits::{self, Edit};
use domain::staff::May;
use domain::{AssetId, columns};
use std::sync::Arc;

/// A record, and everything needed to decide of it.
#[derive(Clone, Debug)]
pub struct Sight {
    /// The record as it is now.
    pub stored: Stored,
    /// What it says, by column.
    pub says: Vec<Difference>,
    /// The edits of it that wait, the oldest first.
    pub edits: Vec<SightOfEdit>,
    /// What was decided before, the newest first.
    pub decisions: Vec<Decision>,
    /// Who says that a decision was wrong.
    pub appeals: Vec<Appeal>,
}

/// An edit, beside what is public.
#[derive(Clone, Debug)]
pub struct SightOfEdit {
    /// The edit.
    pub edit: Edit,
    /// What would change of what is public now. Empty where it says that already.
    pub differences: Vec<Difference>,
    /// Whether the record changed since the edit was written.
    pub is_behind: bool,
    /// The columns that can no longer be read, each with what is wrong.
    pub unreadable: Vec<String>,
}

/// One record, for whoever may decide of it.
///
/// # Errors
/// Where it is not there, or not theirs to look after.
pub async fn look(site: Arc<Site>, person: Person, asset: AssetId) -> Result<Sight, Refusal> {
    blocking(move || {
        let register = site.register.current();
        let today = site.now().date();
        let sight = site.store.read(|c| {
            let Some(stored) = assets::find(c, asset)? else {
                return Ok(None);
            };
            let edits = edits::waiting_of(c, asset)?.into_iter();
            Ok(Some(Sight {
                says: differences(None, &stored.asset),
                edits: edits.map(|edit| beside(&stored, edit, today)).collect(),
                decisions: decisions::of(c, asset)?,
                appeals: appeals::open_of(c, asset)?,
                stored,
            }))
        })?;
        sight
            .filter(|sight| may(&person, May::Moderate, &register, &sight.stored.asset))
            .ok_or(Refusal::NotFound)
    })
    .await
}

fn beside(stored: &Stored, edit: Edit, today: jiff::civil::Date) -> SightOfEdit {
    let is_behind = edit.base_rev != stored.rev;
    match columns::read(&edit.changes, stored.asset.clone(), today) {
        Ok(would_be) => SightOfEdit {
            differences: differences(Some(&stored.asset), &would_be),
            unreadable: Vec::new(),
            is_behind,
            edit,
        },
        Err(problems) => SightOfEdit {
            differences: Vec::new(),
            unreadable: problems
                .into_iter()
                .map(|problem| format!("{} {}", problem.column, problem.says))
                .collect(),
            is_behind,
            edit,
        },
    }
}
