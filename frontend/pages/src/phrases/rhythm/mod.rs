//! When something meets, in words: "1st and 3rd Tuesday of the month, 2 to 4 pm, in term time".

mod days;
mod seasons;

use super::months::months;
use super::times::span;
use super::{capital, listed};
use crate::words::Words;
use domain::rhythm::{DayPart, Meeting, Rhythm};
use jiff::civil::Date;

/// The whole rhythm, one line for each sort of days. What could not be read is given as it was written; empty where
/// nobody said anything.
pub fn lines(words: &Words, rhythm: &Rhythm, today: Date) -> Vec<String> {
    let by_appointment = rhythm.by_appointment.then(|| words.say("rhythm-by-appointment"));
    if rhythm.meetings.is_empty() {
        let says_more =
            !rhythm.by_appointment || rhythm.as_written.split_whitespace().count() > NO_MORE_WORDS;
        let as_written = Some(rhythm.as_written.clone()).filter(|text| says_more && !text.is_empty());
        let lines = by_appointment.into_iter().chain(as_written);
        return lines.map(|line| capital(&line)).collect();
    }
    let season = seasons::season(words, &rhythm.season);
    let same_days = rhythm.meetings.chunk_by(differ_only_in_hours);
    let line = |meetings| {
        [meeting_parts(words, meetings, today), season.clone()]
            .concat()
            .join(", ")
    };
    let lines = same_days.map(line).chain(by_appointment);
    lines.map(|line| capital(&line)).collect()
}

/// "By appointment only" says no more than that it is by appointment.
const NO_MORE_WORDS: usize = 3;

/// Whether two meetings can be said in one line: "Mondays, 9 am to 1 pm and 2 to 5 pm".
fn differ_only_in_hours(a: &Meeting, b: &Meeting) -> bool {
    let both_timed = a.starts.is_some() && b.starts.is_some();
    let without_hours = |meeting: &Meeting| Meeting {
        starts: None,
        ends: None,
        ..meeting.clone()
    };
    both_timed && without_hours(a) == without_hours(b)
}

/// On which days, when on those days, and in which parts of the year: what of it is known. All are on the same days.
fn meeting_parts(words: &Words, meetings: &[Meeting], today: Date) -> Vec<String> {
    let Some(meeting) = meetings.first() else {
        return Vec::new();
    };
    let part = meeting.part.filter(|_| meeting.starts.is_none());
    let hours: Vec<String> = meetings.iter().map(|m| span(words, m.starts, m.ends)).collect();
    let months = months(words, &meeting.only_in_months);
    let mut parts = vec![
        days::days(words, &meeting.recurs, today),
        part.map(|part| words.say(part_name(part))).unwrap_or_default(),
        listed(words, &hours),
        months
            .map(|months| words.say_with("rhythm-only-in", &[("months", months.into())]))
            .unwrap_or_default(),
    ];
    parts.extend(seasons::bounds(words, meeting, today));
    parts.retain(|part| !part.is_empty());
    parts
}

const fn part_name(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "part-morning",
        DayPart::Afternoon => "part-afternoon",
        DayPart::Evening => "part-evening",
        DayPart::Daylight => "part-daylight",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use domain::rhythm::{Day, Recurs, Season};
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
            ..Rhythm::default()
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
            "Every other Saturday (ask which weeks), 2 to 4 pm"
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
            ..Rhythm::default()
        };
        let said = lines(Lang::En.words(), &rhythm, on(2026, 11, 21));
        assert_eq!(
            said,
            ["Saturdays, in the morning, in June and July, not on bank holidays"]
        );
    }

    #[test]
    fn hours_of_the_same_days_are_said_in_one_line() {
        let weekly = Recurs::Weekly {
            days: Day::ALL[..4].to_vec(),
            every: 1,
            from: None,
        };
        let hours = |from, to| Meeting {
            starts: Some(time(from, 0, 0, 0)),
            ends: Some(time(to, 0, 0, 0)),
            ..Meeting::on(weekly.clone())
        };
        let rhythm = Rhythm {
            meetings: vec![hours(9, 13), hours(14, 17)],
            ..Rhythm::default()
        };
        let said = |lang: Lang| lines(lang.words(), &rhythm, on(2026, 11, 21));
        assert_eq!(said(Lang::En), ["Monday to Thursday, 9 am to 1 pm and 2 to 5 pm"]);
        assert_eq!(
            said(Lang::Cy),
            ["Dydd Llun i ddydd Iau, 9 yb tan 1 yp a 2 tan 5 yp"]
        );
    }

    #[test]
    fn every_other_week_asks_which_where_nobody_knows() {
        let weekly = |from| Recurs::Weekly {
            days: vec![Day::Saturday],
            every: 2,
            from,
        };
        let say = |recurs| said(Lang::En, recurs, Season::default());
        assert_eq!(
            say(weekly(None)),
            "Every other Saturday (ask which weeks), 2 to 4 pm"
        );
        assert_eq!(
            say(weekly(Some(on(2026, 11, 28)))),
            "Every other Saturday, 2 to 4 pm"
        );
    }

    #[test]
    fn days_of_the_month_and_lists_of_dates_are_said() {
        let say = |recurs| said(Lang::En, recurs, Season::default());
        assert_eq!(
            say(Recurs::MonthDays(vec![1, 15, -1])),
            "The 1st, the 15th and the last day of the month, 2 to 4 pm"
        );
        let dates = vec![on(2026, 12, 5), on(2026, 12, 12)];
        assert_eq!(
            say(Recurs::Dates(dates)),
            "Saturday 5 December and Saturday 12 December, 2 to 4 pm"
        );
    }

    #[test]
    fn a_course_says_from_when_until_when_and_when_not() {
        let meeting = Meeting {
            first: Some(on(2027, 1, 5)),
            last: Some(on(2027, 3, 23)),
            called_off: vec![on(2027, 2, 16)],
            ..Meeting::on(Recurs::Weekly {
                days: vec![Day::Tuesday],
                every: 1,
                from: None,
            })
        };
        let rhythm = Rhythm {
            meetings: vec![meeting],
            ..Rhythm::default()
        };
        assert_eq!(
            lines(Lang::En.words(), &rhythm, on(2026, 11, 21)),
            [
                "Tuesdays, from Tuesday 5 January 2027, until Tuesday 23 March 2027, not on Tuesday 16 February 2027"
            ]
        );
    }

    #[test]
    fn by_appointment_is_said_in_the_language_of_the_page() {
        let rhythm = Rhythm {
            as_written: "By appointment only".into(),
            by_appointment: true,
            ..Rhythm::default()
        };
        assert_eq!(
            lines(Lang::Cy.words(), &rhythm, on(2026, 11, 21)),
            ["Trwy apwyntiad"]
        );
    }
}
