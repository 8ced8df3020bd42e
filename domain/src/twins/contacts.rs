//! Ways to reach a group, folded so that the same number or page is the same however it is written.

/// The country whose numbers are written with a leading 0.
const HOME_COUNTRY: &str = "44";
/// Digits of a number with its country: fewer is an extension, more is several run together (E.164 allows 15).
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
/// Hosts that everybody has a page on: the host says nothing, only the page.
const EVERYBODYS: &[&str] = &[
    "facebook.com",
    "fb.com",
    "instagram.com",
    "twitter.com",
    "x.com",
    "youtube.com",
    "linkedin.com",
    "meetup.com",
    "eventbrite.co.uk",
    "eventbrite.com",
    "sites.google.com",
    "docs.google.com",
    "wordpress.com",
    "blogspot.com",
    "linktr.ee",
    "gov.uk",
    "nhs.uk",
];

/// The numbers in a text, with their country and nothing but digits ("+441632960001").
pub fn phones(text: &str) -> Vec<String> {
    let parts = text
        .split(['/', ';', ',', '\n'])
        .flat_map(|part| part.split(" or "));
    let mut found: Vec<String> = parts.filter_map(phone).collect();
    found.sort();
    found.dedup();
    found
}

fn phone(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let number = ["ext", "x"]
        .iter()
        .find_map(|extension| lower.split_once(extension))
        .map_or(lower.as_str(), |(number, _)| number);
    // "+44 (0)1632": the 0 is for those who are in the country.
    let number = number.replace("(0)", "");
    let number = number.trim_start_matches(|c: char| c != '+' && !c.is_ascii_digit());
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let whole = if number.starts_with('+') {
        match digits.strip_prefix("440") {
            Some(rest) => format!("{HOME_COUNTRY}{rest}"),
            None => digits,
        }
    } else if let Some(abroad) = digits.strip_prefix("00") {
        abroad.to_owned()
    } else {
        format!("{HOME_COUNTRY}{}", digits.strip_prefix('0')?)
    };
    PHONE_DIGITS.contains(&whole.len()).then(|| format!("+{whole}"))
}

/// An e-mail address as it is compared. `None` where the text is none.
pub fn email(text: &str) -> Option<String> {
    let folded = text.trim().trim_start_matches("mailto:").to_lowercase();
    let (name, host) = folded.split_once('@')?;
    (!name.is_empty() && host.contains('.') && !host.contains('@')).then_some(folded)
}

/// The host of an address and the page on it ("kith.example", "/sheds"), without what only travels along. The host is
/// empty where everybody has pages on it; `None` where the text is no address, or only such a host.
pub fn site(text: &str) -> Option<(String, String)> {
    let lower = text.trim().to_lowercase();
    let bare = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let bare = bare.split('#').next().unwrap_or_default();
    let (host, page) = bare.split_at(bare.find(['/', '?']).unwrap_or(bare.len()));
    let host = host.split(':').next().unwrap_or_default();
    let host = ["www.", "m."]
        .iter()
        .fold(host, |host, start| host.strip_prefix(start).unwrap_or(host));
    if !host.contains('.') || host.contains(char::is_whitespace) || host.contains('@') {
        return None;
    }
    let page = without_trackers(page);
    let everybodys = EVERYBODYS
        .iter()
        .any(|known| host == *known || host.ends_with(&format!(".{known}")));
    match (everybodys, page.is_empty()) {
        (true, true) => None,
        (true, _) => Some((String::new(), format!("{host}{page}"))),
        (false, _) => Some((host.to_owned(), page)),
    }
}

fn without_trackers(page: &str) -> String {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let told: Vec<&str> = query
        .split('&')
        .filter(|part| !part.is_empty() && !part.starts_with("utm_") && !part.starts_with("fbclid"))
        .collect();
    let path = path.trim_end_matches('/');
    let path = ["/index.html", "/index.php", "/home"]
        .iter()
        .fold(path, |path, end| path.strip_suffix(end).unwrap_or(path));
    if told.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", told.join("&"))
    }
}

/// Registered charity numbers in a text that says that they are: "Registered charity 1234567", "SC012345".
pub fn charity_numbers(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    for (at, _) in lower.match_indices("charit") {
        let after: String = lower[at..].chars().take(60).collect();
        found.extend(first_number(&after));
    }
    found
}

/// The first thing in a text that is shaped like a charity's number.
pub(super) fn first_number(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let number = |word: &str| {
        let digits = word
            .trim_start_matches("sc")
            .trim_start_matches("nic")
            .trim_start_matches("ni");
        let is_number = (6..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| word.to_owned())
    };
    words.map(str::to_lowercase).find_map(|word| number(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        for written in [
            "01632 960001",
            "+44 (0)1632 960001",
            "0044 1632 960 001",
            "Tel: 01632-960001 ext 4",
            "+44 01632 960001",
        ] {
            assert_eq!(phones(written), ["+441632960001"], "{written}");
        }
        assert_eq!(phones("01632 960001 / 07700 900123").len(), 2);
        assert_eq!(phones("ask at the desk"), Vec::<String>::new());
        assert_eq!(phones("960001"), Vec::<String>::new());
    }

    #[test]
    fn a_page_is_the_same_with_and_without_what_travels_along() {
        let shed = Some(("shed.example".to_owned(), "/visit".to_owned()));
        for written in [
            "https://www.shed.example/visit/",
            "shed.example/Visit",
            "http://shed.example:80/visit?utm_source=x#times",
        ] {
            assert_eq!(site(written), shed, "{written}");
        }
    }

    #[test]
    fn a_host_that_everybody_is_on_says_nothing_but_its_pages_do() {
        assert_eq!(site("https://facebook.com/"), None);
        let page = site("https://m.facebook.com/groups/shed").unwrap();
        assert_eq!(page, (String::new(), "facebook.com/groups/shed".to_owned()));
        assert_eq!(site("no page"), None);
    }

    #[test]
    fn a_charity_number_is_taken_only_where_it_is_said_to_be_one() {
        assert_eq!(charity_numbers("Registered Charity No. 1122334."), ["1122334"]);
        assert_eq!(charity_numbers("Scottish charity SC012345"), ["sc012345"]);
        assert!(charity_numbers("Ring 1122334").is_empty());
    }
}
