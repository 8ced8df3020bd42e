//! How well people are answered: statements in their own words, each judged asset by asset, and the figures over them.
//!
//! The one place where answers are scored: the matcher's own tests and the tests of the built server both use it. It
//! knows answers only by external ids, so it must never learn how they were found.

mod judge;
mod labels;
mod ndcg;
mod report;
mod statement;

pub use judge::{Answered, Judged, judge};
pub use labels::Labels;
pub use ndcg::ndcg;
pub use report::Report;
pub use statement::{Near, Statement, statements};
