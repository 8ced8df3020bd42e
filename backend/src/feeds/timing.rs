//! When a feed is due again: after its own time where it worked, sooner and then ever later where it did not, and
//! never all feeds at one moment.

use std::str::FromStr;
use uuid::Uuid;

/// The least time between two fetches of a feed, in seconds: nobody's groups change faster.
pub const LEAST_EVERY_S: i64 = 5 * 60;
/// How long the first wait is after a failure, in seconds. It doubles with each.
const FIRST_WAIT_S: i64 = 5 * 60;
/// The longest wait after failures, in seconds.
const LONGEST_WAIT_S: i64 = 24 * 60 * 60;
/// Doublings after which a wait is at its longest.
const MOST_DOUBLINGS: u32 = 12;
/// The part of a wait by which it is made longer, by chance, at the most: one in so many.
const CHANCE_PART: i64 = 5;

/// How often a feed is fetched, as somebody types it: "1d", "6h", "30m", "1w".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Every {
    /// In seconds.
    pub seconds: i64,
}

impl FromStr for Every {
    type Err = String;

    fn from_str(written: &str) -> Result<Every, String> {
        let how = || "write it as 30m, 6h, 1d or 1w".to_owned();
        let unit = written.trim().chars().last().ok_or_else(how)?;
        let unit_s = match unit {
            'm' => 60,
            'h' => 60 * 60,
            'd' => 24 * 60 * 60,
            'w' => 7 * 24 * 60 * 60,
            _ => return Err(how()),
        };
        let number: i64 = written.trim().trim_end_matches(unit).parse().map_err(|_| how())?;
        let seconds = number.checked_mul(unit_s).ok_or_else(how)?;
        if seconds < LEAST_EVERY_S {
            return Err(
                "that is more often than every 5 minutes, which is no kindness to whoever runs it".to_owned(),
            );
        }
        Ok(Every { seconds })
    }
}

/// Seconds until a feed is due again, after so many failures in a row.
pub(super) fn wait_s(every_s: i64, failures: u32) -> i64 {
    let wait = if failures == 0 {
        every_s
    } else {
        let doubled = FIRST_WAIT_S << (failures - 1).min(MOST_DOUBLINGS);
        doubled.min(LONGEST_WAIT_S)
    };
    wait + chance(wait / CHANCE_PART)
}

/// A number from 0 up to `most`.
fn chance(most: i64) -> i64 {
    let (random, _) = Uuid::new_v4().as_u64_pair();
    i64::try_from(random >> 1).unwrap_or(0) % most.max(1)
}
