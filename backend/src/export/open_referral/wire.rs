//! Open Referral's shapes, as far as Kith fills them: HSDS 3.0 with the four fields that the UK profile adds.
//!
//! A field without a value is left out.

use jiff::Timestamp;
use serde::Serialize;
use std::borrow::Cow;
use utoipa::ToSchema;
use uuid::Uuid;

/// Something people can go to or turn to: in Kith mostly no service at all, as its terms of `entry` say.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Service)]
pub struct Service<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// The id of whoever runs it. Not there where nobody does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<Uuid>,
    /// What people call it.
    pub name: &'a str,
    /// What happens there, in the group's own words.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub description: &'a str,
    /// A page of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uri")]
    pub url: Option<Cow<'a, str>>,
    /// An e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "email")]
    pub email: Option<&'a str>,
    /// Whether it is on, resting or at its end.
    pub status: ServiceStatus,
    /// What to do before going.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_process: Option<&'static str>,
    /// What it costs, in the group's own words.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub fees_description: &'a str,
    /// The same, under the name the UK profile has for it.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub fees: &'a str,
    /// For whom it says it is, in its own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub eligibility_description: String,
    /// The youngest it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_age: Option<u8>,
    /// The oldest it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_age: Option<u8>,
    /// The day somebody last found it to be as it says here.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date")]
    pub assured_date: Option<String>,
    /// What whoever wants to go should know first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert: Option<&'static str>,
    /// When what is said here last changed.
    #[schema(value_type = String, format = "date-time")]
    pub last_modified: Timestamp,
    /// Whoever runs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<Organization<'a>>,
    /// Telephones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone<'a>>,
    /// When it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub schedules: Vec<Schedule>,
    /// Where the people live whom it is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub service_areas: Vec<ServiceArea<'a>>,
    /// Where it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(no_recursion)]
    pub service_at_locations: Vec<ServiceAtLocation<'a>>,
    /// Languages that are spoken there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language<'a>>,
    /// What it costs, in figures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cost_options: Vec<CostOption<'a>>,
    /// Whom to ask for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact<'a>>,
    /// Its terms, and what Kith says beyond Open Referral.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<Attribute<'a>>,
}

/// Whether it is on, resting or at its end.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub enum ServiceStatus {
    /// It is on.
    #[serde(rename = "active")]
    Active,
    /// It has ended.
    #[serde(rename = "defunct")]
    Defunct,
    /// It is having a rest.
    #[serde(rename = "temporarily closed")]
    TemporarilyClosed,
}

/// Whoever runs something. Kith keeps no register of organisations: a group is its own.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Organization)]
pub struct Organization<'a> {
    /// Its lasting id, made from that of what it runs.
    pub id: Uuid,
    /// What people call it.
    pub name: &'a str,
    /// What it is.
    pub description: &'a str,
    /// An e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "email")]
    pub email: Option<&'a str>,
    /// A page of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uri")]
    pub website: Option<Cow<'a, str>>,
    /// Telephones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone<'a>>,
    /// Where it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub locations: Vec<Location<'a>>,
    /// What it runs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(no_recursion)]
    pub services: Vec<Service<'a>>,
}

/// A telephone.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Phone)]
pub struct Phone<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// The number, as the group gave it.
    pub number: &'a str,
}

/// When something is: one sort of day. Times are those of the clock in the hall, so that no offset from universal time
/// stands with them: it would be wrong for half of the year.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct Schedule {
    /// Its lasting id.
    pub id: Uuid,
    /// The first day it can be on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date")]
    pub valid_from: Option<String>,
    /// The last day it can be on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date")]
    pub valid_to: Option<String>,
    /// A day it is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "date")]
    pub dtstart: Option<String>,
    /// By weeks or by months. Not there: on single days, or in words only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freq: Option<Freq>,
    /// Every how many weeks or months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<u8>,
    /// Days of the week ("TU,TH"), in a month with which ones ("1TU,3TU", "-1FR").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byday: Option<String>,
    /// Days of the month ("1,15").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bymonthday: Option<String>,
    /// When it is, in the group's own words: what holds where these fields say less.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// When it begins ("10:00").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<String>,
    /// When it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<String>,
    /// How people come to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attending_type: Option<&'static str>,
    /// What these fields cannot say.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

/// By weeks or by months.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Freq {
    /// By weeks.
    Weekly,
    /// By months.
    Monthly,
}

/// Where the people live whom something is for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ServiceArea)]
pub struct ServiceArea<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// The area, in the group's own words.
    pub name: &'a str,
    /// The same, under the name the UK profile has for it.
    pub service_area: &'a str,
}

/// Something at one of its places.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ServiceAtLocation)]
pub struct ServiceAtLocation<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// The id of what is there.
    pub service_id: Uuid,
    /// The id of the place.
    pub location_id: Uuid,
    /// The place.
    pub location: Location<'a>,
    /// What is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(no_recursion)]
    pub service: Option<Box<Service<'a>>>,
}

/// A place, shown as exactly as the group chose and no more.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Location)]
pub struct Location<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// A place on the ground, or on a screen.
    pub location_type: LocationType,
    /// The neighbourhood.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub name: &'a str,
    /// How exactly it is shown, where that is not to the door.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'static str>,
    /// Degrees north.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = -90, maximum = 90)]
    pub latitude: Option<f64>,
    /// Degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = -180, maximum = 180)]
    pub longitude: Option<f64>,
    /// The address, where the group shows it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<Address<'a>>,
    /// Getting in, and being comfortable there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accessibility: Vec<Accessibility>,
}

/// A place on the ground, or on a screen.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LocationType {
    /// On the ground.
    Physical,
    /// On a screen.
    Virtual,
}

/// An address. Open Referral wants all of it to be there, so what nobody said is empty.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Address)]
pub struct Address<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// The address as the group wrote it.
    pub address_1: &'a str,
    /// The town or neighbourhood.
    pub city: &'a str,
    /// The county, as whoever runs this register has set it.
    pub state_province: &'a str,
    /// The postcode.
    pub postal_code: &'a str,
    /// The country: GB.
    pub country: &'static str,
    /// A place to go to.
    pub address_type: LocationType,
}

/// One thing about getting in, or being comfortable.
#[derive(Debug, Serialize, ToSchema)]
pub struct Accessibility {
    /// Its lasting id.
    pub id: Uuid,
    /// What is there, or is not.
    pub description: &'static str,
    /// Who looked, and when.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub details: String,
    /// The same as the description, under the name the UK profile has for it.
    pub accessibility: &'static str,
}

/// A language.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Language)]
pub struct Language<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// The language, as the group wrote it.
    pub name: &'a str,
}

/// What it costs, in figures.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CostOption)]
pub struct CostOption<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// Pounds: GBP.
    pub currency: &'static str,
    /// The usual price, in pounds.
    pub amount: f64,
    /// All that was said about the price.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub amount_description: &'a str,
}

/// Whom to ask for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Contact)]
pub struct Contact<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// A first name or a role, as the group gave it.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub name: &'a str,
    /// An e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "email")]
    pub email: Option<&'a str>,
    /// Telephones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone<'a>>,
}

/// A term of an entry; or, with a value, what the group said under the name of one of Kith's columns.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Attribute)]
pub struct Attribute<'a> {
    /// Its lasting id.
    pub id: Uuid,
    /// The id of the entry.
    pub link_id: Uuid,
    /// What the entry is to Open Referral.
    pub link_entity: &'static str,
    /// The name of the vocabulary.
    pub link_type: &'a str,
    /// The id of the term.
    pub taxonomy_term_id: Uuid,
    /// What was said, where the term is a column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taxonomy_term: Option<&'a TaxonomyTerm>,
}

/// A vocabulary.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Taxonomy {
    /// Its lasting id, the same in every register of Kith.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// Its terms.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub taxonomy_terms: Vec<TaxonomyTerm>,
}

/// A term.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TaxonomyTerm {
    /// Its lasting id, the same in every register of Kith.
    pub id: Uuid,
    /// Its name for programs: "kind:maker_shed".
    pub code: String,
    /// Its name for people.
    pub name: String,
    /// What it means.
    pub description: String,
    /// The id of the wider term.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<Uuid>,
    /// The name of its vocabulary.
    pub taxonomy: String,
    /// The id of its vocabulary.
    pub taxonomy_id: Uuid,
    /// The language of these words: en.
    pub language: &'static str,
    /// Its name for people, under the name the UK profile has for it.
    pub term: String,
}

/// What stands on a list of services.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum ListedService<'a> {
    /// The service.
    Service(Box<Service<'a>>),
    /// With `minimal`, nothing but its id and when it changed.
    Minimal(MinimalService),
}

/// An id, and when what it is of changed.
#[derive(Debug, Serialize, ToSchema)]
pub struct MinimalService {
    /// Its lasting id.
    pub id: Uuid,
    /// When what is said of it last changed, as HSDS calls it here.
    #[schema(value_type = String, format = "date-time")]
    pub modified_date: Timestamp,
    /// The same, as HSDS calls it everywhere else.
    #[schema(value_type = String, format = "date-time")]
    pub last_modified: Timestamp,
}

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Page<T> {
    /// How many there are on all pages.
    pub total_items: usize,
    /// How many pages there are.
    pub total_pages: usize,
    /// Which page this is, from 1.
    pub page_number: usize,
    /// How many are on this page.
    pub size: usize,
    /// Whether it is the first page.
    pub first_page: bool,
    /// Whether it is the last page.
    pub last_page: bool,
    /// Whether nothing is on it.
    pub empty: bool,
    /// What is on it.
    pub contents: Vec<T>,
}
