//! The interface described for a person: what can be asked, and an address to try for each.

use super::{CollectionView, head, programs, room, way_back};
use crate::frame::Frame;
use maud::{Markup, html};

/// Parameters, each with an example, by their names in the catalogue too.
const PARAMETERS: [(&str, &str); 10] = [
    ("limit", "10"),
    ("bbox", "1.8,54.1,2.0,54.3"),
    ("bbox-crs", "http://www.opengis.net/def/crs/EPSG/0/27700"),
    ("datetime", "2026-11-24/.."),
    ("crs", "http://www.opengis.net/def/crs/EPSG/0/27700"),
    (
        "filter",
        "free='yes' AND S_WITHIN(geometry,BBOX(1.8,54.1,2.0,54.3))",
    ),
    ("filter-lang", "cql2-text"),
    ("filter-crs", "http://www.opengis.net/def/crs/EPSG/0/27700"),
    ("after", "…"),
    ("f", "json"),
];

/// The definition as a page.
pub fn definition(frame: &Frame<'_>, address: &str, all: &[CollectionView<'_>]) -> Markup {
    let title = frame.say("ogc-definition-title");
    let main = html! {
        (way_back(frame, &[("/ogc", frame.say("ogc-title"))]))
        (head(&title, &frame.say("ogc-definition-lede")))
        section aria-labelledby="ogc-addresses" {
            h2 id="ogc-addresses" { (frame.say("ogc-addresses")) }
            ul class="ogc-classes" {
                @for view in all {
                    li { code { (address) "/collections/" (view.id) "/items" } }
                }
            }
        }
        section aria-labelledby="ogc-parameters" {
            h2 id="ogc-parameters" { (frame.say("ogc-parameters")) }
            dl class="ogc-fields" {
                @for (name, example) in PARAMETERS {
                    div {
                        dt { code { (name) } }
                        dd { (frame.say(&format!("ogc-parameter-{name}"))) " " code { (name) "=" (example) } }
                    }
                }
            }
            p { (frame.say("ogc-parameters-own")) }
        }
        (programs(frame, &[("/ogc/api?f=json", "ogc-as-openapi")]))
    };
    room(frame, &title, &main)
}
