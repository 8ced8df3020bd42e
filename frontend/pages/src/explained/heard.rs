//! What was heard in a sentence, told piece by piece.

use super::{Line, Section, number};
use crate::asked::need_slug;
use crate::phrases::dates::day_name;
use crate::words::Words;
use domain::matching::{Fired, Flag, Heard, Wish};

/// What was heard, in the order it is heard in.
pub fn sections(words: &Words, heard: &Heard, reach_m: f64) -> Vec<Section> {
    let section = |title: &str, lines: Vec<Line>| Section::new(words, title, lines);
    let wishes = |wishes: &[Wish]| wishes.iter().map(|one| wish(words, one)).collect();
    let quoted = |said: Vec<&str>| said.into_iter().map(|said| format!("“{said}”").into()).collect();
    vec![
        section("explain-clauses", clauses(words, heard)),
        section("explain-moment", moment(words, heard)),
        section("explain-wishes", wishes(&heard.wishes)),
        section("explain-gifts", wishes(&heard.gifts)),
        section(
            "explain-refused",
            quoted(heard.refusals.iter().map(|one| one.said.as_str()).collect()),
        ),
        section(
            "explain-told",
            quoted(heard.told.iter().map(|one| one.said.as_str()).collect()),
        ),
        section("explain-ways", ways(heard)),
        section("explain-limits", limits(words, heard, reach_m)),
        section("explain-words-left", left(heard)),
    ]
}

fn clauses(words: &Words, heard: &Heard) -> Vec<Line> {
    let clauses = heard.clauses.iter().map(|(said, meant)| {
        let meant = words.say(&format!("explain-meant-{meant}"));
        format!("“{said}”: {meant}").into()
    });
    let mended = heard.mended.iter().map(|(written, meant)| {
        let args = [
            ("written", written.as_str().into()),
            ("meant", meant.as_str().into()),
        ];
        words.say_with("explain-mended", &args).into()
    });
    clauses.chain(mended).collect()
}

fn moment(words: &Words, heard: &Heard) -> Vec<Line> {
    let under = heard.fired.iter().map(|one| fired(words, one)).collect();
    vec![Line {
        text: flag(words, heard.flag),
        under,
    }]
}

fn fired(words: &Words, one: &Fired) -> String {
    format!(
        "“{}”: {} {} ({}){}",
        one.said,
        flag(words, one.flag),
        number(one.weight),
        one.name,
        by_learning(words, &one.learnt)
    )
}

fn flag(words: &Words, flag: Flag) -> String {
    words.say(&format!("explain-flag-{}", flag.slug()))
}

fn wish(words: &Words, wish: &Wish) -> Line {
    let how = if wish.expressed {
        "explain-expressed"
    } else {
        "explain-mentioned"
    };
    let name = wish.name.replace('_', " ");
    let text = match wish.said.as_str() {
        "" => name,
        said => format!("{name}: “{said}”"),
    };
    format!("{text}, {} ({})", number(wish.weight), words.say(how)).into()
}

/// Where no phrase says it: what weighed most.
fn by_learning(words: &Words, learnt: &[(String, i32)]) -> String {
    if learnt.is_empty() {
        return String::new();
    }
    let weighed: Vec<String> = learnt
        .iter()
        .map(|(cue, weight)| format!("{cue} {weight:+}"))
        .collect();
    let args = [("weighed", weighed.join(", ").into())];
    format!(" {}", words.say_with("explain-learnt", &args))
}

fn ways(heard: &Heard) -> Vec<Line> {
    let ways = heard.ways.iter();
    ways.map(|way| {
        let name = way.format.slug().replace('_', " ");
        format!("{name} {:+.1}: “{}”", way.weight, way.said).into()
    })
    .collect()
}

fn limits(words: &Words, heard: &Heard, reach_m: f64) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    lines.extend(heard.needs.iter().map(|(need, said)| {
        let need = words.say(&format!("need-{}", need_slug(*need)));
        Line::from(format!("{need}: “{said}”"))
    }));
    let metres = [("metres", (reach_m.round() as i64).into())];
    let reach = words.say_with("explain-reach", &metres);
    lines.push(match &heard.reach {
        Some((_, said)) => format!("{reach} “{said}”").into(),
        None => reach.into(),
    });
    lines.extend(heard.days.iter().map(|(day, suits, said)| {
        let id = if *suits { "explain-day" } else { "explain-not-day" };
        let day = words.say_with(id, &[("day", day_name(words, *day).into())]);
        Line::from(format!("{day} “{said}”"))
    }));
    lines.extend(
        heard
            .hours
            .iter()
            .map(|hours| Line::from(format!("“{}”", hours.said))),
    );
    lines.extend(
        heard
            .languages
            .iter()
            .map(|(language, said)| Line::from(format!("{language}: “{said}”"))),
    );
    lines.extend(about(words, heard));
    lines
}

fn about(words: &Words, heard: &Heard) -> Vec<Line> {
    let about = &heard.about;
    let other = about.other.as_ref().map(|said| {
        let args = [("said", said.as_str().into())];
        Line::from(words.say_with("explain-for", &args))
    });
    let age = about.age.map(|age| {
        let args = [("age", u32::from(age).into())];
        Line::from(words.say_with("explain-age", &args))
    });
    let minor = about.minor.then(|| Line::from(words.say("explain-minor")));
    [other, age, minor].into_iter().flatten().collect()
}

fn left(heard: &Heard) -> Vec<Line> {
    let words: Vec<String> = heard
        .words
        .iter()
        .map(|word| format!("{} {}", word.said, number(word.weight)))
        .collect();
    if words.is_empty() {
        Vec::new()
    } else {
        vec![words.join(", ").into()]
    }
}
