//! Packing an area's listings for a device, so that a question is answered there and the words stay there.

use super::{Refusal, blocking};
use crate::register::{Cell, Snapshot};
use crate::site::Site;
use domain::bundle::Bundle;
use std::sync::Arc;

/// Packs the listings of a cell, with those around it that can be reached from it, and those without a place.
///
/// # Errors
/// Only a fault of our own.
pub async fn bundle(site: Arc<Site>, register: Arc<Snapshot>, cell: Cell) -> Result<Vec<u8>, Refusal> {
    blocking(move || {
        let rest = Bundle {
            change_number: register.change_number,
            listings: Vec::new(),
            patches: register.patches.clone(),
            help: site.built_in.help.clone(),
            calendar: site.built_in.calendar.clone(),
            clock: site.config.zone.rule().to_owned(),
        };
        let area = register.area_of(cell);
        let bundle = rest.encode_with(area.packed());
        bundle.map_err(|why| Refusal::Inside(why.to_string()))
    })
    .await
}
