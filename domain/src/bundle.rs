//! An area's listings, packed for a device, so that a question is answered there and the words stay there.

use crate::help::HelpLine;
use crate::patch::Patch;
use crate::public_view::Listing;
use crate::rhythm::Calendar;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Everything a device needs to answer questions about one area.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    /// The change number it was made at.
    pub change_number: i64,
    /// The listings in and around the area, and those without a place.
    pub listings: Vec<Arc<Listing>>,
    /// The patches of the area, with their co-ordinators.
    pub patches: Vec<Patch>,
    /// National help, for the cards that come before ideas.
    pub help: Vec<HelpLine>,
    /// School terms and bank holidays.
    pub calendar: Calendar,
    /// The clock of the place, as a POSIX time-zone rule ("GMT0BST,M3.5.0/1,M10.5.0").
    pub clock: String,
}

/// A bundle that cannot be read, for instance because the page is older than the server.
#[derive(Debug, thiserror::Error)]
#[error("the patch's listings could not be read; load the page again")]
pub struct BundleError(#[from] postcard::Error);

impl Bundle {
    /// Packs it.
    ///
    /// # Errors
    /// Only where memory runs out.
    pub fn encode(&self) -> Result<Vec<u8>, BundleError> {
        Ok(postcard::to_stdvec(self)?)
    }

    /// Unpacks it.
    ///
    /// # Errors
    /// Where the bytes are not a bundle of this version.
    pub fn decode(bytes: &[u8]) -> Result<Bundle, BundleError> {
        Ok(postcard::from_bytes(bytes)?)
    }
}
