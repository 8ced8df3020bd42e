//! How people are together there, and at what time of day.

use super::PlacingCues;
use super::text::{Setting, Text};
use crate::asset::{Asset, Format, Online};
use crate::rhythm::{Day, Meeting, Recurs};
use jiff::civil::{Date, Time, Weekday, time};

/// What the words, the whereabouts and the rhythm say. In the order of the vocabulary, each once.
pub(super) fn formats(cues: &PlacingCues, asset: &Asset, texts: &[Text], usual: &[Format]) -> Vec<Format> {
    let mut formats = asset.formats.clone();
    formats.extend(said(cues, texts));
    formats.extend(whereabouts(asset));
    formats.extend(asset.rhythm.meetings.iter().flat_map(times));
    let usual = usual
        .iter()
        .filter(|format| !is_gainsaid(**format, &formats))
        .copied();
    formats.extend(usual.collect::<Vec<_>>());
    formats.sort_unstable();
    formats.dedup();
    formats
}

fn said(cues: &PlacingCues, texts: &[Text]) -> Vec<Format> {
    let found = texts.iter().flat_map(|text| {
        let found = cues.formats.find(&text.words);
        found
            .into_iter()
            .filter(|found| text.setting(&cues.context, &found.at) != Setting::Negated)
    });
    found.flat_map(|found| found.means.iter().copied()).collect()
}

fn whereabouts(asset: &Asset) -> Vec<Format> {
    let online = asset.whereabouts.online != Online::No;
    let comes = asset.whereabouts.comes_to_you;
    [(online, Format::Online), (comes, Format::ComesToYou)]
        .into_iter()
        .filter_map(|(so, format)| so.then_some(format))
        .collect()
}

/// Sizes, and amounts of talk: of each of these a thing has one, and what was said goes before what is usual.
const SIZES: &[Format] = &[Format::OneToOne, Format::Small, Format::Medium, Format::Big];
const TALK: &[Format] = &[Format::TalkNone, Format::TalkSome, Format::TalkLots];

fn is_gainsaid(usual: Format, known: &[Format]) -> bool {
    [SIZES, TALK]
        .iter()
        .any(|scale| scale.contains(&usual) && known.iter().any(|format| scale.contains(format)))
}

const NOON: Time = time(12, 0, 0, 0);
const FIVE: Time = time(17, 0, 0, 0);

/// The parts of the day and week a meeting reaches into.
fn times(meeting: &Meeting) -> Vec<Format> {
    let mut parts = Vec::new();
    if let Some(starts) = meeting.starts {
        let ends = meeting.ends.filter(|ends| *ends > starts).unwrap_or(starts);
        let reaches = |from: Time, until: Time| starts < until && (ends > from || starts >= from);
        let day = [
            (Format::Morning, Time::MIN, NOON),
            (Format::Afternoon, NOON, FIVE),
            (Format::Evening, FIVE, Time::MAX),
        ];
        parts.extend(
            day.iter()
                .filter(|(_, from, until)| reaches(*from, *until))
                .map(|part| part.0),
        );
    }
    if is_at_weekend(&meeting.recurs) {
        parts.push(Format::Weekend);
    }
    parts
}

fn is_at_weekend(recurs: &Recurs) -> bool {
    let weekend = |day: &Day| matches!(day, Day::Saturday | Day::Sunday);
    match recurs {
        Recurs::Weekly { days, .. } => days.iter().any(weekend),
        Recurs::Monthly { day, .. } => weekend(day),
        Recurs::Once(date) => is_weekend_date(*date),
        Recurs::Dates(dates) => dates.iter().copied().any(is_weekend_date),
        Recurs::Yearly { .. } | Recurs::MonthDays(_) | Recurs::Always => false,
    }
}

fn is_weekend_date(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}
