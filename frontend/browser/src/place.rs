//! The place somebody typed, looked up on the server: the place only, never the words beside it.

use crate::fetch::{self, NoAnswer};
use crate::near_me;
use domain::geography::Position;
use js_sys::Reflect;
use pages::place::{FoundPlace, PlaceProblem};
use wasm_bindgen::JsValue;

/// What came of a place that was typed.
pub enum Place {
    /// None was typed.
    NotSaid,
    /// It was found.
    Found(FoundPlace),
    /// It was not, and why.
    Problem(PlaceProblem),
}

/// Finds a place by what was typed. Where somebody pressed "near me" it is known here and stays here.
pub async fn found(typed: &str) -> Place {
    if typed.is_empty() {
        return Place::NotSaid;
    }
    if let Some(found) = near_me::place_called(typed) {
        return Place::Found(found);
    }
    let typed = String::from(js_sys::encode_uri_component(typed));
    match fetch::json(&format!("/api/v1/where?q={typed}")).await {
        Ok(answer) => read(&answer).map_or(Place::Problem(PlaceProblem::NotFound), Place::Found),
        Err(NoAnswer::Status(404 | 422 | 400)) => Place::Problem(PlaceProblem::NotFound),
        Err(_) => Place::Problem(PlaceProblem::NoAnswer),
    }
}

fn read(answer: &JsValue) -> Option<FoundPlace> {
    let field = |name: &str| Reflect::get(answer, &name.into()).ok();
    let position = Position::new(field("lat")?.as_f64()?, field("lon")?.as_f64()?)?;
    let label = field("label")?.as_string()?;
    Some(FoundPlace { label, position })
}
