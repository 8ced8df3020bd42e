//! What was heard in a person's words, as a plain thing that can be shown to whoever asks why.

use super::answer::Flag;
use super::question::Need;
use crate::asset::{Format, Kind};
use crate::rhythm::Day;
use jiff::civil::Time;
use serde::Serialize;
use std::fmt;

/// Everything heard. It lives as long as the question, and is written nowhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard {
    /// The clauses, in order, with how each is meant.
    pub clauses: Vec<(String, &'static str)>,
    /// Words nobody knew, with what they were taken for.
    pub mended: Vec<(String, String)>,
    /// What is wished, the weightiest first.
    pub wishes: Vec<Wish>,
    /// What the person could give, the weightiest first.
    pub gifts: Vec<Wish>,
    /// What they would rather not.
    pub refusals: Vec<Refusal>,
    /// Troubles told but not asked about: nothing is offered because of them.
    pub told: Vec<Told>,
    /// Ways of being together: liked above 0, disliked below.
    pub ways: Vec<Way>,
    /// What must hold.
    pub needs: Vec<(Need, String)>,
    /// How far, in metres, and the words that said so.
    pub reach: Option<(f64, String)>,
    /// Days of the week that suit, or (`false`) do not.
    pub days: Vec<(Day, bool, String)>,
    /// Times of the clock that suit.
    pub hours: Option<Hours>,
    /// Languages they speak or write in.
    pub languages: Vec<(String, String)>,
    /// For whom they ask.
    pub about: About,
    /// What sort of moment it is.
    pub flag: Flag,
    /// How near to any hard moment or right, in hundredths, by what was learnt; `None` where nothing was.
    pub near: Option<i32>,
    /// What raised the flag, or hinted at one.
    pub fired: Vec<Fired>,
    /// Which kinds of place all the words together lean towards, as shares of 1, the furthest first.
    pub leanings: Vec<(Kind, f32)>,
    /// The plain words left to search with: stem, as said, weight.
    pub words: Vec<Word>,
    /// Where nothing could be read: the language it seems to be in.
    pub unread: Option<Unread>,
}

/// A language that could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// Its name in English; empty where nobody can tell.
    pub language: String,
    /// Its name in Welsh.
    pub in_welsh: String,
    /// In itself: that we cannot read it yet, and where to ring in danger. May be empty.
    pub line: String,
}

/// A wish or a gift.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// The number of its entry in the lexicon.
    pub entry: usize,
    /// The entry's name.
    pub name: String,
    /// The person's own words.
    pub said: String,
    /// The first word of `said`, counted in words: wishes that begin at one word are one wish.
    pub at: usize,
    /// Whether it was said as a wish, a liking or an offer, not only mentioned.
    pub expressed: bool,
    /// 0 to 1.
    pub weight: f32,
    /// Kinds that answer it, with how well.
    pub kinds: Vec<(Kind, f32)>,
}

/// Something refused.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The person's own words.
    pub said: String,
    /// The number of the entry that is refused; `None` for a plain word.
    pub entry: Option<usize>,
    /// Stems refused.
    pub stems: Vec<String>,
    /// Kinds refused.
    pub kinds: Vec<Kind>,
}

/// A trouble that is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The number of its entry.
    pub entry: usize,
    /// The person's own words.
    pub said: String,
}

/// A way of being together.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Which.
    pub format: Format,
    /// Liked above 0, disliked below; at most 1.
    pub weight: f32,
    /// The person's own words.
    pub said: String,
}

/// Times of the clock somebody can do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hours {
    /// Not before.
    pub from: Option<Time>,
    /// Over by then.
    pub until: Option<Time>,
    /// The person's own words.
    pub said: String,
}

/// For whom they ask.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// Somebody other than who is speaking, in the words that said so.
    pub other: Option<String>,
    /// The age of whom it is for.
    pub age: Option<u8>,
    /// Whether it is for somebody under eighteen.
    pub minor: bool,
    /// How many would come together: 0 or 1 for one.
    pub together: u8,
}

/// A phrase that raised a flag, or hinted at one.
#[derive(Clone, Debug, PartialEq)]
pub struct Fired {
    /// The number of its entry.
    pub entry: usize,
    /// The entry's name.
    pub name: String,
    /// The person's own words.
    pub said: String,
    /// Towards which flag.
    pub flag: Flag,
    /// A flag is raised where its phrases come to 1.
    pub weight: f32,
    /// Which words of the sentence they are.
    pub words: std::ops::Range<usize>,
    /// Where no phrase says it: what weighed most, with its weight in hundredths.
    pub learnt: Vec<(String, i32)>,
}

/// A plain word to search with.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Its stem.
    pub stem: String,
    /// As said.
    pub said: String,
    /// How much it says, and how it was meant.
    pub weight: f32,
    /// Whether it is part of a wish that was understood.
    pub wished: bool,
}

impl fmt::Display for Heard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "moment: {:?}", self.flag)?;
        if let Some(near) = self.near {
            writeln!(f, "  how near: {near}")?;
        }
        list(f, "  because of", &self.fired, |one| {
            format!("“{}” {:?} {:.2}", one.said, one.flag, one.weight)
        })?;
        list(f, "clauses", &self.clauses, |(said, meant)| {
            format!("“{said}”: {meant}")
        })?;
        list(f, "taken for", &self.mended, |(written, meant)| {
            format!("{written} → {meant}")
        })?;
        list(f, "wishes", &self.wishes, Wish::to_string)?;
        list(f, "could give", &self.gifts, Wish::to_string)?;
        list(
            f,
            "leans towards",
            self.leanings.get(..5).unwrap_or(&self.leanings),
            |(kind, share)| format!("{} {share:.2}", kind.0),
        )?;
        list(f, "rather not", &self.refusals, |one| format!("“{}”", one.said))?;
        list(f, "told, not asked", &self.told, |one| format!("“{}”", one.said))?;
        list(f, "ways", &self.ways, |one| {
            format!("{} {:+.1} “{}”", one.format.slug(), one.weight, one.said)
        })?;
        list(f, "must hold", &self.needs, |(need, said)| {
            format!("{need:?} “{said}”")
        })?;
        list(f, "reach", self.reach.as_slice(), |(metres, said)| {
            format!("{metres} m “{said}”")
        })?;
        list(f, "days", &self.days, |(day, suits, said)| {
            format!("{day:?} {suits} “{said}”")
        })?;
        list(f, "hours", self.hours.as_slice(), |hours| {
            format!("from {:?} until {:?} “{}”", hours.from, hours.until, hours.said)
        })?;
        list(f, "languages", &self.languages, |(language, said)| {
            format!("{language} “{said}”")
        })?;
        if self.about != About::default() {
            writeln!(f, "for: {:?}", self.about)?;
        }
        list(f, "could not be read", self.unread.as_slice(), |unread| {
            unread.language.clone()
        })?;
        list(f, "words", &self.words, |one| {
            format!("{} {:.2}", one.stem, one.weight)
        })
    }
}

impl fmt::Display for Wish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:.2} “{}”", self.name, self.weight, self.said)
    }
}

fn list<T>(
    f: &mut fmt::Formatter<'_>,
    title: &str,
    items: &[T],
    written: impl Fn(&T) -> String,
) -> fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    let items: Vec<String> = items.iter().map(written).collect();
    writeln!(f, "{title}: {}", items.join(" · "))
}
