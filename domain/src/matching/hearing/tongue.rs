//! A sentence in a language that cannot be read: it is said so, and nothing is guessed.

use super::Spoken;
use crate::matching::answer::Flag;
use crate::matching::heard::{Heard, Unread};

/// From so many words on, hardly one of which anybody knows, it is no English.
const ENOUGH_WORDS: usize = 4;
/// So many times as many words as are known by chance: "med", "fest".
const FEW_KNOWN: usize = 4;

/// Hears that nothing could be read. What was understood of a wish, a gift or a hard moment counts, whatever the language.
pub fn hear(spoken: &Spoken<'_>, heard: &mut Heard) {
    let of_phrases = heard
        .wishes
        .iter()
        .chain(&heard.gifts)
        .any(|wish| !wish.said.is_empty());
    if heard.flag != Flag::None || of_phrases || !heard.refusals.is_empty() || !heard.told.is_empty() {
        return;
    }
    let Some(unread) = language(spoken, heard) else {
        return;
    };
    heard.wishes.clear();
    heard.words.clear();
    heard.mended.clear();
    if !unread.language.is_empty() && heard.languages.is_empty() {
        heard.languages.push((unread.language.clone(), String::new()));
    }
    heard.unread = Some(unread);
}

/// By its letters and small words; else by a word of it that was heard; else it is one that nobody here knows.
fn language(spoken: &Spoken<'_>, heard: &Heard) -> Option<Unread> {
    let (lexicon, tokens) = (spoken.lexicon, &spoken.tokens);
    let tongues = lexicon.tongues();
    let by_itself = tongues.of(spoken.text, tokens);
    let by_a_word = || {
        let (named, _) = heard.languages.first()?;
        tongues.named(named)
    };
    if by_itself.is_some() || tongues.english(tokens) > 0 {
        return by_itself.cloned();
    }
    let known = tokens.iter().filter(|token| lexicon.knows(&token.stem)).count();
    let nobody_knows = tokens.len() >= ENOUGH_WORDS && known * FEW_KNOWN <= tokens.len();
    by_a_word()
        .cloned()
        .or_else(|| nobody_knows.then(Unread::default))
}
