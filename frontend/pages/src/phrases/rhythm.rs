//! When something meets, in words: "1st and 3rd Tuesday of the month, 2 to 4 pm, in term time".

use super::dates::{date, day_name, month_name};
use super::times::span;
use super::{capital, listed};
use crate::words::Words;
use domain::rhythm::{Day, Meeting, Recurs, Rhythm, Season};
use jiff::civil::Date;

/// The whole rhythm, one line for each meeting. What could not be read is given as it was written; empty where
/// nobody said anything.
pub fn lines(words: &Words, rhythm: &Rhythm, today: Date) -> Vec<String> {
    if rhythm.meetings.is_empty() {
        return Some(rhythm.as_written.clone())
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect();
    }
    let season = season(words, &rhythm.season);
    let line = |meeting| {
        let parts = [
            meeting_days(words, meeting, today),
            span(words, meeting.starts, meeting.ends),
        ];
        let parts = parts
            .into_iter()
            .chain(season.iter().cloned())
            .filter(|part| !part.is_empty());
        capital(&parts.collect::<Vec<_>>().join(", "))
    };
    rhythm.meetings.iter().map(line).collect()
}

fn meeting_days(words: &Words, meeting: &Meeting, today: Date) -> String {
    match &meeting.recurs {
        Recurs::Weekly { days, every, .. } => weekly(words, days, *every),
        Recurs::Monthly { nths, day } => {
            let nths: Vec<String> = nths.iter().map(|nth| words.say(&format!("nth-{nth}"))).collect();
            let args = [
                ("nths", listed(words, &nths).into()),
                ("day", day_name(words, *day).into()),
            ];
            words.say_with("rhythm-monthly", &args)
        }
        Recurs::Once(on) => super::dates::near_date(words, *on, today),
        Recurs::Yearly { month, day } => yearly(words, *month, *day, today),
    }
}

fn weekly(words: &Words, days: &[Day], every: u8) -> String {
    if every == 1 && days.len() == 7 {
        return words.say("rhythm-daily");
    }
    if every == 1
        && *days
            == [
                Day::Monday,
                Day::Tuesday,
                Day::Wednesday,
                Day::Thursday,
                Day::Friday,
            ]
    {
        return words.say("rhythm-weekdays");
    }
    if every == 1 {
        let each: Vec<String> = days
            .iter()
            .map(|day| words.say(&format!("each-{}", crate::asked::day_slug(*day))))
            .collect();
        return listed(words, &each);
    }
    let names: Vec<String> = days.iter().map(|day| day_name(words, *day)).collect();
    let args = [
        ("days", listed(words, &names).into()),
        ("every", u32::from(every).into()),
    ];
    words.say_with(
        if every == 2 {
            "rhythm-every-other"
        } else {
            "rhythm-every-n"
        },
        &args,
    )
}

fn yearly(words: &Words, month: i8, day: i8, today: Date) -> String {
    // Only the day and the month are said, so that any year will do; a leap year has the 29th of February.
    let on = Date::new(2028, month, day).map_or_else(
        |_| month_name(words, month),
        |on| date(words, on, Date::new(2028, 1, 1).unwrap_or(today)),
    );
    words.say_with("rhythm-yearly", &[("date", on.into())])
}

fn season(words: &Words, season: &Season) -> Vec<String> {
    let mut said = Vec::new();
    if season.term_time_only {
        said.push(words.say("rhythm-term-time"));
    }
    let months: Vec<String> = season
        .not_in_months
        .iter()
        .map(|month| month_name(words, *month))
        .collect();
    if !months.is_empty() {
        said.push(words.say_with("rhythm-not-in", &[("months", listed(words, &months).into())]));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use jiff::civil::{date as on, time};

    fn said(lang: Lang, recurs: Recurs, season: Season) -> String {
        let starts = Some(time(14, 0, 0, 0));
        let meetings = vec![Meeting {
            recurs,
            starts,
            ends: Some(time(16, 0, 0, 0)),
        }];
        let rhythm = Rhythm {
            as_written: "as they say".into(),
            meetings,
            season,
        };
        lines(lang.words(), &rhythm, on(2026, 11, 21)).join("; ")
    }

    fn first_and_third() -> Recurs {
        Recurs::Monthly {
            nths: vec![1, 3],
            day: Day::Tuesday,
        }
    }

    #[test]
    fn a_monthly_meeting_in_term_time_is_said_in_full() {
        let season = Season {
            term_time_only: true,
            not_in_months: vec![8],
        };
        let english = "1st and 3rd Tuesday of the month, 2 to 4 pm, in term time, not in August";
        assert_eq!(said(Lang::En, first_and_third(), season.clone()), english);
        let welsh = "Dydd Mawrth 1af a 3ydd y mis, 2 tan 4 yp, yn ystod y tymor, nid ym mis Awst";
        assert_eq!(said(Lang::Cy, first_and_third(), season), welsh);
    }

    #[test]
    fn weeks_are_said_as_people_say_them() {
        let weekly = |days: &[Day], every| Recurs::Weekly {
            days: days.to_vec(),
            every,
            from: None,
        };
        let say = |recurs| said(Lang::En, recurs, Season::default());
        assert_eq!(say(weekly(&[Day::Tuesday], 1)), "Tuesdays, 2 to 4 pm");
        assert_eq!(
            say(weekly(&[Day::Tuesday, Day::Friday], 1)),
            "Tuesdays and Fridays, 2 to 4 pm"
        );
        assert_eq!(
            say(weekly(&[Day::Saturday], 2)),
            "Every other Saturday, 2 to 4 pm"
        );
        assert_eq!(say(weekly(&crate::asked::DAYS, 1)), "Every day, 2 to 4 pm");
        assert_eq!(
            say(weekly(&crate::asked::DAYS[..5], 1)),
            "Monday to Friday, 2 to 4 pm"
        );
    }

    #[test]
    fn the_last_of_the_month_and_the_day_of_the_year_are_said() {
        let say = |recurs| said(Lang::En, recurs, Season::default());
        assert_eq!(
            say(Recurs::Monthly {
                nths: vec![-1],
                day: Day::Friday
            }),
            "Last Friday of the month, 2 to 4 pm"
        );
        assert_eq!(
            say(Recurs::Yearly { month: 11, day: 5 }),
            "Every year on 5 November, 2 to 4 pm"
        );
    }

    #[test]
    fn what_nobody_could_read_is_given_as_written() {
        let rhythm = Rhythm {
            as_written: "When the tide lets us".into(),
            ..Rhythm::default()
        };
        assert_eq!(
            lines(Lang::Cy.words(), &rhythm, on(2026, 11, 21)),
            ["When the tide lets us"]
        );
    }
}
