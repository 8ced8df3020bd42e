//! The desk: what waits, one thing at a time, and deciding of it.

use super::{Asked, Fields, moment};
use crate::http::api::assets::asset_id;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::staff::{Moderates, Staff, see};
use crate::services::Refusal;
use crate::services::desk::{self, Ruling, Sight, SightOfEdit, Waiting, Why};
use crate::store::decisions::{Decision, What};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::AssetId;
use jiff::tz::TimeZone;
use pages::Frame;
use pages::staff::desk::{self as queue, WaitingView};
use pages::staff::look::{self, AppealView, DecisionView, DifferenceView, EditView, LookView};

/// What waits.
pub async fn queue(staff: Staff<Moderates>, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let asked: Asked = reading::query(&req)?;
    let visit = &staff.visit;
    let site = visit.site.clone().into_inner();
    let clock = site.config.zone.clock.clone();
    let waiting = desk::queue(site, staff.person.clone()).await?;
    let frame = visit.frame();
    let waiting: Vec<WaitingView> = waiting
        .into_iter()
        .map(|one| waiting_view(&frame, one, &clock))
        .collect();
    let done = asked
        .done
        .as_deref()
        .and_then(What::from_slug)
        .filter(|what| *what != What::Undone);
    Ok(visit.page(queue::page(&frame, &staff.me(), &waiting, done.map(What::slug))))
}

fn waiting_view(frame: &Frame<'_>, one: Waiting, clock: &TimeZone) -> WaitingView {
    let name = |slug: &String| {
        let patch = frame.patches.iter().find(|patch| &patch.slug == slug);
        patch.map(|patch| patch.name.clone())
    };
    WaitingView {
        asset: one.asset.to_string(),
        patches: one.patches.iter().filter_map(name).collect(),
        name: one.name,
        why: match one.why {
            Why::Appeal => queue::APPEAL,
            Why::New => queue::NEW,
            Why::Edit => queue::EDIT,
            Why::Asked => queue::ASKED,
        },
        since: moment(one.since_us, clock),
    }
}

/// One record, with what would change beside what is public.
pub async fn look(staff: Staff<Moderates>, id: web::Path<String>) -> Result<HttpResponse, Problem> {
    shown(&staff, asset_id(&id)?, None, "", StatusCode::OK).await
}

async fn shown(
    staff: &Staff<Moderates>,
    asset: AssetId,
    trouble: Option<&'static str>,
    typed: &str,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let visit = &staff.visit;
    let site = visit.site.clone().into_inner();
    let clock = site.config.zone.clock.clone();
    let sight = desk::look(site, staff.person.clone(), asset).await?;
    let view = LookView {
        trouble,
        typed: typed.to_owned(),
        ..view(sight, &clock)
    };
    Ok(visit.page_as(status, look::page(&visit.frame(), &staff.me(), &view)))
}

/// Decides, and goes on to what waits next.
pub async fn decide(
    staff: Staff<Moderates>,
    id: web::Path<String>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let asset = asset_id(&id)?;
    let fields = Fields::read(&req, payload).await?;
    let bad = || Problem::of_status(StatusCode::BAD_REQUEST);
    let what = What::from_slug(fields.get("what")).filter(|what| *what != What::Undone);
    let what = what.ok_or_else(bad)?;
    let edit = match fields.get("edit") {
        "" => None,
        id => Some(id.parse().map_err(|_| Problem::not_found())?),
    };
    let ruling = Ruling {
        asset,
        rev: fields.get("rev").parse().map_err(|_| bad())?,
        edit,
        what,
        says: fields.get("says").to_owned(),
    };
    let site = staff.visit.site.clone().into_inner();
    let (trouble, status) = match desk::decide(site, staff.person.clone(), ruling).await {
        Ok(()) => {
            let to = format!("/staff/desk?done={}", what.slug());
            return Ok(see(&staff.visit.frame().href(&to)));
        }
        Err(Refusal::Stale { .. }) => (look::STALE, StatusCode::CONFLICT),
        Err(Refusal::Fields(bad)) => (
            trouble(&bad[0].pointer, &fields),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        Err(refusal) => return Err(refusal.into()),
    };
    shown(&staff, asset, Some(trouble), fields.get("says"), status).await
}

fn trouble(pointer: &str, fields: &Fields) -> &'static str {
    match pointer {
        "/says" if fields.get("says").trim().is_empty() => look::NO_REASON,
        "/says" => look::TOO_LONG,
        _ => look::UNREADABLE,
    }
}

fn view(sight: Sight, clock: &TimeZone) -> LookView {
    let asset = sight.stored.asset;
    LookView {
        asset: asset.id.to_string(),
        name: asset.name,
        rev: sight.stored.rev,
        status: asset.status.slug(),
        says: sight.says.into_iter().map(difference_view).collect(),
        edits: sight
            .edits
            .into_iter()
            .map(|edit| edit_view(edit, clock))
            .collect(),
        decisions: sight
            .decisions
            .into_iter()
            .map(|one| decision_view(one, clock))
            .collect(),
        appeals: sight
            .appeals
            .into_iter()
            .map(|appeal| AppealView {
                at: moment(appeal.made_us, clock),
                by: appeal.made_by,
                says: appeal.says,
            })
            .collect(),
        ..LookView::default()
    }
}

fn edit_view(one: SightOfEdit, clock: &TimeZone) -> EditView {
    EditView {
        id: one.edit.id.to_string(),
        by: one.edit.made_by,
        at: moment(one.edit.made_us, clock),
        why: one.edit.why,
        differences: one.differences.into_iter().map(difference_view).collect(),
        is_behind: one.is_behind,
        unreadable: one.unreadable,
    }
}

/// A difference as pages show it.
pub fn difference_view(one: desk::Difference) -> DifferenceView {
    DifferenceView {
        column: one.column,
        before: one.before,
        after: one.after,
    }
}

/// A decision as pages show it.
pub fn decision_view(one: Decision, clock: &TimeZone) -> DecisionView {
    DecisionView {
        at: moment(one.at_us, clock),
        by: one.by.1,
        what: one.what.slug(),
        says: one.says,
    }
}
