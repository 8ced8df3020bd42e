//! The second factor: six digits from a telephone, new every half minute (RFC 6238), and codes on paper for the day it
//! is lost.

use crate::services::{Refusal, tokens};
use qrcode::{Color, EcLevel, QrCode};
use totp_rs::{Builder, Secret, Totp};

/// The bytes of a secret: what RFC 4226 recommends.
const SECRET_BYTES: usize = 20;
/// How long one code is good, in seconds.
const STEP_S: i64 = 30;
/// How many recovery codes somebody gets.
pub const RECOVERY_CODES: usize = 10;
/// The letters of a recovery code, without those that are mistaken for each other on paper.
const PAPER_LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz123456789";
/// The letters of a recovery code: 5 bits each, 80 in all.
const PAPER_LENGTH: usize = 16;

/// A secret that is offered to somebody's telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The secret in base 32, to be typed where no picture can be taken.
    pub secret: String,
    /// What the picture says: `otpauth://…`.
    pub address: String,
    /// The picture: how many squares each side has.
    pub side: usize,
    /// The picture: a path over its dark squares, for an SVG of `side` by `side`.
    pub path: String,
}

/// A new secret for an account at a site.
pub fn offer(site_name: &str, email: &str) -> Result<Offer, Refusal> {
    let mut bytes = [0; SECRET_BYTES];
    getrandom::fill(&mut bytes).map_err(|why| Refusal::Inside(why.to_string()))?;
    offered(&Secret::from(bytes).to_base32(), site_name, email)
}

/// The same offer again, for a secret that was offered before.
pub fn offered(secret: &str, site_name: &str, email: &str) -> Result<Offer, Refusal> {
    if totp(secret).is_none() {
        return Err(Refusal::field(
            "/secret",
            "open the page again to get a new picture",
        ));
    }
    let (site, person) = (escaped(site_name), escaped(email));
    let address = format!("otpauth://totp/{site}:{person}?secret={secret}&issuer={site}");
    let picture = QrCode::with_error_correction_level(&address, EcLevel::M);
    let picture = picture.map_err(|why| Refusal::Inside(why.to_string()))?;
    Ok(Offer {
        secret: secret.to_owned(),
        side: picture.width(),
        path: path(&picture),
        address,
    })
}

/// Letters, digits and a few signs stay; every other byte is written as `%XX`.
fn escaped(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes()
        .map(|byte| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

fn path(picture: &QrCode) -> String {
    let side = picture.width();
    let dark = picture
        .to_colors()
        .into_iter()
        .enumerate()
        .filter(|(_, colour)| *colour == Color::Dark);
    dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % side, at / side))
        .collect()
}

fn totp(secret: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(secret).ok()?;
    Builder::new().with_secret(secret).build().ok()
}

/// The half minute whose code this is: now's, or a neighbour's, since clocks differ. `None`: it is none of those.
pub fn step_of(secret: &str, code: &str, now_s: i64) -> Option<i64> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let now_s = u64::try_from(now_s).ok()?;
    let step = totp(secret)?.check(&digits, now_s)?;
    i64::try_from(step)
        .ok()
        .filter(|step| *step <= now_s as i64 / STEP_S + 1)
}

/// New recovery codes, to be shown once.
pub fn recovery_codes() -> Result<Vec<String>, Refusal> {
    (0..RECOVERY_CODES).map(|_| recovery_code()).collect()
}

fn recovery_code() -> Result<String, Refusal> {
    let mut bytes = [0; PAPER_LENGTH];
    getrandom::fill(&mut bytes).map_err(|why| Refusal::Inside(why.to_string()))?;
    let letters = bytes.map(|byte| char::from(PAPER_LETTERS[usize::from(byte) % PAPER_LETTERS.len()]));
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Ok(groups.join("-"))
}

/// What is kept of a recovery code, whatever gaps and capitals it is typed with. `None`: it cannot be one.
pub fn recovery_hash(code: &str) -> Option<String> {
    let bare: String = code
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    (bare.len() == PAPER_LENGTH).then(|| tokens::hash(&bare))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238's own examples: the twenty bytes "12345678901234567890".
    const RFC: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn the_codes_are_those_of_the_rfc() {
        // Appendix B, the last six digits of eight.
        for (at_s, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(step_of(RFC, code, at_s), Some(at_s / 30), "at {at_s}");
        }
    }

    #[test]
    fn a_clock_may_be_half_a_minute_off_and_no_more() {
        assert_eq!(step_of(RFC, "287082", 59 + 30), Some(1));
        assert_eq!(step_of(RFC, "287082", 59 + 61), None);
    }

    #[test]
    fn a_code_may_be_typed_with_a_gap() {
        assert_eq!(step_of(RFC, " 287 082 ", 59), Some(1));
        for none in ["", "28708", "2870821", "abcdef", "٢٨٧٠٨٢"] {
            assert_eq!(step_of(RFC, none, 59), None, "{none}");
        }
    }

    #[test]
    fn two_offers_are_never_the_same() {
        let offer = || offer("Kith", "jo@example.org").unwrap().secret;
        assert_ne!(offer(), offer());
        assert_eq!(offer().len(), 32);
    }

    #[test]
    fn the_picture_says_who_where_and_the_secret() {
        let offer = offered(RFC, "Kith Larkmouth", "jo+1@example.org").unwrap();
        let address = "otpauth://totp/Kith%20Larkmouth:jo%2B1%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
                       &issuer=Kith%20Larkmouth";
        assert_eq!(offer.address, address);
        assert!(offer.side >= 21 && offer.path.starts_with("M0 0h1v1h-1z"));
    }

    #[test]
    fn a_code_on_paper_is_read_however_it_is_typed() {
        let codes = recovery_codes().unwrap();
        assert_eq!(codes.len(), RECOVERY_CODES);
        let typed = format!(" {} ", codes[0].to_uppercase().replace('-', " "));
        assert_eq!(recovery_hash(&typed), recovery_hash(&codes[0]));
        assert_ne!(recovery_hash(&codes[0]), recovery_hash(&codes[1]));
        assert_eq!(recovery_hash("287082"), None);
    }
}
