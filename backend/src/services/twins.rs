//! The same group twice: asked while somebody types one in, and settled by staff.

use super::places::{self, PLACE_MAX_CHARS};
use super::{Refusal, blocking};
use crate::site::Site;
use crate::store::merges;
use crate::store::twins::{self as pairs, Pair};
use domain::asset::Contact;
use domain::postcode;
use domain::rhythm;
use domain::twins::{Common, Marks, POSTCODE_SLACK_M, Reason, Sure, Typed, weigh};
use domain::{Asset, AssetId, Listing};
use std::sync::Arc;

/// The most that are shown to whoever types: more is a list, and no question.
const SHOWN: usize = 5;
/// How far off the middle of a named place may be.
const NAMED_PLACE_SLACK_M: f64 = 1_500.0;

/// What somebody has typed of a group so far, as typed. Everything may be empty.
#[derive(Clone, Debug, Default)]
pub struct TypedGroup {
    /// What it is called.
    pub name: String,
    /// The address, without the postcode.
    pub address: String,
    /// A postcode, a position or the name of a place.
    pub near: String,
    /// When it meets.
    pub when: String,
    /// How to reach it.
    pub contact: Contact,
    /// A registered charity number.
    pub charity: String,
}

/// A listing that may be the group that is typed in.
#[derive(Clone, Debug)]
pub struct Alike {
    /// The listing, as anybody may see it.
    pub listing: Arc<Listing>,
    /// How sure it is that it is the same.
    pub sure: Sure,
    /// Why, what says most first.
    pub reasons: Vec<Reason>,
}

/// The listings that may be the group that somebody is typing in, the surest first. Only what anybody may see is looked
/// at, as exactly as it is shown; nothing that is typed is kept.
///
/// # Errors
/// Where the database cannot be read.
pub async fn alike(site: Arc<Site>, group: TypedGroup) -> Result<Vec<Alike>, Refusal> {
    let typed = typed(&site, group).await?;
    blocking(move || {
        let marks = Marks::of_typed(&typed);
        let register = site.register.current();
        let common = Common::default();
        let worth_a_look = register.worth_comparing(&typed.name, typed.position, &marks);
        let mut alike: Vec<(f64, Alike)> = worth_a_look
            .into_iter()
            .filter_map(|listing| {
                let verdict = weigh(&marks, &Marks::of_listing(&listing), &common);
                let alike = Alike {
                    listing,
                    sure: verdict.sure?,
                    reasons: verdict.reasons,
                };
                Some((verdict.weight, alike))
            })
            .collect();
        alike.sort_by(|a, b| {
            b.0.total_cmp(&a.0)
                .then_with(|| a.1.listing.id.cmp(&b.1.listing.id))
        });
        Ok(alike.into_iter().map(|(_, alike)| alike).take(SHOWN).collect())
    })
    .await
}

/// What is typed, read. A place that cannot be found is left out: the rest may still tell.
async fn typed(site: &Arc<Site>, group: TypedGroup) -> Result<Typed, Refusal> {
    let near = group.near.trim();
    let postcode = postcode::tidy(near).unwrap_or_default();
    let is_usable = !near.is_empty() && near.chars().count() <= PLACE_MAX_CHARS;
    let position = if is_usable {
        places::find(site, near).await?.ok().map(|place| place.position)
    } else {
        None
    };
    let is_position = places::in_degrees(near).is_some();
    Ok(Typed {
        slack_m: match (is_position, postcode.is_empty()) {
            (true, _) => 0.0,
            (false, false) => POSTCODE_SLACK_M,
            (false, true) => NAMED_PLACE_SLACK_M,
        },
        name: group.name,
        address: group.address,
        postcode,
        position,
        contact: group.contact,
        rhythm: rhythm::read(&group.when, site.now().date()),
        charity: group.charity,
    })
}

/// The listing that an old address leads to: that of the record which this one was made one with. `None` where it leads
/// nowhere that anybody may see.
///
/// # Errors
/// Where the database cannot be read.
pub async fn leads_to(site: Arc<Site>, old: AssetId) -> Result<Option<AssetId>, Refusal> {
    blocking(move || {
        let kept = site.store.read(|c| merges::leads_to(c, old))?;
        Ok(kept.filter(|kept| site.register.current().find(*kept).is_some()))
    })
    .await
}

/// Writes down what a record that was just added looks like, to be settled. Blocks.
///
/// # Errors
/// Where the database cannot be written.
pub(super) fn note_what_is_like(site: &Site, asset: &Asset) -> Result<(), Refusal> {
    let marks = Marks::of_asset(asset);
    let position = asset.whereabouts.places.iter().find_map(|place| place.position);
    let common = Common::default();
    let worth_a_look = site
        .register
        .current()
        .worth_comparing(&asset.name, position, &marks);
    let pairs: Vec<Pair> = worth_a_look
        .iter()
        .filter(|listing| listing.id != asset.id)
        .filter_map(|listing| {
            let verdict = weigh(&marks, &Marks::of_listing(listing), &common);
            let is_likely = verdict.sure == Some(Sure::Likely);
            is_likely.then(|| Pair::of(asset.id, listing.id, verdict.weight, verdict.reasons))
        })
        .collect();
    if !pairs.is_empty() {
        site.store
            .write(move |c| pairs.iter().try_for_each(|pair| pairs::note(c, pair).map(drop)))?;
    }
    Ok(())
}
