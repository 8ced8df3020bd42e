//! `/staff/twins`: what looks listed twice, for those who keep feeds; made one, said to be two, or taken back.

use super::staff::Fields;
use crate::http::problem::Problem;
use crate::http::staff::{KeepsFeeds, Staff, see};
use crate::services::twins_to_settle::{self as to_settle, By, Pair, Side};
use crate::twins::CannotMerge;
use crate::twins::merging::{PLACE, chosen_columns};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::asset::Status;
use domain::columns::{self, Row};
use domain::{Asset, AssetId};
use pages::twins::{FactView, PairView, SideView, TwinsView};
use std::collections::BTreeSet;

/// What is to be settled.
pub async fn twins(staff: Staff<KeepsFeeds>) -> Result<HttpResponse, Problem> {
    shown(&staff, None).await
}

/// Settles something, and shows what is left.
pub async fn settle(
    staff: Staff<KeepsFeeds>,
    req: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let form = Form(Fields::read(&req, payload).await?);
    match settled(&staff, &form).await? {
        Ok(()) => Ok(see(&staff.visit.frame().href("/staff/twins"))),
        Err(why) => shown(&staff, Some(why.to_string())).await,
    }
}

/// The fields of a form.
struct Form(Fields);

impl Form {
    fn get(&self, name: &str) -> &str {
        self.0.get(name)
    }

    fn id(&self, name: &str) -> Result<AssetId, Problem> {
        self.get(name).parse().map_err(|_| Problem::not_found())
    }

    /// The record that is kept, the other, and the columns that are taken from it.
    fn chosen(&self) -> Result<(AssetId, AssetId, BTreeSet<String>), Problem> {
        let (one, other) = (self.id("one")?, self.id("other")?);
        let (keep, rest, rests) = match self.get("keep") {
            "one" => (one, other, "other"),
            "other" => (other, one, "one"),
            _ => return Err(Problem::of_status(StatusCode::BAD_REQUEST)),
        };
        let from_other = chosen_columns().filter(|column| self.get(&format!("pick-{column}")) == rests);
        Ok((keep, rest, from_other.map(str::to_owned).collect()))
    }
}

async fn settled(staff: &Staff<KeepsFeeds>, form: &Form) -> Result<Result<(), CannotMerge>, Problem> {
    let site = staff.visit.site.clone().into_inner();
    let by = By {
        name: staff.person.author("").name,
        doer: staff.person.doer(site.moment()),
    };
    match form.get("do") {
        "merge" => {
            let (keep, other, from_other) = form.chosen()?;
            return Ok(to_settle::merge(site, keep, other, from_other, by).await?);
        }
        "differ" => to_settle::differ(site, form.id("one")?, form.id("other")?, by).await?,
        "undo" => to_settle::undo(site, form.id("one")?, by).await?,
        "forget" => to_settle::ask_again(site, form.id("one")?, form.id("other")?, by).await?,
        "look" => {
            to_settle::look_again(site).await?;
        }
        _ => return Err(Problem::of_status(StatusCode::BAD_REQUEST)),
    }
    Ok(Ok(()))
}

async fn shown(staff: &Staff<KeepsFeeds>, problem: Option<String>) -> Result<HttpResponse, Problem> {
    let visit = &staff.visit;
    let all = to_settle::all(visit.site.clone().into_inner()).await?;
    let named =
        |(a, b): &(Asset, Asset)| [a.id.to_string(), a.name.clone(), b.id.to_string(), b.name.clone()];
    let status = if problem.is_some() {
        StatusCode::CONFLICT
    } else {
        StatusCode::OK
    };
    let view = TwinsView {
        pairs: all.pairs.iter().map(pair).collect(),
        count: all.count,
        merged: all.merged.iter().map(named).collect(),
        two: all.two.iter().map(named).collect(),
        problem,
    };
    Ok(visit.page_as(status, pages::twins::page(&visit.frame(), &staff.me(), &view)))
}

fn pair(pair: &Pair) -> PairView {
    let (one, other) = (columns::write(&pair.one.asset), columns::write(&pair.other.asset));
    let facts = chosen_columns().filter(|column| *column == "address" || !PLACE.contains(column));
    let facts = facts.map(|column| FactView {
        column,
        one: said(column, &one),
        other: said(column, &other),
    });
    PairView {
        one: side(&pair.one),
        other: side(&pair.other),
        reasons: pair.reasons.clone(),
        facts: facts
            .filter(|fact| !fact.one.is_empty() || !fact.other.is_empty())
            .collect(),
    }
}

/// What a row says of one thing. Where it is, is one thing.
fn said(column: &str, row: &Row) -> String {
    let of = |column: &str| row.get(column).map(String::as_str).unwrap_or_default();
    if column == "address" {
        let told = PLACE.map(of).into_iter().filter(|part| !part.is_empty());
        told.collect::<Vec<_>>().join(", ")
    } else {
        of(column).to_owned()
    }
}

fn side(side: &Side) -> SideView {
    let asset = &side.asset;
    SideView {
        id: asset.id.to_string(),
        name: asset.name.clone(),
        source: asset.source.name.clone(),
        shown: match asset.status {
            Status::Published | Status::Finished => pages::twins::SHOWN,
            Status::Resting => pages::twins::RESTS,
            Status::Pending | Status::Hidden => pages::twins::WAITS,
        },
        checked: asset
            .evidence
            .iter()
            .map(|evidence| evidence.on)
            .max()
            .map(|on| on.to_string())
            .unwrap_or_default(),
        has_a_page: !matches!(asset.status, Status::Pending | Status::Hidden),
        hides_its_place: side.hides_its_place,
    }
}
