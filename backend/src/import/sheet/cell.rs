//! A cell of a sheet as the text somebody would read in it.

use calamine::{DataRef, ExcelDateTime};

/// The text of a cell. Empty for one that holds nothing, or only a formula's error.
pub(super) fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.replace('\0', ""),
        DataRef::SharedString(text) => text.replace('\0', ""),
        DataRef::Bool(true) => "yes".to_owned(),
        DataRef::Bool(false) => "no".to_owned(),
        DataRef::DateTime(at) => moment(at),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
    }
}

/// "2026-11-21", "10:30" or both. A sheet keeps a time of day as a part of a day.
fn moment(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, _, _) = at.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}");
    let day = format!("{year:04}-{month:02}-{day:02}");
    if at.is_duration() || at.as_f64().abs() < 1.0 {
        time
    } else if time == "00:00" {
        day
    } else {
        format!("{day} {time}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::DateTime;

    #[test]
    fn a_day_a_time_and_both_are_written_as_people_read_them() {
        let shown = |value| text(&DataRef::DateTime(ExcelDateTime::new(value, DateTime, false)));
        assert_eq!(shown(46_347.0), "2026-11-21");
        assert_eq!(shown(0.4375), "10:30");
        assert_eq!(shown(46_347.5), "2026-11-21 12:00");
    }

    #[test]
    fn a_whole_number_has_no_point() {
        assert_eq!(text(&DataRef::Float(12.0)), "12");
        assert_eq!(text(&DataRef::Float(2.5)), "2.5");
        assert_eq!(text(&DataRef::Bool(true)), "yes");
    }
}
