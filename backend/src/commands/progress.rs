//! Bars on a terminal. Where standard error is not one, nothing is drawn.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar that counts rows.
pub fn rows(all: u64) -> ProgressBar {
    bar(all, "{bar:32} {pos} of {len} rows {eta}")
}

/// A bar that counts bytes of a file.
pub fn bytes(all: u64) -> ProgressBar {
    bar(all, "{bar:32} {bytes} of {total_bytes} {eta}")
}

fn bar(all: u64, template: &str) -> ProgressBar {
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(all).with_style(style)
}
