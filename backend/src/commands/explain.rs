//! `kith explain`: why a sentence gets its answer. It reads the register of the data folder, and writes the words nowhere.

use anyhow::Context;
use backend::built_in::BuiltIn;
use backend::config::{Home, Zone};
use backend::register::Register;
use backend::services::places;
use backend::store::Store;
use clap::Args;
use domain::geography::Position;
use domain::matching::{Question, explain};
use jiff::civil::{Date, DateTime, time};
use pages::Lang;
use std::io::Read;

/// As many ideas as a page shows.
const IDEAS: usize = 10;

/// Show why a sentence gets its answer
///
/// What was heard, what each idea answers and how its score came about, and what was ruled out and why. The words are
/// kept nowhere; write - to type them in, so that the shell does not remember them either.
#[derive(Debug, Args)]
pub struct Explain {
    /// The words, as somebody would say them; - reads them from standard input
    pub words: String,
    /// Where they are: a postcode, a place, or latitude and longitude ("54.2,1.9")
    #[arg(long, value_name = "WHERE", allow_hyphen_values = true)]
    pub near: Option<String>,
    /// The day it is asked on [default: today]
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

impl Explain {
    /// Prints the whole story.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let store = Store::open(&home.database()?)?;
        let built_in = BuiltIn::read()?;
        let near = self
            .near
            .as_deref()
            .map(|written| found(&store, written))
            .transpose()?;
        let register = Register::start(store, built_in.knowledge.clone())?.current();
        let question = Question {
            words: words(self.words)?,
            near,
            at: self.on.map_or_else(now, |on| on.to_datetime(MORNING)),
            calendar: built_in.calendar.clone(),
            reach: None,
            needs: Vec::new(),
            day: None,
            limit: IDEAS,
        };
        let (knowledge, area) = (&built_in.knowledge, register.area(near));
        let explained = explain(knowledge, area.prepared(knowledge), &question);
        print!("{}", pages::explained::text(Lang::En.words(), &explained));
        Ok(())
    }
}

/// When a day is asked about: before anything of it is over.
const MORNING: jiff::civil::Time = time(9, 0, 0, 0);

fn now() -> DateTime {
    jiff::Timestamp::now().to_zoned(Zone::default().clock).datetime()
}

fn found(store: &Store, written: &str) -> anyhow::Result<Position> {
    let place = places::known(store, written)?;
    place.with_context(|| {
        format!("no place called {written} is known; load a gazetteer, or write latitude,longitude")
    })
}

fn words(written: String) -> anyhow::Result<String> {
    if written != "-" {
        return Ok(written);
    }
    let mut words = String::new();
    std::io::stdin()
        .read_to_string(&mut words)
        .context("reading the words")?;
    Ok(words)
}
