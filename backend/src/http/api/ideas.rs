//! `POST /api/v1/ideas`: asking, for programs. The words are answered from memory and kept nowhere.

use super::wire::{AnswerJson, Clock};
use crate::http::limits::QUESTION_BYTES;
use crate::http::problem::{Field, Problem};
use crate::http::reading;
use crate::services::ask::{self, IDEAS_MAX, Whence};
use crate::services::places;
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::geography::Position;
use domain::matching::{Need, Question, Reach};
use jiff::civil::{Date, DateTime, Time};
use pages::asked::{NEEDS, WAYS, how_slug, need_slug};
use serde::Deserialize;
use utoipa::ToSchema;

/// A question.
#[derive(Deserialize, ToSchema)]
pub struct IdeasRequest {
    /// The person's own words, at most 4,000 characters. They are not kept.
    #[schema(example = "I were a sheet metal worker forty year. I'd like to be some use.")]
    words: String,
    /// Where the person is. Left out, nothing is sorted or cut off by distance.
    near: Option<NearJson>,
    /// The day to answer for ("2026-11-21"); today where it is left out.
    #[schema(value_type = Option<String>, format = Date)]
    on: Option<String>,
    /// How far the person can go; left out, as the words say.
    reach: Option<ReachJson>,
    /// What must hold. What is not known is never a yes.
    #[serde(default)]
    #[schema(example = json!(["step_free", "free"]))]
    needs: Vec<String>,
    /// The language of reasons: `en` or `cy`.
    lang: Option<String>,
    /// How many ideas at most: 1 to 50, 10 where it is left out.
    limit: Option<usize>,
}

/// Where somebody is, in one of three ways: `lat` with `lon`, a `postcode`, or the name of a `place`.
#[derive(Deserialize, ToSchema)]
pub struct NearJson {
    /// Degrees north.
    lat: Option<f64>,
    /// Degrees east.
    lon: Option<f64>,
    /// A postcode, or its first half.
    postcode: Option<String>,
    /// The name of a place.
    place: Option<String>,
}

/// How far somebody can go.
#[derive(Deserialize, ToSchema)]
pub struct ReachJson {
    /// Minutes each way: 1 to 600.
    minutes: u16,
    /// By what means: `walk`, `wheelchair`, `stick`, `bus` or `car`; `walk` where it is left out.
    how: Option<String>,
}

const IDEAS_USUAL: usize = 10;
/// Ten hours: nobody goes further for a choir.
const MINUTES_MAX: u16 = 600;
/// There are eleven needs; a longer list says something twice.
const NEEDS_MAX: usize = 32;

/// Answers a question.
#[utoipa::path(post, path = "/api/v1/ideas", tag = "asking", request_body = IdeasRequest, responses(
    (status = 200, description = "Ideas with their reasons, formal help apart, or an honest nothing", body = AnswerJson<'_>),
    (status = 400, description = "Not JSON", body = Problem, content_type = "application/problem+json"),
    (status = 413, description = "Too large", body = Problem, content_type = "application/problem+json"),
    (status = 415, description = "Not sent as JSON", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "A part of it cannot be used", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn ask(
    req: HttpRequest,
    payload: web::Payload,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let request: IdeasRequest = reading::json(&req, payload, QUESTION_BYTES).await?;
    let lang = language(request.lang.as_deref())?;
    let wrote_postcode = request.near.as_ref().is_some_and(|near| near.postcode.is_some());
    let at = moment(request.on.as_deref(), site.now())?;
    let (question, whence) = question(request, at, &site)?;
    let site = site.into_inner();
    let answered = ask::ask(site.clone(), question, whence).await?;
    if let Some(problem) = answered.place_problem {
        let pointer = if wrote_postcode {
            "/near/postcode"
        } else {
            "/near/place"
        };
        return Err(Problem::field(pointer, places::says(problem)));
    }
    let clock = Clock {
        zone: site.config.zone.clock.clone(),
        today: at.date(),
        lang,
    };
    let json = AnswerJson::new(&answered.answer, &clock);
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(json))
}

fn question(request: IdeasRequest, at: DateTime, site: &Site) -> Result<(Question, Whence), Problem> {
    if request.words.trim().is_empty() {
        return Err(Problem::field(
            "/words",
            "Say what would make a good life, in the person's own words.",
        ));
    }
    let question = Question {
        near: None,
        at,
        calendar: site.built_in.calendar.clone(),
        reach: request.reach.as_ref().map(reach).transpose()?,
        needs: needs(&request.needs)?,
        day: None,
        limit: limit(request.limit)?,
        words: request.words,
    };
    Ok((question, request.near.map_or(Ok(Whence::Unsaid), whence)?))
}

fn whence(near: NearJson) -> Result<Whence, Problem> {
    match (near.lat, near.lon, near.postcode, near.place) {
        (Some(lat), Some(lon), _, _) => Position::new(lat, lon).map(Whence::At).ok_or_else(|| {
            Problem::field(
                "/near",
                "lat has to be from -90 to 90 and lon from -180 to 180, in degrees.",
            )
        }),
        (None, None, Some(written), _) | (None, None, None, Some(written)) => Ok(Whence::Written(written)),
        (None, None, None, None) => Err(Problem::field(
            "/near",
            "Write lat and lon, a postcode, or a place; or leave near out.",
        )),
        _ => Err(Problem::field("/near", "lat and lon go together; write both.")),
    }
}

fn reach(reach: &ReachJson) -> Result<Reach, Problem> {
    if !(1..=MINUTES_MAX).contains(&reach.minutes) {
        let says = format!("Write from 1 to {MINUTES_MAX} minutes.");
        return Err(Problem::field("/reach/minutes", says));
    }
    let how = reach.how.as_deref().unwrap_or("walk");
    let how = WAYS
        .into_iter()
        .find(|way| how_slug(*way) == how)
        .ok_or_else(|| Problem::field("/reach/how", "Write walk, wheelchair, stick, bus or car."))?;
    Ok(Reach {
        minutes: reach.minutes,
        how,
    })
}

fn needs(written: &[String]) -> Result<Vec<Need>, Problem> {
    if written.len() > NEEDS_MAX {
        return Err(Problem::field(
            "/needs",
            format!("Write at most {NEEDS_MAX} needs."),
        ));
    }
    let mut needs = Vec::new();
    let mut unknown = Vec::new();
    for (number, slug) in written.iter().enumerate() {
        match NEEDS.into_iter().find(|need| need_slug(*need) == slug) {
            Some(need) if needs.contains(&need) => {}
            Some(need) => needs.push(need),
            None => unknown.push(Field {
                pointer: format!("/needs/{number}"),
                detail: known_needs(),
            }),
        }
    }
    if unknown.is_empty() {
        Ok(needs)
    } else {
        Err(Problem::fields(unknown))
    }
}

fn known_needs() -> String {
    let known = NEEDS.map(need_slug);
    format!("Write one of {}.", known.join(", "))
}

fn limit(limit: Option<usize>) -> Result<usize, Problem> {
    match limit.unwrap_or(IDEAS_USUAL) {
        limit @ 1..=IDEAS_MAX => Ok(limit),
        _ => Err(Problem::field(
            "/limit",
            format!("Write a number from 1 to {IDEAS_MAX}."),
        )),
    }
}

/// Today it is as late as it is; any other day begins in its morning.
fn moment(on: Option<&str>, now: DateTime) -> Result<DateTime, Problem> {
    let Some(written) = on else { return Ok(now) };
    let on: Date = written
        .parse()
        .map_err(|_| Problem::field("/on", "Write a day as year-month-day, such as 2026-11-21."))?;
    Ok(if on == now.date() {
        now
    } else {
        on.to_datetime(Time::midnight())
    })
}

fn language(lang: Option<&str>) -> Result<pages::Lang, Problem> {
    match lang.unwrap_or("en") {
        "en" => Ok(pages::Lang::En),
        "cy" => Ok(pages::Lang::Cy),
        _ => Err(Problem::field("/lang", "Write en or cy.")),
    }
}
