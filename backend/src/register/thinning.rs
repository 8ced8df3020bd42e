//! Choosing an area's listings where there are more than travel to a device.
//!
//! Everybody in the cell must find something near them, so the nearest to its middle will not do. Of each square
//! kilometre the first of each kind stays before the second of any; what only those who go further than usual can
//! reach counts half.

use super::areas::{LISTINGS_MAX, PLACED_MAX};
use super::cell::Cell;
use super::snapshot::Snapshot;
use domain::geography::Position;
use std::collections::HashMap;

/// A part of the snapshot and a number in it.
pub(super) type Numbered = (usize, u32);

/// The side of a square, in degrees of latitude and of longitude: about a kilometre.
const SQUARE_DEG: (f64, f64) = (0.01, 0.015);

/// All there is.
pub(super) fn everywhere(snapshot: &Snapshot) -> Vec<Numbered> {
    let parts = snapshot.parts.iter().enumerate();
    parts
        .flat_map(|(part, shown)| shown.numbers().map(move |number| (part, number)))
        .collect()
}

/// What can be reached from a cell, and what has no place.
pub(super) fn around(snapshot: &Snapshot, cell: Cell) -> Vec<Numbered> {
    let mut chosen = placed(snapshot, cell);
    let mut nowhere: Vec<Numbered> = Vec::new();
    for (part, shown) in snapshot.parts.iter().enumerate() {
        let columns = &shown.part.columns;
        let placeless = shown
            .numbers()
            .filter(|number| columns.position(*number).is_none());
        nowhere.extend(placeless.map(|number| (part, number)));
    }
    let room = LISTINGS_MAX - chosen.len();
    if nowhere.len() > room {
        let turns = nowhere.into_iter().map(|one| {
            (
                Candidate {
                    one,
                    at: None,
                    distance_m: 0.0,
                },
                false,
            )
        });
        nowhere = in_turn(snapshot, turns, room);
    }
    chosen.extend(nowhere);
    chosen
}

fn placed(snapshot: &Snapshot, cell: Cell) -> Vec<Numbered> {
    let mut all: Vec<Candidate> = Vec::new();
    for (part, shown) in snapshot.parts.iter().enumerate() {
        let found = shown
            .part
            .spots
            .within(cell.middle(), cell.radius_m(), |number| shown.has(number));
        all.extend(found.into_iter().map(|(distance_m, number)| Candidate {
            one: (part, number),
            at: shown.part.columns.position(number),
            distance_m,
        }));
    }
    if all.len() <= PLACED_MAX {
        return all.into_iter().map(|candidate| candidate.one).collect();
    }
    all.sort_by(|a, b| a.distance_m.total_cmp(&b.distance_m));
    let usual_m = cell.usual_radius_m();
    let with_share = all.into_iter().map(|candidate| {
        let far = candidate.distance_m > usual_m;
        (candidate, far)
    });
    in_turn(snapshot, with_share, PLACED_MAX)
}

struct Candidate {
    one: Numbered,
    at: Option<Position>,
    distance_m: f64,
}

/// The first so many, where each square's listings of one kind wait for each other. Those that are `far` wait longer.
fn in_turn(
    snapshot: &Snapshot,
    candidates: impl Iterator<Item = (Candidate, bool)>,
    room: usize,
) -> Vec<Numbered> {
    let mut waiting: HashMap<(i32, i32, u8), u32> = HashMap::new();
    let mut turns: Vec<(u32, Numbered)> = candidates
        .map(|(candidate, far)| {
            let (part, number) = candidate.one;
            let kind = snapshot.parts[part].part.columns.facets[number as usize].kind_number();
            let (row, column) = square(candidate.at);
            let before = waiting.entry((row, column, kind)).or_default();
            *before += 1;
            (if far { *before * 2 } else { *before }, candidate.one)
        })
        .collect();
    turns.sort_by_key(|(turn, _)| *turn);
    turns.truncate(room);
    turns.into_iter().map(|(_, one)| one).collect()
}

fn square(at: Option<Position>) -> (i32, i32) {
    at.map_or((0, 0), |at| {
        (
            (at.lat / SQUARE_DEG.0).floor() as i32,
            (at.lon / SQUARE_DEG.1).floor() as i32,
        )
    })
}
