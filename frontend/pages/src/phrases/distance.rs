//! How far, in words.

use crate::words::Words;

const M_PER_MILE: f64 = 1609.344;
/// The longest walk that is told in minutes; further away, miles say more.
const LONGEST_WALK_MINUTES: u32 = 45;

/// "about 9 minutes' walk", or "about 2 miles away" where that says more. `None` where there is no distance.
pub fn distance(words: &Words, distance_m: Option<u32>, walk_minutes: Option<u32>) -> Option<String> {
    match (walk_minutes, distance_m) {
        (Some(minutes), _) if minutes <= LONGEST_WALK_MINUTES => {
            Some(words.say_with("distance-walk", &[("minutes", minutes.into())]))
        }
        (_, Some(metres)) => Some(words.say_with("distance-miles", &[("miles", miles(metres).into())])),
        _ => None,
    }
}

/// The same from metres alone.
pub fn from_metres(words: &Words, distance_m: Option<u32>) -> Option<String> {
    let walk = distance_m.map(|metres| domain::geography::walk_minutes(f64::from(metres)));
    distance(words, distance_m, walk)
}

/// Halves up to five miles, whole miles after that: more would claim to know the streets.
fn miles(metres: u32) -> f64 {
    let miles = f64::from(metres) / M_PER_MILE;
    if miles < 5.0 {
        (miles * 2.0).round().max(1.0) / 2.0
    } else {
        miles.round()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    #[test]
    fn a_walk_is_told_in_minutes_and_a_journey_in_miles() {
        let say = |metres| from_metres(Lang::En.words(), metres);
        assert_eq!(say(Some(640)).unwrap(), "about 9 minutes’ walk");
        assert_eq!(say(Some(60)).unwrap(), "about 1 minute’s walk");
        assert_eq!(say(Some(4_000)).unwrap(), "about 2.5 miles away");
        assert_eq!(say(Some(9_600)).unwrap(), "about 6 miles away");
        assert_eq!(say(None), None);
    }

    #[test]
    fn distances_are_said_in_welsh() {
        assert_eq!(
            from_metres(Lang::Cy.words(), Some(640)).unwrap(),
            "tua 9 munud ar droed"
        );
        assert_eq!(
            from_metres(Lang::Cy.words(), Some(3_300)).unwrap(),
            "tua 2 filltir i ffwrdd"
        );
    }
}
