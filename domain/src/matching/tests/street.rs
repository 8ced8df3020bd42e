//! A street to ask: a few listings written for one claim, as a group would type them.

use crate::asset::{Asset, AssetId};
use crate::columns::{Row, read};
use crate::geography::Position;
use crate::knowledge::Knowledge;
use crate::matching::{Answer, Index, Question, answer};
use crate::placing::place;
use crate::public_view::listing;
use crate::rhythm::Calendar;
use jiff::civil::{Date, DateTime, date, time};
use std::sync::{Arc, LazyLock};
use uuid::Uuid;

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::built_in().unwrap());
/// Whoever asks stands here.
const HERE: (f64, f64) = (53.0, -1.5);
/// Metres of a degree of latitude.
const DEGREE_M: f64 = 111_195.0;

/// One listing, by the columns of a table; `metres` says how far off it is, due north.
pub type Written<'a> = &'a [(&'a str, &'a str)];

/// Some listings, and a day on which they are asked.
pub struct Street {
    index: Index,
    at: DateTime,
}

impl Street {
    /// Places the listings as the register would. Everything is a hundred metres off where nothing else is said.
    pub fn of(written: &[Written<'_>]) -> Street {
        let assets = written.iter().enumerate().map(|(n, columns)| asset(n, columns));
        let listings =
            assets.filter_map(|asset| Some(Arc::new(listing(&asset, &place(&KNOWLEDGE, &asset))?)));
        Street {
            index: Index::new(&KNOWLEDGE, listings.collect()),
            at: date(2026, 6, 3).to_datetime(time(9, 0, 0, 0)),
        }
    }

    /// The same, asked on another day.
    pub fn on(self, day: Date) -> Street {
        Street {
            at: day.to_datetime(time(9, 0, 0, 0)),
            ..self
        }
    }

    /// What is answered.
    pub fn asked(&self, words: &str) -> Answer {
        let question = Question {
            words: words.to_owned(),
            near: Position::new(HERE.0, HERE.1),
            at: self.at,
            calendar: Calendar::default(),
            reach: None,
            needs: Vec::new(),
            day: None,
            limit: 10,
        };
        answer(&KNOWLEDGE, &self.index, &question)
    }

    /// The names of the ideas, in order.
    pub fn ideas(&self, words: &str) -> Vec<String> {
        let ideas = self.asked(words).ideas.into_iter();
        ideas.map(|idea| idea.listing.name.clone()).collect()
    }
}

fn asset(n: usize, columns: Written<'_>) -> Asset {
    let mut row: Row = columns
        .iter()
        .filter(|(column, _)| *column != "metres")
        .map(|(column, value)| ((*column).to_owned(), (*value).to_owned()))
        .collect();
    let metres = columns.iter().find(|(column, _)| *column == "metres");
    let metres: f64 = metres.map_or(100.0, |(_, metres)| metres.parse().unwrap());
    if row.get("online").is_none_or(|online| online != "only") {
        row.insert("lat".to_owned(), format!("{:.6}", HERE.0 + metres / DEGREE_M));
        row.insert("lon".to_owned(), HERE.1.to_string());
    }
    let named = Asset::named(AssetId(Uuid::from_u128(n as u128 + 1)), row["name"].clone());
    read(&row, named, date(2026, 6, 1)).unwrap()
}
