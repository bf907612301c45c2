//! The steps that are cargo's: format, lints, tests.
//!
//! All of them name the same packages, because cargo unites the features of what it is asked to
//! build: another choice of packages would compile half of the dependencies once more.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::count::Tally;
use super::postgres::{Cluster, Durability};
use crate::machine::{self, WASM_TARGET};
use crate::openapi;
use crate::shell;
use crate::workspace;

pub fn format() -> Result<()> {
    shell::run(&mut shell::cargo(&["fmt", "--all", "--check", "--", "-l"]))
}

pub fn clippy() -> Result<()> {
    shell::run(&mut shell::cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

pub fn clippy_wasm() -> Result<()> {
    machine::wasm_target()?;
    shell::run(&mut shell::cargo(&[
        "clippy",
        "--package",
        "web",
        "--target",
        WASM_TARGET,
        "--",
        "-D",
        "warnings",
    ]))
}

pub fn unit(tally: &mut Tally) -> Result<()> {
    let words = ["test", "--workspace", "--lib", "--bins", "--no-fail-fast"];
    shell::run_and_read(&mut shell::cargo(&words), |line| tally.read(line))
}

/// Builds one of the API's binaries from the very crates the tests were built from.
pub fn binary(name: &str) -> Result<PathBuf> {
    let words = ["build", "--workspace", "--tests", "--bin", name];
    shell::run(&mut shell::cargo(&words))?;
    Ok(workspace::target().join("debug").join(name))
}

pub fn contract() -> Result<()> {
    openapi::check(Command::new(binary("openapi")?))
}

pub fn on_sqlite(tally: &mut Tally) -> Result<()> {
    let mut command = shell::cargo(&SERVER_TESTS);
    command.env_remove("DATABASE_URL").env_remove("TEST_DATABASE_URL");
    shell::run_and_read(&mut command, |line| tally.read(line))
}

pub fn on_postgres(tally: &mut Tally) -> Result<()> {
    let cluster = Cluster::start(Durability::None)?;
    let mut command = shell::cargo(&SERVER_TESTS);
    command.env_remove("DATABASE_URL").env("TEST_DATABASE_URL", cluster.address());
    shell::run_and_read(&mut command, |line| tally.read(line))
}

/// The tests that drive the real server: `tests/api` and `tests/contract`.
const SERVER_TESTS: [&str; 5] = ["test", "--workspace", "--test", "*", "--no-fail-fast"];
