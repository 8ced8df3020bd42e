//! `kith import`: groups and places from a file.

use super::progress;
use anyhow::Context;
use backend::config::Home;
use backend::import::{self, Choice, Format, How, Prepared, Report, Told};
use backend::site;
use backend::store::{Store, mappings};
use clap::Args;
use std::fs;
use std::path::PathBuf;

/// Import groups and places from a file
///
/// Reads Kith CSV, other people's tables and spreadsheets, and GeoJSON. What each column becomes is guessed, shown, and
/// remembered for the source; --map and --mapping overrule it. The same file twice changes nothing.
#[derive(Debug, Args)]
pub struct Import {
    /// The file, packed with gzip or not
    pub file: PathBuf,
    /// What it is [default: guessed from the content]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// The source of rows that do not name their own [default: the file's name]
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// The licence of rows that do not name their own
    #[arg(long, value_name = "TEXT")]
    pub licence: Option<String>,
    /// Show what is new at once; without this it waits for somebody to look
    #[arg(long)]
    pub publish: bool,
    /// What a column becomes: "Library name=name"; nothing after the = makes it a note
    #[arg(long, value_name = "COLUMN=COLUMN")]
    pub map: Vec<Told>,
    /// What the columns become: a file in the form in which a mapping is shown
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    /// The sheet of a spreadsheet [default: the first with rows]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Only tell what would happen
    #[arg(long)]
    pub dry_run: bool,
}

/// So many new records take longer to place than a start should.
const MANY: i64 = 20_000;
/// Refused rows that are told on the spot. All of them are in the file.
const TOLD_AT_ONCE: usize = 10;

impl Import {
    /// Imports, and says what was done.
    pub fn run(self, home: &Home) -> anyhow::Result<()> {
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let source = self
            .source
            .clone()
            .unwrap_or_else(|| import::stem(&name).to_owned());
        let store = Store::open(&home.database()?)?;
        let prepared = Prepared::open(&self.file, &self.choice(&store, &source)?)
            .with_context(|| format!("{} was not imported", self.file.display()))?;
        for said in &prepared.said {
            eprintln!("{said}");
        }
        if !prepared.mapping.is_plain() {
            eprintln!(
                "# What becomes of the columns of {}. Change it with --map \"COLUMN=COLUMN\", or save this, mend it and \
                 give it back with --mapping FILE.\n{}",
                prepared.file_name, prepared.mapping
            );
        }
        let how = How {
            licence: self.licence.clone(),
            publish: self.publish,
            dry_run: self.dry_run,
            ..How::of(source, super::today())
        };
        let bar = progress::rows(prepared.rows());
        let ticking = bar.clone();
        let report = prepared.import(&store, how, move |done| ticking.set_position(done))?;
        bar.finish_and_clear();
        self.tell(&prepared, &report)?;
        if !self.dry_run && report.counts.added + report.counts.changed >= MANY {
            eprintln!("Making the register ready, so that the next start is a matter of seconds …");
            site::make_ready(store, &home.data_dir())?;
        }
        Ok(())
    }

    fn choice(&self, store: &Store, source: &str) -> anyhow::Result<Choice> {
        let remembered = store.read(|c| mappings::of_source(c, source))?;
        let mut told = match &self.mapping {
            Some(file) => {
                let written = fs::read_to_string(file)
                    .with_context(|| format!("the mapping {} cannot be read", file.display()))?;
                import::read_mapping(&written)?
            }
            None => Vec::new(),
        };
        told.extend(self.map.iter().cloned());
        Ok(Choice {
            format: self.format,
            sheet: self.sheet.clone(),
            remembered: import::read_mapping(&remembered.unwrap_or_default())?,
            told,
        })
    }

    fn tell(&self, prepared: &Prepared, report: &Report) -> anyhow::Result<()> {
        for row in report.refused.iter().take(TOLD_AT_ONCE) {
            eprintln!("{} {}: {}", prepared.table.unit, row.line, row.says);
        }
        if report.refused.len() > TOLD_AT_ONCE {
            eprintln!("… and {} more", report.refused.len() - TOLD_AT_ONCE);
        }
        if !report.unknown_postcodes.is_empty() {
            eprintln!("{}", unknown_postcodes(report));
        }
        println!(
            "{}{}",
            if self.dry_run { "would be: " } else { "" },
            super::counts(report.counts)
        );
        if !report.refused.is_empty() && !self.dry_run {
            let path = import::refused_path(&self.file);
            import::write_refused(&path, prepared, &report.refused).with_context(|| {
                format!(
                    "everything else is imported, but the refused rows cannot be written to {}",
                    path.display()
                )
            })?;
            eprintln!(
                "The refused rows are in {}: mend them there, and import that file",
                path.display()
            );
        }
        if let Some(says) = super::twins::at_import(report.twins) {
            eprintln!("{says}");
        }
        if !self.publish && !self.dry_run && report.counts.added > 0 {
            eprintln!("What is new waits for somebody to look. To show it at once, import with --publish");
        }
        Ok(())
    }
}

fn unknown_postcodes(report: &Report) -> String {
    const NAMED: usize = 5;
    let unknown = &report.unknown_postcodes;
    let named: Vec<_> = unknown.iter().take(NAMED).map(String::as_str).collect();
    let more = if unknown.len() > NAMED { " …" } else { "" };
    format!(
        "{} postcodes are not in the gazetteer ({}{more}). Their rows were taken without a place; import a gazetteer \
         with kith gazetteer import, and they get one",
        unknown.len(),
        named.join(", ")
    )
}
