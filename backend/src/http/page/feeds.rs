//! `/staff/feeds`: how the feeds do, for those who keep them; and settling where we and a feed differ.

use crate::http::limits::QUESTION_BYTES;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::staff::{KeepsFeeds, Staff, see};
use crate::services::feeds::{self, Kept, Settlement, ToSettle};
use crate::store::feeds::{Came, Run};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pages::feeds::{DifferenceView, FeedView, RefusedView, RunView};
use serde::Deserialize;
use uuid::Uuid;

/// What may stand in the address.
#[derive(Deserialize)]
struct Wanted {
    /// The import whose refused rows are wanted.
    refused: Option<Uuid>,
}

/// Every feed, or the rows that one import refused.
pub async fn feeds(staff: Staff<KeepsFeeds>, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let visit = &staff.visit;
    let wanted: Wanted = reading::query(&req)?;
    let site = visit.site.clone().into_inner();
    let page = match wanted.refused {
        Some(import) => {
            let rows = feeds::refused(site, import)
                .await?
                .into_iter()
                .map(|row| RefusedView {
                    line: row.line,
                    says: row.says,
                    written: row.written,
                });
            pages::feeds::refused(&visit.frame(), &staff.me(), &rows.collect::<Vec<_>>())
        }
        None => {
            let clock = site.config.zone.clock.clone();
            let kept = feeds::all(site).await?;
            let views: Vec<FeedView> = kept.into_iter().map(|kept| view(kept, &clock)).collect();
            pages::feeds::page(&visit.frame(), &staff.me(), &views)
        }
    };
    Ok(visit.page(page))
}

/// Settles a difference, and shows what is left.
pub async fn settle(
    staff: Staff<KeepsFeeds>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let visit = &staff.visit;
    let form = reading::form(&req, payload, QUESTION_BYTES).await?;
    let field = |name: &str| {
        let found = form.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let how = match field("settle").as_str() {
        "ours" => Settlement::KeepOurs,
        "theirs" => Settlement::TakeTheirs,
        _ => return Err(Problem::of_status(StatusCode::BAD_REQUEST)),
    };
    let asset = field("asset").parse().map_err(|_| Problem::not_found())?;
    let site = visit.site.clone().into_inner();
    let (author, doer) = (staff.person.author(""), staff.person.doer(site.moment()));
    feeds::settle(site, (field("source"), asset, field("column")), how, author, doer).await?;
    Ok(see(&visit.frame().href("/staff/feeds")))
}

fn view(kept: Kept, clock: &TimeZone) -> FeedView {
    let Kept {
        feed,
        runs,
        differences,
    } = kept;
    FeedView {
        name: feed.source,
        url: feed.url,
        worked: feed.worked_us.map(|at| moment(at, clock)).unwrap_or_default(),
        next: if feed.paused {
            String::new()
        } else {
            moment(feed.next_us, clock)
        },
        problem: feed.problem,
        runs: runs.iter().map(|run| ran(run, clock)).collect(),
        differences: differences.into_iter().map(difference).collect(),
    }
}

fn ran(run: &Run, clock: &TimeZone) -> RunView {
    let counts = run.counts;
    RunView {
        at: moment(run.ended_us, clock),
        came: match run.came {
            Came::TakenIn => pages::feeds::TAKEN_IN,
            Came::NotModified => pages::feeds::NOT_MODIFIED,
            Came::HeldBack => pages::feeds::HELD_BACK,
            Came::Failed => pages::feeds::FAILED,
        },
        counts: [counts.added, counts.changed, run.gone, run.back, counts.refused],
        import: run
            .import
            .filter(|_| counts.refused > 0)
            .map(|import| import.to_string())
            .unwrap_or_default(),
    }
}

fn difference(one: ToSettle) -> DifferenceView {
    DifferenceView {
        asset: one.asset.to_string(),
        name: one.name,
        column: one.column,
        ours: one.ours,
        theirs: one.theirs,
    }
}

fn moment(us: i64, clock: &TimeZone) -> String {
    let at = Timestamp::from_microsecond(us);
    at.map(|at| at.to_zoned(clock.clone()).strftime("%Y-%m-%d %H:%M").to_string())
        .unwrap_or_default()
}
