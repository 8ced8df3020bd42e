//! Whether doors are open, in words: "Open now, until 5 pm", "Closed today. Opens Tuesday 24 November, 10 am".

use super::dates::near_date;
use super::times::time;
use crate::words::Words;
use domain::rhythm::{Doors, Occurrence};
use jiff::civil::Date;

/// The doors of a place, seen on a day.
pub fn doors(words: &Words, doors: Doors, today: Date) -> String {
    match doors {
        Doors::AlwaysOpen => words.say("doors-always"),
        Doors::OpenUntil(until) => words.say_with("doors-open-until", &[("time", time(words, until).into())]),
        Doors::Shut { opens: None, .. } => words.say("doors-shut"),
        Doors::Shut {
            opens: Some(opens),
            all_day,
        } => {
            let says = if all_day {
                "doors-shut-today"
            } else {
                "doors-shut-until"
            };
            words.say_with(says, &[("when", opening(words, &opens, today).into())])
        }
    }
}

/// The time alone today, else the day and the time.
fn opening(words: &Words, opens: &Occurrence, today: Date) -> String {
    let at = opens.starts.map(|at| time(words, at));
    let day = (opens.on != today).then(|| near_date(words, opens.on, today));
    [day, at].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use jiff::civil::{date as on, time as at};

    const TODAY: Date = on(2026, 11, 21);

    fn shut(day: Date) -> Doors {
        let opens = Some(Occurrence {
            on: day,
            starts: Some(at(10, 0, 0, 0)),
            ends: None,
        });
        Doors::Shut {
            opens,
            all_day: day != TODAY,
        }
    }

    #[test]
    fn open_doors_say_until_when_and_shut_ones_from_when() {
        let say = |is| doors(Lang::En.words(), is, TODAY);
        assert_eq!(say(Doors::OpenUntil(at(17, 0, 0, 0))), "Open now, until 5 pm");
        assert_eq!(say(shut(TODAY)), "Closed now. Opens 10 am.");
        assert_eq!(
            say(shut(on(2026, 11, 24))),
            "Closed today. Opens Tuesday 24 November, 10 am."
        );
        assert_eq!(
            doors(Lang::Cy.words(), Doors::OpenUntil(at(17, 0, 0, 0)), TODAY),
            "Ar agor nawr, tan 5 yp"
        );
    }
}
