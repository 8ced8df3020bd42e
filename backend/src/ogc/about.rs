//! What a collection says of itself.

/// A collection, described.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its name in addresses.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What is in it, and what is not.
    pub description: String,
    /// What its features' shape is called in filters.
    pub shape: String,
    /// What shape its features have.
    pub geometry: GeometryKind,
    /// Whether each feature is a listing, with a page of its own.
    pub is_listings: bool,
    /// What is told of each feature, in the order it is written.
    pub properties: Vec<Property>,
}

/// What shape features have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeometryKind {
    /// A point, or several where something is in several places.
    Points,
    /// Lines.
    Lines,
    /// Areas.
    Areas,
}

/// Something that is told of a feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// Its name in data and filters.
    pub name: String,
    /// What it means, in a sentence. Empty: its name says it.
    pub says: String,
    /// What sort of value it has.
    pub kind: Kind,
}

/// A sort of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// True or false.
    Truth,
    /// A day.
    Day,
    /// A moment.
    Moment,
    /// Several texts.
    Texts,
}

impl About {
    /// The place of a property in [`About::properties`].
    pub fn property(&self, name: &str) -> Option<usize> {
        self.properties.iter().position(|property| property.name == name)
    }
}

impl Kind {
    /// Whether a parameter of an address can ask for one value of it.
    pub const fn is_single(self) -> bool {
        !matches!(self, Kind::Texts)
    }
}

impl GeometryKind {
    /// As JSON Schema's `format` says it in queryables.
    pub const fn format(self) -> &'static str {
        match self {
            // Some features have one point, some several.
            GeometryKind::Points => "geometry-point-or-multipoint",
            GeometryKind::Lines => "geometry-linestring-or-multilinestring",
            GeometryKind::Areas => "geometry-polygon-or-multipolygon",
        }
    }
}
