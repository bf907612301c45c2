//! Licences, banned crates and sources of every dependency, as `deny.toml` has them.
//!
//! `deny.toml` is in cargo-deny's format, and cargo-deny is used where it is installed. It takes
//! long to compile, so without it the same lists are checked here, from `cargo tree` and
//! `Cargo.lock`. Security
//! advisories need a database from outside; where it cannot be had, that is said.

use std::collections::BTreeSet;
use std::fs;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use super::licence;
use crate::machine::WASM_TARGET;
use crate::shell;
use crate::workspace;

const CONFIGURATION: &str = "deny.toml";

/// Where the product runs; what other systems would need is not looked at.
const SERVER_TARGET: &str = "x86_64-unknown-linux-gnu";

pub fn check() -> Result<()> {
    lock_files_name_no_hosts()?;
    if shell::is_there("cargo", &["deny", "--version"]) {
        advisories();
        let words = ["deny", "check", "licenses", "bans", "sources"];
        return shell::run(&mut shell::cargo(&words));
    }
    println!("cargo-deny is not installed: {CONFIGURATION} is checked here; advisories are skipped.");
    check_here()
}

/// An advisory against a dependency is reported, but it does not stop work on something else.
fn advisories() {
    let mut command = shell::cargo(&["deny", "check", "advisories"]);
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => println!("No advisory against a dependency."),
        Ok(_) | Err(_) => {
            println!("Advisories: found some, or their database cannot be reached; see above.")
        }
    }
}

fn check_here() -> Result<()> {
    let rules = Rules::of(&read_table(CONFIGURATION)?);
    let packages = packages()?;
    let mut problems: Vec<String> = packages.iter().filter_map(|package| rules.problem(package)).collect();
    problems.extend(rules.foreign_sources(&read_table("Cargo.lock")?));
    if !problems.is_empty() {
        bail!("not accepted:\n  {}", problems.join("\n  "));
    }
    println!("{} packages keep the rules of {CONFIGURATION}.", packages.len());
    Ok(())
}

struct Package {
    name: String,
    licence: String,
}

/// The packages that are really compiled for the two targets, by the lock file.
fn packages() -> Result<Vec<Package>> {
    let mut command = shell::cargo(&["tree", "--locked", "--workspace", "--prefix", "none"]);
    command.args(["--format", "{p}\t{l}"]);
    for target in [SERVER_TARGET, WASM_TARGET] {
        command.args(["--target", target]);
    }
    let tree = shell::capture(&mut command).context("is Cargo.lock up to date?")?;
    let lines: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    let packages = lines.into_iter().filter_map(|line| {
        let (package, licence) = line.split_once('\t')?;
        let name = package.split(' ').next()?.to_owned();
        let licence = licence.to_owned();
        Some(Package { name, licence })
    });
    Ok(packages.collect())
}

/// What `deny.toml` says, as far as it is checked here.
struct Rules {
    licences: Vec<String>,
    banned: Vec<String>,
    registries: Vec<String>,
}

impl Rules {
    fn of(configuration: &Table) -> Self {
        let names = |section: &str, key: &str| {
            let table = configuration.get(section);
            let values = table.and_then(|table| table.get(key)?.as_array());
            values.into_iter().flatten().filter_map(name_of).collect()
        };
        Self {
            licences: names("licenses", "allow"),
            banned: names("bans", "deny"),
            registries: names("sources", "allow-registry"),
        }
    }

    fn problem(&self, package: &Package) -> Option<String> {
        let Package { name, licence } = package;
        if self.banned.contains(name) {
            return Some(format!("{name} is banned"));
        }
        let accepted = |one: &str| self.licences.iter().any(|allowed| allowed == one);
        if !licence::satisfied(licence, &accepted) {
            return Some(format!("{name} has the licence `{licence}`"));
        }
        None
    }

    /// Our own crates name no source; all others must come from an accepted registry.
    fn foreign_sources(&self, lock: &Table) -> Vec<String> {
        let packages = lock.get("package").and_then(Value::as_array);
        let sources = packages.into_iter().flatten().filter_map(|package| {
            let source = package.get("source")?.as_str()?;
            let known = |registry: &String| source.strip_prefix("registry+") == Some(registry);
            let accepted = self.registries.iter().any(known);
            let name = package.get("name")?.as_str()?;
            (!accepted).then(|| format!("{name} comes from {source}"))
        });
        sources.collect()
    }
}

fn read_table(file: &str) -> Result<Table> {
    let text = fs::read_to_string(workspace::at(file)).context(file.to_owned())?;
    toml::from_str(&text).with_context(|| file.to_owned())
}

/// `"name"` or `{ crate = "name", reason = "…" }`.
fn name_of(value: &Value) -> Option<String> {
    let name = value.get("crate").unwrap_or(value);
    name.as_str().map(str::to_owned)
}

/// npm packages are found by name and known by their hash; an address in a lock file would only
/// hold on one network.
fn lock_files_name_no_hosts() -> Result<()> {
    for folder in ["web", "tests/e2e"] {
        let path = workspace::at(folder).join("package-lock.json");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        if text.contains("\"resolved\"") {
            bail!(
                "{} holds download addresses: run `npm install --omit-lockfile-registry-resolved` there",
                path.display()
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = r#"
        [licenses]
        allow = ["MIT"]
        [bans]
        deny = [{ crate = "openssl", reason = "rustls instead" }]
        [sources]
        allow-registry = ["https://crates.example/index"]
    "#;

    fn rules() -> Rules {
        Rules::of(&toml::from_str(RULES).unwrap())
    }

    fn package(name: &str, licence: &str) -> Package {
        Package { name: name.to_owned(), licence: licence.to_owned() }
    }

    #[test]
    fn licences_and_bans_are_kept() {
        assert!(rules().problem(&package("one", "MIT")).is_none());
        assert!(rules().problem(&package("one", "")).is_some());
        assert!(rules().problem(&package("openssl", "MIT")).is_some());
    }

    #[test]
    fn only_accepted_registries_may_be_sources() {
        let lock = r#"
            [[package]]
            name = "ours"
            [[package]]
            name = "known"
            source = "registry+https://crates.example/index"
            [[package]]
            name = "foreign"
            source = "git+https://code.example/foreign"
        "#;
        let problems = rules().foreign_sources(&toml::from_str(lock).unwrap());
        assert_eq!(problems, ["foreign comes from git+https://code.example/foreign"]);
    }
}
