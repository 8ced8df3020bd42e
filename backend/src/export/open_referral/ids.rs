//! Ids of the parts of an entry. Open Referral wants one for each address, telephone and term; Kith has one for the
//! whole. So each part's is made from the whole's (UUID version 5), and is the same whenever and wherever it is made.

use domain::AssetId;
use uuid::Uuid;

/// What ids of Kith's own terms are made in: the same in every register, so that terms mean the same in all.
fn of_kith() -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, b"kith:open-referral")
}

/// The id of a part of an entry: "phone", "location:2".
pub(super) fn part(of: AssetId, name: &str) -> Uuid {
    Uuid::new_v5(&of.0, name.as_bytes())
}

/// The id of the organisation that runs an entry.
pub fn organization_id(of: AssetId) -> Uuid {
    part(of, "organization")
}

/// The id of an entry at one of its places, from 1.
pub(super) fn service_at_location_id(of: AssetId, number: usize) -> Uuid {
    part(of, &format!("service_at_location:{number}"))
}

/// The id of a vocabulary.
pub(super) fn taxonomy(name: &str) -> Uuid {
    Uuid::new_v5(&of_kith(), name.as_bytes())
}

/// The id of a term of a vocabulary.
pub(super) fn term(taxonomy: &str, name: &str) -> Uuid {
    Uuid::new_v5(&of_kith(), format!("{taxonomy}:{name}").as_bytes())
}
