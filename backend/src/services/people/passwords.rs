//! Passwords: which will do, and how they are kept.
//!
//! Long is what counts. Any letters in any mixture will do, spaces too, and nothing is cut off. What everybody thinks
//! of first is refused: common and leaked passwords, rows of keys, and the words of this very place.

use crate::services::Refusal;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::sync::LazyLock;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

/// The fewest letters.
pub const LEAST_CHARS: usize = 12;
/// The most bytes: far beyond any sentence somebody would type, and not so much that hashing it is an attack.
const MOST_BYTES: usize = 1_024;
/// The fewest guesses, as a power of ten, that a clever guesser would need. Three pieces that everybody knows, one after
/// the other, come to 8.
const LEAST_GUESSES_LOG10: f64 = 8.5;

/// Memory for each hash, in KiB: what OWASP asks for Argon2id with two rounds and one lane.
const MEMORY_KIB: u32 = 19 * 1024;
/// Rounds.
const ROUNDS: u32 = 2;
/// Lanes.
const LANES: u32 = 1;

/// Hashes at once. Each takes 19 MiB: a crowd at the door must not take the whole machine.
const HASHES_AT_ONCE: usize = 4;

/// Why a password will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It has fewer than [`LEAST_CHARS`] letters.
    Short,
    /// It is longer than anything somebody would type.
    Long,
    /// It is among the first that somebody would try.
    Common,
}

impl Unfit {
    /// What to do, for whoever sits at the command line.
    pub const fn says(self) -> &'static str {
        match self {
            Unfit::Short => "take at least 12 letters: three or four words are good",
            Unfit::Long => "take at most 1,024 letters",
            Unfit::Common => {
                "this is among the first that somebody would guess; take words that do not belong together"
            }
        }
    }
}

/// Lets only a few passwords be hashed at once.
#[derive(Debug)]
pub struct Hashing(Semaphore);

impl Default for Hashing {
    fn default() -> Hashing {
        Hashing(Semaphore::new(HASHES_AT_ONCE))
    }
}

impl Hashing {
    /// Waits for a turn, and hashes or checks away from the threads that answer.
    pub(super) async fn turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        // The semaphore is never closed.
        let _turn = self.0.acquire().await.map_err(|_| Refusal::Unavailable)?;
        crate::services::blocking(work).await
    }
}

/// Whether a password will do for somebody with these words about them: their name, address, the place.
pub fn check(password: &str, about: &[&str]) -> Result<(), Unfit> {
    let password: String = password.nfc().collect();
    if password.chars().count() < LEAST_CHARS {
        return Err(Unfit::Short);
    }
    if password.len() > MOST_BYTES {
        return Err(Unfit::Long);
    }
    let words = context_words(about);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if zxcvbn::zxcvbn(&password, &words).guesses_log10() < LEAST_GUESSES_LOG10 {
        return Err(Unfit::Common);
    }
    Ok(())
}

/// What somebody would try because it is this place and this person.
fn context_words(about: &[&str]) -> Vec<String> {
    let ours = [
        "kith",
        "kin",
        "neighbour",
        "neighbourhood",
        "coordinator",
        "good life",
        "council",
    ];
    let pieces = about
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()).chain([*text]));
    let words = ours
        .into_iter()
        .chain(pieces)
        .filter(|word| word.chars().count() > 2);
    words.map(str::to_lowercase).collect()
}

/// A password's hash, with its salt and settings.
pub fn hash(password: &str) -> Result<String, Refusal> {
    let password: String = password.nfc().collect();
    let hash: Result<PasswordHash, _> = argon2().hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string())
        .map_err(|_| Refusal::Inside("a password could not be hashed".to_owned()))
}

/// What checking a password against a hash says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// It is not that one.
    No,
    /// It is.
    Yes,
    /// It is, and was hashed with weaker settings than today's.
    YesButWeak,
}

/// Checks a password. Where there is no hash one is made all the same, so that it takes as long.
pub fn verify(password: &str, hash: Option<&str>) -> Verified {
    let password: String = password.nfc().collect();
    let known = hash.and_then(|hash| PasswordHash::new(hash).ok());
    let Some(known) = known else {
        let nobodys = NOBODYS.as_deref().and_then(|hash| PasswordHash::new(hash).ok());
        let _ = nobodys.map(|hash| argon2().verify_password(password.as_bytes(), &hash));
        return Verified::No;
    };
    // The settings are the hash's own.
    if argon2().verify_password(password.as_bytes(), &known).is_err() {
        return Verified::No;
    }
    if is_weak(&known) {
        return Verified::YesButWeak;
    }
    Verified::Yes
}

/// The hash of a password that nobody has.
static NOBODYS: LazyLock<Option<String>> = LazyLock::new(|| hash(&crate::services::tokens::fresh()).ok());

fn is_weak(hash: &PasswordHash) -> bool {
    let number = |name: &str| {
        let value = hash.params.get_decimal(name);
        value.unwrap_or_default()
    };
    hash.algorithm.as_str() != Algorithm::Argon2id.as_str()
        || number("m") < MEMORY_KIB
        || number("t") < ROUNDS
        || number("p") < LANES
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIB, ROUNDS, LANES, None).unwrap_or(Params::DEFAULT);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "teapot marigold ferry nine";

    #[test]
    fn twelve_letters_of_any_sort_will_do_and_eleven_will_not() {
        assert_eq!(check("vmqzrtwkxpbj", &[]), Ok(()));
        assert_eq!(check("vmqzrtwkxpb", &[]), Err(Unfit::Short));
        assert_eq!(check("ŵŷâêî ôûáéí wyth", &[]), Ok(()));
    }

    #[test]
    fn a_long_sentence_will_do_and_none_of_it_is_cut_off() {
        let long = format!("{GOOD} {}", "and on we go ".repeat(20));
        assert!(long.len() > 64);
        assert_eq!(check(&long, &[]), Ok(()));
        let hash = hash(&long).unwrap();
        assert_eq!(verify(&long, Some(&hash)), Verified::Yes);
        assert_eq!(verify(&long[..long.len() - 1], Some(&hash)), Verified::No);
    }

    #[test]
    fn what_everybody_thinks_of_first_is_refused() {
        for common in [
            "password1234",
            "123456789012",
            "qwertyuiop[]",
            "letmeinletmein",
            "iloveyou1234",
            "aaaaaaaaaaaaaa",
            "Password2026!",
            "abcdefghijklm",
            "1qaz2wsx3edc",
        ] {
            assert_eq!(check(common, &[]), Err(Unfit::Common), "{common}");
        }
    }

    #[test]
    fn words_of_the_place_and_of_the_person_are_refused() {
        let about = [
            "jo.quillfeather@larkmouth.example",
            "Jo Quillfeather",
            "Kith Larkmouth",
        ];
        for word in [
            "quillfeather1",
            "larkmouthkith",
            "KithLarkmouth1",
            "neighbourhood1",
        ] {
            assert_eq!(check(word, &about), Err(Unfit::Common), "{word}");
        }
        assert_eq!(check(GOOD, &about), Ok(()));
    }

    #[test]
    fn a_password_is_kept_as_argon2id_with_nineteen_mebibytes_two_rounds_one_lane() {
        let hash = hash(GOOD).unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    }

    #[test]
    fn the_same_letters_typed_on_another_keyboard_are_the_same_password() {
        let hash = hash("caf\u{e9} wrth y m\u{f4}r").unwrap();
        assert_eq!(
            verify("cafe\u{301} wrth y mo\u{302}r", Some(&hash)),
            Verified::Yes
        );
    }

    #[test]
    fn a_weaker_hash_is_good_once_more_and_known_to_be_weak() {
        let weak = Argon2::new(
            Algorithm::Argon2id,
            Version::V0x13,
            Params::new(8192, 1, 1, None).unwrap(),
        );
        let hash: PasswordHash = weak.hash_password(GOOD.as_bytes()).unwrap();
        assert_eq!(verify(GOOD, Some(&hash.to_string())), Verified::YesButWeak);
    }

    #[test]
    fn no_account_has_no_password() {
        assert_eq!(verify(GOOD, None), Verified::No);
        assert_eq!(verify("", Some("")), Verified::No);
    }
}
