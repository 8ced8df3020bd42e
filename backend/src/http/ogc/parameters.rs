//! What comes after the question mark: each name once, and none that is not known.

use crate::http::limits;
use crate::http::problem::{Field, Problem};
use crate::ogc::crs::Crs;
use crate::ogc::finding::{Area, between};
use actix_web::HttpRequest;
use geo::Rect;

/// The parameters of a request.
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads those that are known, and `f`.
    pub fn read(req: &HttpRequest, known: &[&str]) -> Result<Parameters, Problem> {
        let query = req.query_string();
        if query.len() > limits::OGC_QUERY_BYTES {
            return Err(Problem::too_long_a_query(limits::OGC_QUERY_BYTES));
        }
        let pairs = url::form_urlencoded::parse(query.as_bytes()).into_owned();
        let parameters = Parameters(pairs.collect());
        let bad: Vec<Field> = parameters.wrong(known);
        if bad.is_empty() {
            Ok(parameters)
        } else {
            Err(Problem::bad_parameters(bad))
        }
    }

    fn wrong(&self, known: &[&str]) -> Vec<Field> {
        let is_known = |name: &str| name == "f" || known.contains(&name);
        let mut bad = Vec::new();
        for (n, (name, _)) in self.0.iter().enumerate() {
            if !is_known(name) {
                let all = std::iter::once("f").chain(known.iter().copied());
                let all: Vec<&str> = all.collect();
                let detail = format!("There is no such parameter here. There is: {}.", all.join(", "));
                bad.push(Field {
                    pointer: "?".to_owned(),
                    detail,
                });
            } else if self.0[..n].iter().any(|(before, _)| before == name) {
                bad.push(Field {
                    pointer: format!("?{name}"),
                    detail: "Write it once.".to_owned(),
                });
            }
        }
        bad
    }

    /// What was written of one.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    /// All of them but some, for the address of the same in another form or of the next page.
    pub fn but(&self, left_out: &[&str]) -> Vec<(&str, &str)> {
        let kept = self
            .0
            .iter()
            .filter(|(name, _)| !left_out.contains(&name.as_str()));
        kept.map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }

    /// How many on a page: too many is as many as there may be, as the standard says.
    pub fn limit(&self, usual: usize, most: usize) -> Result<usize, Problem> {
        let Some(written) = self.get("limit") else {
            return Ok(usual);
        };
        let says = || Problem::bad_parameter("limit", format!("Write a whole number from 1 to {most}."));
        let is_number = !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number {
            return Err(says());
        }
        // A number too long to be read is a very large one.
        match written.parse::<usize>().unwrap_or(most) {
            0 => Err(says()),
            limit => Ok(limit.min(most)),
        }
    }

    /// A reference system that is named by its address on the web.
    pub fn crs(&self, name: &'static str) -> Result<Crs, Problem> {
        let Some(written) = self.get(name) else {
            return Ok(Crs::Crs84);
        };
        Crs::from_uri(written).ok_or_else(|| {
            let all: Vec<&str> = Crs::ALL.iter().map(|crs| crs.uri()).collect();
            Problem::bad_parameter(name, format!("Write one of {}.", all.join(", ")))
        })
    }

    /// The box that was given.
    pub fn area(&self) -> Result<Option<Area>, Problem> {
        let crs = self.crs("bbox-crs")?;
        let Some(written) = self.get("bbox") else {
            return Ok(None);
        };
        let boxes = boxes(written, crs).ok_or_else(|| Problem::bad_parameter("bbox", BBOX_SAYS))?;
        Ok(Some(Area::new(crs, boxes)))
    }
}

const BBOX_SAYS: &str = "Write four numbers, or six with heights: the least of each axis and then the greatest, such as \
                         1.8,54.1,2.0,54.3. Only from east to west may the first be the greater.";

/// The box that was written; two where it goes over the antimeridian.
fn boxes(written: &str, crs: Crs) -> Option<Vec<Rect>> {
    let read = |part: &str| part.trim().parse().ok().filter(|number: &f64| number.is_finite());
    let numbers: Vec<f64> = written.split(',').map(read).collect::<Option<_>>()?;
    let (least, most) = match numbers.as_slice() {
        [a, b, c, d] => ((*a, *b), (*c, *d)),
        [a, b, low, c, d, high] if low <= high => ((*a, *b), (*c, *d)),
        _ => return None,
    };
    let (west, south) = crs.in_its_order(least.0, least.1);
    let (east, north) = crs.in_its_order(most.0, most.1);
    if south > north {
        None
    } else if west <= east {
        Some(vec![between((west, south), (east, north))])
    } else if crs.is_in_degrees() {
        Some(vec![
            between((west, south), (180.0, north)),
            between((-180.0, south), (east, north)),
        ])
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_over_the_antimeridian_is_two() {
        assert_eq!(boxes("1.8,54.1,2.0,54.3", Crs::Crs84).unwrap().len(), 1);
        assert_eq!(
            boxes("170,-50,-170,-30", Crs::Crs84).unwrap(),
            [
                between((170.0, -50.0), (180.0, -30.0)),
                between((-180.0, -50.0), (-170.0, -30.0))
            ]
        );
    }

    #[test]
    fn a_box_is_read_in_the_order_of_its_own_axes() {
        assert_eq!(
            boxes("54.1,1.8,54.3,2.0", Crs::Wgs84).unwrap(),
            [between((1.8, 54.1), (2.0, 54.3))]
        );
    }

    #[test]
    fn a_box_that_is_none_is_refused() {
        for written in [
            "",
            "1,2,3",
            "1,2,3,x",
            "0,9,1,1",
            "NaN,0,1,1",
            "1,2,3,4,5",
            "1,2,9,3,4,5",
            "1,2,3,4,5,6,7",
            "1;2;3;4",
        ] {
            assert_eq!(boxes(written, Crs::Crs84), None, "{written}");
        }
        assert_eq!(boxes("500000,1,400000,2", Crs::BritishGrid), None);
        assert_eq!(boxes("1,2,-9,3,4,9", Crs::Crs84).unwrap().len(), 1);
    }
}
