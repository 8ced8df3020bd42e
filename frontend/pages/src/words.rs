//! The catalogue: every sentence the software itself says, by name, in English and in Welsh.

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Welsh.
    Cy,
}
