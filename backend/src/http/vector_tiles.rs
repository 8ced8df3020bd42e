//! `/tiles/{z}/{x}/{y}.mvt` and `/tiles/tiles.json`: the register for maps that draw themselves.

use super::problem::Problem;
use super::{fresh, own_address};
use crate::ogc::{Moment, finding};
use crate::services::Refusal;
use crate::services::tiles::{Tile, Z_MAX};
use crate::services::vector_tiles;
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

const MVT: &str = "application/vnd.mapbox-vector-tile";

/// One tile. One with nothing on it is empty.
pub async fn tile(
    req: HttpRequest,
    path: web::Path<(String, String, String)>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let (z, x, y) = path.into_inner();
    let tile = match (z.parse(), x.parse(), y.parse()) {
        (Ok(z), Ok(x), Ok(y)) => Tile::new(z, x, y),
        _ => None,
    };
    let tile = tile.ok_or_else(Problem::not_found)?;
    let register = site.register.current();
    let tag = fresh::tag(&site, &register);
    if fresh::has(&req, &tag) {
        return Ok(fresh::not_modified(&tag));
    }
    let drawn = tokio::task::spawn_blocking(move || vector_tiles::draw(&register, tile)).await;
    let drawn = drawn.map_err(|_panicked| Problem::inside())?;
    let drawn = drawn.map_err(|why| Refusal::Inside(why.to_string()))?;
    Ok(HttpResponse::Ok()
        .insert_header((header::ETAG, tag))
        .content_type(MVT)
        .body(drawn))
}

/// What the tiles are (TileJSON 3.0).
pub async fn description(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let register = site.register.current();
    let base = own_address::of(&site, &req);
    let moment = Moment {
        register: register.clone(),
        now: site.now_in_zone(),
    };
    let assets = site.catalogue.open("assets", &site, &moment);
    let bounds = assets.and_then(|assets| finding::extent(&*assets));
    let mut description = json!({
        "tilejson": "3.0.0",
        "name": site.name(&register),
        "attribution": site.name(&register),
        "scheme": "xyz",
        "tiles": [format!("{base}/tiles/{{z}}/{{x}}/{{y}}.mvt")],
        "minzoom": 0,
        "maxzoom": Z_MAX,
        "vector_layers": [
            {
                "id": "assets",
                "description": "Groups and places, each at the place it may be shown at",
                "fields": {"id": "Its page is /listing/ and this", "name": "What people call it", "tier": "How close to home it is"},
            },
            {
                "id": "clusters",
                "description": "Many groups and places together, from far away",
                "fields": {"count": "How many"},
            },
            {
                "id": "patches",
                "description": "The areas that co-ordinators walk",
                "fields": {"id": "Its name in addresses", "name": "What people call it"},
            },
        ],
    });
    if let Some(bounds) = bounds {
        let (min, max) = (bounds.min(), bounds.max());
        description["bounds"] = json!([min.x, min.y, max.x, max.y]);
        description["center"] = json!([(min.x + max.x) / 2.0, (min.y + max.y) / 2.0, 12]);
    }
    Ok(HttpResponse::Ok().json(description))
}
