//! Pictures of the map's background, from the upstream the operator chose, kept on disk.
//!
//! Browsers ask us and nobody else, so no third party learns where somebody is looking; and the upstream is asked
//! for each picture once in a long while, however many people look at it.

mod cache;

use crate::config::TilesConfig;
use crate::fetch::{FetchError, Fetcher};
use cache::{Age, Cache};
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// The most bytes of a picture of 256 by 256 points.
const TILE_BYTES: usize = 512 * 1024;
/// The nearest that maps are drawn.
pub const Z_MAX: u8 = 19;

/// Which picture: zoom, column and row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tile {
    z: u8,
    x: u32,
    y: u32,
}

impl Tile {
    /// A picture that exists: at zoom `z` there are `2^z` columns and rows.
    pub fn new(z: u8, x: u32, y: u32) -> Option<Tile> {
        let exists = z <= Z_MAX && x < 1 << z && y < 1 << z;
        exists.then_some(Tile { z, x, y })
    }

    /// How near it is.
    pub const fn z(self) -> u8 {
        self.z
    }

    /// Its column, from the west.
    pub const fn x(self) -> u32 {
        self.x
    }

    /// Its row, from the north.
    pub const fn y(self) -> u32 {
        self.y
    }
}

/// A picture, and what sort it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its media type, told by its first bytes and by nothing else.
    pub media_type: &'static str,
    /// The picture itself.
    pub bytes: Vec<u8>,
}

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPicture {
    /// No upstream is set up.
    NotSetUp,
    /// The upstream has none there.
    NotThere,
    /// The upstream gives no answer, or none that is a picture.
    NoAnswer,
}

/// All pictures of the background.
pub struct Tiles {
    config: TilesConfig,
    cache: Cache,
    /// Those being fetched now, so that a hundred people who look at once make one request.
    under_way: Mutex<HashMap<Tile, Weak<tokio::sync::Mutex<()>>>>,
}

impl Tiles {
    /// Pictures kept in `folder`.
    pub fn new(config: TilesConfig, folder: &Path) -> Tiles {
        let cache = Cache::new(folder, config.cache_bytes, config.max_age_s);
        Tiles {
            config,
            cache,
            under_way: Mutex::default(),
        }
    }

    /// One picture: from the disk where it is there and not too old, else from the upstream.
    pub async fn picture(&self, fetcher: &Fetcher, tile: Tile) -> Result<Picture, NoPicture> {
        let template = self.config.template.as_ref().ok_or(NoPicture::NotSetUp)?;
        if let Some((Age::Fresh, picture)) = self.kept(tile).await {
            return Ok(picture);
        }
        let turn = self.turn(tile);
        let _turn = turn.lock().await;
        // Whoever was first has brought it by now.
        let kept = self.kept(tile).await;
        if let Some((Age::Fresh, picture)) = kept {
            return Ok(picture);
        }
        let fetched = fetcher
            .get(&template.tile(tile.z, tile.x, tile.y), TILE_BYTES)
            .await;
        match (picture_of(fetched), kept) {
            (Ok(bytes), _) => {
                self.cache.keep(tile, bytes.clone()).await;
                sniffed(bytes).ok_or(NoPicture::NoAnswer)
            }
            // An old picture is better than none.
            (Err(_), Some((Age::Old, picture))) => Ok(picture),
            (Err(why), _) => Err(why),
        }
    }

    async fn kept(&self, tile: Tile) -> Option<(Age, Picture)> {
        let (age, bytes) = self.cache.find(tile).await?;
        Some((age, sniffed(bytes)?))
    }

    fn turn(&self, tile: Tile) -> Arc<tokio::sync::Mutex<()>> {
        let mut under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        under_way.retain(|_, turn| turn.strong_count() > 0);
        if let Some(turn) = under_way.get(&tile).and_then(Weak::upgrade) {
            return turn;
        }
        let turn = Arc::new(tokio::sync::Mutex::new(()));
        under_way.insert(tile, Arc::downgrade(&turn));
        turn
    }
}

fn picture_of(fetched: Result<crate::fetch::Fetched, FetchError>) -> Result<Vec<u8>, NoPicture> {
    match fetched {
        Ok(fetched) if fetched.status == 200 && media_type(&fetched.bytes).is_some() => Ok(fetched.bytes),
        Ok(fetched) if fetched.status == 404 => Err(NoPicture::NotThere),
        Ok(fetched) => {
            tracing::warn!(
                status = fetched.status,
                "the tile server gave something that is no picture"
            );
            Err(NoPicture::NoAnswer)
        }
        Err(why) => {
            tracing::warn!(%why, "the tile server gave no picture");
            Err(NoPicture::NoAnswer)
        }
    }
}

fn sniffed(bytes: Vec<u8>) -> Option<Picture> {
    media_type(&bytes).map(|media_type| Picture { media_type, bytes })
}

/// What the first bytes say it is. What an upstream says of itself is not believed.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_that_exist_can_be_asked_for() {
        assert!(Tile::new(0, 0, 0).is_some() && Tile::new(19, 524_287, 0).is_some());
        assert_eq!(Tile::new(0, 1, 0), None);
        assert_eq!(Tile::new(20, 0, 0), None);
        assert_eq!(Tile::new(255, 0, 0), None);
    }

    #[test]
    fn what_is_no_picture_is_told_by_its_bytes() {
        assert_eq!(media_type(b"\x89PNG\r\n\x1a\n and more"), Some("image/png"));
        assert_eq!(media_type(b"<html>"), None);
        assert_eq!(media_type(b""), None);
    }
}
