//! Files that are imported, each through everything that `kith import --dry-run` does with it.

use crate::Reader;
use crate::workbook;
use backend::import::{self, Choice, Contents, Format, How, ImportError, Prepared, gazetteer, patches};
use backend::store::{Database, Store};
use jiff::civil::date;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

/// Begins each file of a package: `=== services.csv`.
const FILE: &str = "=== ";

/// The readers.
pub(crate) const READERS: &[Reader] = &[
    Reader {
        name: "csv",
        reads: |bytes| as_format(Format::Csv, bytes),
        sound: &[
            "name,lat,lon,when\n\"Choir, all welcome\",54.2,1.9,Tuesdays 7pm\nShed,,,\n",
            "Library name;Address 1;Postcode;Monday hours\nCentral;\"1 High Street\nLarkmouth\";XL1 5RJ;09:00-17:00\n",
            "name\twhat happens\nWhist\tCards\n",
        ],
        pieces: &[
            "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "\u{feff}", "\u{0}", "é", "name", "lat",
            "=1+1", "a,",
        ],
    },
    Reader {
        name: "workbook",
        reads: |bytes| as_format(Format::Xlsx, &workbook::workbook(bytes)),
        sound: &[
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:B3"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="str"><v>Choir</v></c><c r="B2" s="1"><v>46000.5</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet><!--next--><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>when</t></si></sst><!--next--><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        ],
        pieces: &[
            workbook::NEXT_PART,
            "<c r=\"A1\">",
            "<c r=\"XFD1048576\">",
            "r=\"A0\"",
            "t=\"s\"",
            "t=\"b\"",
            "t=\"e\"",
            "t=\"d\"",
            "<v>",
            "</v>",
            "<f>",
            "&amp;",
            "&#x0;",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "<![CDATA[",
            "ref=\"A1:XFD1048576\"",
            "ref=\"B2:A1\"",
            "<row r=\"4294967296\">",
            "46000.5",
            "-1",
            "</sheetData>",
        ],
    },
    Reader {
        name: "geojson",
        reads: |bytes| as_format(Format::Geojson, bytes),
        sound: &[
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[1.9,54.2]},"properties":{"name":"Shed","free":true,"ages":16}},{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1.9,54.2],[1.91,54.2],[1.91,54.21],[1.9,54.2]]]},"properties":{"name":"Park"}}]}"#,
        ],
        pieces: &[
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "\"geometry\":",
            "\"type\":\"GeometryCollection\",\"geometries\":[",
            "1e999",
            "-0",
            "\"coordinates\":[]",
            "\"properties\":[]",
            "\\ud800",
            "[[[[",
            "\"name\":",
        ],
    },
    Reader {
        name: "open-referral",
        reads: |bytes| as_format(Format::OpenReferral, bytes),
        sound: &[
            r#"{"contents":[{"id":"a","name":"Shed","status":"active","organization":{"id":"o","name":"Sheds"},"schedules":[{"freq":"WEEKLY","byday":"TU","opens_at":"10:00","closes_at":"12:00Z","dtstart":"2026-01-06"}],"cost_options":[{"option":"session","amount":2.5}],"service_at_locations":[{"id":"l","location":{"id":"p","name":"Hall","latitude":54.2,"longitude":1.9,"addresses":[{"address_1":"3 High Street","city":"Larkmouth","postal_code":"XL1 5RJ"}]}}],"contacts":[{"phones":[{"number":"01632 960123"}]}],"attributes":[{"taxonomy_term":{"code":"entry:not_a_service"}}]}]}"#,
            r#"{"content":[{"id":7,"name":"Outpost","locations":[{"geometry":{"type":"Point","coordinates":[1.9,54.2]}}],"regular_schedules":[{"weekday":"Monday","opens_at":"09:00"}],"min_age":0,"max_age":5,"free":true}]}"#,
            "[{\"id\":\"a\",\"name\":\"One\"}]",
        ],
        pieces: &[
            "{",
            "}",
            "[",
            "]",
            "null",
            "\"contents\":[",
            "\"byday\":\"-1é\"",
            "\"byday\":\"2MO,-1FR\"",
            "\"opens_at\":\"1:2é\"",
            "\"freq\":\"MONTHLY\"",
            "\"interval\":-3",
            "\"minimum_age\":1e300",
            "\"latitude\":999",
            "\"bymonthday\":\"31\"",
            "\"name\":7",
        ],
    },
    Reader {
        name: "package",
        reads: package,
        sound: &[
            "=== services.csv\nid,name,organization_id,status\ns,Shed,o,active\n=== organizations.csv\nid,name\no,Sheds\n=== schedules.csv\nid,service_id,freq,byday,opens_at\nh,s,WEEKLY,TU,10:00\n=== locations.csv\nid,name,latitude,longitude\nl,Hall,54.2,1.9\n=== service_at_locations.csv\nid,service_id,location_id\nx,s,l\n",
        ],
        pieces: &[
            FILE,
            "services.csv\n",
            "addresses.csv\n",
            "phones.csv\n",
            "attributes.csv\n",
            "id,",
            "service_id",
            "location_id",
            "parent_id",
            "\n",
            ",",
            "\"",
            "s,s,s\n",
        ],
    },
    Reader {
        name: "changes",
        reads: |bytes| as_format(Format::Changes, bytes),
        sound: &[
            r#"{"signed":{"site":"Larkmouth","since":0,"next":7,"more":false,"changes":[{"id":"0190a0b0-0000-7000-8000-000000000001","change":7,"status":"published","row":{"name":"Shed"}},{"id":"0190a0b0-0000-7000-8000-000000000002","gone":true}]},"key":"AAAA","signature":"AAAA"}"#,
        ],
        pieces: &[
            "{",
            "}",
            "\"signed\":",
            "\"gone\":true",
            "\"change\":-1",
            "\"next\":1e30",
            "\"key\":\"",
            ",\"key\":\"",
            "null",
        ],
    },
    Reader {
        name: "calendar",
        reads: |bytes| as_format(Format::Calendar, bytes),
        sound: &[
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Choir\\, all\r\n welcome\r\nDTSTART;TZID=Europe/London:20260106T190000\r\nDTEND:20260106T210000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270101\r\nEXDATE:20260113T190000\r\nGEO:54.2;1.9\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20260120T190000\r\nDTSTART:20260121T190000\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ],
        pieces: &[
            "BEGIN:VEVENT\r\n",
            "END:VEVENT\r\n",
            "BEGIN:VALARM\r\n",
            "DTSTART:",
            "DTSTART;VALUE=DATE:20260101\r\n",
            "RRULE:FREQ=",
            "RDATE:",
            "DURATION:PT99999999H\r\n",
            "TZID=\"",
            "99991231T235959Z",
            "00010101",
            "\r\n ",
            "\\n",
            ";",
            ":",
            "GEO:999;nan\r\n",
            "BYSETPOS=-366",
            "COUNT=0",
            "INTERVAL=0",
        ],
    },
    Reader {
        name: "page",
        reads: |bytes| as_format(Format::Page, bytes),
        sound: &[
            r#"<html><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Event","name":"Choir","startDate":"2026-12-01T19:00:00+00:00","endDate":"2026-12-01T21:00","location":{"@type":"Place","name":"Hall","geo":{"latitude":"54.2","longitude":1.9}},"eventSchedule":{"byDay":"https://schema.org/Tuesday","startTime":"19:00","repeatFrequency":"P1W"},"offers":{"price":"0"}}]}</script></head></html>"#,
        ],
        pieces: &[
            "<script type=\"application/ld+json\">",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "&quot;",
            "<a title='",
            "{",
            "}",
            "[",
            "\"@type\":[\"Event\"]",
            "\"byDay\":\"é\"",
            "\"startDate\":\"2026é\"",
            "\"startTime\":\"1é:2\"",
            "\"subEvent\":[",
            "P1M",
        ],
    },
    Reader {
        name: "map",
        reads: |bytes| as_format(Format::Osm, &workbook::map(bytes)),
        sound: &[
            // A string table ("", "amenity", "community_centre", "name", "Hall"), a point with both tags, and a way.
            "\n*\n\0\n\x07amenity\n\x10community_centre\n\x04name\n\x04Hall\x12\x14\n\x12\x08\x02\x12\x02\x01\x03\x1a\x02\x02\x04@\x02H\x02\x12\x12\x1a\x10\x08\x07\x12\x02\x01\x03\x1a\x02\x02\x04B\x04\x02\x02\x02\x02",
        ],
        pieces: &[
            "\x08",
            "\x12\x02\x01\x03",
            "\x1a\x02\x02\x04",
            "\n\0",
            "\x7f",
            "\u{ff}",
            "\x12\x10\x12\x0e",
            "B\x04",
            "@\x02",
            "\u{0}",
        ],
    },
    Reader {
        name: "any file",
        reads: any_file,
        sound: &[
            "name,lat\nShed,54.2\n",
            "{\"type\":\"FeatureCollection\",\"features\":[]}",
            "BEGIN:VCALENDAR\r\n",
            "<html>",
        ],
        pieces: &[
            "PK\x03\x04",
            "\x1f",
            "\u{8b}",
            "\u{feff}",
            "\u{0}",
            "OSMHeader",
            "<?xml",
            "%PDF",
            "{",
            "[",
            "xl/workbook.xml",
            "name,lat\n",
            "\"signed\":",
            "\"contents\":[",
            "BEGIN:VCALENDAR",
        ],
    },
    Reader {
        name: "mapping",
        reads: mapping,
        sound: &[
            "[columns]\n\"Library name\" = \"name\"\n\"Open\" = \"hours on monday\"\n[guessed]\n\"Notes\" = \"note\"\n",
        ],
        pieces: &[
            "[columns]\n",
            "[guessed]\n",
            " = ",
            "\"",
            "\"\"\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            "\\u0000",
            "part of address",
            "osm tags",
            "name",
            "Library name",
            "closed",
            ".",
            "\n",
        ],
    },
    Reader {
        name: "patches",
        reads: |bytes| said(patches::read(&String::from_utf8_lossy(bytes))),
        sound: &[
            r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"slug":"harbour","name":"Harbour","coordinator":{"name":"A","phone":"01632 960123"}},"geometry":{"type":"MultiPolygon","coordinates":[[[[1.9,54.2],[1.91,54.2],[1.91,54.21],[1.9,54.2]]]]}}]}"#,
        ],
        pieces: &[
            "{",
            "}",
            "[",
            "]",
            "null",
            "\"slug\":",
            "\"coordinates\":[]",
            "1e999",
            "\"type\":\"Point\"",
            "\"coordinator\":7",
        ],
    },
    Reader {
        name: "gazetteer",
        reads: a_gazetteer,
        sound: &[
            "postcode,lat,lon\nXL1 5RJ,54.2,1.9\n",
            "pcds,oseast1m,osnrth1m,lat,long,doterm\n\"XL1 5RJ\",530000,180000,54.2,1.9,\n",
            "name,kind,lat,lon\nMarket Quarter,district,54.2,1.9\n",
        ],
        pieces: &[
            "postcode",
            "lat",
            "long",
            "eastings",
            "northings",
            ",",
            "\"",
            "\n",
            "1e999",
            "NaN",
            "XL1 5RJ",
            "99.9999999",
            "\u{0}",
        ],
    },
];

fn as_format(format: Format, bytes: &[u8]) {
    let contents = Contents {
        name: "nonsense".to_owned(),
        bytes: bytes.to_vec(),
        files: [].into(),
    };
    tried(&contents, Some(format), Vec::new());
}

/// Read, mapped, and taken into an empty register, but for leaving anything there.
fn tried(contents: &Contents, format: Option<Format>, told: Vec<import::Told>) {
    let choice = Choice {
        format,
        told,
        ..Choice::default()
    };
    let how = How {
        publish: true,
        dry_run: true,
        ..How::of("nonsense", date(2026, 11, 21))
    };
    let report =
        Prepared::of(contents, &choice).and_then(|prepared| prepared.import(&register().1, how, |_| {}));
    if let Ok(report) = &report {
        assert!(
            report.refused.iter().all(|row| row.says.len() > 5),
            "{:?}",
            report.refused
        );
    }
    said(report);
}

/// What cannot be used is refused in words that say something.
fn said<T>(read: Result<T, ImportError>) {
    if let Err(error) = read {
        assert!(error.to_string().len() > 10, "{error}");
    }
}

fn any_file(bytes: &[u8]) {
    match Contents::of("nonsense".to_owned(), bytes.to_vec()) {
        Ok(contents) => tried(&contents, None, Vec::new()),
        Err(error) => said::<()>(Err(error)),
    }
}

fn package(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let files = text.split(FILE).filter_map(|file| file.split_once('\n'));
    let files = files.map(|(name, table)| (name.trim().to_owned(), table.as_bytes().to_vec()));
    let contents = Contents {
        name: "nonsense".to_owned(),
        bytes: Vec::new(),
        files: files.collect(),
    };
    tried(&contents, Some(Format::OpenReferral), Vec::new());
}

fn mapping(bytes: &[u8]) {
    let table = "Library name,Open,Notes\nCentral,9-5,Closed for lunch\n";
    let contents = Contents {
        name: "nonsense".to_owned(),
        bytes: table.into(),
        files: [].into(),
    };
    match import::read_mapping(&String::from_utf8_lossy(bytes)) {
        Ok(told) => tried(&contents, Some(Format::Csv), told),
        Err(error) => said::<()>(Err(error)),
    }
}

fn a_gazetteer(bytes: &[u8]) {
    let (folder, store) = register();
    let file = folder.join("gazetteer.csv");
    fs::write(&file, bytes).unwrap();
    said(gazetteer::import(store, &file, |_| {}));
}

/// An empty register, and its folder.
fn register() -> &'static (PathBuf, Store) {
    static REGISTER: OnceLock<(PathBuf, Store)> = OnceLock::new();
    REGISTER.get_or_init(|| {
        // It is wanted for as long as the program runs, and stands where the system clears up.
        let folder = tempfile::tempdir().unwrap().keep();
        let store = Store::open(&Database::Sqlite(folder.join("kith.sqlite"))).unwrap();
        (folder, store)
    })
}
