//! One run of one feed, from the first request to what it changed.

use super::gathering::{Gathered, gather};
use super::limits::RUNS_KEPT;
use super::timing;
use super::trouble::Trouble;
use crate::config::Config;
use crate::fetch::{Fetcher, system_lookup};
use crate::import::vanished;
use crate::import::{Choice, Contents, Format, How, Prepared, Report, read_mapping};
use crate::site;
use crate::store::feeds::{self, Came, Feed, Run};
use crate::store::imports::Counts;
use crate::store::{Store, StoreError, mappings};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::runtime::Runtime;

/// What feeds are run with. It has a way out and a runtime of its own, so that no reader waits for it.
pub struct Workshop {
    store: Store,
    fetcher: Fetcher,
    runtime: Runtime,
    clock: TimeZone,
}

const SECOND_US: i64 = 1_000_000;

impl Workshop {
    /// Makes one.
    ///
    /// # Errors
    /// Where the system gives no way out.
    pub fn new(store: Store, config: &Config) -> anyhow::Result<Workshop> {
        let agent = site::agent(config);
        Ok(Workshop {
            store,
            fetcher: Fetcher::new(config.allow_private_upstreams, &agent, system_lookup())?,
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?,
            clock: config.zone.clock.clone(),
        })
    }
}

/// Runs a feed now, and keeps what came of it. `believe_losses`: a person said that it is right where more than half
/// is missing.
///
/// # Errors
/// Where the database cannot be read or written. Whatever is wrong with the feed is in the run.
pub fn run(workshop: &Workshop, mut feed: Feed, believe_losses: bool) -> Result<Run, StoreError> {
    let began_us = now_us();
    if believe_losses {
        // What was held back has not changed since; it has to be had again.
        (feed.etag, feed.last_modified) = (None, None);
    }
    let came = match workshop.runtime.block_on(gather(&workshop.fetcher, &feed)) {
        Ok(Gathered::NotModified) => Ok(Taken::NotModified),
        Ok(Gathered::Whole {
            contents,
            etag,
            last_modified,
        }) => take_in(workshop, &feed, &contents, Whole::Yes { believe_losses }).map(|report| {
            if report.lost.is_none() {
                (feed.etag, feed.last_modified) = (etag, last_modified);
            }
            Taken::In(Box::new(report))
        }),
        Ok(Gathered::Changes {
            contents,
            gone,
            following,
        }) => take_changes(workshop, &feed, &contents, &gone).map(|report| {
            feed.following = Some(following);
            Taken::In(Box::new(report))
        }),
        Err(trouble) => Err(trouble),
    };
    let run = Run {
        began_us,
        ended_us: now_us(),
        ..run_of(came)
    };
    settle(&mut feed, &run);
    let kept = run.clone();
    workshop.store.write(move |c| {
        // Somebody may have taken it away or paused it meanwhile.
        if let Some(now) = feeds::find(c, &feed.source)? {
            feeds::save(
                c,
                &Feed {
                    paused: now.paused,
                    ..feed.clone()
                },
            )?;
            feeds::add_run(c, &feed.source, &kept, RUNS_KEPT)?;
        }
        Ok(())
    })?;
    Ok(run)
}

enum Taken {
    NotModified,
    In(Box<Report>),
}

fn take_in(workshop: &Workshop, feed: &Feed, contents: &Contents, whole: Whole) -> Result<Report, Trouble> {
    let source = feed.source.clone();
    let inside = |error: StoreError| Trouble(format!("the register cannot be written: {error}"));
    let remembered = workshop
        .store
        .read(|c| mappings::of_source(c, &source))
        .map_err(inside)?;
    let choice = Choice {
        format: feed.format.as_deref().and_then(Format::named),
        remembered: read_mapping(&remembered.unwrap_or_default())?,
        ..Choice::default()
    };
    let prepared = Prepared::of(contents, &choice)?;
    let how = How {
        source,
        licence: feed.licence.clone(),
        publish: feed.publish,
        dry_run: false,
        today: Timestamp::now().to_zoned(workshop.clock.clone()).date(),
        whole: whole != Whole::No,
        believe_losses: whole == Whole::Yes { believe_losses: true },
    };
    Ok(prepared.import(&workshop.store, how, |_| {})?)
}

/// Whether what came is all that the source has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whole {
    Yes { believe_losses: bool },
    No,
}

/// Takes in what is new at a neighbour's, and hides what it does not show any more.
fn take_changes(
    workshop: &Workshop,
    feed: &Feed,
    contents: &Contents,
    gone: &[String],
) -> Result<Report, Trouble> {
    let mut report = take_in(workshop, feed, contents, Whole::No)?;
    let today = Timestamp::now().to_zoned(workshop.clock.clone()).date();
    let (source, gone) = (feed.source.clone(), gone.to_vec());
    let withdrawn = workshop
        .store
        .write(move |c| vanished::withdraw(c, &source, &gone, today));
    report.gone = withdrawn.map_err(|error| Trouble(format!("the register cannot be written: {error}")))?;
    Ok(report)
}

fn run_of(came: Result<Taken, Trouble>) -> Run {
    let nothing = Run {
        began_us: 0,
        ended_us: 0,
        came: Came::Failed,
        says: String::new(),
        counts: Counts::default(),
        gone: 0,
        back: 0,
        import: None,
    };
    match came {
        Err(Trouble(says)) => Run { says, ..nothing },
        Ok(Taken::NotModified) => Run {
            came: Came::NotModified,
            ..nothing
        },
        Ok(Taken::In(report)) => match report.lost {
            Some(lost) => Run {
                came: Came::HeldBack,
                says: format!(
                    "{} of {} records are not in it any more, which is more than half, so nothing was changed. Look \
                     whether that is right; if it is, take it in with kith feed run --believe-losses",
                    lost.missing, lost.of
                ),
                ..nothing
            },
            None => Run {
                came: Came::TakenIn,
                counts: report.counts,
                gone: report.gone,
                back: report.back,
                import: report.run.map(|run| run.0),
                ..nothing
            },
        },
    }
}

/// Notes on the feed what came of it, and when it is due again.
fn settle(feed: &mut Feed, run: &Run) {
    feed.problem.clone_from(&run.says);
    match run.came {
        Came::TakenIn | Came::NotModified => {
            feed.failures = 0;
            feed.worked_us = Some(run.ended_us);
        }
        Came::HeldBack => feed.failures = 0,
        Came::Failed => feed.failures = feed.failures.saturating_add(1),
    }
    feed.next_us = run.ended_us + timing::wait_s(feed.every_s, feed.failures) * SECOND_US;
}

fn now_us() -> i64 {
    Timestamp::now().as_microsecond()
}
