//! What other registers call Kith's columns. Lower case, spaces for every sort of gap.

/// Names of columns, and the column of Kith they mean. Earlier ones win where a file has several.
pub(super) const SYNONYMS: &[(&str, &[&str])] = &[
    (
        "name",
        &[
            "title",
            "organisation name",
            "group name",
            "name of group",
            "name of organisation",
            "service name",
            "library name",
            "venue name",
            "place name",
            "project name",
            "club name",
            "activity name",
            "charity name",
            "organisation",
            "group",
            "library",
            "venue",
            "stop",
            "service",
            "project",
            "club",
            "activity",
        ],
    ),
    (
        "what_happens",
        &[
            "description",
            "about",
            "details",
            "summary",
            "what",
            "what we do",
            "activities",
            "service description",
            "blurb",
        ],
    ),
    (
        "external_id",
        &[
            "id",
            "osm id",
            "ref",
            "reference",
            "identifier",
            "record id",
            "unique property reference number",
            "uprn",
            "unique id",
            "charity number",
            "urn",
        ],
    ),
    ("lat", &["latitude", "geoy", "y", "lat wgs84"]),
    ("lon", &["longitude", "lng", "long", "geox", "x", "lon wgs84"]),
    (
        "postcode",
        &["post code", "postal code", "pcd", "pcds", "addr:postcode", "zip"],
    ),
    (
        "when",
        &[
            "opening hours",
            "opening times",
            "hours",
            "times",
            "schedule",
            "day and time",
            "days and times",
            "meeting times",
        ],
    ),
    (
        "phone",
        &[
            "telephone",
            "tel",
            "phone number",
            "telephone number",
            "contact number",
            "contact telephone",
        ],
    ),
    (
        "email",
        &["email address", "e mail", "contact email", "e mail address"],
    ),
    (
        "website",
        &[
            "url",
            "web site",
            "web",
            "website url",
            "homepage",
            "web address",
            "link",
        ],
    ),
    ("contact_name", &["contact", "contact person", "key contact"]),
    ("cost", &["price", "fee", "fees", "charge", "charges", "costs"]),
    ("ages", &["age range", "age group", "age", "age groups"]),
    ("languages", &["language"]),
    ("licence", &["license"]),
    (
        "step_free",
        &[
            "wheelchair",
            "wheelchair access",
            "wheelchair accessible",
            "step free access",
        ],
    ),
    ("address", &["full address", "location", "where"]),
];

/// Columns that are parts of an address.
pub(super) const ADDRESS_PARTS: &[&str] = &[
    "address 1",
    "address 2",
    "address 3",
    "address 4",
    "address1",
    "address2",
    "address3",
    "address line 1",
    "address line 2",
    "address line 3",
    "addr1",
    "addr2",
    "addr3",
    "street",
    "street address",
    "town",
    "city",
    "house number",
    "building",
];

/// Columns that hold OpenStreetMap tags, where what stands in them is a JSON object.
pub(super) const TAGS: &[&str] = &["tags json", "tags", "osm tags", "other tags"];

/// Columns that say when a place closed for good.
pub(super) const CLOSED: &[&str] = &[
    "closed",
    "year closed",
    "date closed",
    "closed on",
    "closure date",
];

/// What may follow the name of a day over a column with that day's hours.
pub(super) const HOURS_OF_A_DAY: &[&str] = &[
    "",
    "hours",
    "staffed hours",
    "opening hours",
    "opening times",
    "open",
];
