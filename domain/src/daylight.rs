//! When it gets dark somewhere: for whoever has to be home by then.
//!
//! Worked out from the day of the year and the place, to within a few minutes, on the clock of these islands. It never
//! asks where somebody is: the place comes in as a value.

use crate::geography::Position;
use jiff::civil::{Date, Time, Weekday, date, time};
use std::f64::consts::PI;

/// How far the sun's middle stands below the horizon at sunset, in degrees: its own half width, and the bending of
/// light in the air.
const BELOW_DEG: f64 = 0.833;

/// When the sun goes down, on the clock in the hall. `None` where it does not that day.
pub fn sunset(at: Position, on: Date) -> Option<Time> {
    let angle = 2.0 * PI / 365.0 * (f64::from(on.day_of_year()) - 1.0 + 0.75);
    let tilt = declination(angle);
    let lat = at.lat.to_radians();
    let height = (90.0 + BELOW_DEG).to_radians().cos();
    let cosine = height / (lat.cos() * tilt.cos()) - lat.tan() * tilt.tan();
    if !(-1.0..=1.0).contains(&cosine) {
        return None;
    }
    let half_day_min = 4.0 * cosine.acos().to_degrees();
    let noon_utc_min = 720.0 - 4.0 * at.lon - equation_of_time_min(angle);
    let clock_min = noon_utc_min + half_day_min + if is_summer_time(on) { 60.0 } else { 0.0 };
    on_clock(clock_min)
}

/// How far the sun stands north of the equator, in radians, at this angle of the year.
fn declination(angle: f64) -> f64 {
    0.006_918 - 0.399_912 * angle.cos() + 0.070_257 * angle.sin() - 0.006_758 * (2.0 * angle).cos()
        + 0.000_907 * (2.0 * angle).sin()
        - 0.002_697 * (3.0 * angle).cos()
        + 0.001_48 * (3.0 * angle).sin()
}

/// How far the sun is ahead of the clock, in minutes.
fn equation_of_time_min(angle: f64) -> f64 {
    229.18
        * (0.000_075 + 0.001_868 * angle.cos()
            - 0.032_077 * angle.sin()
            - 0.014_615 * (2.0 * angle).cos()
            - 0.040_849 * (2.0 * angle).sin())
}

/// From the last Sunday of March to the last Sunday of October.
fn is_summer_time(on: Date) -> bool {
    let (begins, ends) = (date(on.year(), 3, 31), date(on.year(), 10, 31));
    last_sunday(begins) <= on && on < last_sunday(ends)
}

fn last_sunday(month_end: Date) -> Date {
    let days = month_end.weekday().since(Weekday::Sunday);
    month_end
        .checked_sub(jiff::Span::new().days(days))
        .unwrap_or(month_end)
}

fn on_clock(minutes: f64) -> Option<Time> {
    let whole = minutes.floor() as i32;
    let (hour, minute) = (i8::try_from(whole / 60).ok()?, i8::try_from(whole % 60).ok()?);
    (0..24).contains(&hour).then(|| time(hour, minute, 0, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Minutes between a time and what an almanac says.
    fn off_by(at: (f64, f64), on: Date, almanac: Time) -> i64 {
        let sunset = sunset(Position::new(at.0, at.1).unwrap(), on).unwrap();
        i64::from(
            (i32::from(sunset.hour()) - i32::from(almanac.hour())) * 60 + i32::from(sunset.minute())
                - i32::from(almanac.minute()),
        )
        .abs()
    }

    #[test]
    fn sunset_is_what_an_almanac_says() {
        let (london, leeds, inverness) = ((51.507, -0.128), (53.80, -1.55), (57.48, -4.22));
        assert!(off_by(london, date(2026, 6, 21), time(21, 21, 0, 0)) <= 3);
        assert!(off_by(london, date(2026, 12, 21), time(15, 53, 0, 0)) <= 3);
        assert!(off_by(leeds, date(2026, 10, 24), time(17, 45, 0, 0)) <= 5);
        assert!(off_by(inverness, date(2026, 12, 21), time(15, 32, 0, 0)) <= 4);
    }

    #[test]
    fn the_clocks_go_back_on_the_last_sunday_of_october() {
        assert!(is_summer_time(date(2026, 10, 24)));
        assert!(!is_summer_time(date(2026, 10, 25)));
        assert!(!is_summer_time(date(2026, 3, 28)));
        assert!(is_summer_time(date(2026, 3, 29)));
    }

    #[test]
    fn where_the_sun_does_not_set_there_is_no_dark() {
        assert_eq!(
            sunset(Position::new(75.0, 20.0).unwrap(), date(2026, 6, 21)),
            None
        );
    }
}
