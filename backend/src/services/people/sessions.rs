//! Sessions: who somebody is that comes back with what their browser holds, for how long, and how it ends.

use super::passwords::{self, Unfit, Verified};
use super::second_factor;
use super::{Guesses, guesses::Guess};
use crate::services::recording::{Doer, about_account};
use crate::services::{Refusal, blocking, tokens};
use crate::site::Site;
use crate::store::accounts::{self, Account};
use crate::store::assets::Author;
use crate::store::sessions::{self, Session};
use domain::staff::{self, May};
use jiff::{SignedDuration, Timestamp};
use std::net::IpAddr;
use std::sync::Arc;

/// How long somebody stays signed in without doing anything: a visit and the way back.
pub const IDLE_LIMIT: SignedDuration = SignedDuration::from_hours(2);
/// How long somebody stays signed in at all: a working day.
pub const ABSOLUTE_LIMIT: SignedDuration = SignedDuration::from_hours(12);
/// How long somebody may take from the password to the second factor.
const HALF_LIMIT: SignedDuration = SignedDuration::from_mins(10);
/// How long a browser is known.
pub const DEVICE_KNOWN_FOR: SignedDuration = SignedDuration::from_hours(24 * 180);
/// How exactly it is noted when a session was last used: a write for each page would be a waste.
const SEEN_WITHIN: SignedDuration = SignedDuration::from_mins(1);

/// Somebody who is signed in, or on the way.
#[derive(Clone, Debug)]
pub struct Person {
    /// Who.
    pub account: Account,
    /// On which session.
    pub session: Session,
}

impl Person {
    /// Whether they may do this at all, somewhere.
    pub fn may(&self, what: May) -> bool {
        self.session.is_whole && staff::may(&self.account.posts, what)
    }

    /// Whether they may do this to something in these patches.
    pub fn may_in<'a>(&self, what: May, patches: impl IntoIterator<Item = &'a str>) -> bool {
        self.session.is_whole && staff::may_in(&self.account.posts, what, patches)
    }

    /// They as whoever does something now.
    pub fn doer(&self, at: Timestamp) -> Doer {
        Doer::account(self.account.id, at)
    }

    /// They as the author of a revision.
    pub fn author(&self, why: impl Into<String>) -> Author {
        Author {
            name: self.account.name.clone(),
            why: why.into(),
        }
    }
}

/// Whoever holds this, where their session still goes on.
///
/// # Errors
/// Where the database cannot be read.
pub async fn person_of(site: Arc<Site>, token: &str) -> Result<Option<Person>, Refusal> {
    let sha256 = tokens::hash(token);
    blocking(move || {
        let now = site.moment();
        let found = site.store.read(|c| sessions::find(c, &sha256))?;
        let Some((session, account)) = found.filter(|(session, _)| goes_on(session, now)) else {
            return Ok(None);
        };
        if since(session.seen_us, now) >= SEEN_WITHIN {
            let now_us = now.as_microsecond();
            site.store.write(move |c| sessions::seen(c, &sha256, now_us))?;
        }
        Ok(Some(Person { account, session }))
    })
    .await
}

fn goes_on(session: &Session, now: Timestamp) -> bool {
    let limit = if session.is_whole {
        ABSOLUTE_LIMIT
    } else {
        HALF_LIMIT
    };
    since(session.made_us, now) < limit && since(session.seen_us, now) < IDLE_LIMIT
}

fn since(at_us: i64, now: Timestamp) -> SignedDuration {
    let at = Timestamp::from_microsecond(at_us).unwrap_or(Timestamp::UNIX_EPOCH);
    now.duration_since(at)
}

/// The oldest that a session may have been made and used, to be of any use at `now`: before these it can be forgotten.
pub(super) fn oldest_us(now: Timestamp) -> (i64, i64) {
    let ago = |limit: SignedDuration| now.checked_sub(limit).unwrap_or(now).as_microsecond();
    (ago(ABSOLUTE_LIMIT), ago(IDLE_LIMIT))
}

/// Ends one's own session.
///
/// # Errors
/// Where the database cannot be written.
pub async fn sign_out(site: Arc<Site>, person: Person) -> Result<(), Refusal> {
    let sha256 = person.session.sha256.clone();
    end(site, person, sha256).await.map(drop)
}

/// One's sessions that go on, the last used first.
///
/// # Errors
/// Where the database cannot be read.
pub async fn of_account(site: Arc<Site>, person: &Person) -> Result<Vec<Session>, Refusal> {
    let id = person.account.id;
    blocking(move || {
        let now = site.moment();
        let all = site.store.read(|c| sessions::of(c, id))?;
        Ok(all
            .into_iter()
            .filter(|session| session.is_whole && goes_on(session, now))
            .collect())
    })
    .await
}

/// Ends one of one's own sessions. Whether it was there.
///
/// # Errors
/// Where the database cannot be written.
pub async fn end(site: Arc<Site>, person: Person, sha256: String) -> Result<bool, Refusal> {
    let doer = person.doer(site.moment());
    blocking(move || {
        Ok(site.store.write(move |c| {
            let ended = sessions::end(c, person.account.id, &sha256)?;
            if ended {
                doer.record(c, "ended_session", &about_account(person.account.id), "")?;
            }
            Ok(ended)
        })?)
    })
    .await
}

/// Ends all of one's sessions but this one.
///
/// # Errors
/// Where the database cannot be written.
pub async fn end_others(site: Arc<Site>, person: Person) -> Result<(), Refusal> {
    let doer = person.doer(site.moment());
    blocking(move || {
        Ok(site.store.write(move |c| {
            let id = person.account.id;
            let ended = sessions::end_all(c, id, Some(&person.session.sha256))?;
            doer.record(c, "ended_other_sessions", &about_account(id), &ended.to_string())
        })?)
    })
    .await
}

/// What comes of changing a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is the new one now, and every other session has ended.
    Done,
    /// The old one was not right.
    WrongOld,
    /// The new one will not do.
    Unfit(Unfit),
    /// Too many guesses: again in so many seconds.
    Slow(u32),
}

/// Changes one's own password, and ends every other session.
///
/// # Errors
/// Where the database cannot be written.
pub async fn change_password(
    site: Arc<Site>,
    person: Person,
    (old, new): (String, String),
    from: IpAddr,
) -> Result<Changed, Refusal> {
    let now = site.moment();
    let guess = Guess::new(&person.account.email, None, from);
    let guesses: &Guesses = &site.guesses;
    if let Err(wait_s) = guesses.count(&guess, now) {
        return Ok(Changed::Slow(wait_s));
    }
    let register = site.register.current();
    let site_name = site.name(&register).to_owned();
    let account = person.account.clone();
    let checked = site.hashing.turn(move || {
        if passwords::verify(&old, Some(&account.password)) == Verified::No {
            return Ok(Err(Changed::WrongOld));
        }
        if let Err(unfit) = passwords::check(&new, &[&account.email, &account.name, &site_name]) {
            return Ok(Err(Changed::Unfit(unfit)));
        }
        passwords::hash(&new).map(Ok)
    });
    let hash = match checked.await? {
        Ok(hash) => hash,
        Err(why) => return Ok(why),
    };
    guesses.was_right(&guess);
    let doer = person.doer(now);
    blocking(move || {
        site.store.write(move |c| {
            let id = person.account.id;
            accounts::set_password(c, id, &hash)?;
            sessions::end_all(c, id, Some(&person.session.sha256))?;
            sessions::forget_devices(c, id)?;
            doer.record(c, "changed_password", &about_account(id), "")
        })?;
        Ok(Changed::Done)
    })
    .await
}

/// How many recovery codes one has left.
///
/// # Errors
/// Where the database cannot be read.
pub async fn codes_left(site: Arc<Site>, person: &Person) -> Result<i64, Refusal> {
    let id = person.account.id;
    blocking(move || Ok(site.store.read(|c| accounts::recovery_codes_left(c, id))?)).await
}

/// New recovery codes in place of the old, to be shown once.
///
/// # Errors
/// Where the database cannot be written.
pub async fn new_codes(site: Arc<Site>, person: Person) -> Result<Vec<String>, Refusal> {
    let doer = person.doer(site.moment());
    blocking(move || {
        let codes = second_factor::recovery_codes()?;
        let hashes: Vec<String> = codes
            .iter()
            .filter_map(|code| second_factor::recovery_hash(code))
            .collect();
        site.store.write(move |c| {
            accounts::set_recovery_codes(c, person.account.id, &hashes)?;
            doer.record(c, "made_recovery_codes", &about_account(person.account.id), "")
        })?;
        Ok(codes)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(is_whole: bool, seen_after: SignedDuration) -> (Session, Timestamp) {
        let made: Timestamp = "2026-11-24T10:00:00Z".parse().unwrap();
        let session = Session {
            sha256: String::new(),
            is_whole,
            made_us: made.as_microsecond(),
            seen_us: (made + seen_after).as_microsecond(),
            device: String::new(),
        };
        (session, made)
    }

    #[test]
    fn somebody_busy_is_signed_out_after_twelve_hours_all_the_same() {
        let (session, made) = session(true, SignedDuration::from_mins(700));
        assert!(goes_on(&session, made + SignedDuration::from_mins(719)));
        assert!(!goes_on(&session, made + SignedDuration::from_mins(720)));
    }

    #[test]
    fn two_hours_of_nothing_end_a_session() {
        let (session, made) = session(true, SignedDuration::from_mins(60));
        assert!(goes_on(&session, made + SignedDuration::from_mins(179)));
        assert!(!goes_on(&session, made + SignedDuration::from_mins(180)));
    }

    #[test]
    fn ten_minutes_are_enough_for_a_code() {
        let (session, made) = session(false, SignedDuration::ZERO);
        assert!(goes_on(&session, made + SignedDuration::from_mins(9)));
        assert!(!goes_on(&session, made + SignedDuration::from_mins(10)));
    }
}
