//! Writes every page in every state to `target/gallery`, to be looked at: `cargo run -p pages --example gallery`.
//!
//! For whoever changes the pages or the styles. Nothing of it is shipped.

#[path = "../tests/pages/samples/mod.rs"]
mod samples;

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let gallery = here.join("../../target/gallery");
    let assets = gallery.join("assets/gallery");
    fs::create_dir_all(&assets)?;
    fs::write(assets.join("kith.css"), styles(&here.join("../styles"))?)?;
    for sample in samples::all() {
        fs::write(
            gallery.join(format!("{}.{:?}.html", sample.name, sample.lang).to_lowercase()),
            sample.html,
        )?;
    }
    println!("open {} through a web server on that folder", gallery.display());
    Ok(())
}

/// The style sheets in order of name, as one: as the web build does it.
fn styles(folder: &Path) -> io::Result<String> {
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    files.iter().map(fs::read_to_string).collect()
}
