//! The answer, made here by the same code as on the server, from listings and knowledge that were fetched before.

use crate::area::Area;
use crate::page;
use crate::place::Place;
use domain::matching::{self, Answer};
use domain::patch::Patch;
use pages::Frame;
use pages::asked::Asked;
use pages::ideas::{self, IdeasView};
use pages::place::FoundPlace;

/// The most ideas on the page, as many as the server puts there.
const IDEAS_ON_PAGE: usize = 10;

/// The contents of `<main>` that answer what was asked.
pub fn markup(area: &Area, asked: &Asked, place: Place, path: &str) -> String {
    let (found_place, place_problem) = match place {
        Place::NotSaid => (None, None),
        Place::Found(found) => (Some(found), None),
        Place::Problem(problem) => (None, Some(problem)),
    };
    let answer = answer(area, asked, found_place.as_ref());
    let view = IdeasView {
        asked,
        coordinator: coordinator(&area.bundle.patches, found_place.as_ref()),
        found_place,
        place_problem,
        answer: &answer,
        on_this_device: true,
    };
    in_frame(area, path, |frame| ideas::main(frame, &view).into_string())
}

/// Draws something as a page of this site, at this moment and in its language.
pub fn in_frame<T>(area: &Area, path: &str, draw: impl FnOnce(&Frame<'_>) -> T) -> T {
    let assets = page::assets();
    let tiles = page::body_says("data-tiles");
    let site_name = page::body_says("data-site").unwrap_or_default();
    draw(&Frame {
        site_name: &site_name,
        lang: page::lang(),
        path,
        assets: &assets,
        now: area.now(),
        patches: &area.bundle.patches,
        home: page::home(),
        help: &area.bundle.help,
        tiles: tiles.as_deref(),
        is_demo: false,
    })
}

fn answer(area: &Area, asked: &Asked, place: Option<&FoundPlace>) -> Answer {
    if asked.words.is_empty() {
        return Answer::default();
    }
    let near = place.map(|place| place.position);
    let question = asked.question(near, area.now(), area.bundle.calendar.clone(), IDEAS_ON_PAGE);
    matching::answer(&area.knowledge, &area.index, &question)
}

/// The patch around the place, else the only or first one.
fn coordinator<'a>(patches: &'a [Patch], place: Option<&FoundPlace>) -> Option<&'a Patch> {
    let around = place.and_then(|place| patches.iter().find(|patch| patch.contains(place.position)));
    around.or_else(|| patches.first())
}
