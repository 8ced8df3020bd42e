//! `kith twins`: groups and places that are listed twice.

use super::counted;
use anyhow::Context;
use backend::built_in::BuiltIn;
use backend::config::Home;
use backend::services::recording::{Doer, about_listing};
use backend::store::merges::Merge;
use backend::store::twins::{self as kept, Pair};
use backend::store::{Connection, Store, StoreError, assets, merges};
use backend::twins::{self, Found, Wanted};
use clap::{Args, Subcommand};
use domain::AssetId;
use domain::asset::Asset;
use pages::Lang;
use pages::twins::because;
use std::collections::BTreeSet;

/// Find groups and places that are listed twice, and settle them
///
/// Looks through the whole register and lists each two that look like one thing, with the reasons. Nothing is made one
/// by itself. /staff/twins shows the same, side by side.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Twins {
    /// List no more than this many
    #[arg(long, default_value_t = 100)]
    pub limit: i64,
    /// What to do, if not to look.
    #[command(subcommand)]
    pub what: Option<What>,
}

/// What can be done with two records.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Make two records one: KEEP takes what it lacks, and what leads to OTHER leads to KEEP
    Merge {
        /// The id of the one that is kept
        keep: AssetId,
        /// The id of the one that rests
        other: AssetId,
        /// Take these from OTHER, also where KEEP says something: phone,when
        #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
        from_other: Vec<String>,
    },
    /// Say that two records are two things. They are not listed again
    Differ {
        /// An id
        one: AssetId,
        /// Another
        other: AssetId,
    },
    /// Take back that two records are two things
    AskAgain {
        /// An id
        one: AssetId,
        /// Another
        other: AssetId,
    },
    /// Take a merge back
    Undo {
        /// The id of the one that rests
        old: AssetId,
    },
    /// List the last merges, and what was said to be two things
    Settled,
}

/// Who settles what is settled here.
const BY: &str = "kith twins";

impl Twins {
    /// Does it.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let store = Store::open(&home.database()?)?;
        match self.what {
            None => look(&store, self.limit),
            Some(What::Merge {
                keep,
                other,
                from_other,
            }) => merge(&store, keep, other, from_other),
            Some(What::Differ { one, other }) => {
                for id in [one, other] {
                    let there = store.read(|c| assets::find(c, id))?;
                    there.with_context(|| {
                        format!("there is no record {id}; kith twins shows those that are there")
                    })?;
                }
                anyhow::ensure!(one != other, "that is one record, twice; give two");
                store.write(move |c| {
                    done(c, "told_apart", one, &format!("from {other}"))?;
                    kept::differ(c, one, other, BY)
                })?;
                println!("remembered: two things");
                Ok(())
            }
            Some(What::AskAgain { one, other }) => {
                let asked = store.write(move |c| {
                    let asked = kept::ask_again(c, one, other)?;
                    if asked {
                        done(c, "asked_again", one, &format!("about {other}"))?;
                    }
                    Ok(asked)
                })?;
                anyhow::ensure!(
                    asked,
                    "nobody said that these are two things; kith twins settled lists what was said"
                );
                println!("to be settled again");
                Ok(())
            }
            Some(What::Undo { old }) => {
                let undone = store.write(move |c| {
                    let undone = twins::undo(c, old, BY)?;
                    if undone.is_some() {
                        done(c, "parted", old, "")?;
                    }
                    Ok(undone)
                })?;
                undone.with_context(|| {
                    format!("{old} was not made one with another; kith twins settled lists the merges")
                })?;
                println!("taken back: {old} stands for itself again");
                Ok(())
            }
            Some(What::Settled) => settled(&store, self.limit),
        }
    }
}

/// Adds a line to the record of everything that was done.
fn done(c: &mut Connection, what: &str, about: AssetId, says: &str) -> Result<(), StoreError> {
    Doer::command_line().record(c, what, &about_listing(about), says)
}

fn look(store: &Store, limit: i64) -> anyhow::Result<()> {
    let found = twins::look_through(store)?;
    for pair in store.read(|c| kept::open(c, limit))? {
        let (one, other) = store.read(|c| both(c, &pair))?;
        println!("{}", named(&one));
        println!("{}", named(&other));
        let reasons: Vec<String> = pair
            .reasons
            .iter()
            .map(|reason| because(Lang::En, *reason))
            .collect();
        println!("\t{}\n", reasons.join(", "));
    }
    println!("{} like one thing", counted(found, "pair looks", "pairs look"));
    if found > 0 {
        eprintln!(
            "Settle them on /staff/twins, or with: kith twins merge KEEP OTHER, kith twins differ ONE OTHER"
        );
    }
    Ok(())
}

fn both(c: &mut Connection, pair: &Pair) -> Result<(Asset, Asset), StoreError> {
    let mut one = |id| Ok::<_, StoreError>(assets::find(c, id)?.ok_or(StoreError::NotFound)?.asset);
    Ok((one(pair.one)?, one(pair.other)?))
}

/// The id, the name and where it comes from, as programs and people read it.
fn named(asset: &Asset) -> String {
    let place = asset.whereabouts.places.first();
    let place = place.map_or("", |place| place.postcode.as_str());
    format!("{}\t{}\t{place}\t{}", asset.id, asset.name, asset.source.name)
}

fn merge(store: &Store, keep: AssetId, other: AssetId, from_other: Vec<String>) -> anyhow::Result<()> {
    let from_other: BTreeSet<String> = from_other.into_iter().collect();
    let unknown = from_other
        .iter()
        .find(|column| !twins::merging::chosen_columns().any(|known| known == *column));
    if let Some(unknown) = unknown {
        anyhow::bail!(
            "there is no column {unknown}; the columns are those of Kith CSV: name, phone, when, …"
        );
    }
    let wanted = Wanted {
        keep,
        other,
        from_other,
        by: BY.to_owned(),
        today: super::today(),
    };
    let knowledge = BuiltIn::read()?.knowledge;
    let merged = store.write(move |c| {
        let merged = twins::merge(c, &knowledge, &wanted)?;
        if merged.is_ok() {
            done(c, "merged", keep, &format!("{other} into it"))?;
        }
        Ok(merged)
    })??;
    println!("kept {}", named(&merged.kept));
    eprintln!("What led to {other} leads there now. To take it back: kith twins undo {other}");
    Ok(())
}

fn settled(store: &Store, limit: i64) -> anyhow::Result<()> {
    for Merge { old, kept, by, .. } in store.read(|c| merges::latest(c, limit))? {
        println!("one\t{old}\tleads to\t{kept}\t{by}");
    }
    for (one, other) in store.read(|c| kept::two_things(c, limit))? {
        println!("two\t{one}\tand\t{other}");
    }
    Ok(())
}

/// What an import says of rows that look like what is listed already. `None`: it is all new.
pub(super) fn at_import(found: Found) -> Option<String> {
    if found.too_many {
        return Some("To look for groups that are listed twice now, say: kith twins".to_owned());
    }
    let mut says = Vec::new();
    if found.like_what_was_here > 0 {
        let rows = counted(found.like_what_was_here, "row looks", "rows look");
        says.push(format!("{rows} like listings that are here already"));
    }
    if found.like_each_other > 0 {
        let rows = counted(found.like_each_other, "row looks", "rows look");
        says.push(format!("{rows} like another row of this file"));
    }
    (!says.is_empty()).then(|| {
        format!(
            "{}. Settle them on /staff/twins, or see them with: kith twins",
            says.join(", ")
        )
    })
}
