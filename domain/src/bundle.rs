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

    /// Packs it with listings that are packed already, in the place of its own.
    ///
    /// # Errors
    /// Only where memory runs out.
    pub fn encode_with<'a>(
        &self,
        packed: impl ExactSizeIterator<Item = &'a [u8]>,
    ) -> Result<Vec<u8>, BundleError> {
        // As the derived order of the fields has it: a test holds the two together.
        let mut bytes = postcard::to_stdvec(&(self.change_number, packed.len()))?;
        packed.for_each(|listing| bytes.extend_from_slice(listing));
        let rest = (&self.patches, &self.help, &self.calendar, &self.clock);
        Ok(postcard::to_extend(&rest, bytes)?)
    }

    /// Unpacks it.
    ///
    /// # Errors
    /// Where the bytes are not a bundle of this version.
    pub fn decode(bytes: &[u8]) -> Result<Bundle, BundleError> {
        Ok(postcard::from_bytes(bytes)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asset::{Asset, AssetId};
    use crate::knowledge::Knowledge;
    use crate::{placing, public_view};
    use uuid::Uuid;

    #[test]
    fn listings_that_are_packed_already_make_the_same_bundle() {
        let knowledge = Knowledge::default();
        let listing = |n: u128| {
            let asset = Asset::named(AssetId(Uuid::from_u128(n)), format!("group {n}"));
            public_view::listing(&asset, &placing::place(&knowledge, &asset)).map(Arc::new)
        };
        let bundle = Bundle {
            change_number: 300,
            listings: (0..200).filter_map(listing).collect(),
            clock: "GMT0".into(),
            ..Bundle::default()
        };
        let packed: Vec<Vec<u8>> = bundle
            .listings
            .iter()
            .map(|listing| postcard::to_stdvec(listing).unwrap())
            .collect();
        let encoded = bundle.encode_with(packed.iter().map(Vec::as_slice)).unwrap();
        assert_eq!(encoded, bundle.encode().unwrap());
        assert_eq!(Bundle::decode(&encoded).unwrap(), bundle);
    }
}
