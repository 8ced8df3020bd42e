//! One thing people speak of, and what hearing it means.

use super::blocks::Block;
use crate::asset::{Format, Kind};
use crate::knowledge::KnowledgeError;
use crate::matching::answer::Flag;
use crate::matching::question::Need;
use std::str::FromStr;

/// What sort of thing an entry is: the part of the knowledge it was written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Something one can wish for (`wishes-*.txt`).
    Wish,
    /// A trade, skill or thing a person has, and may give (`trades.txt`).
    Trade,
    /// A trouble, illness or loss: spoken of, and not wished for (`troubles.txt`).
    Trouble,
    /// A limit: a need, a reach, a way of being together, a time (`limits.txt`).
    Limit,
    /// Somebody spoken of (`people.txt`).
    Person,
    /// Who people say they, or theirs, are (`who.txt`): it finds nothing unless it is asked for.
    Who,
    /// How the words around it are meant (`turns.txt`).
    Turn,
    /// A hard moment or a right (`flags.txt`).
    Flag,
    /// A way of talking that means nothing of what it says (`idioms.txt`).
    Idiom,
    /// What a listing says about itself: full, finished, with drink (`signs.txt`).
    Sign,
}

impl Role {
    /// The role of everything in a file, by the file's name.
    pub fn of_file(file: &str) -> Option<Role> {
        let name = file.rsplit('/').next().unwrap_or(file);
        let starts = |with: &str| name.starts_with(with);
        Some(match () {
            () if starts("wishes") => Role::Wish,
            () if starts("trades") => Role::Trade,
            () if starts("troubles") => Role::Trouble,
            () if starts("limits") => Role::Limit,
            () if starts("people") => Role::Person,
            () if starts("who") => Role::Who,
            () if starts("turns") => Role::Turn,
            () if starts("flags") => Role::Flag,
            () if starts("idioms") => Role::Idiom,
            () if starts("signs") => Role::Sign,
            () => return None,
        })
    }

    /// Whether it is something a listing may be about.
    pub const fn is_topic(self) -> bool {
        matches!(self, Role::Wish | Role::Trade | Role::Trouble)
    }
}

/// How the words around a phrase are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// What follows in the clause is not wanted.
    Refuses,
    /// "Not", "no", "never": not wanted, unless it only lapsed ("not danced since").
    Negates,
    /// It lapsed: "since", "for years", "any more".
    Lapsed,
    /// What came before in the clause is not wanted.
    RefusedBefore,
    /// What follows is wanted after all ("just", "rather").
    Allows,
    /// What follows is wished.
    Wishes,
    /// What follows is liked or missed.
    Likes,
    /// It was so once.
    Past,
    /// It is told, not asked.
    Tells,
    /// The person could give it.
    Offers,
    /// The person cannot do it, or never learnt.
    Unable,
    /// The person asks for others who know the same trouble.
    SameBoat,
}

/// What hearing an entry means. Which parts it uses depends on its [`Role`].
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name in the file.
    pub name: String,
    /// The part of the knowledge it is in.
    pub role: Role,
    /// How much it says, 1 for something plain and particular.
    pub weight: f32,
    /// Kinds that answer a wish for it, with how well (0 to 1).
    pub kinds: Vec<(Kind, f32)>,
    /// Kinds that welcome it as a gift, with how well.
    pub gives: Vec<(Kind, f32)>,
    /// Ways of being together: liked above 0, disliked below.
    pub ways: Vec<(Format, f32)>,
    /// What must hold.
    pub needs: Vec<Need>,
    /// How far, in metres.
    pub reach_m: Option<f64>,
    /// What sort of moment.
    pub flag: Option<Flag>,
    /// How the words around are meant.
    pub turn: Option<Turn>,
    /// Words that stand for themselves: `language = Polish`, `age = child`.
    pub marks: Vec<(String, String)>,
}

impl Entry {
    /// Reads an entry from its block.
    pub fn read(block: &Block<'_>, role: Role) -> Result<Entry, KnowledgeError> {
        let mut entry = Entry {
            name: block.name.to_owned(),
            role,
            weight: 1.0,
            kinds: Vec::new(),
            gives: Vec::new(),
            ways: Vec::new(),
            needs: Vec::new(),
            reach_m: None,
            flag: None,
            turn: None,
            marks: Vec::new(),
        };
        for (key, value, line) in &block.values {
            entry.take(key, value).map_err(|problem| line.wrong(problem))?;
        }
        Ok(entry)
    }

    /// What is written beside a key that stands for itself.
    pub fn mark(&self, key: &str) -> Option<&str> {
        self.marks
            .iter()
            .find(|(k, _)| k == key)
            .map(|(_, value)| value.as_str())
    }

    /// Its name as a person would say it.
    pub fn spoken(&self) -> String {
        self.mark("shown")
            .map_or_else(|| self.name.replace('_', " "), str::to_owned)
    }

    fn take(&mut self, key: &str, value: &str) -> Result<(), String> {
        match key {
            "says" | "also" | "asks" => {}
            "weight" => self.weight = number(value)?,
            "kinds" => self.kinds = weighted(value, |slug| Some(Kind::from(slug)))?,
            "gives" => self.gives = weighted(value, |slug| Some(Kind::from(slug)))?,
            "ways" => self.ways = weighted(value, Format::from_slug)?,
            "needs" => self.needs = value.split(',').map(need).collect::<Result<_, _>>()?,
            "reach" => self.reach_m = Some(number(value.trim_end_matches('m').trim())?),
            "flag" => self.flag = Some(flag(value)?),
            "turn" => self.turn = Some(turn(value)?),
            "shown" | "language" | "age" | "who" | "sort" | "day" | "covers" | "part_of" => {
                self.marks.push((key.to_owned(), value.to_owned()));
            }
            other => return Err(format!("“{other}” is not something an entry has")),
        }
        Ok(())
    }
}

fn number<T: FromStr>(written: &str) -> Result<T, String> {
    written
        .trim()
        .parse()
        .map_err(|_| format!("“{written}” is not a number"))
}

fn weighted<T>(value: &str, named: impl Fn(&str) -> Option<T>) -> Result<Vec<(T, f32)>, String> {
    let one = |written: &str| {
        let (name, weight) = written.trim().split_once(' ').unwrap_or((written.trim(), "1"));
        let known = named(name).ok_or_else(|| format!("“{name}” is not known"))?;
        Ok((known, number(weight)?))
    };
    value
        .split(',')
        .filter(|part| !part.trim().is_empty())
        .map(one)
        .collect()
}

fn need(written: &str) -> Result<Need, String> {
    let slug = written.trim();
    Need::from_slug(slug).ok_or_else(|| format!("“{slug}” is not a need"))
}

fn flag(written: &str) -> Result<Flag, String> {
    Flag::from_slug(written).ok_or_else(|| format!("“{written}” is not a flag"))
}

fn turn(written: &str) -> Result<Turn, String> {
    Ok(match written {
        "refuses" => Turn::Refuses,
        "negates" => Turn::Negates,
        "lapsed" => Turn::Lapsed,
        "refused_before" => Turn::RefusedBefore,
        "allows" => Turn::Allows,
        "wishes" => Turn::Wishes,
        "likes" => Turn::Likes,
        "past" => Turn::Past,
        "tells" => Turn::Tells,
        "offers" => Turn::Offers,
        "unable" => Turn::Unable,
        "same_boat" => Turn::SameBoat,
        other => return Err(format!("“{other}” is not a turn")),
    })
}
