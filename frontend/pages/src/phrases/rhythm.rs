//! When something meets, in words: "1st and 3rd Tuesday of the month, 2 to 4 pm, in term time".

use super::dates::{date, day_name, month_name};
use super::months::months;
use super::times::span;
use super::{capital, listed};
use crate::words::Words;
use domain::rhythm::{Day, DayPart, Meeting, Recurs, Rhythm, Season};
use jiff::civil::Date;

/// The whole rhythm, one line for each meeting. What could not be read is given as it was written; empty where
/// nobody said anything.
pub fn lines(words: &Words, rhythm: &Rhythm, today: Date) -> Vec<String> {
    if rhythm.meetings.is_empty() {
        return Some(capital(&rhythm.as_written))
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect();
    }
    let season = season(words, &rhythm.season);
    let line = |meeting| {
        capital(
            &[meeting_parts(words, meeting, today), season.clone()]
                .concat()
                .join(", "),
        )
    };
    rhythm.meetings.iter().map(line).collect()
}

/// On which days, when on those days, and in which months: what of it is known.
fn meeting_parts(words: &Words, meeting: &Meeting, today: Date) -> Vec<String> {
    let part = meeting.part.filter(|_| meeting.starts.is_none());
    let months = months(words, &meeting.only_in_months);
    [
        Some(meeting_days(words, meeting, today)),
        part.map(|part| words.say(part_name(part))),
        Some(span(words, meeting.starts, meeting.ends)),
        months.map(|months| words.say_with("rhythm-only-in", &[("months", months.into())])),
    ]
    .into_iter()
    .flatten()
    .filter(|part| !part.is_empty())
    .collect()
}

const fn part_name(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "part-morning",
        DayPart::Afternoon => "part-afternoon",
        DayPart::Evening => "part-evening",
        DayPart::Daylight => "part-daylight",
    }
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
        Recurs::Always => words.say("rhythm-always"),
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
    let not_in = months(words, &season.not_in_months);
    [
        season.term_time_only.then(|| words.say("rhythm-term-time")),
        not_in.map(|months| words.say_with("rhythm-not-in", &[("months", months.into())])),
        season
            .not_on_bank_holidays
            .then(|| words.say("rhythm-not-bank-holidays")),
        season.not_at_christmas.then(|| words.say("rhythm-not-christmas")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use jiff::civil::{date as on, time};

    fn said(lang: Lang, recurs: Recurs, season: Season) -> String {
        let starts = Some(time(14, 0, 0, 0));
        let ends = Some(time(16, 0, 0, 0));
        let meetings = vec![Meeting {
            starts,
            ends,
            ..Meeting::on(recurs)
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
            ..Season::default()
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

    #[test]
    fn a_part_of_the_day_and_the_months_are_said() {
        let mut meeting = Meeting::on(Recurs::Weekly {
            days: vec![Day::Saturday],
            every: 1,
            from: None,
        });
        meeting.part = Some(DayPart::Morning);
        meeting.only_in_months = vec![6, 7];
        let season = Season {
            not_on_bank_holidays: true,
            ..Season::default()
        };
        let rhythm = Rhythm {
            as_written: String::new(),
            meetings: vec![meeting],
            season,
        };
        let said = lines(Lang::En.words(), &rhythm, on(2026, 11, 21));
        assert_eq!(
            said,
            ["Saturdays, in the morning, in June and July, not on bank holidays"]
        );
    }
}
