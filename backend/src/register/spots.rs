//! Where things are: every place in rows of the ground from south to north, each row from west to east.
//!
//! A box is then a few runs of neighbours, and what is nearest is found in boxes that double in size. It is as small as
//! what it holds, and is made by one sort.

use domain::geography::Position;

/// How high a row is, in degrees: about a kilometre.
const ROW_DEG: f64 = 0.01;
/// A degree of latitude on the sphere that distances are measured on.
const M_PER_DEGREE: f64 = 111_195.0;
/// A little more than asked for, so that rounding never leaves out what is just inside.
const MARGIN: f64 = 1.001;
/// Towards the poles a degree of longitude shrinks to nothing; nobody asks from there.
const NARROWEST: f64 = 0.01;
/// The first box that is looked through for what is nearest.
const FIRST_M: f64 = 300.0;
/// As far as this a flat measure is nearly right.
const FLAT_M: f64 = 20_000.0;
/// How nearly: how much more one place may be away than another by the flat measure, squared, that is not by the sphere.
const FLAT_IS_RIGHT_TO: f64 = 1.02;
/// Half way round the Earth: nothing is further.
const FURTHEST_M: f64 = 20_100_000.0;

/// One place of one listing.
#[derive(Clone, Copy, Debug)]
struct Spot {
    row: i32,
    number: u32,
    lat: f64,
    lon: f64,
}

/// All places, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Spots {
    spots: Vec<Spot>,
    /// Where each row begins, from the southernmost on, with the end of the last.
    rows: Vec<u32>,
}

impl Spots {
    /// Puts places in order.
    pub(super) fn of(places: impl Iterator<Item = (u32, Position)>) -> Spots {
        let spot = |(number, Position { lat, lon })| Spot {
            row: row(lat),
            number,
            lat,
            lon,
        };
        let mut spots: Vec<Spot> = places.map(spot).collect();
        spots.sort_unstable_by_key(|spot| (spot.row, spot.number));
        spots.sort_by(|a, b| a.row.cmp(&b.row).then(a.lon.total_cmp(&b.lon)));
        let (south, north) = (
            spots.first().map_or(0, |s| s.row),
            spots.last().map_or(-1, |s| s.row),
        );
        let starts = (south..=north + 1).map(|row| spots.partition_point(|spot| spot.row < row) as u32);
        let rows = starts.collect();
        Spots { spots, rows }
    }

    /// Tells the number and position of everything between two corners. What has two places there is told twice.
    pub(super) fn each_in(
        &self,
        south_west: Position,
        north_east: Position,
        mut tell: impl FnMut(u32, Position),
    ) {
        let Some(south) = self.spots.first().map(|spot| spot.row) else {
            return;
        };
        let last = self.rows.len() as i32 - 2;
        let first = (row(south_west.lat) - south).clamp(0, last + 1);
        for row in first..=(row(north_east.lat) - south).min(last) {
            let run = &self.spots[self.rows[row as usize] as usize..self.rows[row as usize + 1] as usize];
            let west = run.partition_point(|spot| spot.lon < south_west.lon);
            for spot in run[west..].iter().take_while(|spot| spot.lon <= north_east.lon) {
                if spot.lat >= south_west.lat && spot.lat <= north_east.lat {
                    tell(
                        spot.number,
                        Position {
                            lat: spot.lat,
                            lon: spot.lon,
                        },
                    );
                }
            }
        }
    }

    /// The nearest of what `keep` keeps, at most so many, with distances in metres: the nearest first, each once.
    pub(super) fn nearest(&self, at: Position, wanted: usize, keep: impl Fn(u32) -> bool) -> Vec<(f64, u32)> {
        self.nearest_up_to(at, FURTHEST_M, wanted, keep)
    }

    /// Whether `keep` keeps anything within a radius. Mostly it does, next door.
    pub(super) fn any_within(&self, at: Position, radius_m: f64, keep: impl Fn(u32) -> bool) -> bool {
        !self.nearest_up_to(at, radius_m, 1, keep).is_empty()
    }

    /// The nearest within `most_m`, looked for in circles that grow until there are enough.
    fn nearest_up_to(
        &self,
        at: Position,
        most_m: f64,
        wanted: usize,
        keep: impl Fn(u32) -> bool,
    ) -> Vec<(f64, u32)> {
        let mut radius_m = FIRST_M.min(most_m);
        loop {
            let mut found = self.nearest_within(at, radius_m, wanted, &keep);
            if found.len() >= wanted || radius_m >= most_m {
                found.truncate(wanted);
                return found;
            }
            radius_m = (radius_m * wider(found.len(), wanted)).min(most_m);
        }
    }

    /// All that `keep` keeps within a radius, with its distance in metres: the nearest first, each once.
    pub(super) fn within(&self, at: Position, radius_m: f64, keep: impl Fn(u32) -> bool) -> Vec<(f64, u32)> {
        self.nearest_within(at, radius_m, usize::MAX, keep)
    }

    /// The nearest within a radius, and perhaps some more. Nearly all are left out by a flat measure before any is
    /// measured on the sphere.
    fn nearest_within(
        &self,
        at: Position,
        radius_m: f64,
        wanted: usize,
        keep: impl Fn(u32) -> bool,
    ) -> Vec<(f64, u32)> {
        let flat = Flat::around(at);
        let (south_west, north_east) = around(at, radius_m);
        let mut found: Vec<(f64, u32, Position)> = Vec::new();
        self.each_in(south_west, north_east, |number, place| {
            if keep(number) {
                found.push((flat.squared(place), number, place));
            }
        });
        if radius_m <= FLAT_M {
            keep_nearest(&mut found, wanted);
        }
        let measured = found
            .iter()
            .map(|(_, number, place)| (at.distance_m(*place), *number));
        let mut nearest: Vec<(f64, u32)> = measured.filter(|(metres, _)| *metres <= radius_m).collect();
        nearest.sort_unstable_by(|a, b| a.1.cmp(&b.1).then(a.0.total_cmp(&b.0)));
        nearest.dedup_by_key(|(_, number)| *number);
        nearest.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        nearest
    }
}

/// A map of the neighbourhood, drawn flat.
struct Flat {
    at: Position,
    /// How long a degree of longitude is here, in degrees of latitude.
    degree_east: f64,
}

impl Flat {
    fn around(at: Position) -> Flat {
        Flat {
            at,
            degree_east: at.lat.to_radians().cos(),
        }
    }

    /// How far a place is away on it, squared, in degrees of latitude.
    fn squared(&self, place: Position) -> f64 {
        let north = place.lat - self.at.lat;
        let east = (place.lon - self.at.lon) * self.degree_east;
        north * north + east * east
    }
}

/// How much wider to look where so many were found of those that are wanted.
fn wider(found: usize, wanted: usize) -> f64 {
    const MOST: f64 = 4.0;
    if found == 0 {
        return MOST;
    }
    // A little more than what would do if they lay evenly.
    (1.3 * wanted as f64 / found as f64).sqrt().clamp(1.4, MOST)
}

/// Leaves out what cannot be among the nearest. Where one listing has several places there are more places than
/// listings, so that a few more are kept than are wanted; where that was too few, a wider look finds it.
fn keep_nearest(found: &mut Vec<(f64, u32, Position)>, wanted: usize) {
    let spare = wanted.saturating_add(wanted / 2);
    if found.len() <= spare {
        return;
    }
    let (_, last, _) = found.select_nth_unstable_by(spare, |a, b| a.0.total_cmp(&b.0));
    let furthest = last.0 * FLAT_IS_RIGHT_TO;
    found.retain(|(squared, ..)| *squared <= furthest);
}

fn row(lat: f64) -> i32 {
    (lat / ROW_DEG).floor() as i32
}

/// The corners of a box that holds everything within a radius.
fn around(at: Position, radius_m: f64) -> (Position, Position) {
    let lat = radius_m * MARGIN / M_PER_DEGREE;
    let lon = lat / (at.lat.abs() + lat).min(90.0).to_radians().cos().max(NARROWEST);
    let corner = |side: f64| Position {
        lat: at.lat + side * lat,
        lon: at.lon + side * lon,
    };
    (corner(-1.0), corner(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scattered() -> Vec<Position> {
        let mut drawn = 7_u64;
        let mut next = || {
            drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (drawn >> 33) as f64 / f64::from(1_u32 << 31)
        };
        (0..2_000)
            .map(|_| Position {
                lat: 50.0 + 5.0 * next(),
                lon: -4.0 + 5.0 * next(),
            })
            .collect()
    }

    fn spots(places: &[Position]) -> Spots {
        Spots::of((0..).zip(places.iter().copied()))
    }

    #[test]
    fn the_nearest_are_those_that_measuring_all_gives() {
        let places = scattered();
        let from = Position { lat: 52.5, lon: -1.5 };
        let mut all: Vec<(f64, u32)> = (0..)
            .zip(&places)
            .map(|(n, at)| (from.distance_m(*at), n))
            .collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        all.retain(|(_, n)| n % 3 == 0);
        assert_eq!(spots(&places).nearest(from, 25, |n| n % 3 == 0), all[..25]);
    }

    #[test]
    fn anything_within_a_radius_is_told_of_and_nothing_beyond_it() {
        let spots = spots(&[Position { lat: 54.2, lon: 1.9 }]);
        let from = Position { lat: 54.2, lon: 1.8 };
        assert!(spots.any_within(from, 7_000.0, |_| true));
        assert!(!spots.any_within(from, 6_000.0, |_| true));
        assert!(!spots.any_within(from, 7_000.0, |_| false));
    }

    #[test]
    fn a_box_holds_what_is_in_it_and_nothing_else() {
        let places = scattered();
        let (south_west, north_east) = (
            Position { lat: 51.2, lon: -3.3 },
            Position { lat: 52.7, lon: -0.4 },
        );
        let mut told = Vec::new();
        spots(&places).each_in(south_west, north_east, |number, _| told.push(number));
        told.sort_unstable();
        let inside = |at: &Position| (51.2..=52.7).contains(&at.lat) && (-3.3..=-0.4).contains(&at.lon);
        let held: Vec<u32> = (0..)
            .zip(&places)
            .filter(|(_, at)| inside(at))
            .map(|(n, _)| n)
            .collect();
        assert_eq!(told, held);
    }

    #[test]
    fn from_far_away_the_nearest_is_found_too() {
        let places = [Position { lat: 54.2, lon: 1.9 }];
        let found = spots(&places).nearest(
            Position {
                lat: -40.0,
                lon: 170.0,
            },
            3,
            |_| true,
        );
        assert!(found.len() <= 1);
        assert!(Spots::default().nearest(places[0], 3, |_| true).is_empty());
    }
}
