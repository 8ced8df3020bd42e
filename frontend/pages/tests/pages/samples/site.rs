//! An invented site, on an invented day.

use domain::geography::Position;
use domain::help::HelpLine;
use domain::patch::{AtPlace, Coordinator, Patch};
use jiff::civil::{Date, date};
use pages::{Frame, Lang};

pub const TODAY: Date = date(2026, 11, 21);

pub struct Site {
    pub patches: Vec<Patch>,
    help: Vec<HelpLine>,
}

impl Site {
    pub fn new() -> Site {
        Site {
            patches: vec![patch()],
            help: super::help::lines(),
        }
    }

    /// On its first day: no patch, no co-ordinator, no list of help.
    pub fn alone() -> Site {
        Site {
            patches: Vec::new(),
            help: Vec::new(),
        }
    }

    pub fn frame<'a>(&'a self, lang: Lang, path: &'a str) -> Frame<'a> {
        Frame {
            site_name: "Kith Sandholm",
            lang,
            path,
            assets: "/assets/gallery",
            now: TODAY.at(10, 0, 0, 0),
            patches: &self.patches,
            home: self.patches.iter().find_map(Patch::middle),
            help: &self.help,
            tiles: None,
            is_demo: true,
        }
    }
}

fn patch() -> Patch {
    let at = |lat, lon| Position { lat, lon };
    let coordinator = Coordinator {
        name: "Elin".into(),
        phone: "01632 960555".into(),
        email: "elin@example.org".into(),
        says: "I walk about here most days, and I like a long chat. Tell me what you miss, or what you are good at."
            .into(),
        says_cy: "Rwy’n cerdded o gwmpas fan hyn bron bob dydd, ac rwy’n hoffi sgwrs hir.".into(),
        this_week: vec![
            AtPlace { day: "Monday".into(), place: "the library, by the window".into(), time: "10 to 12".into() },
            AtPlace { day: "Thursday".into(), place: "the Ropewalk café".into(), time: "2 to 4".into() },
        ],
    };
    Patch {
        slug: "sandholm-east".into(),
        name: "Sandholm East".into(),
        name_cy: "Dwyrain Sandholm".into(),
        outlines: vec![vec![
            at(54.0, 1.0),
            at(54.0, 1.1),
            at(54.1, 1.1),
            at(54.1, 1.0),
            at(54.0, 1.0),
        ]],
        coordinator,
    }
}
