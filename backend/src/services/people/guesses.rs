//! How often somebody may guess: so many times in five minutes at one account, and from one address.
//!
//! A browser somebody signed in with before has a count of its own, so that a stranger who guesses cannot keep them
//! out. Kept in memory: each process counts for itself, and a restart begins anew.

use crate::services::tokens;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// How long a guess counts.
const WINDOW: SignedDuration = SignedDuration::from_mins(5);
/// Guesses at one account, or from one known browser. What Cyber Essentials allows.
const AT_ONE: usize = 10;
/// Guesses from one address: an office may have one between them.
const FROM_ONE_ADDRESS: usize = 30;
/// What is counted at once. When it is full, what is over goes; if that does not help, everything.
const COUNTED: usize = 50_000;

/// At whom, or from where.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Of {
    Account(String),
    Device(String),
    Address(IpAddr),
}

/// Everybody who has guessed lately.
#[derive(Debug, Default)]
pub struct Guesses(Mutex<HashMap<Of, Vec<Timestamp>>>);

/// One guess: at which account, from where, and with which known browser.
#[derive(Clone, Debug)]
pub struct Guess {
    of: [Option<Of>; 2],
}

impl Guess {
    /// A guess. `device` is the hash of a browser that is known for this account.
    ///
    /// This machine itself is not counted: a proxy here that nobody told us of would make all visitors one.
    pub fn new(email: &str, device: Option<String>, from: IpAddr) -> Guess {
        let at = device.map_or_else(
            || Of::Account(tokens::hash(&email.trim().to_lowercase())),
            Of::Device,
        );
        let from = (!from.is_loopback()).then_some(Of::Address(from));
        Guess { of: [Some(at), from] }
    }
}

impl Guesses {
    /// Counts a guess before it is looked at, or says in how many seconds there is one again.
    ///
    /// # Errors
    /// With that number of seconds.
    pub fn count(&self, guess: &Guess, now: Timestamp) -> Result<(), u32> {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.len() >= COUNTED {
            counted.retain(|_, times| times.last().is_some_and(|last| is_recent(*last, now)));
        }
        if counted.len() >= COUNTED {
            counted.clear();
        }
        for of in guess.of.iter().flatten() {
            let times = counted.entry(of.clone()).or_default();
            times.retain(|at| is_recent(*at, now));
            if times.len() >= most(of) {
                return Err(wait_s(times.first().copied(), now));
            }
        }
        for of in guess.of.iter().flatten() {
            counted.entry(of.clone()).or_default().push(now);
        }
        Ok(())
    }

    /// It was the right one: what was counted at the account does not count any more. The address's stays, since
    /// whoever has an account could otherwise clear it again and again.
    pub fn was_right(&self, guess: &Guess) {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = &guess.of[0] {
            counted.remove(at);
        }
    }
}

fn most(of: &Of) -> usize {
    match of {
        Of::Account(_) | Of::Device(_) => AT_ONE,
        Of::Address(_) => FROM_ONE_ADDRESS,
    }
}

fn is_recent(at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(at) < WINDOW
}

fn wait_s(first: Option<Timestamp>, now: Timestamp) -> u32 {
    let passed = first.map_or(SignedDuration::ZERO, |first| now.duration_since(first));
    let left_s = (WINDOW - passed).as_secs() + 1;
    u32::try_from(left_s).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> Timestamp {
        "2026-11-24T10:00:00Z".parse().unwrap()
    }

    fn from(address: &str) -> IpAddr {
        address.parse().unwrap()
    }

    fn allowed(guesses: &Guesses, guess: &Guess, times: usize, now: Timestamp) -> usize {
        (0..times).filter(|_| guesses.count(guess, now).is_ok()).count()
    }

    #[test]
    fn of_a_thousand_guesses_at_one_account_ten_are_looked_at_in_five_minutes() {
        let guesses = Guesses::default();
        let guess = |n: usize| {
            let address = format!("203.0.113.{}", n % 250);
            Guess::new("jo@example.org", None, from(&address))
        };
        let looked_at = (0..1_000)
            .filter(|n| guesses.count(&guess(*n), start()).is_ok())
            .count();
        assert_eq!(looked_at, 10);
        assert_eq!(guesses.count(&guess(1), start()), Err(301));
        let later = start() + SignedDuration::from_secs(300);
        assert_eq!(allowed(&guesses, &guess(1), 20, later), 10);
    }

    #[test]
    fn one_address_cannot_try_everybody() {
        let guesses = Guesses::default();
        let looked_at = (0..1_000)
            .map(|n| Guess::new(&format!("{n}@example.org"), None, from("203.0.113.9")))
            .filter(|guess| guesses.count(guess, start()).is_ok())
            .count();
        assert_eq!(looked_at, 30);
    }

    #[test]
    fn a_known_browser_is_not_kept_out_by_strangers() {
        let guesses = Guesses::default();
        let stranger = Guess::new("jo@example.org", None, from("203.0.113.9"));
        allowed(&guesses, &stranger, 100, start());
        let own = Guess::new("jo@example.org", Some("aa".to_owned()), from("198.51.100.1"));
        assert_eq!(allowed(&guesses, &own, 20, start()), 10);
    }

    #[test]
    fn capitals_and_blanks_make_no_other_account() {
        let guesses = Guesses::default();
        allowed(
            &guesses,
            &Guess::new("jo@example.org", None, from("::1")),
            10,
            start(),
        );
        let other = Guess::new(" JO@Example.org", None, from("::1"));
        assert!(guesses.count(&other, start()).is_err());
    }

    #[test]
    fn whoever_knows_the_password_begins_anew() {
        let guesses = Guesses::default();
        let guess = Guess::new("jo@example.org", None, from("::1"));
        allowed(&guesses, &guess, 9, start());
        guesses.was_right(&guess);
        assert_eq!(allowed(&guesses, &guess, 20, start()), 10);
    }
}
