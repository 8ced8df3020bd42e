//! The square of the map whose listings are fetched: coarse enough to say nothing about where somebody lives.

/// The side of a square, in degrees: about 11 km by 7 km in Britain.
const SIDE_DEG: f64 = 0.1;

/// The name of the square around a position: its south-west corner, `54.2,1.9`.
#[must_use]
pub fn around(lat: f64, lon: f64) -> String {
    let corner = |degrees: f64| {
        let corner = (degrees / SIDE_DEG).floor() * SIDE_DEG;
        // Nothing is called minus nought.
        if corner.abs() < SIDE_DEG / 2.0 {
            0.0
        } else {
            corner
        }
    };
    format!("{:.1},{:.1}", corner(lat), corner(lon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_is_named_by_its_south_west_corner() {
        assert_eq!(around(54.2034, 1.9999), "54.2,1.9");
        assert_eq!(around(53.99, -1.51), "53.9,-1.6");
    }

    #[test]
    fn the_squares_at_greenwich_are_nought_and_minus_a_tenth() {
        assert_eq!(around(51.48, 0.01), "51.4,0.0");
        assert_eq!(around(51.48, -0.01), "51.4,-0.1");
    }
}
