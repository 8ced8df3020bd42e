//! What people and files write in a cell: when it meets, a postcode, a row of Kith CSV; and the bundle that a device unpacks.

use crate::Reader;
use domain::bundle::Bundle;
use domain::columns;
use domain::postcode;
use domain::rhythm::{self, Calendar, Day};
use domain::{Asset, AssetId};
use jiff::civil::{Date, date};
use uuid::Uuid;

/// The readers.
pub(crate) const READERS: &[Reader] = &[
    Reader {
        name: "when",
        reads: when,
        sound: &[
            "Tuesdays 10am to 12, not August",
            "1st & 3rd Thurs 2-4pm term time",
            "every other Sat",
            "last Friday of the month 7 til late",
            "Mo-Fr 09:00-17:30; Sa,Su 10:00-12:00; PH off; Dec 24-Jan 2 closed",
            "RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=9\nDTSTART:20261110T190000\nEXDATE:20261208",
            "Dydd Mawrth 10yb tan hanner dydd, bob yn ail wythnos",
            "12 December 2026, half past two",
        ],
        pieces: &[
            "Mon",
            "1st",
            "99th",
            "last",
            "-",
            "from",
            "until",
            "every other",
            "not",
            "24:00",
            "half past",
            "noon",
            "dusk",
            "bank holidays",
            "August",
            "bob yn ail",
            "2100",
            ";",
            "(",
            ")",
            "&",
            "FREQ=",
            "BYDAY=",
            "-5MO",
            "COUNT=",
            "UNTIL=",
            "DTSTART:",
            "99991231T235959Z",
            "00010101",
            "PH",
            "off",
            "[1,-1]",
            "week",
            "easter",
            "sunset",
            "29 Feb",
            "\u{301}",
            "é",
            "\u{130}",
            "\n",
        ],
    },
    Reader {
        name: "postcode",
        reads: a_postcode,
        sound: &["XL1 5RJ", "sw1a1aa", " EC1A 1BB ", "GIR 0AA"],
        pieces: &["A", "1", " ", "é", "\u{1F600}", "ß", "\u{130}", "AA", "99"],
    },
    Reader {
        name: "row",
        reads: row,
        sound: &[
            "name=Whist\nwhen=Tuesdays 2pm\naddress=The hall, 3 High Street\npostcode=XL1 5RJ\nlat=54.2\nlon=1.9\ncost=£2, free for carers\nages=16 to 25",
            "name=Choir\nname_cy=Côr\nlanguages=English, Welsh\nphone=01632 960123\nemail=a@example.org\nwebsite=https://example.org\nstep_free=yes\nchecked_on=2026-11-01\nchecked_by=phone\nkinds=choir",
            "name=Bench\nlocation_shown=street\nonline=both\naddress_2=Elsewhere\nlat_2=54.3\nlon_2=1.8\nwelcomes=all\nwanted=drivers",
        ],
        pieces: &[
            "\n",
            "=",
            "name=",
            "when=",
            "lat=",
            "lon=",
            "cost=",
            "ages=",
            "external_id=",
            "kinds=",
            "domains=",
            "formats=",
            "£",
            "p",
            "free",
            "1e9",
            "-",
            "yes",
            "no",
            "address_9=",
            "_2=",
            "'=",
            "@",
            "+",
            "2026-02-30",
            "pay what you can",
            "under 5s",
            "18+",
            "\u{0}",
            "é",
        ],
    },
    Reader {
        name: "bundle",
        reads: bundle,
        sound: &["\u{2}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{4}GMT0"],
        pieces: &[
            "\u{0}",
            "\u{1}",
            "\u{2}",
            "\u{7f}",
            "\u{ff}\u{ff}\u{ff}\u{ff}",
            "GMT0BST,M3.5.0/1,M10.5.0",
        ],
    },
];

const TODAY: Date = date(2026, 11, 21);

/// What was written is kept as it was, whatever was understood of it, and next times can be told.
fn when(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let rhythm = rhythm::read(&text, TODAY);
    assert_eq!(rhythm.as_written, text.trim());
    rhythm.next(TODAY.at(1, 30, 0, 0), 3, &Calendar::default());
    rhythm.doors(TODAY.at(1, 30, 0, 0), &Calendar::default());
    rhythm::read_week(&[(Day::Monday, &text), (Day::Sunday, &text)], TODAY);
}

/// A tidied postcode is tidy.
fn a_postcode(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    postcode::outward(&text);
    if let Some(tidy) = postcode::tidy(&text) {
        assert_eq!(postcode::tidy(&tidy).as_deref(), Some(&*tidy));
    }
}

/// What is refused is refused with its columns. What is taken, is written and is taken again, says the same a second time.
fn row(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let cells = text.split('\n').filter_map(|line| line.split_once('='));
    let row = cells
        .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
        .collect();
    let blank = || Asset::named(AssetId(Uuid::nil()), String::new());
    match columns::read(&row, blank(), TODAY) {
        Err(problems) => assert!(
            problems.iter().all(|problem| problem.says.len() > 5),
            "{problems:?}"
        ),
        Ok(asset) => {
            let written = columns::write(&asset);
            let again = columns::read(&written, blank(), TODAY).unwrap();
            assert_eq!(columns::write(&again), written);
        }
    }
}

/// What is unpacked can be packed and unpacked again.
fn bundle(bytes: &[u8]) {
    if let Ok(bundle) = Bundle::decode(bytes) {
        Bundle::decode(&bundle.encode().unwrap()).unwrap();
    }
}
