//! What may stand as an e-mail address or as a page's address where programs check them.

use std::borrow::Cow;
use url::Url;

/// The e-mail address, where it is one.
pub(super) fn email(written: &str) -> Option<&str> {
    let (before, after) = written.split_once('@')?;
    let sign = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    let is_name = !before.is_empty()
        && before
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
    let is_host =
        after.contains('.') && after.chars().all(sign) && !after.starts_with('.') && !after.ends_with('.');
    (is_name && is_host && !written.contains("..")).then_some(written)
}

/// The page's address, word for word where that is one, else as browsers read it.
pub(super) fn page(written: &str) -> Option<Cow<'_, str>> {
    let read = Url::parse(written).ok()?;
    if is_uri(written) {
        return Some(Cow::Borrowed(written));
    }
    let read = String::from(read);
    is_uri(&read).then_some(Cow::Owned(read))
}

/// Whether it has only the signs that RFC 3986 allows.
fn is_uri(written: &str) -> bool {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c);
    let escapes = written.split('%').skip(1);
    let is_escape =
        |after: &str| after.len() >= 2 && after.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    written.chars().all(is_allowed) && escapes.into_iter().all(is_escape) && written.matches('#').count() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_programs_take_goes_out_word_for_word() {
        for written in [
            "https://example.org",
            "http://example.org/a?b=c#d",
            "https://example.org/%C3%A9",
        ] {
            assert_eq!(page(written), Some(Cow::Borrowed(written)));
        }
        assert_eq!(
            page("https://example.org/é x").as_deref(),
            Some("https://example.org/%C3%A9%20x")
        );
        assert_eq!(page("example.org"), None);
    }

    #[test]
    fn what_is_no_e_mail_address_does_not_go_out_as_one() {
        assert_eq!(email("jan@example.org"), Some("jan@example.org"));
        for written in [
            "",
            "jan",
            "jan at example.org",
            "jan@",
            "@example.org",
            "a@b@c.org",
            "jan@example",
            "jan@é.org",
        ] {
            assert_eq!(email(written), None, "{written}");
        }
    }
}
