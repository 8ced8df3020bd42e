//! What it costs, in full, in words. Unknown is never called free.

use crate::words::Words;
use domain::asset::{Cost, Known};

/// What it costs: the group's own words where there are any.
pub fn cost(words: &Words, cost: &Cost) -> String {
    let coming_in = coming_in(words, cost);
    if cost.free_to_get_there != Known::Yes {
        return coming_in;
    }
    words.say_with("cost-and-getting-there", &[("cost", coming_in.into())])
}

fn coming_in(words: &Words, cost: &Cost) -> String {
    match (cost.as_written.as_str(), cost.free) {
        ("", Known::Yes) => words.say("cost-free"),
        ("", Known::No) => words.say("cost-something"),
        ("", Known::Unknown) => words.say("cost-unknown"),
        (written, _) => super::capital(written),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    fn said(as_written: &str, free: Known, free_to_get_there: Known) -> String {
        let pence = None;
        cost(
            Lang::En.words(),
            &Cost {
                as_written: as_written.into(),
                free,
                free_to_get_there,
                pence,
            },
        )
    }

    #[test]
    fn a_cost_nobody_gave_is_not_called_free() {
        assert_eq!(
            said("", Known::Unknown, Known::Unknown),
            "Cost not known. Ask first."
        );
        assert_eq!(said("", Known::Yes, Known::Unknown), "Free");
    }

    #[test]
    fn their_own_words_come_first_and_the_journey_is_told() {
        let told = said("£2 incl. a brew", Known::No, Known::Yes);
        assert_eq!(told, "£2 incl. a brew. Getting there is free too.");
    }
}
