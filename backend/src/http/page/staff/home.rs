//! The first page for staff: what waits for whoever is signed in, and finding a listing by its name.

use super::Asked;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::staff::{ComesIn, Staff};
use crate::services::desk::{self, Why};
use crate::services::{feeds, people};
use actix_web::{HttpRequest, HttpResponse};
use domain::staff::May;
use pages::staff::home::{self, FoundView, HomeView};

/// The page.
pub async fn home(staff: Staff<ComesIn>, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let asked: Asked = reading::query(&req)?;
    let (visit, person) = (&staff.visit, &staff.person);
    let site = visit.site.clone().into_inner();
    let waiting = if person.may(May::Moderate) {
        desk::queue(site.clone(), person.clone()).await?
    } else {
        Vec::new()
    };
    let feeds = if person.may(May::KeepFeeds) {
        feeds::all(site.clone()).await?
    } else {
        Vec::new()
    };
    let what = asked.what.as_deref().unwrap_or_default().trim();
    let found = match what {
        "" => None,
        what => Some(desk::find(site.clone(), person.clone(), what.to_owned()).await?),
    };
    let posts = person.account.posts.iter().map(|post| {
        let patch = post.patch.as_deref().unwrap_or_default();
        pages::staff::people::post(&visit.frame(), post.role.slug(), patch)
    });
    let asked_of = waiting.iter().filter(|one| one.why == Why::Asked).count();
    let view = HomeView {
        to_decide: waiting.len() - asked_of,
        asked: asked_of,
        to_settle: feeds.iter().map(|feed| feed.differences.len()).sum(),
        feeds_in_trouble: feeds.iter().filter(|feed| !feed.feed.problem.is_empty()).count(),
        codes_left: people::codes_left(site, person).await?,
        posts: &posts.collect::<Vec<_>>(),
        what,
        found: found.map(|found| found.into_iter().map(found_view).collect()),
    };
    Ok(visit.page(home::page(&visit.frame(), &staff.me(), &view)))
}

fn found_view(found: desk::Found) -> FoundView {
    FoundView {
        asset: found.asset.to_string(),
        name: found.name,
        status: found.status.slug(),
    }
}
