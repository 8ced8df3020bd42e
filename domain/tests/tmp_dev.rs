mod labelled;
use domain::asset::{Asset, AssetId};
use domain::knowledge::Knowledge;
use domain::placing::place;
use labelled::{Labelled, figures, labelled};
use std::collections::BTreeMap;
use uuid::Uuid;
fn odd(l: &Labelled) -> bool {
    l.id.chars()
        .filter(char::is_ascii_digit)
        .collect::<String>()
        .parse::<u32>()
        .unwrap()
        % 2
        == 1
}
#[test]
fn town() {
    let rows = labelled("/work/seed-town/assets.csv", "/work/seed-town-labels.csv").unwrap();
    let (o, e): (Vec<_>, Vec<_>) = rows.into_iter().partition(odd);
    let (fo, fe) = (figures(&o), figures(&e));
    println!("TOWN held {fo}\nTOWN seen {fe}");
    std::fs::write("/tmp/town_even.txt", fe.otherwise.join("\n")).unwrap();
    let rows = labelled("/work/shared/eval/assets.csv", "/work/shared/eval/labels.csv").unwrap();
    let (o, e): (Vec<_>, Vec<_>) = rows.into_iter().partition(odd);
    let (fo, fe) = (figures(&o), figures(&e));
    println!("EVAL held {fo}\nEVAL seen {fe}");
    std::fs::write("/tmp/eval_even.txt", fe.otherwise.join("\n")).unwrap();
}
#[test]
fn names_alone() {
    let k = Knowledge::built_in().unwrap();
    let mut r =
        csv::Reader::from_path("/work/shared/data/directories/wyorks_osm_community_named.csv").unwrap();
    let mut by: BTreeMap<String, (usize, usize, usize)> = BTreeMap::new();
    let mut wrong = String::new();
    let start = std::time::Instant::now();
    let mut n = 0;
    for row in r.deserialize::<BTreeMap<String, String>>() {
        let row = row.unwrap();
        let mut a = Asset::named(AssetId(Uuid::nil()), row["name"].clone());
        let p = place(&k, &a);
        a.notes.insert("themes".into(), row["themes"].clone());
        a.notes.insert("tags_json".into(), row["tags_json"].clone());
        let t = place(&k, &a);
        n += 2;
        let e = by.entry(row["themes"].clone()).or_default();
        e.0 += 1;
        let first = |p: &domain::placing::Placed| p.kinds.first().map(|k| k.0.clone());
        if p.kinds.is_empty() {
            e.2 += 1
        } else if first(&p) == first(&t) {
            e.1 += 1
        } else {
            wrong += &format!(
                "{}\t{}\t{:?}\t{:?} {:?}\n",
                row["themes"],
                row["name"],
                p.kinds.iter().map(|k| &k.0).collect::<Vec<_>>(),
                t.kinds.iter().map(|k| &k.0).collect::<Vec<_>>(),
                t.tier
            )
        }
    }
    println!("SPEED {} placed in {:?}", n, start.elapsed());
    let mut v: Vec<_> = by.into_iter().collect();
    v.sort_by_key(|(_, e)| std::cmp::Reverse(e.0));
    for (t, e) in v.iter().take(18) {
        println!(
            "OSM {t}: {} rows, right {}, wrong {}, nothing {}",
            e.0,
            e.1,
            e.0 - e.1 - e.2,
            e.2
        );
    }
    std::fs::write("/tmp/osm_wrong.txt", wrong).unwrap();
}
