//! A reader fed by libFuzzer, which keeps what reached new code and makes its next nonsense from it. The reader's name
//! stands in `KITH_READER`. With a folder in `KITH_SOUND` it only writes there what each reader can begin with.

#![no_main]

mod sound;

use fuzz::{Reader, readers};
use libfuzzer_sys::fuzz_target;
use std::panic;
use std::path::Path;
use std::process::{abort, exit};
use std::sync::OnceLock;

static READER: OnceLock<Reader> = OnceLock::new();

fuzz_target!(init: choose(), |bytes: &[u8]| {
    // libFuzzer keeps what it was fed when the program ends.
    if let Some(reader) = READER.get() && panic::catch_unwind(|| (reader.reads)(bytes)).is_err() {
        abort();
    }
});

fn choose() {
    if let Some(folder) = std::env::var_os("KITH_SOUND") {
        let written = sound::write(Path::new(&folder));
        exit(i32::from(written.is_err()));
    }
    let name = std::env::var("KITH_READER").unwrap_or_default();
    let Some(reader) = readers().into_iter().find(|reader| reader.name == name) else {
        eprintln!("no reader is called {name:?}");
        abort();
    };
    let _ = READER.set(reader);
    let usual = panic::take_hook();
    // A slip of our own ends it, also where it would be caught. One in a library that takes files apart is what
    // the reader's guard is for: it is survived, and told.
    panic::set_hook(Box::new(move |panicked| {
        let of_a_library = panicked.location().is_some_and(|at| at.file().contains("/registry/src/"));
        if of_a_library {
            eprintln!("SURVIVED {panicked}");
        } else {
            usual(panicked);
            abort();
        }
    }));
}
