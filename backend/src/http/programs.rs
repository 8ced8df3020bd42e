//! Which addresses are for programs, and which of those any site's page may read.

/// What any site's page may read: what is public, from addresses that nobody is signed in to.
const OPEN: &[&str] = &[
    "/api/v1",
    "/oruk/v3",
    "/ogc",
    "/data",
    "/cy/data",
    "/embed.js",
    "/.well-known/kith.json",
];
/// What may stand in a frame of any site's page.
const FRAMED: &[&str] = &["/embed", "/cy/embed"];
/// What programs read of our own pages.
const OURS: &[&str] = &["/tiles", "/assets", "/api"];

/// Whether any site's page may read an address.
pub fn is_open(path: &str) -> bool {
    // Background pictures are not ours to hand on; tiles that we draw are.
    let is_drawn_by_us = is_in(path, "/tiles") && !path.ends_with(".png");
    is_drawn_by_us || OPEN.iter().any(|folder| is_in(path, folder))
}

/// Whether an address answers programs and people, each in their form.
pub fn is_in_both_forms(path: &str) -> bool {
    is_in(path, "/ogc")
}

/// Whether an address is for programs: what goes wrong there is told to them, and not on a page.
pub fn is_for_programs(path: &str) -> bool {
    is_open(path) || OURS.iter().any(|folder| is_in(path, folder))
}

/// Whether an address may stand in a frame of any site's page.
pub fn may_be_framed(path: &str) -> bool {
    FRAMED.contains(&path)
}

fn is_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_feeds_may_be_read_from_anywhere_and_pages_may_not() {
        for open in ["/api/v1/listings", "/oruk/v3", "/oruk/v3/services"] {
            assert!(is_open(open) && is_for_programs(open), "{open}");
        }
        for closed in ["/", "/oruk/v33", "/browse", "/staff/explain"] {
            assert!(!is_open(closed) && !is_for_programs(closed), "{closed}");
        }
        assert!(may_be_framed("/cy/embed") && !may_be_framed("/embed/x") && !may_be_framed("/"));
        assert!(is_for_programs("/tiles/1/2/3.png") && !is_open("/tiles/1/2/3.png"));
    }
}
