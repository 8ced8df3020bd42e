//! How each idea came to stand where it stands, and what was left out.

use super::{Line, Section, number};
use crate::asked::need_slug;
use crate::words::Words;
use domain::matching::{By, Card, Explained, Left, Matched, Part, RuledOut, Stood};

/// What came of what was heard.
pub fn sections(words: &Words, explained: &Explained) -> Vec<Section> {
    let section = |title: &str, lines: Vec<Line>| Section::new(words, title, lines);
    let cards = explained.cards.iter().map(|one| words.say(card(*one)).into());
    let mut ideas = stood(words, &explained.ideas);
    if ideas.is_empty() {
        ideas.push(words.say("explain-no-ideas").into());
    }
    vec![
        section("explain-cards", cards.collect()),
        section("explain-ideas", ideas),
        section("explain-formal", stood(words, &explained.formal)),
        section("explain-ruled-out", ruled_out(words, explained)),
    ]
}

fn stood(words: &Words, all: &[Stood]) -> Vec<Line> {
    let numbered = all.iter().zip(1_usize..);
    numbered
        .map(|(one, place)| {
            let distance = one
                .distance_m
                .map(|metres| format!(", {metres} m"))
                .unwrap_or_default();
            let mut under: Vec<String> = one.matched.iter().map(|one| matched(words, one)).collect();
            under.push(score(words, one));
            Line {
                text: format!("{place}. {}{distance}", one.name),
                under,
            }
        })
        .collect()
}

/// “loaves”: their words speak of cooking, 0.86.
fn matched(words: &Words, one: &Matched) -> String {
    let id = match one.by {
        By::Topic => "explain-by-topic",
        By::Kind => "explain-by-kind",
        By::Word => "explain-by-word",
        By::Wanted => "explain-by-wanted",
        By::Welcomes => "explain-by-welcomes",
        By::Language => "explain-by-language",
    };
    let by = words.say_with(id, &[("name", one.name.as_str().into())]);
    format!("“{}”: {by}, {}", one.said, number(one.strength))
}

/// The words answered 1.20, × nearness 0.90: score 1.08. What changed nothing is left out.
fn score(words: &Words, one: &Stood) -> String {
    let changing = one.parts.iter().filter(|(_, share)| (share - 1.0).abs() >= 0.005);
    let parts: Vec<String> = changing
        .map(|(one, share)| format!(" × {} {}", words.say(part(*one)), number(*share)))
        .collect();
    let args = [
        ("relevance", number(one.relevance).into()),
        ("parts", parts.concat().into()),
        ("score", number(one.score).into()),
    ];
    words.say_with("explain-score", &args)
}

fn ruled_out(words: &Words, explained: &Explained) -> Vec<Line> {
    let mut lines: Vec<Line> = explained.ruled_out.iter().map(|one| left(words, one)).collect();
    if explained.not_shown > 0 {
        let args = [("count", explained.not_shown.into())];
        lines.push(words.say_with("explain-not-shown", &args).into());
    }
    lines
}

fn left(words: &Words, one: &Left) -> Line {
    let why = match one.why {
        RuledOut::NotOn => words.say("explain-out-not-on"),
        RuledOut::Full => words.say("explain-out-full"),
        RuledOut::TooFar => words.say("explain-out-too-far"),
        RuledOut::NotOnTheDay => words.say("explain-out-day"),
        RuledOut::NotTheirAge => words.say("explain-out-age"),
        RuledOut::ForGrownUps => words.say("explain-out-grown-ups"),
        RuledOut::Refused => words.say("explain-out-refused"),
        RuledOut::NoTime => words.say("explain-out-time"),
        RuledOut::NotAgain => words.say("explain-out-not-again"),
        RuledOut::Lacks(need) => {
            let need = words.say(&format!("need-{}", need_slug(need)));
            words.say_with("explain-out-lacks", &[("need", need.into())])
        }
    };
    format!("{} ({}): {why}", one.name, number(one.relevance)).into()
}

const fn part(part: Part) -> &'static str {
    match part {
        Part::Ways => "explain-part-ways",
        Part::Nearness => "explain-part-nearness",
        Part::Freshness => "explain-part-freshness",
        Part::Soonness => "explain-part-soonness",
        Part::Days => "explain-part-days",
        Part::Sort => "explain-part-sort",
        Part::Young => "explain-part-young",
    }
}

const fn card(card: Card) -> &'static str {
    match card {
        Card::CrisisCard => "explain-card-crisis",
        Card::SafetyCard => "explain-card-safety",
        Card::RightsCard => "explain-card-rights",
        Card::LacContact => "explain-card-person",
        Card::StartSomething => "explain-card-start",
        Card::UnreadCard => "unread-title",
    }
}
