//! Every address that anybody may read, for tests that go through all of them. A new address belongs in here.

/// What stands for the id of a listing.
pub const ID: &str = "{id}";

/// Pages, each also under `/cy`.
const PAGES: &[&str] = &[
    "/",
    "/browse",
    "/browse?what=a",
    "/listing/{id}",
    "/listing/{id}.ics",
    "/whats-on",
    "/whats-on.ics",
    "/help-now",
    "/your-rights",
    "/about",
    "/privacy",
    "/accessibility",
    "/open-data",
    "/embed?limit=20",
    "/data/listings.csv",
    "/data/listings.geojson",
    "/data/listings.json",
    "/data/listings.ics",
    "/data/news.atom",
];

/// What programs read.
const FEEDS: &[&str] = &[
    "/api/v1/listings?limit=500",
    "/api/v1/listings?fields=marker&limit=500",
    "/api/v1/listings/{id}",
    "/api/v1/whats-on",
    "/api/v1/areas/54.2,1.9",
    "/api/v1/ground",
    "/api/v1/changes?limit=500",
    "/.well-known/kith.json",
    "/api/v1/where?q=XL1+5RJ",
    "/oruk/v3/services?per_page=500",
    "/oruk/v3/services?full=true&format=ndjson",
    "/oruk/v3/services/{id}",
    "/oruk/v3/service_at_locations?full=true&format=ndjson",
    "/oruk/v3/organizations?full_service=true&format=ndjson",
    "/oruk/v3/taxonomies",
    "/oruk/v3/taxonomy_terms?per_page=500",
    "/ogc",
    "/ogc/api",
    "/ogc/conformance",
    "/ogc/collections",
    "/ogc/collections/assets",
    "/ogc/collections/assets/queryables",
    "/ogc/collections/assets/items?limit=1000",
    "/ogc/collections/assets/items?limit=1000&f=html",
    "/ogc/collections/assets/items?f=gpkg",
    "/ogc/collections/assets/items/{id}",
    "/ogc/collections/assets/items/{id}?f=html",
    "/ogc/collections/places/items?limit=1000",
    "/ogc/collections/whats-on/items?limit=1000",
    "/ogc/collections/patches/items?limit=1000",
    "/tiles/tiles.json",
    "/tiles/0/0/0.mvt",
    "/tiles/14/8278/5233.mvt",
    "/sitemap.xml",
    "/sitemap/0.xml",
    "/sitemap/1.xml",
    "/robots.txt",
];

/// Every address, with the ids of some listings put into those that need one.
pub fn public(ids: &[String]) -> Vec<String> {
    let welsh = PAGES.iter().map(|page| format!("/cy{page}"));
    let pages = PAGES.iter().map(ToString::to_string).chain(welsh);
    let all = pages.chain(FEEDS.iter().map(ToString::to_string));
    let with_ids = |address: String| -> Vec<String> {
        if address.contains(ID) {
            ids.iter().map(|id| address.replace(ID, id)).collect()
        } else {
            vec![address]
        }
    };
    all.flat_map(with_ids).collect()
}
