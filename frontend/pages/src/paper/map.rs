//! A map for paper: the ground as we know it, with numbered pins, drawn by us so that it prints sharp, in black and
//! white, and without a network.

use crate::frame::Frame;
use domain::geography::Position;
use maud::{Markup, html};
use std::fmt::Write as _;

/// A piece of the ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it is.
    pub sort: Sort,
    /// What it is called. May be empty.
    pub name: String,
    /// Its outlines, or its lines.
    pub lines: Vec<Vec<Position>>,
}

/// What a piece of the ground is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // a street is a street
pub enum Sort {
    Land,
    Park,
    Water,
    River,
    Street,
    Pier,
    Patch,
}

impl Sort {
    /// Every sort, in the order they are drawn.
    pub const ALL: [Sort; 7] = [
        Sort::Land,
        Sort::Park,
        Sort::Water,
        Sort::River,
        Sort::Street,
        Sort::Pier,
        Sort::Patch,
    ];

    /// Its name, in data and in class names.
    pub const fn slug(self) -> &'static str {
        match self {
            Sort::Land => "land",
            Sort::Park => "park",
            Sort::Water => "water",
            Sort::River => "river",
            Sort::Street => "street",
            Sort::Pier => "pier",
            Sort::Patch => "patch",
        }
    }

    const fn is_closed(self) -> bool {
        matches!(self, Sort::Land | Sort::Park | Sort::Water | Sort::Patch)
    }
}

/// The sheet, in its own units.
const WIDTH: f64 = 900.0;
const HEIGHT: f64 = 560.0;
/// Room around the pins.
const MARGIN: f64 = 70.0;
/// Never nearer than this from edge to edge, so that some streets around can be seen.
const LEAST_SPAN_M: f64 = 900.0;
/// Metres in a degree of latitude.
const DEGREE_M: f64 = 111_320.0;
/// What the bar of the scale may stand for.
const BARS_M: [f64; 8] = [100.0, 200.0, 500.0, 1_000.0, 2_000.0, 5_000.0, 10_000.0, 50_000.0];
/// The longest bar.
const BAR_MOST: f64 = 240.0;

/// The map of some numbered places. Nothing where there are none.
pub(super) fn map(frame: &Frame<'_>, ground: &[Shape], pins: &[(usize, Position)]) -> Markup {
    let Some(view) = View::of(pins) else {
        return html! {};
    };
    html! {
        figure class="paper-map" {
            svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } aria-hidden="true" focusable="false" {
                @for sort in Sort::ALL {
                    @for shape in ground.iter().filter(|shape| shape.sort == sort) {
                        path class={ "paper-" (sort.slug()) } d=(view.path(shape)) {}
                    }
                }
                @for shape in ground { (name(&view, shape)) }
                @for (number, at) in pins { (pin(&view, *number, *at)) }
                (bar(frame, &view))
            }
            figcaption { (frame.say("paper-map")) }
        }
    }
}

fn name(view: &View, shape: &Shape) -> Markup {
    let named = matches!(shape.sort, Sort::Street | Sort::Park | Sort::Water | Sort::River);
    let at = shape
        .lines
        .first()
        .filter(|_| named)
        .and_then(|line| middle(line, shape.sort.is_closed()))
        .map(|at| view.spot(at))
        .filter(|(x, y)| (60.0..WIDTH - 60.0).contains(x) && (14.0..HEIGHT - 14.0).contains(y));
    html! {
        @if let Some((x, y)) = at {
            text class="paper-name" x=(rounded(x)) y=(rounded(y)) text-anchor="middle" { (shape.name) }
        }
    }
}

fn middle(line: &[Position], closed: bool) -> Option<Position> {
    if !closed {
        return line.get(line.len() / 2).copied();
    }
    let count = line.len() as f64;
    let sum = line
        .iter()
        .fold((0.0, 0.0), |sum, at| (sum.0 + at.lat, sum.1 + at.lon));
    Position::new(sum.0 / count, sum.1 / count)
}

fn pin(view: &View, number: usize, at: Position) -> Markup {
    let (x, y) = view.spot(at);
    html! {
        g class="paper-pin" {
            circle cx=(rounded(x)) cy=(rounded(y)) r="19" {}
            text x=(rounded(x)) y=(rounded(y + 8.0)) text-anchor="middle" { (number) }
        }
    }
}

fn bar(frame: &Frame<'_>, view: &View) -> Markup {
    let longest = BARS_M
        .into_iter()
        .rfind(|metres| metres * view.per_metre <= BAR_MOST);
    let metres = longest.unwrap_or(BARS_M[0]);
    let length = metres * view.per_metre;
    html! {
        path class="paper-bar" d={ "M24 " (HEIGHT - 30.0) "v10h" (rounded(length)) "v-10" } {}
        text class="paper-name" x="30" y=(HEIGHT - 28.0) {
            (frame.say_with("paper-metres", &[("metres", (metres as u32).into())]))
        }
    }
}

/// What part of the ground is seen, and how large.
struct View {
    middle: Position,
    per_metre: f64,
    lon_m: f64,
}

impl View {
    fn of(pins: &[(usize, Position)]) -> Option<View> {
        let (_, first) = pins.first()?;
        let edges = pins
            .iter()
            .fold((first.lat, first.lat, first.lon, first.lon), |edges, (_, at)| {
                (
                    edges.0.min(at.lat),
                    edges.1.max(at.lat),
                    edges.2.min(at.lon),
                    edges.3.max(at.lon),
                )
            });
        let middle = Position::new(f64::midpoint(edges.0, edges.1), f64::midpoint(edges.2, edges.3))?;
        let lon_m = DEGREE_M * middle.lat.to_radians().cos();
        let tall_m = ((edges.1 - edges.0) * DEGREE_M).max(LEAST_SPAN_M * HEIGHT / WIDTH);
        let wide_m = ((edges.3 - edges.2) * lon_m).max(LEAST_SPAN_M);
        let per_metre = ((WIDTH - 2.0 * MARGIN) / wide_m).min((HEIGHT - 2.0 * MARGIN) / tall_m);
        Some(View {
            middle,
            per_metre,
            lon_m,
        })
    }

    fn spot(&self, at: Position) -> (f64, f64) {
        let x = WIDTH / 2.0 + (at.lon - self.middle.lon) * self.lon_m * self.per_metre;
        let y = HEIGHT / 2.0 - (at.lat - self.middle.lat) * DEGREE_M * self.per_metre;
        (x, y)
    }

    fn path(&self, shape: &Shape) -> String {
        let mut path = String::new();
        for line in &shape.lines {
            for (number, at) in line.iter().enumerate() {
                let (x, y) = self.spot(*at);
                let _ = write!(
                    path,
                    "{}{} {}",
                    if number == 0 { 'M' } else { 'L' },
                    rounded(x),
                    rounded(y)
                );
            }
            path += if shape.sort.is_closed() { "Z" } else { "" };
        }
        path
    }
}

/// As fine as paper shows.
fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat: f64, lon: f64) -> Position {
        Position::new(lat, lon).unwrap()
    }

    #[test]
    fn every_pin_is_on_the_sheet_with_room_around_it() {
        let pins = [(1, at(54.20, 1.88)), (2, at(54.21, 1.93)), (3, at(54.19, 1.90))];
        let view = View::of(&pins).unwrap();
        for (_, pin) in pins {
            let (x, y) = view.spot(pin);
            assert!((MARGIN - 1.0..=WIDTH - MARGIN + 1.0).contains(&x), "{x}");
            assert!((MARGIN - 1.0..=HEIGHT - MARGIN + 1.0).contains(&y), "{y}");
        }
    }

    #[test]
    fn one_pin_stands_in_the_middle_among_its_streets() {
        let view = View::of(&[(1, at(54.20, 1.88))]).unwrap();
        assert_eq!(view.spot(at(54.20, 1.88)), (WIDTH / 2.0, HEIGHT / 2.0));
        assert!(view.per_metre * LEAST_SPAN_M <= WIDTH);
    }

    #[test]
    fn without_a_pin_there_is_no_map() {
        assert!(View::of(&[]).is_none());
    }
}
