//! Every reader is fed nonsense, the same each time, and what broke it once. `cargo xtask fuzz` feeds them for longer.

use fuzz::{Nonsense, Reader, found, readers};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};

/// Pieces of nonsense for each reader: a few seconds for all of them.
const PIECES: u64 = 60;

static PANICKED: AtomicBool = AtomicBool::new(false);

/// Feeds a reader. Also a panic that somebody else caught counts: a reader's own guard, or the server's.
fn survives(reader: &Reader, fed: &[u8]) -> bool {
    PANICKED.store(false, Ordering::Relaxed);
    let read = panic::catch_unwind(|| (reader.reads)(fed));
    read.is_ok() && !PANICKED.load(Ordering::Relaxed)
}

fn told(reader: &Reader, fed: &[u8], from: &str) -> Option<String> {
    let is_sound = survives(reader, fed);
    (!is_sound).then(|| format!("{}, {from}: {:?}", reader.name, String::from_utf8_lossy(fed)))
}

#[test]
fn no_reader_is_broken_by_nonsense_or_by_what_broke_one_once() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        PANICKED.store(true, Ordering::Relaxed);
        usual(panicked);
    }));
    let mut broken = Vec::new();
    for reader in readers() {
        let began = std::time::Instant::now();
        let sound = reader.sound.iter().map(|sound| sound.as_bytes().to_vec());
        broken.extend(sound.filter_map(|fed| told(&reader, &fed, "sound")));
        broken.extend(
            found(reader.name)
                .iter()
                .filter_map(|fed| told(&reader, fed, "found before")),
        );
        let nonsense = (0..PIECES).map(|number| (number, Nonsense::of(number).like(&reader)));
        broken
            .extend(nonsense.filter_map(|(number, fed)| told(&reader, &fed, &format!("nonsense {number}"))));
        println!("{}: {:.1} s", reader.name, began.elapsed().as_secs_f64());
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn nonsense_is_the_same_each_time_and_not_the_same_for_all() {
    let of = |number| Nonsense::of(number).like(&readers()[0]);
    assert_eq!(of(7), of(7));
    assert!((0..50).map(of).collect::<std::collections::BTreeSet<_>>().len() > 40);
}
