//! Why an idea was thought of, in a sentence with the person's own words marked in it.

use super::shortened;
use crate::frame::Frame;
use crate::words::Lang;
use domain::matching::Reason;
use maud::Markup;

/// How much of what a group is looking for a reason tells. The listing tells it all.
const WANTED_LETTERS: usize = 90;

/// The weightiest reasons, said: no more than `most`, and nothing twice that only names another of the words.
pub fn reasons(frame: &Frame<'_>, reasons: &[Reason], most: usize) -> Vec<Markup> {
    let first_of_its_sort =
        |&(at, reason): &(usize, &Reason)| reasons[..at].iter().all(|before| !says_the_same(before, reason));
    let told = reasons.iter().enumerate().filter(first_of_its_sort);
    told.filter_map(|(_, reason)| because(frame, reason))
        .take(most)
        .collect()
}

fn says_the_same(a: &Reason, b: &Reason) -> bool {
    match (a, b) {
        (Reason::Gives { wanted: a, .. }, Reason::Gives { wanted: b, .. }) => same(a, b),
        (Reason::Said { found: a, .. }, Reason::Said { found: b, .. })
        | (Reason::Kind { english: a, .. }, Reason::Kind { english: b, .. }) => same(a, b),
        _ => a == b,
    }
}

/// One reason, said. `None` for what the card says elsewhere anyway.
fn because(frame: &Frame<'_>, reason: &Reason) -> Option<Markup> {
    match reason {
        Reason::Said { said, .. } if said.trim().is_empty() => None,
        Reason::Said { said, found } if same(said, found) => {
            Some(frame.say_marking("because-said-same", ("said", said), &[]))
        }
        Reason::Said { said, found } => Some(frame.say_marking(
            "because-said",
            ("said", said),
            &[("found", found.as_str().into())],
        )),
        Reason::Kind { said, .. } if said.trim().is_empty() => None,
        Reason::Kind { said, english, welsh } => {
            let kind = if frame.lang == Lang::Cy { welsh } else { english };
            Some(frame.say_marking("because-kind", ("said", said), &[("kind", kind.as_str().into())]))
        }
        Reason::Gives { said, wanted } => {
            let wanted = shortened(wanted.trim_end_matches('.'), WANTED_LETTERS);
            Some(frame.say_marking("because-gives", ("said", said), &[("wanted", wanted.into())]))
        }
        Reason::AtTheTime { said } => Some(frame.say_marking("because-time", ("said", said), &[])),
        Reason::TheWay { said } => Some(frame.say_marking("because-way", ("said", said), &[])),
        Reason::FromHome => Some(plain(frame, "because-from-home")),
        Reason::Free => Some(plain(frame, "because-free")),
        Reason::Has { feature } => Some(plain(frame, &format!("because-has-{}", feature.slug()))),
        // Every card with a distance says it.
        Reason::Near { .. } => None,
    }
}

fn plain(frame: &Frame<'_>, id: &str) -> Markup {
    maud::html! { (frame.say(id)) }
}

fn same(said: &str, found: &str) -> bool {
    said.trim().eq_ignore_ascii_case(found.trim())
}
