//! Why two records are taken for one thing, or are not: to be said to a person, in the catalogue's words.

use serde::{Deserialize, Serialize};

/// One thing that two records have in common, or in which they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// They are called the same.
    SameName,
    /// They are called nearly the same.
    NearlyTheSameName,
    /// They are called something else.
    OtherName,
    /// They are at one place, or this many metres apart.
    Near {
        /// Metres between them. `None` where one is shown only roughly.
        metres: Option<u32>,
    },
    /// They have one postcode.
    SamePostcode,
    /// They have one address.
    SameAddress,
    /// They are far from each other.
    Far {
        /// Metres between them. `None` where only their postcodes tell.
        metres: Option<u32>,
    },
    /// They have one telephone number.
    SamePhone,
    /// They have one e-mail address.
    SameEmail,
    /// They have one page on the web.
    SamePage,
    /// Their pages are on one site.
    SameSite,
    /// They have one charity number.
    SameCharity,
    /// They have different charity numbers.
    OtherCharity,
    /// They meet on the same day at the same time.
    SameTime,
    /// They meet on the same day, at other times.
    OtherTimes,
    /// They meet on other days.
    OtherDays,
    /// They are of different sorts.
    OtherSort,
    /// One source lists them as two.
    OneSource,
}

impl Reason {
    /// Its name, for programs and for the catalogue.
    pub const fn slug(self) -> &'static str {
        match self {
            Reason::SameName => "same-name",
            Reason::NearlyTheSameName => "nearly-the-same-name",
            Reason::OtherName => "other-name",
            Reason::Near { metres: Some(_) } => "near",
            Reason::Near { metres: None } => "near-about",
            Reason::SamePostcode => "same-postcode",
            Reason::SameAddress => "same-address",
            Reason::Far { metres: Some(_) } => "far",
            Reason::Far { metres: None } => "far-about",
            Reason::SamePhone => "same-phone",
            Reason::SameEmail => "same-email",
            Reason::SamePage => "same-page",
            Reason::SameSite => "same-site",
            Reason::SameCharity => "same-charity",
            Reason::OtherCharity => "other-charity",
            Reason::SameTime => "same-time",
            Reason::OtherTimes => "other-times",
            Reason::OtherDays => "other-days",
            Reason::OtherSort => "other-sort",
            Reason::OneSource => "one-source",
        }
    }

    /// Every name a reason may have.
    pub const SLUGS: [&'static str; 20] = [
        "same-name",
        "nearly-the-same-name",
        "other-name",
        "near",
        "near-about",
        "same-postcode",
        "same-address",
        "far",
        "far-about",
        "same-phone",
        "same-email",
        "same-page",
        "same-site",
        "same-charity",
        "other-charity",
        "same-time",
        "other-times",
        "other-days",
        "other-sort",
        "one-source",
    ];

    /// The metres it speaks of.
    pub const fn metres(self) -> Option<u32> {
        match self {
            Reason::Near { metres } | Reason::Far { metres } => metres,
            _ => None,
        }
    }

    /// Whether it speaks for one thing rather than two.
    pub const fn speaks_for(self) -> bool {
        !matches!(
            self,
            Reason::OtherName
                | Reason::Far { .. }
                | Reason::OtherCharity
                | Reason::OtherTimes
                | Reason::OtherDays
                | Reason::OtherSort
                | Reason::OneSource
        )
    }
}
