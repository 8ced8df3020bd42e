//! The row of rooftops along the foot of the home page's question: drawn, not photographed, and only decoration.

use maud::{Markup, html};

/// Houses from left to right: where each begins, how wide it is, how high its eaves and its ridge are.
const HOUSES: [(u32, u32, u32, u32); 12] = [
    (0, 90, 92, 62),
    (90, 70, 78, 52),
    (160, 110, 96, 70),
    (270, 80, 70, 40),
    (350, 80, 84, 54),
    (430, 120, 98, 72),
    (550, 70, 74, 46),
    (620, 100, 88, 60),
    (720, 80, 66, 36),
    (800, 110, 94, 68),
    (910, 70, 80, 52),
    (980, 120, 90, 60),
];
/// The ground that they stand on.
const GROUND: u32 = 140;

/// From what width on a house has a chimney.
const BROAD: u32 = 100;

/// The drawing.
pub fn rooftops() -> Markup {
    html! {
        svg class="rooftops" viewBox="0 0 1100 140" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false" {
            path class="roofs" d=(outline()) {}
            (chimneys())
            @for (number, house) in HOUSES.iter().enumerate() { (windows(number, house)) }
        }
    }
}

fn outline() -> String {
    let mut path = format!("M0 {GROUND}");
    for (left, width, eaves, ridge) in HOUSES {
        path += &format!(
            "L{left} {eaves}L{} {ridge}L{} {eaves}",
            left + width / 2,
            left + width
        );
    }
    path + &format!("L1100 {GROUND}Z")
}

/// Every broad house has a chimney, standing on the right side of its roof.
fn chimneys() -> Markup {
    html! {
        @for (left, width, eaves, ridge) in HOUSES.into_iter().filter(|house| house.1 >= BROAD) {
            rect class="roofs" x=(left + width * 3 / 4 - 7) y=(u32::midpoint(eaves, ridge) - 16) width="14" height="26" {}
        }
    }
}

/// Two windows a house; some are lit, as on any evening.
fn windows(number: usize, &(left, width, eaves, _): &(u32, u32, u32, u32)) -> Markup {
    let lit = |window: usize| {
        if (number * 2 + window) % 3 == 1 {
            "window window-lit"
        } else {
            "window"
        }
    };
    html! {
        @for window in 0..2_usize {
            @let at = left + width * (1 + 2 * u32::from(window == 1)) / 4 - 6;
            rect class=(lit(window)) x=(at) y=(eaves + 12) width="12" height="17" rx="1" {}
        }
    }
}
