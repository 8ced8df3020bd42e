//! Reference systems, held against what surveyors publish.

use super::*;
use geo::Point;

fn projected(crs: Crs, lon: f64, lat: f64) -> (f64, f64) {
    let Some(Geometry::Point(at)) = crs.project(&Geometry::Point(Point::new(lon, lat))) else {
        panic!("{lon} {lat} is not projected");
    };
    (at.x(), at.y())
}

/// Points of the survey's own for testing (OSTN15 and its developer's pack, "TestInput" and "TestOutput" from ETRS89), out
/// of the forty those that are furthest apart: degrees north and east, and metres east and north.
const SURVEYED: [(&str, f64, f64, f64, f64); 12] = [
    (
        "TP01, St Mary's",
        49.922_263_94,
        -6.299_777_52,
        91_492.146,
        11_318.804,
    ),
    (
        "TP03, Plymouth",
        50.438_858_26,
        -4.108_645_64,
        250_359.811,
        62_016.569,
    ),
    (
        "TP07, North Foreland",
        51.374_470_26,
        1.444_547_30,
        639_821.835,
        169_565.858,
    ),
    (
        "TP09, Lambeth",
        51.489_365_65,
        -0.119_925_57,
        530_624.974,
        178_388.464,
    ),
    (
        "TP10, Carmarthen",
        51.858_908_96,
        -4.308_524_77,
        241_124.584,
        220_332.641,
    ),
    (
        "TP19, Blackpool",
        53.779_110_26,
        -3.040_454_91,
        331_534.564,
        431_920.794,
    ),
    (
        "TP20, Leeds",
        53.800_215_20,
        -1.663_791_68,
        422_242.186,
        433_818.701,
    ),
    (
        "TP21, Isle of Man",
        54.086_663_18,
        -4.634_521_68,
        227_778.330,
        468_847.388,
    ),
    (
        "TP26, Glasgow",
        55.853_999_53,
        -4.296_490_16,
        256_340.925,
        664_697.269,
    ),
    (
        "TP31, St Kilda",
        57.813_518_38,
        -8.578_544_56,
        9_587.909,
        899_448.996,
    ),
    (
        "TP34, Thurso",
        58.581_204_61,
        -3.726_310_22,
        299_721.891,
        967_202.992,
    ),
    (
        "TP40, Shetland",
        60.133_080_92,
        -2.073_828_23,
        395_999.668,
        1_138_728.951,
    ),
];

/// How far off we are, in metres.
fn off_m((_, lat, lon, east, north): &(&str, f64, f64, f64, f64)) -> f64 {
    let (x, y) = projected(Crs::BritishGrid, *lon, *lat);
    (x - east).hypot(y - north)
}

#[test]
fn the_british_grid_is_right_within_five_metres_and_mostly_within_three() {
    let off: Vec<f64> = SURVEYED.iter().map(off_m).collect();
    for (point, off_m) in SURVEYED.iter().zip(&off) {
        println!("{}: {off_m:.2} m off", point.0);
        assert!(*off_m < 5.0, "{} is {off_m} m off", point.0);
    }
    assert!(off.iter().filter(|off_m| **off_m < 3.0).count() >= 9, "{off:?}");
}

/// The worked example of *A guide to coordinate systems in Great Britain* (annex C): degrees of the survey's own ellipsoid,
/// so that nothing is tested but the projection.
#[test]
fn the_projection_is_that_of_the_surveys_worked_example_to_the_millimetre() {
    let on_airy = Proj::from_proj_string("+proj=longlat +ellps=airy +no_defs").unwrap();
    let grid = BRITISH_GRID.replace("+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 ", "");
    let grid = Proj::from_proj_string(&grid).unwrap();
    let (north, east) = (
        52.0 + 39.0 / 60.0 + 27.2531 / 3600.0,
        1.0 + 43.0 / 60.0 + 4.5177 / 3600.0,
    );
    let mut point = (f64::to_radians(east), f64::to_radians(north), 0.0);
    transform(&on_airy, &grid, &mut point).unwrap();
    let off_m = (point.0 - 651_409.903).hypot(point.1 - 313_177.270);
    assert!(off_m < 0.001_5, "{point:?} is {off_m} m off");
}

#[test]
fn web_mercator_has_its_well_known_corner() {
    let (x, y) = projected(Crs::WebMercator, 180.0, 85.051_128_779_806_6);
    assert!(
        (x - 20_037_508.34).abs() < 0.01 && (y - 20_037_508.34).abs() < 0.01,
        "{x} {y}"
    );
    assert_eq!(projected(Crs::WebMercator, 0.0, 0.0), (0.0, 0.0));
}

#[test]
fn there_and_back_is_within_a_centimetre_or_two() {
    for crs in [Crs::WebMercator, Crs::BritishGrid] {
        let here = Geometry::Point(Point::new(-1.9, 53.8));
        let back = crs.unproject(&crs.project(&here).unwrap()).unwrap();
        let Geometry::Point(back) = back else { panic!() };
        assert!(
            (back.x() + 1.9).abs() < 2e-7 && (back.y() - 53.8).abs() < 2e-7,
            "{crs:?}: {back:?}"
        );
    }
}

#[test]
fn only_epsg_4326_tells_north_first() {
    let north_first: Vec<Crs> = Crs::ALL
        .into_iter()
        .filter(|crs| crs.in_its_order(1.0, 2.0) == (2.0, 1.0))
        .collect();
    assert_eq!(north_first, [Crs::Wgs84]);
}
