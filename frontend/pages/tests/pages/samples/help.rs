//! Invented help lines: the shapes that real ones have. The numbers are those kept for stories.

use domain::help::HelpLine;
use domain::matching::Flag;

pub fn lines() -> Vec<HelpLine> {
    let flags = [Flag::Crisis, Flag::Safety, Flag::Urgent, Flag::Rights];
    let mut lines: Vec<HelpLine> = flags
        .into_iter()
        .flat_map(|flag| [phone(flag), text(flag)])
        .collect();
    lines.extend((0..6).map(|_| phone(Flag::Safety)));
    lines.push(HelpLine {
        phone: "999".into(),
        name: "999".into(),
        ..phone(Flag::Safety)
    });
    lines
}

fn phone(flag: Flag) -> HelpLine {
    HelpLine {
        slug: "listeners".into(),
        flag,
        name: "The Listeners".into(),
        what: "Somebody to talk to, about anything at all.".into(),
        phone: "0808 157 0999".into(),
        text_number: String::new(),
        website: "https://example.org/listeners".into(),
        hours: "Day and night, every day".into(),
        name_cy: "Y Gwrandawyr".into(),
        what_cy: "Rhywun i siarad ag ef, am unrhyw beth o gwbl.".into(),
        hours_cy: "Ddydd a nos, bob dydd".into(),
    }
}

fn text(flag: Flag) -> HelpLine {
    HelpLine {
        slug: "write-to-us".into(),
        flag,
        name: "Write to Us".into(),
        what: "If you would rather type than talk.".into(),
        phone: String::new(),
        text_number: "HELLO to 84433".into(),
        website: String::new(),
        hours: "Eight in the morning to midnight".into(),
        name_cy: String::new(),
        what_cy: String::new(),
        hours_cy: String::new(),
    }
}
