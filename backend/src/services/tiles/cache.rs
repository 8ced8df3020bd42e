//! Pictures on disk: each in a file, the oldest thrown away when there is no room.

use super::Tile;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

/// When it is full, it is emptied to this part, so that room is not made for every single picture.
const LEFT_WHEN_EMPTIED: f64 = 0.9;

/// How old a kept picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Age {
    /// As good as new.
    Fresh,
    /// Better than none.
    Old,
}

/// The pictures kept in a folder.
#[derive(Clone)]
pub(super) struct Cache {
    folder: Arc<PathBuf>,
    most_bytes: u64,
    max_age: Duration,
    /// How much is in it, as far as we know. Counted once at the start.
    bytes: Arc<AtomicU64>,
}

/// A kept file: when it was written, how large it is, where it is.
type Kept = (SystemTime, u64, PathBuf);

impl Cache {
    pub(super) fn new(folder: &Path, most_bytes: u64, max_age_s: u64) -> Cache {
        let bytes = files(folder).iter().map(|(_, size, _)| size).sum();
        Cache {
            folder: Arc::new(folder.to_owned()),
            most_bytes,
            max_age: Duration::from_secs(max_age_s),
            bytes: Arc::new(AtomicU64::new(bytes)),
        }
    }

    pub(super) async fn find(&self, tile: Tile) -> Option<(Age, Vec<u8>)> {
        let path = self.path(tile);
        let written = tokio::fs::metadata(&path).await.ok()?.modified().ok()?;
        let bytes = tokio::fs::read(&path).await.ok()?;
        let is_fresh = written.elapsed().is_ok_and(|age| age <= self.max_age);
        Some((if is_fresh { Age::Fresh } else { Age::Old }, bytes))
    }

    /// Keeps a picture. Where the disk does not take it, it is fetched again next time: that is no failure.
    pub(super) async fn keep(&self, tile: Tile, picture: Vec<u8>) {
        let (cache, path) = (self.clone(), self.path(tile));
        let kept = tokio::task::spawn_blocking(move || cache.write(&path, &picture)).await;
        if let Ok(Err(why)) = kept {
            tracing::warn!(%why, "a background picture could not be kept");
        }
    }

    fn write(&self, path: &Path, picture: &[u8]) -> io::Result<()> {
        let size = picture.len() as u64;
        if self.bytes.load(Ordering::Relaxed) + size > self.most_bytes {
            self.make_room();
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        // Written beside and then moved, so that nobody ever reads half a picture.
        let beside = path.with_extension("part");
        std::fs::write(&beside, picture)?;
        std::fs::rename(&beside, path)?;
        self.bytes.fetch_add(size, Ordering::Relaxed);
        Ok(())
    }

    fn make_room(&self) {
        let mut files = files(&self.folder);
        files.sort();
        let mut left: u64 = files.iter().map(|(_, size, _)| size).sum();
        let wanted = (self.most_bytes as f64 * LEFT_WHEN_EMPTIED) as u64;
        for (_, size, path) in files {
            if left <= wanted {
                break;
            }
            if std::fs::remove_file(path).is_ok() {
                left -= size;
            }
        }
        self.bytes.store(left, Ordering::Relaxed);
    }

    fn path(&self, tile: Tile) -> PathBuf {
        self.folder
            .join(tile.z.to_string())
            .join(tile.x.to_string())
            .join(tile.y.to_string())
    }
}

/// Every file under a folder. What cannot be read is passed over.
fn files(folder: &Path) -> Vec<Kept> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.metadata() {
            Ok(about) if about.is_dir() => found.extend(files(&entry.path())),
            Ok(about) => {
                let written = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                found.push((written, about.len(), entry.path()));
            }
            Err(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(x: u32) -> Tile {
        Tile::new(10, x, 0).unwrap()
    }

    #[test]
    fn a_full_cache_throws_away_the_oldest_and_stays_within_its_size() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path(), 1_000, 60);
        for x in 0..30 {
            cache.write(&cache.path(tile(x)), &[0; 100]).unwrap();
        }
        let sizes: u64 = files(folder.path()).iter().map(|(_, size, _)| size).sum();
        assert!(sizes <= 1_000 && cache.path(tile(29)).exists());
    }

    #[test]
    fn what_was_kept_is_counted_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path(), 1_000, 60);
        cache.write(&cache.path(tile(1)), &[0; 100]).unwrap();
        assert_eq!(
            Cache::new(folder.path(), 1_000, 60).bytes.load(Ordering::Relaxed),
            100
        );
    }
}
