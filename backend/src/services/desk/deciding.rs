//! Deciding: the listing, the decision and the line in the record change in one transaction, or none of them does.

use super::may;
use crate::register::Snapshot;
use crate::services::locating::locate;
use crate::services::people::Person;
use crate::services::recording::{Doer, about_listing};
use crate::services::{Refusal, blocking};
use crate::site::Site;
use crate::store::appeals::{self, Appeal};
use crate::store::assets::{self, Author, Expected, Saved, Stored};
use crate::store::decisions::{self, Decision, What};
use crate::store::edits::{self, EditId, State};
use crate::store::{Connection, StoreError};
use domain::asset::Status;
use domain::staff::May;
use domain::{Asset, AssetId, columns};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;
use std::time::Duration;

/// The longest reason or question, in letters: a page.
pub const LONGEST_SAYING: usize = 2_000;
/// How long whoever decides waits to see it in the register, before they are answered without.
const SEEN_WITHIN: Duration = Duration::from_secs(5);

/// What somebody decides.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// Of which record.
    pub asset: AssetId,
    /// The revision they saw.
    pub rev: i64,
    /// Of which edit; `None`: of the record itself.
    pub edit: Option<EditId>,
    /// What.
    pub what: What,
    /// The reason or the question, as the group gets it.
    pub says: String,
}

/// Decides.
///
/// # Errors
/// Where the record is not there or not theirs, somebody changed it first, a reason is missing, or an edit cannot be
/// read any more.
pub async fn decide(site: Arc<Site>, person: Person, ruling: Ruling) -> Result<(), Refusal> {
    check_words(&ruling)?;
    let (now, today, register) = (site.moment(), site.now().date(), site.register.current());
    blocking(move || {
        let by = By {
            person,
            now,
            today,
            register,
        };
        let saved = site.store.write(move |c| by.decide(c, &ruling))??;
        if let Some(saved) = saved {
            site.register.wait_for(saved.change_number, SEEN_WITHIN);
        }
        Ok(())
    })
    .await
}

/// Whoever asks or refuses says why: the group reads it.
fn check_words(ruling: &Ruling) -> Result<(), Refusal> {
    let says = ruling.says.trim();
    if says.chars().count() > LONGEST_SAYING {
        return Err(Refusal::field("/says", "keep it under 2,000 letters"));
    }
    if says.is_empty() && matches!(ruling.what, What::Asked | What::Refused) {
        return Err(Refusal::field(
            "/says",
            "write a sentence or two: the group will read it",
        ));
    }
    Ok(())
}

/// Who decides, and when.
struct By {
    person: Person,
    now: Timestamp,
    today: Date,
    register: Arc<Snapshot>,
}

/// What was saved of the record, where anything was.
type Decided = Result<Option<Saved>, Refusal>;

impl By {
    fn decide(&self, c: &mut Connection, ruling: &Ruling) -> Result<Decided, StoreError> {
        let there = assets::find(c, ruling.asset)?.ok_or(StoreError::NotFound)?;
        if !may(&self.person, May::Moderate, &self.register, &there.asset) {
            return Err(StoreError::NotFound);
        }
        if there.rev != ruling.rev {
            return Err(StoreError::Stale {
                current_rev: there.rev,
            });
        }
        let becomes = match ruling.edit {
            None => Ok(self.record_becomes(ruling, &there)),
            Some(edit) => self.edit_becomes(c, ruling, &there, edit)?,
        };
        let becomes = match becomes {
            Ok(becomes) => becomes,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let saved = match becomes {
            None => None,
            Some((asset, why)) => {
                let author = self.person.author(why);
                Some(assets::save(c, &asset, Expected::Rev(there.rev), &author)?)
            }
        };
        self.note(c, ruling, saved.map_or(there.rev, |saved| saved.rev))?;
        Ok(Ok(saved))
    }

    /// What the record itself becomes, and why. `None`: it stays.
    fn record_becomes(&self, ruling: &Ruling, there: &Stored) -> Option<(Asset, String)> {
        let status = match ruling.what {
            What::Published => Status::Published,
            What::Refused | What::Hidden => Status::Hidden,
            What::Asked | What::Undone => return None,
        };
        let asset = Asset {
            status,
            ..there.asset.clone()
        };
        Some((asset, because(ruling)))
    }

    /// What the record becomes with an edit, and why. The edit is settled.
    fn edit_becomes(
        &self,
        c: &mut Connection,
        ruling: &Ruling,
        there: &Stored,
        edit: EditId,
    ) -> Result<Result<Option<(Asset, String)>, Refusal>, StoreError> {
        let edit = edits::find(c, edit)?
            .filter(|edit| edit.asset == ruling.asset && edit.state == State::Waiting)
            .ok_or(StoreError::NotFound)?;
        match ruling.what {
            What::Published => {
                let Ok(mut asset) = columns::read(&edit.changes, there.asset.clone(), self.today) else {
                    let says = "this change cannot be read any more; ask for it anew, or refuse it";
                    return Ok(Err(Refusal::field("/edit", says)));
                };
                locate(c, &mut asset)?;
                edits::settle(c, edit.id, State::Published)?;
                Ok(Ok(Some((
                    asset,
                    format!("published a change by {}", edit.made_by),
                ))))
            }
            What::Refused => {
                edits::settle(c, edit.id, State::Refused)?;
                Ok(Ok(None))
            }
            What::Asked => Ok(Ok(None)),
            What::Hidden | What::Undone => Ok(Err(Refusal::field("/what", "choose publish, ask or refuse"))),
        }
    }

    fn note(&self, c: &mut Connection, ruling: &Ruling, rev: i64) -> Result<(), StoreError> {
        let at_us = self.now.as_microsecond();
        let account = &self.person.account;
        decisions::add(
            c,
            &Decision {
                asset: ruling.asset,
                edit: ruling.edit,
                rev,
                at_us,
                by: (account.id, account.name.clone()),
                what: ruling.what,
                says: ruling.says.trim().to_owned(),
            },
        )?;
        if ruling.what != What::Asked {
            appeals::answer(c, ruling.asset, at_us)?;
        }
        let of = if ruling.edit.is_some() { "edit" } else { "listing" };
        let what = format!("{}_{of}", ruling.what.slug());
        let doer = self.person.doer(self.now);
        doer.record(c, &what, &about_listing(ruling.asset), ruling.says.trim())
    }
}

fn because(ruling: &Ruling) -> String {
    match ruling.says.trim() {
        "" => ruling.what.slug().to_owned(),
        says => format!("{}: {says}", ruling.what.slug()),
    }
}

/// Says for a group that a decision was wrong. Somebody looks again.
///
/// # Errors
/// Where there is no such record, or nothing is said.
pub async fn appeal(site: Arc<Site>, asset: AssetId, by: Author, doer: Doer) -> Result<(), Refusal> {
    let says = by.why.trim().to_owned();
    if says.is_empty() || says.chars().count() > LONGEST_SAYING {
        return Err(Refusal::field("/says", "write why, in a sentence or two"));
    }
    let appeal = Appeal {
        asset,
        made_us: doer.at.as_microsecond(),
        made_by: by.name,
        says,
    };
    blocking(move || {
        Ok(site.store.write(move |c| {
            assets::find(c, asset)?.ok_or(StoreError::NotFound)?;
            appeals::add(c, &appeal)?;
            doer.record(c, "appealed", &about_listing(asset), "")
        })?)
    })
    .await
}
