//! What judges sit at: a server of the demo town, the judges' own programs, and open data where that is beside the project.

use crate::command::step;
use crate::paths::Paths;
use anyhow::{Context, bail};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The judges from the Python package index, each at the version its counts were taken with.
const PACKAGES: &[&str] = &[
    "jsonschema[format]==4.26.0",
    "jsonschema-rs==0.60.3",
    "schemathesis==4.32.5",
    "openapi-spec-validator==0.9.0",
    "extruct==0.18.0",
    "icalendar==7.3.0",
    "recurring-ical-events==3.8.2",
    "feedparser==6.0.12",
    "geojson-pydantic==2.2.0",
];

/// What judges sit at.
pub struct Bench {
    /// The project.
    pub root: PathBuf,
    /// Where everything of this is kept.
    folder: PathBuf,
    /// The program.
    pub kith: PathBuf,
    /// The demo town.
    pub town: Served,
}

/// A running server. It ends when dropped.
pub struct Served {
    child: Child,
    /// Where it listens: `http://127.0.0.1:PORT`.
    pub base: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself: then there is nothing to stop.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Bench {
    /// Installs the judges, and serves the demo town.
    ///
    /// # Errors
    /// Where one of them cannot be had.
    pub fn set_up(paths: &Paths) -> anyhow::Result<Bench> {
        let folder = paths.target().join("conformance");
        std::fs::create_dir_all(&folder)?;
        let python = folder.join("venv/bin/python");
        if !python.exists() {
            let venv = folder.join("venv");
            step(
                "a place for the judges",
                Command::new("python3").args(["-m", "venv"]).arg(&venv),
            )?;
        }
        let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
        step("the judges", Command::new(&python).args(install).args(PACKAGES))?;
        let kith = paths.kith();
        let data = fresh(&folder.join("town"))?;
        run(&kith, &data, &["seed"])?;
        let town = serve(&kith, &data)?;
        Ok(Bench {
            root: paths.root.clone(),
            folder,
            kith,
            town,
        })
    }

    /// A program of `tests/conformance`.
    pub fn python(&self, program: &str) -> Command {
        let mut command = Command::new(self.folder.join("venv/bin/python"));
        command.arg(self.root.join("tests/conformance").join(program));
        command
    }

    /// A program of `tests/conformance` with packages of its own, for those that want other versions than the rest.
    ///
    /// # Errors
    /// Where they cannot be had.
    pub fn python_with(&self, place: &str, packages: &[&str], program: &str) -> anyhow::Result<Command> {
        let venv = self.folder.join(place);
        let python = venv.join("bin/python");
        if !python.exists() {
            step(
                "a place of its own",
                Command::new("python3").args(["-m", "venv"]).arg(&venv),
            )?;
        }
        let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
        step("its packages", Command::new(&python).args(install).args(packages))?;
        let mut command = Command::new(python);
        command.arg(self.root.join("tests/conformance").join(program));
        Ok(command)
    }

    /// Where packages of the Node package index are, once they are installed.
    ///
    /// # Errors
    /// Where they cannot be had.
    pub fn node_modules(&self, place: &str, packages: &[&str]) -> anyhow::Result<PathBuf> {
        let folder = self.folder.join(format!("{place}-node"));
        std::fs::create_dir_all(&folder)?;
        let mut install = Command::new("npm");
        install
            .args(["install", "--silent", "--no-save", "--prefix"])
            .arg(&folder);
        step("packages of Node.js", install.args(packages))?;
        Ok(folder.join("node_modules"))
    }

    /// The town as the command line writes it for maps.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn exported(&self, format: &str) -> anyhow::Result<PathBuf> {
        let (data, out) = (
            self.folder.join("town"),
            self.folder.join(format!("town.{format}")),
        );
        let written = out.to_string_lossy();
        run(
            &self.kith,
            &data,
            &["export", "--format", format, "--out", &written],
        )?;
        Ok(out)
    }

    /// A program that a package brought.
    pub fn installed(&self, program: &str) -> PathBuf {
        self.folder.join("venv/bin").join(program)
    }

    /// Open data beside the project, where it is there.
    pub fn shared(&self, path: &str) -> Option<PathBuf> {
        Some(self.root.join("../shared").join(path)).filter(|path| path.exists())
    }

    /// A server of a town that nobody else needs whole, and a key to write in it.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn town_to_write_in(&self) -> anyhow::Result<(Served, String)> {
        let data = fresh(&self.folder.join("town-to-write-in"))?;
        run(&self.kith, &data, &["seed"])?;
        let key = run(&self.kith, &data, &["key", "add", "judge"])?;
        Ok((serve(&self.kith, &data)?, key.trim().to_owned()))
    }

    /// A server of a town that nobody else needs whole, and the folder of its register.
    ///
    /// # Errors
    /// Where it does not start.
    pub fn town_to_try_in(&self) -> anyhow::Result<(Served, PathBuf)> {
        let data = fresh(&self.folder.join("town-to-try-in"))?;
        run(&self.kith, &data, &["seed"])?;
        Ok((serve(&self.kith, &data)?, data))
    }

    /// A server of another register, filled from a file.
    ///
    /// # Errors
    /// Where it cannot be filled or does not start.
    pub fn serve(&self, name: &str, file: &Path, arguments: &[&str]) -> anyhow::Result<Served> {
        let data = fresh(&self.folder.join(name))?;
        let file = file.to_string_lossy();
        let import = ["import", &*file, "--publish"];
        run(&self.kith, &data, &[&import[..], arguments].concat())?;
        serve(&self.kith, &data)
    }
}

fn fresh(folder: &Path) -> anyhow::Result<PathBuf> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    Ok(folder.to_owned())
}

fn kith(kith: &Path, data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(kith);
    command
        .args(arguments)
        .env("KITH_DATA_DIR", data)
        .env("KITH_LOG", "error")
        .env("KITH_REQUESTS_PER_SECOND", "0")
        .stdin(Stdio::null());
    command
}

fn run(program: &Path, data: &Path, arguments: &[&str]) -> anyhow::Result<String> {
    let output = kith(program, data, arguments).output()?;
    if !output.status.success() {
        bail!("kith {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn serve(program: &Path, data: &Path) -> anyhow::Result<Served> {
    let mut child = kith(program, data, &["serve", "--port", "0"])
        .stdout(Stdio::piped())
        .spawn()?;
    let lines = BufReader::new(child.stdout.take().context("no output")?).lines();
    let mut said = lines.map_while(Result::ok);
    let base = said.find_map(|line| line.strip_prefix("listening on ").map(str::to_owned));
    Ok(Served {
        base: base.context("kith stopped before it listened")?,
        child,
    })
}
