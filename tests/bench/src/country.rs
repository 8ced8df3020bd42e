//! A country to measure in: as many assets as asked for, in towns of many sizes, with the words of the demo town.
//!
//! The same every time: nothing is drawn by chance that is not drawn from the number of the asset. It lies in open
//! sea, and no row of it is real.

use anyhow::Context;
use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

/// The south-west corner of the country, and its sides in degrees: as large as Great Britain.
const CORNER: (f64, f64) = (50.0, -5.0);
const SIDES: (f64, f64) = (8.0, 6.5);
/// How many towns it has. The largest holds about a fifth of everything.
const TOWNS: u64 = 120;
/// How far a town reaches from its middle, in degrees of latitude: the largest about 17 km.
const REACH_DEG: f64 = 0.15;

/// Numbers that look drawn by chance and are the same every time (splitmix64).
#[derive(Clone, Copy, Debug)]
pub struct Drawn(u64);

impl Drawn {
    /// The numbers that belong to something.
    pub fn of(number: u64) -> Drawn {
        Drawn(number.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    pub fn share(&mut self) -> f64 {
        (self.number() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Mostly near 0, at most 1 either way: three throws together.
    fn middling(&mut self) -> f64 {
        (self.share() + self.share() + self.share()) / 1.5 - 1.0
    }
}

/// Somewhere in a town, as (latitude, longitude). The first towns are the largest.
fn somewhere(drawn: &mut Drawn) -> (f64, f64) {
    // Squared twice, a share lies near 0 more often than not: a few towns hold most people.
    let share = drawn.share();
    let town = ((share * share * share) * TOWNS as f64) as u64;
    let mut place = Drawn::of(town + 1_000_003);
    let middle = (
        CORNER.0 + place.share() * SIDES.0,
        CORNER.1 + place.share() * SIDES.1,
    );
    let reach = REACH_DEG / (1.0 + town as f64 / 8.0).sqrt();
    (
        middle.0 + drawn.middling() * reach,
        middle.1 + drawn.middling() * reach * 1.7,
    )
}

/// How many places of the country are remembered to ask from.
const REMEMBERED: usize = 1_000;

/// Writes the assets of a country that have these numbers as Kith CSV, with the words of `town` in turn. Gives places where something is.
///
/// # Errors
/// Where `town` cannot be read or `file` cannot be written.
pub fn write(town: &Path, file: &Path, numbers: Range<u64>) -> anyhow::Result<Vec<(f64, f64)>> {
    let mut reader = csv::Reader::from_path(town).with_context(|| town.display().to_string())?;
    let columns = reader.headers()?.clone();
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>()?;
    let at: HashMap<&str, usize> = columns.iter().enumerate().map(|(n, name)| (name, n)).collect();
    let mut writer = csv::Writer::from_path(file)?;
    writer.write_record(&columns)?;
    let mut places = Vec::new();
    for number in numbers {
        let row = &rows[(Drawn::of(number).number() % rows.len() as u64) as usize];
        let mut cells: Vec<String> = row.iter().map(str::to_owned).collect();
        let mut set = |name: &str, value: String| {
            if let Some(&column) = at.get(name) {
                cells[column] = value;
            }
        };
        let mut drawn = Drawn::of(number ^ 0x5EED);
        let (lat, lon) = somewhere(&mut drawn);
        set("external_id", format!("b-{number}"));
        set("name", format!("{} {}", &row[at["name"]], number));
        set("postcode", String::new());
        let keeps_no_place = row[at["postcode"]].is_empty() && row[at["lat"]].is_empty();
        if !keeps_no_place {
            set("lat", format!("{lat:.5}"));
            set("lon", format!("{lon:.5}"));
            if places.len() < REMEMBERED {
                places.push((lat, lon));
            }
        }
        writer.write_record(&cells)?;
    }
    writer.flush()?;
    Ok(places)
}
