//! One thing that is heard in a sentence of the book, as the book writes it.

use crate::asset::Format;
use crate::knowledge::Knowledge;
use crate::matching::lexicon::Role;
use crate::matching::{Flag, Need};

/// One thing that is heard. Numbers are those of entries of the lexicon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `knitting`: a wish.
    Wish(usize),
    /// `+knitting`: something they could give.
    Gift(usize),
    /// `-bingo`: rather not.
    Refused(usize),
    /// `~loss`: told, not asked about.
    Told(usize),
    /// `!crisis`: what sort of moment.
    Moment(Flag),
    /// `=alone`: a way of being together.
    Way(Format),
    /// `=free`: what must hold.
    Need(Need),
    /// `=reach_street`: any other limit.
    Limit(usize),
    /// `@other`: for somebody else.
    Other,
    /// `@child`: for a child.
    Child,
    /// `@17`: the age of whom it is for.
    Age(u8),
    /// `@pl`: the language it is written in.
    Language([char; 2]),
    /// `nothing`: nothing here can be wished for.
    Nothing,
}

/// What may be left out before the name of a limit.
const OF_LIMITS: &[&str] = &["", "way_", "need_", "reach_", "day_"];

impl Mark {
    /// Reads one mark. `Err` says what is wrong with it.
    pub fn read(knowledge: &Knowledge, written: &str) -> Result<Mark, String> {
        let topic = |name: &str| topic(knowledge, name);
        let mut letters = written.chars();
        let sign = letters.next().unwrap_or_default();
        let rest = letters.as_str();
        match sign {
            '+' => topic(rest).map(Mark::Gift),
            '-' => topic(rest).map(Mark::Refused),
            '~' => topic(rest).map(Mark::Told),
            '!' => moment(rest),
            '=' => limit(knowledge, rest),
            '@' => whose(rest),
            _ if written == "nothing" => Ok(Mark::Nothing),
            _ => topic(written).map(Mark::Wish),
        }
    }
}

fn topic(knowledge: &Knowledge, name: &str) -> Result<usize, String> {
    let number = knowledge.lexicon.named(name);
    number
        .filter(|&number| knowledge.lexicon.entry(number).role.is_topic())
        .ok_or_else(|| format!("there is no topic called “{name}”"))
}

fn moment(slug: &str) -> Result<Mark, String> {
    let flag = Flag::from_slug(slug).filter(|flag| *flag != Flag::None);
    flag.map(Mark::Moment)
        .ok_or_else(|| format!("“{slug}” is not a moment: crisis, safety, urgent or rights"))
}

fn limit(knowledge: &Knowledge, slug: &str) -> Result<Mark, String> {
    let of_file = |name: String| {
        let number = knowledge.lexicon.named(&name)?;
        (knowledge.lexicon.entry(number).role == Role::Limit).then_some(Mark::Limit(number))
    };
    let block = || {
        OF_LIMITS
            .iter()
            .find_map(|before| of_file(format!("{before}{slug}")))
    };
    let way = || Format::from_slug(slug).map(Mark::Way);
    let need = Need::from_slug(slug).map(Mark::Need);
    need.or_else(way)
        .or_else(block)
        .ok_or_else(|| format!("there is no limit called “{slug}”"))
}

fn whose(written: &str) -> Result<Mark, String> {
    if let Ok(years) = written.parse::<u8>() {
        return Ok(Mark::Age(years));
    }
    match (written, written.chars().collect::<Vec<_>>().as_slice()) {
        ("other", _) => Ok(Mark::Other),
        ("child", _) => Ok(Mark::Child),
        (_, &[a, b]) if a.is_ascii_lowercase() && b.is_ascii_lowercase() => Ok(Mark::Language([a, b])),
        _ => Err(format!(
            "“@{written}” is neither @other, @child, an age nor the two letters of a language"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> Result<Mark, String> {
        Mark::read(&Knowledge::built_in().unwrap(), written)
    }

    #[test]
    fn each_sign_says_how_a_topic_is_meant() {
        let knowledge = Knowledge::built_in().unwrap();
        let bingo = knowledge.lexicon.named("bingo").unwrap();
        assert_eq!(read("bingo"), Ok(Mark::Wish(bingo)));
        assert_eq!(read("+bingo"), Ok(Mark::Gift(bingo)));
        assert_eq!(read("-bingo"), Ok(Mark::Refused(bingo)));
        assert_eq!(read("~bingo"), Ok(Mark::Told(bingo)));
    }

    #[test]
    fn a_limit_is_named_with_or_without_what_sort_it_is() {
        assert_eq!(read("=free"), Ok(Mark::Need(Need::Free)));
        assert_eq!(read("=alone"), Ok(Mark::Way(Format::Alone)));
        assert_eq!(read("=street"), read("=reach_street"));
    }

    #[test]
    fn whose_it_is_an_age_or_a_language() {
        assert_eq!(read("@17"), Ok(Mark::Age(17)));
        assert_eq!(read("@pl"), Ok(Mark::Language(['p', 'l'])));
        assert!(read("@everybody").is_err());
    }
}
