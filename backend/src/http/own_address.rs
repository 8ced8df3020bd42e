//! The site's own address, for what has to give whole ones: links that programs follow from elsewhere.

use crate::site::Site;
use actix_web::HttpRequest;

/// The address, without a slash at its end: as it was set, else as the asker reached us. Nobody is sent to the latter
/// but the asker.
pub fn of(site: &Site, req: &HttpRequest) -> String {
    match &site.config.public_url {
        Some(url) => url.0.trim_end_matches('/').to_owned(),
        None => {
            let asked = req.connection_info();
            format!("{}://{}", asked.scheme(), asked.host())
        }
    }
}
