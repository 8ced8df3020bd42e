//! `kith feed`: addresses that are fetched again and again.

use anyhow::Context;
use backend::config::{Config, Home, Settings};
use backend::feeds::{self, Every, Workshop};
use backend::import::Format;
use backend::store::feeds::{Came, Feed as Kept, Run};
use backend::store::{self, Store};
use clap::builder::BoolishValueParser;
use clap::{Args, Subcommand};
use jiff::Timestamp;

/// Fetch groups and places from an address, again and again
///
/// A running server fetches each feed when it is due; /staff/feeds shows how they do. What is changed here is never
/// overwritten, and what a feed no longer has is marked and never deleted.
#[derive(Debug, Args)]
pub struct Feed {
    /// Let feeds be on this machine or a private network
    #[arg(long, env = "KITH_ALLOW_PRIVATE_UPSTREAMS", value_name = "BOOL", num_args = 0..=1,
          default_missing_value = "true", value_parser = BoolishValueParser::new(), global = true)]
    pub allow_private_upstreams: Option<bool>,
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What can be done with feeds.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Add a feed, or change the one of that name
    Add(Add),
    /// List the feeds, when each last worked, and what is wrong
    List,
    /// Fetch a feed now, and say what that changed
    Run {
        /// Its name
        name: String,
        /// Believe it where more than half of its records are missing
        #[arg(long)]
        believe_losses: bool,
    },
    /// Let a feed rest
    Pause {
        /// Its name
        name: String,
    },
    /// Fetch a resting feed again
    Resume {
        /// Its name
        name: String,
    },
    /// Take a feed away. Its records stay
    Remove {
        /// Its name
        name: String,
    },
}

/// A feed to add.
#[derive(Debug, Args)]
pub struct Add {
    /// Its address, which begins with https:// or http://
    pub url: String,
    /// What to call it: its records are kept under this source
    #[arg(long, value_name = "NAME")]
    pub source: String,
    /// What it is [default: guessed from the content]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// How often it is fetched: 30m, 6h, 1d, 1w
    #[arg(long, default_value = "1d")]
    pub every: Every,
    /// The licence of what is in it
    #[arg(long, value_name = "TEXT")]
    pub licence: Option<String>,
    /// Show what is new at once; without this it waits for somebody to look
    #[arg(long)]
    pub publish: bool,
}

impl Feed {
    /// Does it.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let store = Store::open(&home.database()?)?;
        match self.what {
            What::Add(add) => add.save(&store),
            What::List => list(&store),
            What::Run { name, believe_losses } => {
                let settings = Settings {
                    allow_private_upstreams: self.allow_private_upstreams,
                    ..Settings::default()
                };
                let config = Config::settle(home, settings)?;
                run_now(&store, &config, &name, believe_losses)
            }
            What::Pause { name } => set_paused(&store, &name, true),
            What::Resume { name } => set_paused(&store, &name, false),
            What::Remove { name } => {
                let wanted = name.clone();
                let gone = store.write(move |c| store::feeds::remove(c, &wanted))?;
                anyhow::ensure!(gone, "{}", no_feed(&name));
                Ok(())
            }
        }
    }
}

impl Add {
    fn save(self, store: &Store) -> anyhow::Result<()> {
        let is_web = ["http://", "https://"]
            .iter()
            .any(|scheme| self.url.starts_with(scheme));
        anyhow::ensure!(is_web, "the address has to begin with https:// or http://");
        let feed = Kept {
            source: self.source.clone(),
            url: self.url,
            format: self.format.map(|format| format.name().to_owned()),
            every_s: self.every.seconds,
            licence: self.licence,
            publish: self.publish,
            paused: false,
            next_us: Timestamp::now().as_microsecond(),
            etag: None,
            last_modified: None,
            worked_us: None,
            failures: 0,
            problem: String::new(),
            following: None,
        };
        store.write(move |c| store::feeds::save(c, &feed))?;
        println!(
            "added {0}. A running server fetches it now; else say: kith feed run \"{0}\"",
            self.source
        );
        Ok(())
    }
}

fn no_feed(name: &str) -> String {
    format!("there is no feed called {name}; kith feed list shows them all")
}

fn list(store: &Store) -> anyhow::Result<()> {
    for feed in store.read(store::feeds::all)? {
        let worked = feed.worked_us.map_or_else(
            || "never worked".to_owned(),
            |at| format!("worked {}", moment(at)),
        );
        let next = if feed.paused {
            "rests".to_owned()
        } else {
            format!("next {}", moment(feed.next_us))
        };
        println!(
            "{}\t{}\t{worked}\t{next}\t{}",
            feed.source, feed.url, feed.problem
        );
    }
    Ok(())
}

/// A moment as programs and people read it, in UTC.
fn moment(us: i64) -> String {
    Timestamp::from_microsecond(us).map_or_else(
        |_| String::new(),
        |at| at.strftime("%Y-%m-%d %H:%M UTC").to_string(),
    )
}

fn run_now(store: &Store, config: &Config, name: &str, believe_losses: bool) -> anyhow::Result<()> {
    let wanted = name.to_owned();
    let feed = store
        .read(|c| store::feeds::find(c, &wanted))?
        .with_context(|| no_feed(name))?;
    let run = feeds::run(&Workshop::new(store.clone(), config)?, feed, believe_losses)?;
    anyhow::ensure!(!matches!(run.came, Came::Failed | Came::HeldBack), "{}", run.says);
    println!("{}", told(&run));
    Ok(())
}

fn told(run: &Run) -> String {
    if run.came == Came::NotModified {
        return "not changed since the last time".to_owned();
    }
    format!(
        "{}, gone {}, back {}",
        super::counts(run.counts),
        run.gone,
        run.back
    )
}

fn set_paused(store: &Store, name: &str, paused: bool) -> anyhow::Result<()> {
    let wanted = name.to_owned();
    let found = store.write(move |c| {
        let Some(mut feed) = store::feeds::find(c, &wanted)? else {
            return Ok(false);
        };
        feed.paused = paused;
        if !paused {
            feed.next_us = Timestamp::now().as_microsecond();
        }
        store::feeds::save(c, &feed)?;
        Ok(true)
    })?;
    anyhow::ensure!(found, "{}", no_feed(name));
    Ok(())
}
