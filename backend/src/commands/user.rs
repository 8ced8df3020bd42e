//! `kith user`: the people who look after the register. The first administrator is made here.

use anyhow::{Context, bail};
use backend::config::Home;
use backend::services::people::{self, NewPerson};
use backend::services::recording::Doer;
use backend::services::{Refusal, people as keeping};
use backend::store::accounts::{self, Account};
use backend::store::{Store, patches, settings};
use clap::{Args, Subcommand};
use domain::staff::{Post, Role};
use std::io::{IsTerminal, stdin};

/// The people who look after the register: make accounts, list them, end them, set a password anew.
#[derive(Debug, Args)]
pub struct User {
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What can be done with people.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Make an account. The password is asked for, or read from standard input where that is no terminal
    Add {
        /// Their e-mail address
        email: String,
        /// What they are called here; groups see it on what they decide
        #[arg(long)]
        name: String,
        /// What they are: contributor, moderator, coordinator or administrator. The first account is an administrator's
        #[arg(long, value_parser = role)]
        role: Option<Role>,
        /// In which patch, by its short name. Left out: everywhere
        #[arg(long)]
        patch: Option<String>,
    },
    /// List everybody, with their roles
    List,
    /// Shut somebody out. What they hold opens nothing from the next request on
    Disable {
        /// Their e-mail address
        email: String,
    },
    /// Let somebody in again
    Enable {
        /// Their e-mail address
        email: String,
    },
    /// Set somebody's password anew, and end their sessions
    Reset {
        /// Their e-mail address
        email: String,
        /// Take their second factor away instead, for they lost it: they set up another when they sign in
        #[arg(long)]
        second_factor: bool,
    },
}

fn role(written: &str) -> Result<Role, String> {
    Role::from_slug(written)
        .ok_or_else(|| "write contributor, moderator, coordinator or administrator".to_owned())
}

impl User {
    /// Does it.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let store = Store::open(&home.database()?)?;
        let doer = Doer::command_line();
        match self.what {
            What::Add {
                email,
                name,
                role,
                patch,
            } => {
                let role = role.map_or_else(|| first(&store), Ok)?;
                add(&store, &doer, &email, name, Post { role, patch })
            }
            What::List => list(&store),
            What::Disable { email } => {
                told(people::shut_out(&store, find(&store, &email)?.id, &doer))?;
                println!("{email} is shut out");
                Ok(())
            }
            What::Enable { email } => {
                told(people::let_in(&store, find(&store, &email)?.id, &doer))?;
                println!("{email} may sign in again");
                Ok(())
            }
            What::Reset { email, second_factor } => reset(&store, &doer, &email, second_factor),
        }
    }
}

fn add(store: &Store, doer: &Doer, email: &str, name: String, post: Post) -> anyhow::Result<()> {
    let post = fit(store, post)?;
    let new = NewPerson {
        posts: vec![post],
        password: Some(ask()?),
        email: email.to_owned(),
        name,
    };
    told(keeping::add(store, new, &site_name(store)?, doer))?;
    println!("{email} may sign in at /staff/sign-in, and sets up a second factor there");
    Ok(())
}

/// The role of the first account. Nobody else becomes an administrator by saying nothing.
fn first(store: &Store) -> anyhow::Result<Role> {
    if told(people::all(store))?.is_empty() {
        return Ok(Role::Administrator);
    }
    bail!("say what they are: --role contributor, moderator, coordinator or administrator")
}

/// An administrator is one everywhere; a patch has to be there.
fn fit(store: &Store, post: Post) -> anyhow::Result<Post> {
    let Some(slug) = &post.patch else {
        return Ok(post);
    };
    if post.role == Role::Administrator {
        bail!("an administrator is one everywhere; leave --patch out");
    }
    let known = store.read(patches::all)?;
    if known.iter().any(|patch| &patch.slug == slug) {
        return Ok(post);
    }
    let known: Vec<String> = known.into_iter().map(|patch| patch.slug).collect();
    bail!("there is no patch called {slug}; there are: {}", known.join(", "))
}

fn list(store: &Store) -> anyhow::Result<()> {
    for account in told(people::all(store))? {
        let Account {
            email, name, posts, ..
        } = &account;
        let posts: Vec<String> = posts
            .iter()
            .map(|post| match &post.patch {
                None => post.role.to_string(),
                Some(patch) => format!("{} in {patch}", post.role),
            })
            .collect();
        let state = match (&account.disabled_us, &account.totp) {
            (Some(_), _) => ", shut out",
            (None, None) => ", no second factor yet",
            (None, Some(_)) => "",
        };
        println!("{email}\t{name}\t{}{state}", posts.join(", "));
    }
    Ok(())
}

fn reset(store: &Store, doer: &Doer, email: &str, second_factor: bool) -> anyhow::Result<()> {
    let id = find(store, email)?.id;
    if second_factor {
        told(people::take_second_factor(store, id, doer))?;
        println!("{email} sets up a new second factor when they sign in");
    } else {
        told(people::reset(store, id, &ask()?, &site_name(store)?, doer))?;
        println!("{email} has a new password; every session has ended");
    }
    Ok(())
}

fn find(store: &Store, email: &str) -> anyhow::Result<Account> {
    store
        .read(|c| accounts::find_by_email(c, email))?
        .with_context(|| format!("nobody has the address {email}; kith user list shows who is there"))
}

fn site_name(store: &Store) -> anyhow::Result<String> {
    Ok(store.read(|c| settings::get(c, "site_name"))?.unwrap_or_default())
}

/// Asks for a password twice without showing it, or reads a line where nobody sits.
fn ask() -> anyhow::Result<String> {
    if !stdin().is_terminal() {
        let mut line = String::new();
        stdin().read_line(&mut line)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let first = rpassword::prompt_password("Password (12 letters or more): ")?;
    let second = rpassword::prompt_password("The same again: ")?;
    if first != second {
        bail!("the two are not the same; nothing was changed");
    }
    Ok(first)
}

/// What was refused, in words for whoever sits here.
fn told<T>(done: Result<T, Refusal>) -> anyhow::Result<T> {
    done.map_err(|refusal| match refusal {
        Refusal::Fields(fields) => {
            let says: Vec<String> = fields.into_iter().map(|field| field.says).collect();
            anyhow::anyhow!(says.join("; "))
        }
        other => anyhow::anyhow!(other.to_string()),
    })
}
