//! A data folder, the commands run on it, and a server of it that ends with the test.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// A data folder of its own, gone when the test ends.
#[derive(Debug)]
pub struct Kith {
    folder: TempDir,
    settings: Vec<(String, String)>,
}

impl Kith {
    /// An empty data folder.
    pub fn new() -> Kith {
        Kith {
            folder: TempDir::new().expect("a temporary folder"),
            settings: Vec::new(),
        }
    }

    /// A data folder with the demo town in it.
    pub fn with_demo_town() -> Kith {
        let kith = Kith::new();
        kith.ok(&["seed"]);
        kith
    }

    /// Sets an environment variable (`KITH_…`) for every command from now on.
    #[must_use]
    pub fn setting(mut self, name: &str, value: &str) -> Kith {
        self.settings.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs a command on the folder and waits for it.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("kith runs")
    }

    /// Runs a command that is told something on its standard input, and waits for it.
    pub fn run_with(&self, arguments: &[&str], told: &str) -> Output {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .spawn()
            .expect("kith runs");
        let mut stdin = child.stdin.take().expect("its standard input");
        // Whoever does not read it has said why, which the test will see.
        let _ = writeln!(stdin, "{told}");
        drop(stdin);
        child.wait_with_output().expect("kith runs")
    }

    /// Runs a command that must succeed, and gives what it printed.
    ///
    /// # Panics
    /// Where the command fails, with what it said.
    pub fn ok(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "kith {arguments:?} failed: {said}");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Starts a server of the folder on a free port.
    pub fn serve(&self) -> Server {
        self.serve_with(&[])
    }

    /// Starts a server with further arguments.
    pub fn serve_with(&self, arguments: &[&str]) -> Server {
        let mut all = vec!["serve", "--port", "0"];
        all.extend(arguments);
        Server::start(self.command(&all))
    }

    /// Starts a server on a free port under another program ("strace" with its arguments), which must run it as
    /// its own child or become it.
    pub fn serve_under(&self, program: &str, arguments: &[&str]) -> Server {
        let inner = self.command(&["serve", "--port", "0"]);
        let mut outer = Command::new(program);
        outer
            .args(arguments)
            .arg(inner.get_program())
            .args(inner.get_args());
        for (name, value) in inner.get_envs() {
            match value {
                Some(value) => outer.env(name, value),
                None => outer.env_remove(name),
            };
        }
        outer
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        Server::start(outer)
    }

    /// A command on the folder, not yet started.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(binary());
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("KITH_")) {
            command.env_remove(name);
        }
        command.env("KITH_DATA_DIR", self.folder.path()).args(arguments);
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }
}

impl Default for Kith {
    fn default() -> Kith {
        Kith::new()
    }
}

/// The built binary: `KITH_BIN`, or the debug build of this workspace.
fn binary() -> PathBuf {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/debug/kith");
    let binary = std::env::var_os("KITH_BIN").map_or(built, PathBuf::from);
    assert!(
        binary.exists(),
        "{} is not there: run `cargo build` first",
        binary.display()
    );
    binary
}

/// A running server. It is stopped when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// Where it listens: `http://127.0.0.1:PORT`.
    pub base: String,
    log: Arc<Mutex<String>>,
}

impl Server {
    fn start(mut command: Command) -> Server {
        let mut child = command.spawn().expect("kith starts");
        let log = Arc::new(Mutex::new(String::new()));
        let stderr = child.stderr.take().expect("its standard error");
        collect(stderr, Arc::clone(&log));
        let mut stdout = BufReader::new(child.stdout.take().expect("its standard output"));
        let base = listening_line(&mut stdout).unwrap_or_else(|| {
            let status = child.wait();
            panic!(
                "kith stopped before it listened ({status:?}): {}",
                log.lock().expect("the log")
            )
        });
        collect(stdout, Arc::clone(&log));
        Server { child, base, log }
    }

    /// The whole address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Its process id.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What it has written to its log so far.
    pub fn log(&self) -> String {
        self.log.lock().expect("the log").clone()
    }

    /// Ends it at once, as a crash would (SIGKILL).
    pub fn kill(mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it has ended");
    }

    /// Waits for it to end by itself.
    pub fn wait(mut self) -> std::process::ExitStatus {
        self.child.wait().expect("it has ended")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads up to the line that says where it listens.
fn listening_line(stdout: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    while stdout.read_line(&mut line).ok()? > 0 {
        if let Some(base) = line.trim().strip_prefix("listening on ") {
            return Some(base.to_owned());
        }
        line.clear();
    }
    None
}

/// Keeps reading a stream into the log, so that the server never waits for us.
fn collect(stream: impl Read + Send + 'static, log: Arc<Mutex<String>>) {
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let mut log = log.lock().expect("the log");
            log.push_str(&line);
            log.push('\n');
        }
    });
}
