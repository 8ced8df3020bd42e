//! `/tiles/{z}/{x}/{y}.png`: pictures of the map's background.

use super::problem::Problem;
use crate::services::tiles::{NoPicture, Tile};
use crate::site::Site;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, web};

/// A week in the browser: streets change slowly.
const A_WEEK: &str = "public, max-age=604800";

/// Sends one picture.
pub async fn tile(
    path: web::Path<(String, String, String)>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let (z, x, y) = path.into_inner();
    let tile = match (z.parse(), x.parse(), y.parse()) {
        (Ok(z), Ok(x), Ok(y)) => Tile::new(z, x, y),
        _ => None,
    };
    let tile = tile.ok_or_else(Problem::not_found)?;
    let picture = site
        .tiles
        .picture(&site.fetcher, tile)
        .await
        .map_err(no_picture)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, A_WEEK))
        .content_type(picture.media_type)
        .body(picture.bytes))
}

fn no_picture(why: NoPicture) -> Problem {
    match why {
        NoPicture::NotThere => Problem::not_found(),
        NoPicture::NotSetUp => Problem::new(
            StatusCode::NOT_FOUND,
            "no_background",
            "There is no background map here",
            "Whoever runs the site can set one up with tiles_url. The list and the markers work without it.",
        ),
        NoPicture::NoAnswer => Problem {
            detail: "The background map does not answer just now. The list and the markers work without it."
                .into(),
            ..Problem::unavailable()
        },
    }
}
