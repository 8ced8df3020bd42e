//! What is asked: each kind of read, from many places, in the words people use.

use crate::country::Drawn;
use serde_json::json;

/// One kind of read, and a thousand requests of it.
pub struct Question {
    /// Its name in the table.
    pub name: &'static str,
    /// What it should reach of the ceiling at 100,000 assets, where that was set.
    pub aim: Option<f64>,
    /// The requests.
    pub requests: Vec<Request>,
}

/// One request: a body makes it a POST of JSON.
#[derive(Clone, Debug)]
pub struct Request {
    /// From the first slash on.
    pub path: String,
    /// The body, where there is one.
    pub body: Option<String>,
}

/// So many pages of 50 a hundred thousand listings fill. Of fewer, those beyond the last are empty.
const PAGES_OF_50: u64 = 2_000;
/// Enough that nothing is answered from a cache of the last few.
const REQUESTS: u64 = 1_000;

const SAID: &[&str] = &[
    "I'd like to sing, not too serious",
    "I were a joiner forty year, I'd like to be some use to somebody",
    "somewhere warm to sit of an afternoon, I don't want to be talked at",
    "my lad is 15 and loves football",
    "learn english and cook with people",
    "an allotment or any bit of soil, I miss my garden since the flat",
    "knitting. tuesdays if poss",
    "new here with a baby and know nobody",
    "a walk with a dog, slow, no hills",
    "lost my wife in March, Sundays are long",
];
const WORDS: &[&str] = &[
    "singing",
    "garden",
    "knit",
    "coffee",
    "walk",
    "repair",
    "choir",
    "library",
    "chess",
    "lunch club",
];

/// Every kind of read that is measured, from near these places in turn.
pub fn questions(places: &[(f64, f64)]) -> Vec<Question> {
    // A few hundred metres off, as somebody's home is from a hall.
    let beside = |n: u64| {
        let (lat, lon) = places[n as usize % places.len()];
        (lat + 0.002, lon - 0.003)
    };
    let get = |path: String| Request { path, body: None };
    let make = |name, aim, request: &dyn Fn(u64, (f64, f64)) -> Request| Question {
        name,
        aim,
        requests: (0..REQUESTS).map(|n| request(n, beside(n))).collect(),
    };
    vec![
        make("ideas", Some(0.1), &|n, (lat, lon)| Request {
            path: "/api/v1/ideas".into(),
            body: Some(
                json!({"words": one_of(SAID, n), "near": {"lat": lat, "lon": lon}, "on": "2027-03-09"})
                    .to_string(),
            ),
        }),
        make("nearest 20, step-free", Some(0.5), &|_, (lat, lon)| {
            get(format!(
                "/api/v1/listings?near={lat:.4},{lon:.4}&step_free=1&limit=20"
            ))
        }),
        make("a box of 500", Some(0.3), &|_, (lat, lon)| {
            let (south, north) = (lat - 0.04, lat + 0.04);
            let (west, east) = (lon - 0.07, lon + 0.07);
            get(format!(
                "/api/v1/listings?bbox={west:.4},{south:.4},{east:.4},{north:.4}&limit=500&fields=marker"
            ))
        }),
        make("features of a box, 500 a page", Some(0.3), &|_, (lat, lon)| {
            let (south, north) = (lat - 0.04, lat + 0.04);
            let (west, east) = (lon - 0.07, lon + 0.07);
            get(format!(
                "/ogc/collections/assets/items?bbox={west:.4},{south:.4},{east:.4},{north:.4}&limit=500"
            ))
        }),
        make("words, nearest first", None, &|n, (lat, lon)| {
            let what = one_of(WORDS, n).replace(' ', "+");
            get(format!(
                "/api/v1/listings?near={lat:.4},{lon:.4}&what={what}&limit=20"
            ))
        }),
        make("words, by name", None, &|n, _| {
            let what = one_of(WORDS, n).replace(' ', "+");
            get(format!("/api/v1/listings?what={what}&limit=20"))
        }),
        make("what's on, page", None, &|_, (lat, lon)| {
            get(format!("/whats-on?near={lat:.4},{lon:.4}"))
        }),
        make("Open Referral, page of 50", Some(0.3), &|n, _| {
            let page = 1 + Drawn::of(n).number() % PAGES_OF_50;
            get(format!("/oruk/v3/services?per_page=50&page={page}"))
        }),
        make("area bundle", None, &|_, (lat, lon)| {
            let corner = |degrees: f64| (degrees * 10.0).floor() / 10.0;
            get(format!("/api/v1/areas/{:.1},{:.1}", corner(lat), corner(lon)))
        }),
    ]
}

fn one_of(list: &[&'static str], n: u64) -> &'static str {
    list[(Drawn::of(n).number() % list.len() as u64) as usize]
}
