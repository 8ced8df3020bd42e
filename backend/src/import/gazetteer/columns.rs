//! Which columns of a gazetteer hold what, by their names.

use crate::import::failure::{ImportError, not_usable};
use crate::store::gazetteer::{PlaceName, Postcode};
use csv::StringRecord;
use domain::geography::Position;
use domain::postcode;

/// What a gazetteer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Postcodes with the middle of each.
    Postcodes,
    /// Names that people give to places.
    Places,
}

/// Where everything stands in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// What the rows are.
    pub holds: Holds,
    name: usize,
    lat: usize,
    lon: usize,
    /// The neighbourhood of a postcode, or the kind of a place.
    further: Option<usize>,
}

const POSTCODE: &[&str] = &["postcode", "pcds", "pcd", "pcd7", "pcd8", "post_code"];
const NAME: &[&str] = &["name", "place", "place_name", "name1"];
const LAT: &[&str] = &["lat", "latitude"];
const LON: &[&str] = &["lon", "long", "lng", "longitude"];
const NEIGHBOURHOOD: &[&str] = &["neighbourhood", "neighborhood"];
const KIND: &[&str] = &["kind", "type", "local_type"];
const GRID: &[&str] = &[
    "easting",
    "eastings",
    "northing",
    "northings",
    "oseast1m",
    "osnrth1m",
];

impl Layout {
    /// Finds the columns.
    ///
    /// # Errors
    /// Where there are none for names or degrees, in words that say which are wanted.
    pub fn of(heading: &StringRecord) -> Result<Layout, ImportError> {
        let names: Vec<String> = heading
            .iter()
            .map(|name| name.trim().to_lowercase().replace(' ', "_"))
            .collect();
        let find = |wanted: &[&str]| {
            wanted
                .iter()
                .find_map(|wanted| names.iter().position(|name| name == wanted))
        };
        let has_grid = find(GRID).is_some();
        let (Some(lat), Some(lon)) = (find(LAT), find(LON)) else {
            return not_usable(without_degrees(&names, has_grid));
        };
        if let Some(name) = find(POSTCODE) {
            return Ok(Layout {
                holds: Holds::Postcodes,
                name,
                lat,
                lon,
                further: find(NEIGHBOURHOOD),
            });
        }
        match find(NAME) {
            Some(name) => Ok(Layout {
                holds: Holds::Places,
                name,
                lat,
                lon,
                further: find(KIND),
            }),
            None => not_usable(format!(
                "there is no column of postcodes or names; call it postcode, or name, and import again. \
                 The columns are: {}",
                names.join(", ")
            )),
        }
    }

    /// The row's postcode, where it is one.
    pub fn postcode(&self, cells: &StringRecord) -> Option<Postcode> {
        let at = self.position(cells)?;
        Some(Postcode {
            postcode: postcode::tidy(cells.get(self.name)?)?,
            lat: at.lat,
            lon: at.lon,
            neighbourhood: self.further(cells),
        })
    }

    /// The row's place, where it is one.
    pub fn place(&self, cells: &StringRecord) -> Option<PlaceName> {
        let at = self.position(cells)?;
        let name = cells.get(self.name)?.trim();
        (!name.is_empty()).then(|| PlaceName {
            name: name.to_owned(),
            kind: self.further(cells),
            lat: at.lat,
            lon: at.lon,
        })
    }

    fn position(&self, cells: &StringRecord) -> Option<Position> {
        let degrees = |column: usize| cells.get(column)?.trim().parse().ok();
        Position::new(degrees(self.lat)?, degrees(self.lon)?)
    }

    fn further(&self, cells: &StringRecord) -> String {
        let cell = self.further.and_then(|column| cells.get(column));
        cell.unwrap_or_default().trim().to_owned()
    }
}

fn without_degrees(names: &[String], has_grid: bool) -> String {
    if has_grid {
        "the places are given as eastings and northings, which Kith does not read yet; add columns lat and lon in \
         degrees (the Ordnance Survey's own tools do that) and import again"
            .to_owned()
    } else if names
        .first()
        .is_some_and(|name| postcode::tidy(&name.replace('_', " ")).is_some())
    {
        "the file has no heading; put a first line with the names of the columns, such as postcode,lat,lon"
            .to_owned()
    } else {
        format!(
            "there are no columns lat and lon in degrees. The columns are: {}",
            names.join(", ")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(heading: &[&str]) -> Result<Layout, String> {
        Layout::of(&StringRecord::from(heading)).map_err(|error| error.to_string())
    }

    #[test]
    fn postcodes_and_places_are_told_apart_by_their_columns() {
        assert_eq!(
            layout(&["Postcode", "Latitude", "Longitude"]).unwrap().holds,
            Holds::Postcodes
        );
        assert_eq!(
            layout(&["name", "type", "lat", "lon"]).unwrap().holds,
            Holds::Places
        );
    }

    #[test]
    fn a_grid_without_degrees_says_what_to_add() {
        assert!(
            layout(&["postcode", "easting", "northing"])
                .unwrap_err()
                .contains("lat and lon")
        );
    }

    #[test]
    fn a_file_without_a_heading_says_so() {
        assert!(
            layout(&["AB10 1AB", "10", "394251"])
                .unwrap_err()
                .contains("no heading")
        );
    }

    #[test]
    fn a_row_that_is_no_postcode_is_none() {
        let layout = layout(&["postcode", "lat", "lon"]).unwrap();
        let row = |cells: &[&str]| layout.postcode(&StringRecord::from(cells));
        assert_eq!(row(&["zz25af", "52.9", "2.5"]).unwrap().postcode, "ZZ2 5AF");
        assert!(row(&["Harbour", "52.9", "2.5"]).is_none());
        assert!(row(&["ZZ2 5AF", "", ""]).is_none());
    }
}
