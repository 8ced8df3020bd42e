//! `kith serve`: the site.

use anyhow::Context;
use backend::config::{Config, Home, Settings};
use backend::site::Site;
use backend::{feeds, http};
use clap::Args;
use std::net::TcpListener;
use std::panic;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// Serve the site.
///
/// With no settings at all it serves http://localhost:8080 from ./kith-data. Every setting may also stand in
/// kith.toml in the data folder (with underscores: site_name = "Kith Larkmouth"); the environment overrules the
/// file, and flags overrule both.
#[derive(Debug, Args)]
pub struct Serve {
    /// The settings of the service.
    #[command(flatten)]
    pub settings: Settings,
}

impl Serve {
    /// Runs until it is told to stop.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let config = Config::settle(home, self.settings)?;
        start_log(&config.log)?;
        let listener = TcpListener::bind((config.bind, config.port)).with_context(|| {
            format!(
                "port {} cannot be had; choose another with --port, or 0 for a free one",
                config.port
            )
        })?;
        let site = Site::open(&home.database()?, config)?;
        if site.web.is_empty() {
            tracing::warn!("the web program is not built in: pages work, plain and without a map");
        }
        feeds::keep(site.store.clone(), &site.config)?;
        // Programs read this line: it stays as it is.
        http::serve(site, listener, |address| {
            println!("listening on http://{address}");
        })
        .context("the server stopped")
    }
}

fn start_log(level: &str) -> anyhow::Result<()> {
    let level: LevelFilter = level
        .parse()
        .context("the setting log cannot be used: write error, warn, info, debug or trace")?;
    // Only our own code may say much: what a library notes of a request could hold a person's words.
    let filter = EnvFilter::new(format!("warn,backend={level},kith={level}"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    // The usual message of a panic may hold a piece of what was being worked on: a person's words. Its place is
    // enough to find it by.
    panic::set_hook(Box::new(|panicked| {
        let place = panicked.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a panic was caught");
    }));
    Ok(())
}
