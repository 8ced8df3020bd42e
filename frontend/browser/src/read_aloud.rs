//! "Read this to me", where the browser has a voice. The device reads; nothing is sent.

use crate::listening::{closest, on};
use crate::page::{document, find, find_all, find_in, lang, new_element, say, window};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance};

/// Where the button goes: pages about one thing.
const HEADS: &str = ".listing .page-head, .easy-listing .page-head, main > .page-head";
/// What is read: words that stand still, in the order of the page.
const READ: &str = "main h1, main h2, main h3, main p, main dt, main dd, main li";
/// What is not: maps, forms, and what this program put there.
const NOT_READ: &str =
    "#map, form, nav, button, .told, .read-aloud, .other-ways, .how-to-print, [aria-hidden=true]";
/// The longest text that is read in one go, in letters: about ten minutes.
const MOST_LETTERS: usize = 8_000;

/// Puts the button on the page, where there is a voice to read with.
pub fn offer() {
    if voice().is_none() || find(".read-aloud, .ask-band, .hero, .browse-form").is_some() {
        return;
    }
    if let Some(head) = find(HEADS) {
        let button = new_element("button", "read-aloud button-second");
        let _ = button.set_attribute("type", "button");
        button.set_text_content(Some(&say("read-aloud")));
        let _ = head.append_child(&button);
    }
}

/// Listens for presses of the button.
pub fn listen() {
    on(&document(), "click", |event| {
        if let (Some(button), Some(voice)) = (closest(&event, ".read-aloud"), voice()) {
            let is_reading = voice.speaking();
            voice.cancel();
            button.set_text_content(Some(&say(if is_reading { "read-aloud" } else { "read-stop" })));
            if !is_reading {
                read(&voice);
            }
        }
    });
}

fn voice() -> Option<SpeechSynthesis> {
    window().speech_synthesis().ok()
}

/// Sentence by sentence of the page, in its language.
fn read(voice: &SpeechSynthesis) {
    let mut letters = 0;
    for element in find_all(READ) {
        let inside = element.closest(NOT_READ).ok().flatten().is_some();
        let holds_more = find_in(&element, "p, li, dt, h3, ul").is_some();
        let text = element.text_content().unwrap_or_default();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        letters += text.chars().count();
        if inside || holds_more || text.is_empty() || letters > MOST_LETTERS {
            continue;
        }
        if let Ok(words) = SpeechSynthesisUtterance::new_with_text(&text) {
            words.set_lang(lang().code());
            voice.speak(&words);
        }
    }
}
