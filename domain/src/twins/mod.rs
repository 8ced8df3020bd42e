//! Whether two records are of one and the same group or place.
//!
//! Many groups are called "Knit and Natter", and one group may be listed three times. So a name alone is never enough:
//! what two records say of place, telephone, page, charity number and day is weighed together, what speaks against them
//! too, and every verdict comes with its [`Reason`]s, for a person to settle. Nothing here ever makes two records one.
//!
//! The way through: [`Marks`] (what a record is known by) → [`pairs`] (which of very many are worth a look) →
//! [`weigh`] (how much speaks for one thing, and why).

mod blocks;
mod common;
mod contacts;
mod marks;
mod name;
mod place;
mod reason;
mod times;
mod weighing;

pub use blocks::{Keys, contact_keys, keys, pairs};
pub use common::Common;
pub use contacts::{charity_numbers, email, phones, site};
pub use marks::{Marks, Typed};
pub use name::{Name, alike as names_alike};
pub use place::POSTCODE_SLACK_M;
pub use reason::Reason;
pub use weighing::{Sure, Verdict, weigh};

/// Two records, by their places in the list that was given, that are likely the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Twins {
    /// The first of them.
    pub one: usize,
    /// The second: always after the first.
    pub other: usize,
    /// How sure that is, and why.
    pub verdict: Verdict,
}

/// Every two of a list that may be the same thing, the surest first.
pub fn find(all: &[Marks]) -> Vec<Twins> {
    find_among(all, &Common::of(all))
}

/// The same, where these are some of very many, of which `common` knows.
pub fn find_among(all: &[Marks], common: &Common) -> Vec<Twins> {
    let worth_a_look = pairs(all).into_iter();
    let mut found: Vec<Twins> = worth_a_look
        .filter_map(|(one, other)| {
            let verdict = weigh(&all[one], &all[other], common);
            verdict.sure.is_some().then_some(Twins { one, other, verdict })
        })
        .collect();
    found.sort_by(|a, b| {
        let heavier = b.verdict.weight.total_cmp(&a.verdict.weight);
        heavier.then((a.one, a.other).cmp(&(b.one, b.other)))
    });
    found
}

#[cfg(test)]
mod tests;
