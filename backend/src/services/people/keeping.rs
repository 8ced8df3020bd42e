//! Keeping people: accounts made, roles given, passwords chosen anew, people shut out. Each deed stands in the record.

use super::passwords::{self, Unfit};
use crate::services::recording::{Doer, about_account};
use crate::services::{Refusal, tokens};
use crate::store::accounts::{self, Account, AccountId};
use crate::store::{Connection, Store, StoreError, invitations, sessions};
use domain::staff::{Post, Role};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// How long an invitation is good.
const INVITATION_GOOD_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The longest name and address.
const LONGEST_CHARS: usize = 200;

/// Somebody to be let in.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Their e-mail address.
    pub email: String,
    /// What they are called here.
    pub name: String,
    /// What they are, and where.
    pub posts: Vec<Post>,
    /// Their password. `None`: they choose it with an invitation.
    pub password: Option<String>,
}

/// A link with which somebody chooses a password, once.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// What the link ends with.
    pub token: String,
    /// Until when it is good.
    pub ends: Timestamp,
}

/// Makes an account.
///
/// # Errors
/// Where the address, name or password will not do, or somebody has the address already.
pub fn add(store: &Store, new: NewPerson, site_name: &str, doer: &Doer) -> Result<AccountId, Refusal> {
    let account = Account {
        id: AccountId(Uuid::now_v7()),
        email: email(&new.email)?,
        name: name(&new.name)?,
        password: match &new.password {
            None => String::new(),
            Some(password) => fit_hash(password, &[&new.email, &new.name, site_name])?,
        },
        totp: None,
        totp_step: 0,
        made_us: doer.at.as_microsecond(),
        disabled_us: None,
        posts: new.posts,
    };
    let (id, doer) = (account.id, doer.clone());
    let added = store.write(move |c| {
        if accounts::find_by_email(c, &account.email)?.is_some() {
            return Ok(false);
        }
        accounts::add(c, &account)?;
        doer.record(c, "added_person", &about_account(id), &written(&account.posts))?;
        Ok(true)
    })?;
    if added {
        Ok(id)
    } else {
        Err(Refusal::field(
            "/email",
            "somebody has this address already; change their roles instead",
        ))
    }
}

/// Everybody, by name.
///
/// # Errors
/// Where the database cannot be read.
pub fn all(store: &Store) -> Result<Vec<Account>, Refusal> {
    Ok(store.read(accounts::all)?)
}

/// One person.
///
/// # Errors
/// Where they are not there.
pub fn person(store: &Store, id: AccountId) -> Result<Account, Refusal> {
    store.read(|c| accounts::find(c, id))?.ok_or(Refusal::NotFound)
}

/// Gives somebody these roles and no others. The last administrator stays one.
///
/// # Errors
/// Where they are not there, or nobody would be left to keep people.
pub fn give_posts(store: &Store, id: AccountId, posts: Vec<Post>, doer: &Doer) -> Result<(), Refusal> {
    guarded(store, id, doer, move |c, doer| {
        accounts::give_posts(c, id, &posts)?;
        doer.record(c, "gave_roles", &about_account(id), &written(&posts))
    })
}

/// Shuts somebody out: nothing they hold opens anything from the next request on.
///
/// # Errors
/// Where they are not there, or nobody would be left to keep people.
pub fn shut_out(store: &Store, id: AccountId, doer: &Doer) -> Result<(), Refusal> {
    guarded(store, id, doer, move |c, doer| {
        accounts::set_disabled(c, id, Some(doer.at.as_microsecond()))?;
        end_everything(c, id)?;
        doer.record(c, "shut_out", &about_account(id), "")
    })
}

/// Lets somebody in again. They sign in as before.
///
/// # Errors
/// Where they are not there.
pub fn let_in(store: &Store, id: AccountId, doer: &Doer) -> Result<(), Refusal> {
    person(store, id)?;
    let doer = doer.clone();
    Ok(store.write(move |c| {
        accounts::set_disabled(c, id, None)?;
        doer.record(c, "let_in_again", &about_account(id), "")
    })?)
}

/// Sets somebody's password, and ends their sessions.
///
/// # Errors
/// Where they are not there, or the password will not do.
pub fn reset(
    store: &Store,
    id: AccountId,
    password: &str,
    site_name: &str,
    doer: &Doer,
) -> Result<(), Refusal> {
    let account = person(store, id)?;
    let hash = fit_hash(password, &[&account.email, &account.name, site_name])?;
    let doer = doer.clone();
    Ok(store.write(move |c| {
        accounts::set_password(c, id, &hash)?;
        end_everything(c, id)?;
        doer.record(c, "reset_password", &about_account(id), "")
    })?)
}

/// Takes somebody's second factor away, for they lost it: they can do nothing but set up another.
///
/// # Errors
/// Where they are not there.
pub fn take_second_factor(store: &Store, id: AccountId, doer: &Doer) -> Result<(), Refusal> {
    person(store, id)?;
    let doer = doer.clone();
    Ok(store.write(move |c| {
        accounts::set_totp(c, id, None)?;
        end_everything(c, id)?;
        doer.record(c, "took_second_factor", &about_account(id), "")
    })?)
}

/// Makes a link with which somebody chooses a password. It signs nobody in.
///
/// # Errors
/// Where they are not there.
pub fn invite(store: &Store, id: AccountId, doer: &Doer) -> Result<Invitation, Refusal> {
    person(store, id)?;
    let token = tokens::fresh();
    let ends = doer.at.checked_add(INVITATION_GOOD_FOR).unwrap_or(doer.at);
    let (sha256, doer) = (tokens::hash(&token), doer.clone());
    store.write(move |c| {
        invitations::make(c, id, &sha256, ends.as_microsecond())?;
        doer.record(c, "invited", &about_account(id), "")
    })?;
    Ok(Invitation { token, ends })
}

/// Whom an invitation is for. Looking uses nothing up.
///
/// # Errors
/// Where it is not good, or not any more.
pub fn invited(store: &Store, token: &str, now: Timestamp) -> Result<Account, Refusal> {
    let sha256 = tokens::hash(token);
    let found = store.read(|c| invitations::find(c, &sha256, now.as_microsecond()))?;
    found.ok_or(Refusal::NotFound)
}

/// Chooses a password with an invitation, which is used up by it.
///
/// # Errors
/// Where the invitation is not good any more, or the password will not do.
pub fn choose_password(
    store: &Store,
    token: &str,
    password: &str,
    site_name: &str,
    now: Timestamp,
) -> Result<(), Refusal> {
    let account = invited(store, token, now)?;
    let hash = fit_hash(password, &[&account.email, &account.name, site_name])?;
    let (sha256, doer) = (tokens::hash(token), Doer::account(account.id, now));
    Ok(store.write(move |c| {
        // Somebody may have used it while this password was hashed.
        let still = invitations::find(c, &sha256, now.as_microsecond())?;
        let id = still.ok_or(StoreError::NotFound)?.id;
        invitations::take_back(c, id)?;
        accounts::set_password(c, id, &hash)?;
        end_everything(c, id)?;
        doer.record(c, "chose_password", &about_account(id), "")
    })?)
}

/// Does something to an account, unless nobody would be left who can keep people.
fn guarded(
    store: &Store,
    id: AccountId,
    doer: &Doer,
    work: impl FnOnce(&mut Connection, &Doer) -> Result<(), StoreError> + Send + 'static,
) -> Result<(), Refusal> {
    let before = store.read(accounts::all)?;
    if before.iter().all(|account| account.id != id) {
        return Err(Refusal::NotFound);
    }
    let doer = doer.clone();
    let done = store.write(move |c| {
        let had = accounts::all(c)?.iter().any(keeps_people);
        work(c, &doer)?;
        if had && !accounts::all(c)?.iter().any(keeps_people) {
            // An error takes back what was done.
            return Err(StoreError::Stale { current_rev: 0 });
        }
        Ok(())
    });
    match done {
        Err(StoreError::Stale { .. }) => Err(Refusal::field(
            "/role",
            "nobody would be left to keep people; make somebody else an administrator first",
        )),
        done => Ok(done?),
    }
}

fn keeps_people(account: &Account) -> bool {
    let is_one = |post: &Post| post.role == Role::Administrator;
    account.disabled_us.is_none() && account.posts.iter().any(is_one)
}

fn end_everything(c: &mut Connection, id: AccountId) -> Result<(), StoreError> {
    sessions::end_all(c, id, None)?;
    sessions::forget_devices(c, id)?;
    invitations::take_back(c, id)
}

fn fit_hash(password: &str, about: &[&str]) -> Result<String, Refusal> {
    passwords::check(password, about).map_err(|unfit: Unfit| Refusal::field("/password", unfit.says()))?;
    passwords::hash(password)
}

fn email(written: &str) -> Result<String, Refusal> {
    let email = written.trim().to_lowercase();
    let parts = email.split_once('@');
    let looks_right =
        parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    let is_clean = email.chars().all(|c| !c.is_whitespace() && !c.is_control());
    if looks_right && is_clean && email.chars().count() <= LONGEST_CHARS {
        return Ok(email);
    }
    Err(Refusal::field("/email", "write an address like jo@example.org"))
}

fn name(written: &str) -> Result<String, Refusal> {
    let name = written.trim();
    let is_clean = name.chars().all(|c| !c.is_control());
    if !name.is_empty() && is_clean && name.chars().count() <= LONGEST_CHARS {
        return Ok(name.to_owned());
    }
    Err(Refusal::field("/name", "write what people call them"))
}

/// Roles as the record has them: `moderator in harbour, contributor`.
fn written(posts: &[Post]) -> String {
    let one = |post: &Post| match &post.patch {
        None => post.role.to_string(),
        Some(patch) => format!("{} in {patch}", post.role),
    };
    posts.iter().map(one).collect::<Vec<_>>().join(", ")
}
