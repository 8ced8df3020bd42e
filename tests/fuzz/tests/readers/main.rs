//! Every reader of what comes from outside: fed nonsense, and small files that would be large.

// A test that cannot set itself up has failed, and says where.
#![allow(clippy::unwrap_used)]

mod bombs;
mod nonsense;
