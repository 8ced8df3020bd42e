//! Asking the geocoder the operator chose, in its own way of speaking, and keeping its answers.
//!
//! It is told what was looked for and nothing else: not who looked, nor from where.

use super::{Looked, place};
use crate::config::{Geocoder, GeocoderKind};
use crate::fetch::Fetched;
use crate::services::{Refusal, blocking};
use crate::site::Site;
use crate::store::found_places;
use domain::geography::Position;
use domain::postcode;
use jiff::SignedDuration;
use pages::place::{FoundPlace, PlaceProblem};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;
use url::Url;

/// The most bytes of an answer.
const ANSWER_BYTES: usize = 1024 * 1024;
/// How long an answer is kept: places seldom move.
const KEPT_FOUND: SignedDuration = SignedDuration::from_hours(24 * 90);
/// How long it is kept that nobody knows a place: it may be on the map tomorrow.
const KEPT_NOTHING: SignedDuration = SignedDuration::from_hours(24);

/// An answer as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    label: String,
    lat: f64,
    lon: f64,
}

/// Finds a place that the gazetteer does not know.
pub(super) async fn find(site: &Arc<Site>, written: &str) -> Result<Looked, Refusal> {
    let Some(geocoder) = &site.config.geocoder else {
        return Ok(Err(PlaceProblem::NotFound));
    };
    if let Some(known) = kept(site, written).await? {
        return Ok(known.ok_or(PlaceProblem::NotFound));
    }
    match ask(site, geocoder, written).await {
        Ok(found) => {
            keep(site, written, found.as_ref()).await?;
            Ok(found.ok_or(PlaceProblem::NotFound))
        }
        Err(NoAnswer) => Ok(Err(PlaceProblem::NoAnswer)),
    }
}

/// The geocoder gave no answer that could be understood.
struct NoAnswer;

async fn ask(site: &Site, geocoder: &Geocoder, written: &str) -> Result<Option<FoundPlace>, NoAnswer> {
    let address = address(geocoder, written).ok_or(NoAnswer)?;
    let answer = site
        .fetcher
        .get(address.as_str(), ANSWER_BYTES)
        .await
        .map_err(|why| {
            tracing::warn!(%why, "the geocoder gave no answer");
            NoAnswer
        })?;
    match geocoder.kind {
        GeocoderKind::Nominatim => nominatim(&answer),
        GeocoderKind::PostcodesIo | GeocoderKind::None => postcodes_io(&answer),
    }
}

/// The address to ask. What was written becomes one part of a path or one value of a query, and never more.
fn address(geocoder: &Geocoder, written: &str) -> Option<Url> {
    let mut url = Url::parse(&geocoder.url.0).ok()?;
    let mut under = |parts: &[&str]| {
        let mut path = url.path_segments_mut()?;
        path.pop_if_empty().extend(parts);
        Ok::<(), ()>(())
    };
    match (geocoder.kind, postcode::tidy(written), postcode::outward(written)) {
        (GeocoderKind::Nominatim, _, _) => {
            under(&["search"]).ok()?;
            url.query_pairs_mut()
                .extend_pairs([("q", written), ("format", "jsonv2"), ("limit", "1")]);
        }
        (_, Some(whole), _) => under(&["postcodes", &whole]).ok()?,
        (_, None, Some(half)) => under(&["outcodes", &half]).ok()?,
        (_, None, None) => {
            under(&["places"]).ok()?;
            url.query_pairs_mut()
                .extend_pairs([("q", written), ("limit", "1")]);
        }
    }
    Some(url)
}

/// `{"result": {"postcode" | "outcode", "latitude", "longitude"}}`, or for places a list of `{"name_1", …}`.
fn postcodes_io(answer: &Fetched) -> Result<Option<FoundPlace>, NoAnswer> {
    if answer.status == 404 {
        return Ok(None);
    }
    let json = json(answer)?;
    let result = match json.get("result") {
        Some(Value::Array(found)) => found.first(),
        other => other,
    };
    let Some(found) = result.filter(|found| found.is_object()) else {
        return Ok(None);
    };
    let label = ["postcode", "outcode", "name_1"]
        .iter()
        .find_map(|name| found.get(name)?.as_str());
    // A real postcode without a position (an island's, a closed one) is as good as unknown.
    Ok(read(label, found.get("latitude"), found.get("longitude")))
}

/// A list of `{"lat": "…", "lon": "…", "name", "display_name"}`.
fn nominatim(answer: &Fetched) -> Result<Option<FoundPlace>, NoAnswer> {
    let json = json(answer)?;
    let Some(found) = json.as_array().ok_or(NoAnswer)?.first() else {
        return Ok(None);
    };
    let label = ["name", "display_name"]
        .iter()
        .find_map(|name| found.get(name)?.as_str().filter(|label| !label.is_empty()));
    Ok(read(label, found.get("lat"), found.get("lon")))
}

fn json(answer: &Fetched) -> Result<Value, NoAnswer> {
    if answer.status != 200 {
        tracing::warn!(status = answer.status, "the geocoder did not answer the question");
        return Err(NoAnswer);
    }
    serde_json::from_slice(&answer.bytes).map_err(|_| NoAnswer)
}

fn read(label: Option<&str>, lat: Option<&Value>, lon: Option<&Value>) -> Option<FoundPlace> {
    let degrees = |value: &Value| value.as_f64().or_else(|| value.as_str()?.parse().ok());
    place(label?.to_owned(), Position::new(degrees(lat?)?, degrees(lon?)?))
}

/// What was kept: nothing, that nobody knows it, or where it is.
async fn kept(site: &Arc<Site>, written: &str) -> Result<Option<Option<FoundPlace>>, Refusal> {
    let (site, written) = (Arc::clone(site), written.to_owned());
    blocking(move || {
        let kept = site
            .store
            .read(|c| match found_places::get(c, &written, KEPT_NOTHING)? {
                Some(recent) => Ok(Some(recent)),
                None => Ok(found_places::get(c, &written, KEPT_FOUND)?.filter(|kept| kept != NOTHING)),
            })?;
        let place_of = |kept: Kept| place(kept.label, Position::new(kept.lat, kept.lon));
        Ok(kept.map(|kept| serde_json::from_str(&kept).ok().and_then(place_of)))
    })
    .await
}

/// How "nobody knows it" is kept.
const NOTHING: &str = "null";

async fn keep(site: &Arc<Site>, written: &str, found: Option<&FoundPlace>) -> Result<(), Refusal> {
    let kept = found.map(|place| Kept {
        label: place.label.clone(),
        lat: place.position.lat,
        lon: place.position.lon,
    });
    let json = kept
        .and_then(|kept| serde_json::to_string(&kept).ok())
        .unwrap_or_else(|| NOTHING.to_owned());
    let (site, written) = (Arc::clone(site), written.to_owned());
    blocking(move || Ok(site.store.write(move |c| found_places::put(c, &written, &json))?)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::WebAddress;

    fn asks(kind: GeocoderKind, written: &str) -> String {
        let url = WebAddress("https://geo.example/api".to_owned());
        address(&Geocoder { kind, url }, written).unwrap().to_string()
    }

    #[test]
    fn each_kind_is_asked_in_its_own_way() {
        use GeocoderKind::{Nominatim, PostcodesIo};
        assert_eq!(
            asks(PostcodesIo, "xl11aa"),
            "https://geo.example/api/postcodes/XL1%201AA"
        );
        assert_eq!(asks(PostcodesIo, "xl1"), "https://geo.example/api/outcodes/XL1");
        assert_eq!(
            asks(PostcodesIo, "Net Loft"),
            "https://geo.example/api/places?q=Net+Loft&limit=1"
        );
        assert_eq!(
            asks(Nominatim, "Net Loft"),
            "https://geo.example/api/search?q=Net+Loft&format=jsonv2&limit=1"
        );
    }

    #[test]
    fn nothing_that_is_written_leads_elsewhere() {
        for written in [
            "../../admin",
            "a/b?c=d#e",
            "@evil.example",
            "//evil.example",
            "x&limit=999",
        ] {
            let url = Url::parse(&asks(GeocoderKind::PostcodesIo, written)).unwrap();
            assert_eq!(
                (url.host_str(), url.path()),
                (Some("geo.example"), "/api/places"),
                "{written}"
            );
            assert_eq!(url.query_pairs().count(), 2, "{written}");
        }
    }

    #[test]
    fn both_kinds_are_understood() {
        let answer = |bytes: &str| Fetched {
            status: 200,
            bytes: bytes.as_bytes().to_vec(),
        };
        let one = r#"{"status":200,"result":{"postcode":"XL1 1AA","latitude":54.2,"longitude":1.9}}"#;
        let list = r#"{"status":200,"result":[{"name_1":"Larkmouth","latitude":54.2,"longitude":1.9}]}"#;
        let osm = r#"[{"lat":"54.2","lon":"1.9","name":"","display_name":"Larkmouth, at sea"}]"#;
        let label =
            |found: Result<Option<FoundPlace>, NoAnswer>| found.ok().flatten().map(|place| place.label);
        assert_eq!(label(postcodes_io(&answer(one))).as_deref(), Some("XL1 1AA"));
        assert_eq!(label(postcodes_io(&answer(list))).as_deref(), Some("Larkmouth"));
        assert_eq!(
            label(nominatim(&answer(osm))).as_deref(),
            Some("Larkmouth, at sea")
        );
    }

    #[test]
    fn nothing_and_no_answer_are_told_apart() {
        let answer = |status, bytes: &str| Fetched {
            status,
            bytes: bytes.as_bytes().to_vec(),
        };
        assert!(matches!(postcodes_io(&answer(404, "")), Ok(None)));
        assert!(matches!(
            postcodes_io(&answer(200, r#"{"result":null}"#)),
            Ok(None)
        ));
        assert!(matches!(nominatim(&answer(200, "[]")), Ok(None)));
        assert!(postcodes_io(&answer(500, "")).is_err() && nominatim(&answer(200, "<html>")).is_err());
    }
}
