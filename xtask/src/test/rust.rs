//! The steps that are cargo's: format, lints, tests.
//!
//! All of them name the same packages, because cargo unites the features of what it is asked to
//! build: another choice of packages would compile half of the dependencies once more.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

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
    binary("api")?;
    let mut command = shell::cargo(&SERVER_TESTS);
    command.env_remove("DATABASE_URL").env_remove("TEST_DATABASE_URL");
    shell::run_and_read(&mut command, |line| tally.read(line))
}

pub fn on_postgres(tally: &mut Tally) -> Result<()> {
    binary("api")?;
    let cluster = Cluster::start(Durability::None)?;
    let mut command = shell::cargo(&SERVER_TESTS);
    command.env_remove("DATABASE_URL").env("TEST_DATABASE_URL", cluster.address());
    shell::run_and_read(&mut command, |line| tally.read(line))
}

/// The tests that drive the real server: `tests/api` and `tests/contract`.
const SERVER_TESTS: [&str; 5] = ["test", "--workspace", "--test", "*", "--no-fail-fast"];

/// The races and the kills, as often as asked for, on both databases.
pub fn soak(rounds: u32, kills: u32) -> Result<()> {
    binary("api")?;
    let run = |name: &str, address: &str| {
        println!("\n== {name}: {rounds} rounds of each race, {kills} kills\n");
        let started = Instant::now();
        let mut command = shell::cargo(&SOAK);
        command.env_remove("DATABASE_URL").env("TEST_DATABASE_URL", address);
        command.env("SOAK_ROUNDS", rounds.to_string()).env("SOAK_KILLS", kills.to_string());
        shell::run(&mut command)?;
        println!("\n== {name}: passed in {:.0} s", started.elapsed().as_secs_f64());
        anyhow::Ok(())
    };
    run("SQLite", "")?;
    let cluster = Cluster::start(Durability::Full)?;
    run("PostgreSQL", &cluster.address())
}

const SOAK: [&str; 10] =
    ["test", "--workspace", "--test", "*", "--", "races::", "crash::", "--nocapture", "--test-threads", "2"];
