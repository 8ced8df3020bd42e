//! Feeds of services in pages, as Open Referral has them: page after page, and each service on its own where the pages
//! leave out its places.
//!
//! Real feeds ignore what they are asked, have parts that are not there, and say their places only one by one. What
//! is missing for good ends the run: half of a feed would look as if the other half had vanished.

use super::asking;
use super::limits::{DETAILS_TRIED, MOST_DETAILS, MOST_PAGES};
use super::trouble::Trouble;
use crate::fetch::Fetcher;
use crate::import::open_referral_services;
use serde_json::Value;
use std::collections::HashSet;
use url::Url;

/// What tells a page: a list, beside a number of pages.
const LISTS: &[&str] = &["contents", "content"];
const TOTALS: &[&str] = &["total_pages", "totalPages"];
/// The door of an API of Open Referral says where its description is.
const OF_A_DOOR: &str = "openapi_url";
/// Where a service tells its places.
const PLACES: &[&str] = &["service_at_locations", "locations", "location"];

/// Whether this is a page, or the door of an API that has some.
pub(super) fn is_page(whole: &Value) -> bool {
    let has = |name: &&str| whole.get(*name).is_some();
    LISTS.iter().any(has) || has(&OF_A_DOOR)
}

/// Every service of a feed whose first page, or door, is this.
pub(super) async fn all_services(fetcher: &Fetcher, url: &Url, first: Value) -> Result<Vec<Value>, Trouble> {
    let (url, first) = if LISTS.iter().any(|name| first.get(name).is_some()) {
        (url.clone(), first)
    } else {
        let services = below(url, "services");
        let first = asking::json(fetcher, &services).await?;
        let first = first.ok_or_else(|| {
            Trouble(format!(
                "there is nothing at {services}, where services have to be"
            ))
        })?;
        (services, first)
    };
    let pages = TOTALS
        .iter()
        .find_map(|name| first.get(name)?.as_u64())
        .unwrap_or(1);
    if pages > MOST_PAGES {
        return Err(Trouble(format!(
            "it has {pages} pages, and {MOST_PAGES} are the most; ask for larger pages by ?per_page=100"
        )));
    }
    let mut services = open_referral_services(first)?;
    let mut known: HashSet<String> = services.iter().map(id).collect();
    for number in 2..=pages {
        let page = asking::json(fetcher, &with_page(&url, number)).await?;
        let page = page.ok_or_else(|| {
            Trouble(format!(
                "page {number} of {pages} is not there; nothing was changed"
            ))
        })?;
        let page = open_referral_services(page)?;
        let is_same_again = page.iter().all(|service| known.contains(&id(service)));
        if is_same_again {
            // It gives the first page whatever it is asked.
            break;
        }
        known.extend(page.iter().map(id));
        services.extend(page);
    }
    with_places(fetcher, &url, services).await
}

/// Asks for each service on its own, where the list tells no places.
async fn with_places(fetcher: &Fetcher, url: &Url, mut services: Vec<Value>) -> Result<Vec<Value>, Trouble> {
    let bare = |service: &Value| !PLACES.iter().any(|name| service.get(name).is_some());
    let (mut asked, mut missing) = (0, 0);
    for service in services.iter_mut().filter(|service| bare(service)) {
        let own = id(service);
        if own.is_empty() || asked >= MOST_DETAILS || (missing == asked && missing >= DETAILS_TRIED) {
            continue;
        }
        asked += 1;
        match asking::json(fetcher, &below(url, &own)).await? {
            Some(detail) if detail.get("name").is_some() => *service = detail,
            _ => missing += 1,
        }
    }
    Ok(services)
}

fn id(service: &Value) -> String {
    match service.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        _ => String::new(),
    }
}

/// An address one step below another, without its query.
fn below(url: &Url, step: &str) -> Url {
    let mut below = url.clone();
    below.set_query(None);
    if let Ok(mut steps) = below.path_segments_mut() {
        steps.pop_if_empty().push(step);
    }
    below
}

/// The address of another page.
fn with_page(url: &Url, number: u64) -> Url {
    const PAGE: &str = "page";
    let others = url
        .query_pairs()
        .filter(|(name, _)| name != PAGE)
        .map(|(n, v)| (n.into_owned(), v.into_owned()));
    let others: Vec<(String, String)> = others.collect();
    let mut page = url.clone();
    page.query_pairs_mut()
        .clear()
        .extend_pairs(others)
        .append_pair(PAGE, &number.to_string());
    page
}
