//! Where things are in the project.

use std::path::{Path, PathBuf};

/// The project's folders, from its root.
#[derive(Debug)]
pub struct Paths {
    /// The root of the workspace.
    pub root: PathBuf,
}

impl Paths {
    /// The project this program was built in.
    pub fn of_this_project() -> Paths {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        Paths {
            root: root.canonicalize().unwrap_or(root),
        }
    }

    /// Where cargo puts what it builds.
    pub fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The package of JavaScript parts and test tools.
    pub fn frontend(&self) -> PathBuf {
        self.root.join("frontend")
    }

    /// A folder or file, by its path from the root.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Where the files for browsers are put, for the backend to take in.
    pub fn web(&self) -> PathBuf {
        self.at("target/web")
    }

    /// The debug build of `kith`.
    pub fn kith(&self) -> PathBuf {
        self.target().join("debug").join("kith")
    }
}
