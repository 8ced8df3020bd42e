//! The record of what was done, for administrators.

use super::{Asked, moment};
use crate::http::problem::Problem;
use crate::http::reading;
use crate::http::staff::{ReadsRecord, Staff};
use crate::services::recording::{self, LINES_SHOWN, Stretch};
use crate::store::record::{Checked, Line};
use actix_web::{HttpRequest, HttpResponse};
use jiff::tz::TimeZone;
use pages::staff::record::{self, LineView, RecordView};

/// A stretch of the record, the newest first.
pub async fn record(staff: Staff<ReadsRecord>, req: HttpRequest) -> Result<HttpResponse, Problem> {
    let asked: Asked = reading::query(&req)?;
    let visit = &staff.visit;
    let site = visit.site.clone().into_inner();
    let clock = site.config.zone.clock.clone();
    let stretch = recording::read(site, asked.before).await?;
    Ok(visit.page(record::page(&visit.frame(), &staff.me(), &view(&stretch, &clock))))
}

fn view(stretch: &Stretch, clock: &TimeZone) -> RecordView {
    let (broken, head) = match &stretch.checked {
        Checked::Holds(head) => (None, format!("{}:{}", head.number, head.sha256)),
        Checked::Broken { number } => (Some(*number), String::new()),
    };
    let lines = stretch.lines.iter().map(|line| line_view(stretch, line, clock));
    let last = stretch.lines.last().map(|line| line.number);
    RecordView {
        lines: lines.collect(),
        broken,
        head,
        older: last.filter(|last| *last > 1 && stretch.lines.len() == LINES_SHOWN),
    }
}

fn line_view(stretch: &Stretch, line: &Line, clock: &TimeZone) -> LineView {
    let named = |what: &str| {
        stretch
            .names
            .get(what)
            .cloned()
            .unwrap_or_else(|| what.to_owned())
    };
    let about_path = match line.about.split_once(':') {
        Some(("account", id)) => format!("/staff/people/{id}"),
        Some(("listing", id)) => format!("/staff/history/{id}"),
        _ => String::new(),
    };
    LineView {
        number: line.number,
        at: moment(line.at_us, clock),
        who: named(&line.who),
        what: line.what.clone(),
        about: named(&line.about),
        about_path,
        says: line.says.clone(),
    }
}
