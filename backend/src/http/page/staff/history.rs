//! What a listing was, putting it back, and saying for a group that a decision was wrong.

use super::desk::{decision_view, difference_view};
use super::{Asked, Fields, moment};
use crate::http::api::assets::asset_id;
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::staff::{Moderates, ReadsHistory, Staff, see};
use crate::services::Refusal;
use crate::services::desk::{self, Change, History};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::tz::TimeZone;
use pages::staff::history::{self, ChangeView, HistoryView};
use pages::staff::look;

/// Everything a listing was.
pub async fn history(
    staff: Staff<ReadsHistory>,
    id: web::Path<String>,
    req: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let asked: Asked = reading::query(&req)?;
    let done = match asked.done.as_deref() {
        Some("undone") => Some(history::UNDONE),
        Some("appealed") => Some(history::APPEALED),
        _ => None,
    };
    let trouble = match asked.done.as_deref() {
        Some("stale") => Some(look::STALE),
        Some("reason") => Some(look::NO_REASON),
        _ => None,
    };
    let visit = &staff.visit;
    let site = visit.site.clone().into_inner();
    let clock = site.config.zone.clock.clone();
    let told = desk::history(site, staff.person.clone(), asset_id(&id)?).await?;
    let view = HistoryView {
        done,
        trouble,
        ..view(told, &clock)
    };
    Ok(visit.page(history::page(&visit.frame(), &staff.me(), &view)))
}

/// Puts a listing back.
pub async fn undo(
    staff: Staff<Moderates>,
    id: web::Path<String>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let asset = asset_id(&id)?;
    let fields = Fields::read(&req, payload).await?;
    let number = |name: &str| {
        let number = fields.get(name).parse::<i64>();
        number.map_err(|_| Problem::of_status(StatusCode::BAD_REQUEST))
    };
    let revs = (number("rev")?, number("to")?);
    let site = staff.visit.site.clone().into_inner();
    let done = match desk::undo(site, staff.person.clone(), asset, revs).await {
        Ok(()) => "undone",
        Err(Refusal::Stale { .. }) => "stale",
        Err(refusal) => return Err(refusal.into()),
    };
    Ok(see(&staff
        .visit
        .frame()
        .href(&format!("/staff/history/{asset}?done={done}"))))
}

/// Says for a group that a decision was wrong.
pub async fn appeal(
    staff: Staff<ReadsHistory>,
    id: web::Path<String>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let asset = asset_id(&id)?;
    let fields = Fields::read(&req, payload).await?;
    let site = staff.visit.site.clone().into_inner();
    // Whoever may not read it may not speak of it either.
    desk::history(site.clone(), staff.person.clone(), asset).await?;
    let (by, doer) = (
        staff.person.author(fields.get("says")),
        staff.person.doer(site.moment()),
    );
    let done = match desk::appeal(site, asset, by, doer).await {
        Ok(()) => "appealed",
        Err(Refusal::Fields(_)) => "reason",
        Err(refusal) => return Err(refusal.into()),
    };
    Ok(see(&staff
        .visit
        .frame()
        .href(&format!("/staff/history/{asset}?done={done}"))))
}

fn view(told: History, clock: &TimeZone) -> HistoryView {
    HistoryView {
        asset: told.stored.asset.id.to_string(),
        name: told.stored.asset.name,
        rev: told.stored.rev,
        changes: told
            .changes
            .into_iter()
            .map(|change| change_view(change, clock))
            .collect(),
        may_appeal: !told.decisions.is_empty(),
        decisions: told
            .decisions
            .into_iter()
            .map(|one| decision_view(one, clock))
            .collect(),
        may_undo: told.may_undo,
        ..HistoryView::default()
    }
}

fn change_view(change: Change, clock: &TimeZone) -> ChangeView {
    ChangeView {
        rev: change.rev,
        at: moment(change.made_us, clock),
        by: change.by,
        why: change.why,
        differences: change.differences.into_iter().map(difference_view).collect(),
    }
}
