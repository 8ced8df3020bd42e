//! A PostgreSQL of the tests' own: made when the first test wants it, gone when the tests end.
//!
//! It listens on a socket in a folder of its own and forgets durability: it lives for a minute. A shell script keeps
//! it and waits for the end of its input, which comes when the test process ends, in whatever way it ends.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs};

/// Set to 1, the tests that need PostgreSQL say so and pass.
const WITHOUT: &str = "KITH_TESTS_WITHOUT_POSTGRES";
/// Where Debian, Fedora and Homebrew put the programs, one folder for each version.
const VERSIONS: [&str; 2] = ["/usr/lib/postgresql", "/opt/homebrew/opt"];
const HOW_TO_INSTALL: &str = "these tests start a PostgreSQL of their own, and there is none to start.\n\
    Install it (Debian, Ubuntu: apt-get install postgresql), or set KITH_TESTS_WITHOUT_POSTGRES=1 to go without.";
const KEEP: &str = include_str!("keep_postgres.sh");

/// The URL of a new, empty database. `None`, with a line that says so, where the tests were told to go without.
///
/// # Panics
/// Where PostgreSQL is not installed, saying how to install it, or does not start.
pub fn fresh_database() -> Option<String> {
    static SERVER: OnceLock<Server> = OnceLock::new();
    static MADE: AtomicUsize = AtomicUsize::new(0);
    if env::var(WITHOUT).is_ok_and(|set| set == "1") {
        eprintln!("skipped: {WITHOUT}=1");
        return None;
    }
    let name = format!("kith_{}", MADE.fetch_add(1, Ordering::Relaxed));
    Some(SERVER.get_or_init(Server::start).make_database(&name))
}

/// One of PostgreSQL's programs, where it is installed.
pub fn program(name: &str) -> Option<PathBuf> {
    programs()
        .map(|folder| folder.join(name))
        .filter(|program| program.exists())
}

struct Server {
    programs: PathBuf,
    folder: String,
    _keeper: Child,
}

impl Server {
    fn start() -> Server {
        let programs = programs().expect(HOW_TO_INSTALL);
        let mut keeper = as_somebody_it_accepts()
            .args(["sh", "-c", KEEP, "sh"])
            .arg(&programs)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell");
        let says = keeper.stdout.take().expect("a pipe");
        let mut folder = String::new();
        BufReader::new(says).read_line(&mut folder).expect("a line");
        let folder = folder.trim().to_owned();
        assert!(
            !folder.is_empty(),
            "PostgreSQL did not start; what it said is above"
        );
        Server {
            programs,
            folder,
            _keeper: keeper,
        }
    }

    fn make_database(&self, name: &str) -> String {
        let made = Command::new(self.programs.join("createdb"))
            .args(["--host", &self.folder, "--username", "kith", name])
            .status()
            .expect("createdb runs");
        assert!(made.success(), "createdb says {made}");
        format!("postgres:///{name}?host={}&user=kith", self.folder)
    }
}

/// The folder with `initdb`: of the newest version there is, or on the path.
fn programs() -> Option<PathBuf> {
    let versions = VERSIONS
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
        .flatten()
        .flatten();
    let mut folders: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    folders.sort();
    let path = env::var_os("PATH").unwrap_or_default();
    folders.reverse();
    folders.extend(env::split_paths(&path));
    folders
        .into_iter()
        .find(|folder| folder.join("initdb").exists() && folder.join("pg_ctl").exists())
}

/// PostgreSQL refuses to run as root.
fn as_somebody_it_accepts() -> Command {
    let root = Path::new("/proc/self")
        .metadata()
        .is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0);
    if !root {
        return Command::new("env");
    }
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let has_its_own = users.lines().any(|line| line.starts_with("postgres:"));
    let mut command = Command::new("runuser");
    command.args(["-u", if has_its_own { "postgres" } else { "nobody" }, "--"]);
    command
}
