//! The pages people read, each in both languages. What they look like is in the crate `pages`.

pub mod browse;
pub mod home;
pub mod ideas;
pub mod listing;
pub mod plain;
pub mod whats_on;
