//! How to reach a group: a person or role to ask for, and ways to do it.

use serde::{Deserialize, Serialize};

/// Ways to reach a group, as they gave them. Empty text means they did not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// A first name or a role to ask for ("Jan", "whoever is on the desk").
    #[serde(default)]
    pub name: String,
    /// A telephone number.
    #[serde(default)]
    pub phone: String,
    /// An e-mail address.
    #[serde(default)]
    pub email: String,
    /// A page of their own, `http` or `https`.
    #[serde(default)]
    pub website: String,
}

impl Contact {
    /// Whether there is no way at all to reach them.
    pub fn is_empty(&self) -> bool {
        self.phone.is_empty() && self.email.is_empty() && self.website.is_empty() && self.name.is_empty()
    }
}
