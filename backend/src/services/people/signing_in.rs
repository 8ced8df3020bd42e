//! Signing in: the password first, then the second factor, each on a session of its own. What a browser held before
//! either step opens nothing after it.

use super::guesses::Guess;
use super::passwords::{self, Verified};
use super::second_factor;
use super::sessions::{DEVICE_KNOWN_FOR, Person, oldest_us};
use crate::services::recording::{Doer, about_account};
use crate::services::{Refusal, blocking, tokens};
use crate::site::Site;
use crate::store::accounts::{self, Account, AccountId};
use crate::store::sessions::{self, Session};
use crate::store::{Connection, StoreError};
use jiff::Timestamp;
use std::net::IpAddr;
use std::sync::Arc;
use uuid::Uuid;

/// Somebody who would like to come in.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// From where.
    pub from: IpAddr,
    /// What their browser holds to be known by, where it was here before.
    pub device: Option<String>,
    /// What their browser calls itself, in a few words.
    pub browser: String,
}

/// What a browser holds from now on.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What opens the session.
    pub token: String,
    /// What the browser is known by. Given with the second factor.
    pub device: Option<String>,
    /// Whether a second factor is there to be given; else it has to be set up.
    pub has_second_factor: bool,
}

/// What comes of a try.
#[derive(Clone, Debug)]
pub enum SignIn {
    /// It was not right. Nothing more is said.
    Wrong,
    /// Too many tries: again in so many seconds.
    Slow(u32),
    /// It was right.
    In(Opened),
}

/// The first step. What comes of it is said with the same words, and after the same work, whether there is such an
/// account or not.
///
/// # Errors
/// Where the database cannot be read or written.
pub async fn give_password(
    site: Arc<Site>,
    email: String,
    password: String,
    attempt: Attempt,
) -> Result<SignIn, Refusal> {
    let now = site.moment();
    let (account, known) = known(&site, email.clone(), &attempt, now).await?;
    if let Err(wait_s) = site.guesses.count(&Guess::new(&email, known, attempt.from), now) {
        return Ok(SignIn::Slow(wait_s));
    }
    let account = account.filter(|account| account.disabled_us.is_none());
    let hash = account.as_ref().map(|account| account.password.clone());
    let checked = site.hashing.turn(move || {
        let verified = passwords::verify(&password, hash.as_deref());
        let better = match verified {
            Verified::YesButWeak => Some(passwords::hash(&password)?),
            Verified::Yes | Verified::No => None,
        };
        Ok((verified, better))
    });
    let (verified, better) = checked.await?;
    let (Some(account), Verified::Yes | Verified::YesButWeak) = (account, verified) else {
        tracing::info!("a password was not right");
        return Ok(SignIn::Wrong);
    };
    let has_second_factor = account.totp.is_some();
    let (token, half) = session(false, now, attempt.browser);
    blocking(move || {
        let (made, seen) = oldest_us(now);
        site.store.write(move |c| {
            if let Some(better) = &better {
                accounts::set_password(c, account.id, better)?;
            }
            sessions::forget(c, made, seen)?;
            sessions::open(c, account.id, &half)
        })?;
        Ok(SignIn::In(Opened {
            token,
            device: None,
            has_second_factor,
        }))
    })
    .await
}

/// The account with this address, and the browser's hash where it is known for it.
async fn known(
    site: &Arc<Site>,
    email: String,
    attempt: &Attempt,
    now: Timestamp,
) -> Result<(Option<Account>, Option<String>), Refusal> {
    let site = site.clone();
    let device = tokens::hash(attempt.device.as_deref().unwrap_or_default());
    let since = now.checked_sub(DEVICE_KNOWN_FOR).unwrap_or(now).as_microsecond();
    blocking(move || {
        Ok(site.store.read(|c| {
            let account = accounts::find_by_email(c, &email)?;
            let id = account
                .as_ref()
                .map_or(AccountId(Uuid::nil()), |account| account.id);
            let known = sessions::knows_device(c, id, &device, since)?;
            Ok((account, known.then_some(device)))
        })?)
    })
    .await
}

/// The second step: six digits, or a code from paper.
///
/// # Errors
/// Where the database cannot be read or written.
pub async fn give_code(
    site: Arc<Site>,
    person: Person,
    code: String,
    attempt: Attempt,
) -> Result<SignIn, Refusal> {
    let now = site.moment();
    let (_, known) = known(&site, person.account.email.clone(), &attempt, now).await?;
    let guess = Guess::new(&person.account.email, known, attempt.from);
    if let Err(wait_s) = site.guesses.count(&guess, now) {
        return Ok(SignIn::Slow(wait_s));
    }
    let Some(secret) = person.account.totp.clone() else {
        return Ok(SignIn::Wrong);
    };
    let step = second_factor::step_of(&secret, &code, now.as_second());
    let on_paper = second_factor::recovery_hash(&code);
    let (opened, whole) = whole(now, &attempt);
    let doer = Doer::account(person.account.id, now);
    let worker = site.clone();
    let is_right = blocking(move || {
        Ok(worker.store.write(move |c| {
            let id = person.account.id;
            let how = match (step, on_paper) {
                (Some(step), _) if accounts::use_totp_step(c, id, step)? => "with a telephone",
                (None, Some(sha256)) if accounts::use_recovery_code(c, id, &sha256)? => {
                    "with a recovery code"
                }
                _ => return Ok(false),
            };
            replace(c, &person, &whole, opened.1.as_str())?;
            doer.record(c, "signed_in", &about_account(id), how)?;
            Ok(true)
        })?)
    });
    if !is_right.await? {
        tracing::info!("a second factor was not right");
        return Ok(SignIn::Wrong);
    }
    site.guesses.was_right(&guess);
    Ok(SignIn::In(opened.0))
}

/// Takes up a second factor that was offered, and gives recovery codes, this once. Signs in whoever had none before.
///
/// Whoever has one and gave only the password cannot change it: they would need no second factor at all.
///
/// # Errors
/// Where the database cannot be read or written.
pub async fn accept_offer(
    site: Arc<Site>,
    person: Person,
    (secret, code): (String, String),
    attempt: Attempt,
) -> Result<(SignIn, Vec<String>), Refusal> {
    if person.account.totp.is_some() && !person.session.is_whole {
        return Err(Refusal::NotFound);
    }
    let now = site.moment();
    let guess = Guess::new(&person.account.email, None, attempt.from);
    if let Err(wait_s) = site.guesses.count(&guess, now) {
        return Ok((SignIn::Slow(wait_s), Vec::new()));
    }
    let Some(step) = second_factor::step_of(&secret, &code, now.as_second()) else {
        return Ok((SignIn::Wrong, Vec::new()));
    };
    site.guesses.was_right(&guess);
    let codes = second_factor::recovery_codes()?;
    let hashes: Vec<String> = codes
        .iter()
        .filter_map(|code| second_factor::recovery_hash(code))
        .collect();
    let ((opened, device), whole) = whole(now, &attempt);
    let doer = Doer::account(person.account.id, now);
    blocking(move || {
        site.store.write(move |c| {
            let id = person.account.id;
            accounts::set_totp(c, id, Some(&secret))?;
            accounts::use_totp_step(c, id, step)?;
            accounts::set_recovery_codes(c, id, &hashes)?;
            sessions::end_all(c, id, Some(&person.session.sha256))?;
            replace(c, &person, &whole, &device)?;
            doer.record(c, "set_second_factor", &about_account(id), "")
        })?;
        Ok((SignIn::In(opened), codes))
    })
    .await
}

/// A whole session with what the browser holds of it: what opens it, and what the browser is known by, hashed.
fn whole(now: Timestamp, attempt: &Attempt) -> ((Opened, String), Session) {
    let (token, session) = session(true, now, attempt.browser.clone());
    let device = tokens::fresh();
    let hash = tokens::hash(&device);
    let opened = Opened {
        token,
        device: Some(device),
        has_second_factor: true,
    };
    ((opened, hash), session)
}

fn session(is_whole: bool, now: Timestamp, device: String) -> (String, Session) {
    let token = tokens::fresh();
    let session = Session {
        sha256: tokens::hash(&token),
        is_whole,
        made_us: now.as_microsecond(),
        seen_us: now.as_microsecond(),
        device,
    };
    (token, session)
}

/// Puts a new session in place of the one somebody came with.
fn replace(c: &mut Connection, person: &Person, by: &Session, device: &str) -> Result<(), StoreError> {
    let id = person.account.id;
    sessions::end(c, id, &person.session.sha256)?;
    sessions::open(c, id, by)?;
    sessions::know_device(c, id, device, by.made_us)
}
