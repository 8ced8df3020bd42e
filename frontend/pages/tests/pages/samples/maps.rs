//! The pages for people who make maps.

use super::Named;
use super::site::Site;
use pages::Lang;
use pages::ogc::{self, CollectionView, FeatureView, ItemsView, PropertyView};

const ADDRESS: &str = "https://kith.example/ogc";

pub fn pages(site: &Site, lang: Lang) -> Vec<Named> {
    let all = ["assets", "places", "whats-on", "patches"].map(collection);
    let assets = &all[0];
    let at = |path| site.frame(lang, path);
    vec![
        ("ogc", ogc::landing(&at("/ogc"), ADDRESS, &all).into_string()),
        (
            "ogc-collections",
            ogc::collections(&at("/ogc/collections"), &all).into_string(),
        ),
        (
            "ogc-collection",
            ogc::collection(&at("/ogc/collections/assets"), ADDRESS, assets).into_string(),
        ),
        (
            "ogc-queryables",
            ogc::queryables(&at("/ogc/collections/assets/queryables"), assets).into_string(),
        ),
        (
            "ogc-items",
            items(
                site,
                lang,
                assets,
                three(),
                Some(if lang == Lang::Cy {
                    "/cy/ogc?after=3"
                } else {
                    "/ogc?after=3"
                }),
            ),
        ),
        ("ogc-items-none", items(site, lang, assets, Vec::new(), None)),
        ("ogc-item", feature(site, lang, assets, Some((54.2, 1.9)))),
        ("ogc-item-hidden", feature(site, lang, assets, None)),
        (
            "ogc-conformance",
            ogc::conformance(
                &at("/ogc/conformance"),
                &["http://www.opengis.net/spec/x/conf/core"],
            )
            .into_string(),
        ),
        (
            "ogc-definition",
            ogc::definition(&at("/ogc/api"), ADDRESS, &all).into_string(),
        ),
    ]
}

fn collection(id: &'static str) -> CollectionView<'static> {
    let property = |(name, kind): (&str, _)| PropertyView {
        name: name.to_owned(),
        kind,
    };
    CollectionView {
        id,
        title: id,
        description: "",
        properties: [
            ("name", "text"),
            ("kinds", "texts"),
            ("comes_to_you", "truth"),
            ("checked_on", "day"),
        ]
        .map(property)
        .to_vec(),
    }
}

fn three() -> Vec<(String, Vec<String>)> {
    let feature = |n: usize| {
        let told = vec![
            format!("Net menders {n}"),
            "We mend nets and talk. ".repeat(n * 3),
            String::new(),
        ];
        (format!("id-{n}"), told)
    };
    (1..=3).map(feature).collect()
}

fn items(
    site: &Site,
    lang: Lang,
    collection: &CollectionView<'_>,
    features: Vec<(String, Vec<String>)>,
    next: Option<&str>,
) -> String {
    let view = ItemsView {
        collection,
        matched: features.len() * 40,
        features,
        next: next.map(str::to_owned),
        json: "/ogc/collections/assets/items?f=json",
    };
    ogc::items(&site.frame(lang, "/ogc/collections/assets/items"), &view).into_string()
}

fn feature(site: &Site, lang: Lang, collection: &CollectionView<'_>, at: Option<(f64, f64)>) -> String {
    let view = FeatureView {
        collection,
        id: "id-1",
        told: vec![
            "Net menders".into(),
            "boat_shed, maker_shed".into(),
            "false".into(),
            String::new(),
        ],
        at,
        is_listing: true,
    };
    ogc::feature(&site.frame(lang, "/ogc/collections/assets/items/id-1"), &view).into_string()
}
