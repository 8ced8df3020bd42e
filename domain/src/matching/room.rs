//! How much room there still is: "room for two more", "3 places left".

use crate::public_view::Listing;
use crate::words::words;

const NUMBERS: [&str; 10] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// For how many more there is room, where a listing says so.
pub fn left(listing: &Listing) -> Option<u8> {
    [
        &listing.what_happens,
        &listing.first_visit,
        &listing.wanted,
        &listing.name,
    ]
    .into_iter()
    .find_map(|text| in_text(text))
}

fn in_text(text: &str) -> Option<u8> {
    let words: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    (0..words.len()).find_map(|at| {
        let is_room = |word: &str| {
            matches!(
                word,
                "room" | "space" | "spaces" | "places" | "seats" | "place" | "seat"
            )
        };
        let for_so_many = is_room(word(at)) && word(at + 1) == "for";
        if for_so_many {
            return number(word(at + 2)).filter(|_| !is_of_something(word(at + 3)));
        }
        let left = is_room(word(at + 1)) && word(at + 2) == "left";
        left.then(|| number(word(at))).flatten()
    })
}

/// "one", "a couple" and "3" alike.
pub(super) fn number(word: &str) -> Option<u8> {
    let named = NUMBERS.iter().zip(1..).find(|(name, _)| **name == word);
    named.map(|(_, number)| number).or_else(|| word.parse().ok())
}

/// "Room for two cars" counts no people.
fn is_of_something(next: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "", "more", "people", "others", "of", "new", "in", "at", "on", "if", "so", "and", "ring", "learners",
        "players", "members",
    ];
    !PEOPLE.contains(&next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_read_as_people_write_it() {
        assert_eq!(in_text("Carving on Mondays. Room for 2 more."), Some(2));
        assert_eq!(in_text("three places left this term"), Some(3));
    }

    #[test]
    fn room_for_things_is_no_room_for_people() {
        assert_eq!(in_text("A yard with room for two cars"), None);
        assert_eq!(in_text("A room for hire"), None);
    }
}
