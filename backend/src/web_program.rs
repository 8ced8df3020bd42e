//! The files that browsers load, built into the binary: styles, scripts, the WASM program, pictures, knowledge.
//!
//! They stand under a folder named by what is in them, so that a browser may keep them for good. Where they were not
//! built, pages still work: they are plain HTML.

use rust_embed::{Embed, EmbeddedFile};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/web"]
struct Built;

/// All files, by name.
#[derive(Debug, Default)]
pub struct WebProgram {
    /// The folder they are served under: `/assets/<build>`.
    pub base: String,
    files: BTreeMap<String, WebFile>,
}

/// One file in the forms it was built in.
#[derive(Debug)]
pub struct WebFile {
    /// What it is, as a media type.
    pub media_type: &'static str,
    /// As it is.
    pub plain: Bytes,
    /// Pressed with brotli.
    pub brotli: Option<Bytes>,
    /// Pressed with gzip.
    pub gzip: Option<Bytes>,
}

/// The bytes of a file: part of the binary, or read from the build folder while developing.
pub type Bytes = Cow<'static, [u8]>;

impl WebProgram {
    /// All that was built in.
    pub fn load() -> WebProgram {
        let mut files = BTreeMap::new();
        let mut hash = Sha256::new();
        let mut names: Vec<_> = Built::iter().collect();
        names.sort_unstable();
        for name in names.iter().filter(|name| !is_pressed(name)) {
            if let Some(file) = Built::get(name) {
                hash.update(name.as_bytes());
                hash.update(&file.data);
                files.insert(name.to_string(), with_pressed_forms(name, file));
            }
        }
        WebProgram {
            base: format!("/assets/{}", short(&hash.finalize())),
            files,
        }
    }

    /// A file by its name.
    pub fn file(&self, name: &str) -> Option<&WebFile> {
        self.files.get(name)
    }

    /// Whether nothing was built in.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Whether `build` names the files as they are now.
    pub fn is_current(&self, build: &str) -> bool {
        self.base.strip_prefix("/assets/") == Some(build)
    }
}

fn with_pressed_forms(name: &str, file: EmbeddedFile) -> WebFile {
    let pressed = |ending: &str| Built::get(&format!("{name}.{ending}")).map(|file| file.data);
    WebFile {
        media_type: media_type(name),
        plain: file.data,
        brotli: pressed("br"),
        gzip: pressed("gz"),
    }
}

fn is_pressed(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

fn short(hash: &[u8]) -> String {
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
