//! "Is this you?" as JSON: what is typed of a group, and the listings that may be it.

use super::ListingJson;
use crate::http::problem::{Field, Problem};
use crate::services::twins::{Alike, TypedGroup};
use domain::asset::Contact;
use domain::columns::{LONGEST_NAME, LONGEST_TEXT};
use domain::twins::{Reason, Sure};
use jiff::civil::Date;
use pages::Lang;
use pages::twins::because;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// What is known of a group so far. Everything may be left out but one of name, phone, email, website and charity.
#[derive(Debug, Default, Deserialize, ToSchema, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct GroupJson {
    /// What it is called.
    name: String,
    /// A postcode, a position ("54.2,1.9") or the name of a place.
    near: String,
    /// The address, without the postcode.
    address: String,
    /// When it meets, as people write it.
    when: String,
    /// A telephone number.
    phone: String,
    /// An e-mail address.
    email: String,
    /// A page of its own.
    website: String,
    /// A registered charity number.
    charity: String,
}

/// Listings that may be the group.
#[derive(Serialize, ToSchema)]
pub struct AlikeJson<'a> {
    /// The surest first.
    alike: Vec<OneAlikeJson<'a>>,
}

/// A listing that may be the group.
#[derive(Serialize, ToSchema)]
struct OneAlikeJson<'a> {
    /// The listing.
    listing: ListingJson<'a>,
    /// Its page.
    #[schema(example = "/listing/01900000-0000-7000-8000-000000000000")]
    page: String,
    /// likely or perhaps.
    #[schema(value_type = String)]
    sure: Sure,
    /// Why, what says most first.
    because: Vec<BecauseJson>,
}

/// One thing that the two have in common, or in which they differ.
#[derive(Serialize, ToSchema)]
struct BecauseJson {
    /// Which, for programs: same-name, near, same-phone, other-days, ….
    #[schema(example = "near")]
    code: &'static str,
    /// Whether it speaks for one group rather than two.
    speaks_for: bool,
    /// Metres between them, where it is about that.
    #[serde(skip_serializing_if = "Option::is_none")]
    metres: Option<u32>,
    /// The same in plain English.
    #[schema(example = "they are 40 metres apart")]
    says: String,
}

impl GroupJson {
    /// What was sent, where it can be used.
    ///
    /// # Errors
    /// Where there is nothing to compare, or too much.
    pub fn checked(self) -> Result<TypedGroup, Problem> {
        let mut fields = Vec::new();
        for (name, text, longest) in [
            ("name", &self.name, LONGEST_NAME),
            ("near", &self.near, LONGEST_NAME),
            ("address", &self.address, LONGEST_TEXT),
            ("when", &self.when, LONGEST_TEXT),
            ("phone", &self.phone, LONGEST_NAME),
            ("email", &self.email, LONGEST_NAME),
            ("website", &self.website, LONGEST_TEXT),
            ("charity", &self.charity, LONGEST_NAME),
        ] {
            if text.chars().count() > longest {
                fields.push(Field {
                    pointer: format!("/{name}"),
                    detail: format!("Keep {name} under {longest} letters."),
                });
            }
        }
        let told = [&self.name, &self.phone, &self.email, &self.website, &self.charity];
        if told.iter().all(|text| text.trim().is_empty()) {
            fields.push(Field {
                pointer: "/name".to_owned(),
                detail: "Send a name, or a phone, email, website or charity, to look for.".to_owned(),
            });
        }
        if !fields.is_empty() {
            return Err(Problem::fields(fields));
        }
        Ok(TypedGroup {
            name: self.name,
            address: self.address,
            near: self.near,
            when: self.when,
            contact: Contact {
                name: String::new(),
                phone: self.phone,
                email: self.email,
                website: self.website,
            },
            charity: self.charity,
        })
    }
}

impl<'a> AlikeJson<'a> {
    /// Listings as they are on a day.
    pub fn new(alike: &'a [Alike], today: Date) -> AlikeJson<'a> {
        let each = alike.iter().map(|one| OneAlikeJson {
            listing: ListingJson::new(&one.listing, today),
            page: format!("/listing/{}", one.listing.id),
            sure: one.sure,
            because: one
                .reasons
                .iter()
                .map(|reason| BecauseJson::of(*reason))
                .collect(),
        });
        AlikeJson {
            alike: each.collect(),
        }
    }
}

impl BecauseJson {
    fn of(reason: Reason) -> BecauseJson {
        BecauseJson {
            code: reason.slug(),
            speaks_for: reason.speaks_for(),
            metres: reason.metres(),
            says: because(Lang::En, reason),
        }
    }
}
