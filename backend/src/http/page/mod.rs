//! The pages people read, each in both languages. What they look like is in the crate `pages`.

pub mod home;
pub mod ideas;
