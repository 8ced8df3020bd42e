//! The invariants of `docs/architecture.md`, read off the tree itself.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every Rust file under a folder of the project that is not a unit test, with its path from the root and its bare code.
fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
                if name.contains("/tests/") || name.ends_with("/tests.rs") {
                    continue;
                }
                found.push((name, bare(&fs::read_to_string(&path).unwrap())));
            }
        }
    }
    assert!(!found.is_empty(), "no sources under {folder}: has it moved?");
    found
}

/// Code without what stands in comments and in quotes.
fn bare(code: &str) -> String {
    let unquoted = |line: &str| line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"");
    let lines = code
        .lines()
        .map(|line| unquoted(line).split("//").next().unwrap_or_default().to_owned());
    lines.collect::<Vec<_>>().join("\n")
}

/// Files of `folder` that name `word` though their path does not start with one of `allowed`.
fn named_outside(folder: &str, word: &str, allowed: &[&str]) -> Vec<String> {
    let outside = |name: &str| !allowed.iter().any(|place| name.starts_with(place));
    let files = sources(folder).into_iter();
    files
        .filter(|(name, code)| outside(name) && code.contains(word))
        .map(|(name, _)| name)
        .collect()
}

/// The names of all crates a package of this workspace is built from.
fn dependencies(package: &str) -> String {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([
        "tree",
        "--locked",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--package",
        package,
    ]);
    let output = cargo.current_dir(root()).output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn diesel_is_named_only_in_the_store() {
    assert_eq!(
        named_outside("backend/src", "diesel::", &["backend/src/store"]),
        Vec::<String>::new()
    );
}

#[test]
fn actix_is_named_only_in_http_and_where_it_is_started() {
    let allowed = ["backend/src/http", "backend/src/commands/serve.rs"];
    assert_eq!(
        named_outside("backend/src", "actix_web::", &allowed),
        Vec::<String>::new()
    );
}

#[test]
fn reqwest_is_named_only_in_fetch() {
    assert_eq!(
        named_outside("backend/src", "reqwest::", &["backend/src/fetch"]),
        Vec::<String>::new()
    );
}

#[test]
fn the_environment_is_read_only_in_configuration() {
    let allowed = ["backend/src/config", "backend/src/main.rs"];
    assert_eq!(
        named_outside("backend/src", "std::env", &allowed),
        Vec::<String>::new()
    );
}

#[test]
fn domain_and_pages_do_no_input_or_output_and_have_no_clock() {
    let forbidden = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "SystemTime",
        "Instant::now",
        "Zoned::now",
    ];
    for folder in ["domain/src", "frontend/pages/src"] {
        for word in forbidden {
            assert_eq!(
                named_outside(folder, word, &[]),
                Vec::<String>::new(),
                "{word} in {folder}"
            );
        }
    }
}

#[test]
fn domain_and_pages_know_neither_database_nor_web_server() {
    for package in ["domain", "pages"] {
        let built_from = dependencies(package);
        for crate_name in ["diesel", "actix-web", "reqwest", "tokio", "libsqlite3-sys"] {
            let named = built_from
                .lines()
                .any(|line| line.split(' ').next() == Some(crate_name));
            assert!(!named, "{package} is built from {crate_name}");
        }
    }
}

#[test]
fn only_the_public_view_makes_a_listing() {
    let makes_one = |code: &str| code.contains("Listing {") && code.contains("half_life_days: placed");
    let makers: Vec<String> = sources("domain/src")
        .into_iter()
        .filter(|(_, code)| makes_one(code))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(makers, ["domain/src/public_view.rs"]);
}

#[test]
fn both_databases_have_the_same_migrations() {
    let names = |database: &str| {
        let entries = fs::read_dir(root().join("migrations").join(database)).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
    assert!(!names("sqlite").is_empty());
}

#[test]
fn every_module_says_what_it_is_for() {
    for folder in [
        "domain/src",
        "backend/src",
        "frontend/pages/src",
        "frontend/browser/src",
        "tests",
        "xtask/src",
    ] {
        let mut files = vec![root().join(folder)];
        while let Some(path) = files.pop() {
            if path.is_dir() {
                let inside = fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path());
                files.extend(inside.filter(|path| !path.ends_with("node_modules")));
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                assert!(
                    text.starts_with("//!"),
                    "{} does not begin with what it is for",
                    path.display()
                );
            }
        }
    }
}

/// Codes of problems that stand in the code, told by what stands around them.
fn codes_in(text: &str) -> Vec<String> {
    let made = text.split("Problem::new(").skip(1);
    let remade = text.split("code: ").skip(1).filter(|rest| rest.starts_with('"'));
    let first_text = |rest: &str| rest.split('"').nth(1).map(str::to_owned);
    made.chain(remade).filter_map(first_text).collect()
}

#[test]
fn the_catalogue_of_problems_has_every_code_there_is_and_no_other() {
    let catalogue = fs::read_to_string(root().join("docs/integrating/errors.md")).unwrap();
    let mut folders = vec![root().join("backend/src/http")];
    let mut codes = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                codes.extend(codes_in(&fs::read_to_string(path).unwrap()));
            }
        }
    }
    codes.retain(|code| code.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_'));
    assert!(codes.len() > 15, "{codes:?}");
    let listed = catalogue
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let (codes, listed): (BTreeSet<&str>, BTreeSet<&str>) =
        (codes.iter().map(String::as_str).collect(), listed.collect());
    assert_eq!(codes, listed, "docs/integrating/errors.md and the code");
}
