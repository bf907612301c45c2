//! `cargo xtask load [--small]`: how fast the shipped program is, with few files and with many, on both
//! databases, in one run. Every figure stands beside what the same server does with a constant of the
//! same size, because machines differ and are busy; the growth from few to many is what to watch.
//!
//! The data and the requests are made by `tests/load`.

mod download;
mod instance;
mod report;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::arguments::Arguments;
use crate::shell;
use crate::test::postgres::{Cluster, Durability};
use crate::workspace;
use instance::Instance;
use report::{Measured, Round};

/// How much is measured.
struct Extent {
    sizes: [usize; 2],
    drafts: usize,
    time: Duration,
}

const FULL: Extent = Extent { sizes: [1_000, 100_000], drafts: 15_000, time: Duration::from_secs(5) };
const SMALL: Extent = Extent { sizes: [1_000, 5_000], drafts: 3_000, time: Duration::from_secs(1) };

/// The two databases, as the table names them.
const SQLITE: &str = "SQLite";
const POSTGRES: &str = "PostgreSQL";

/// The programs of a release.
struct Programs {
    api: PathBuf,
    load: PathBuf,
}

pub fn command(mut arguments: Arguments) -> Result<()> {
    let extent = if arguments.flag("--small") { SMALL } else { FULL };
    arguments.end()?;
    let programs = build()?;
    let started = Instant::now();
    let mut rounds = Vec::new();
    for size in extent.sizes {
        rounds.push(on_sqlite(&programs, &extent, size)?);
    }
    for size in extent.sizes {
        rounds.push(on_postgres(&programs, &extent, size)?);
    }
    let table = report::table(&rounds, &download::table()?, started.elapsed());
    let file = workspace::target().join("load-report.md");
    fs::write(&file, &table).with_context(|| format!("could not write {}", file.display()))?;
    println!("\n{table}\nWritten to {}.", file.display());
    Ok(())
}

fn build() -> Result<Programs> {
    println!("Building the API and the load programs (the first time takes some minutes) ...");
    let words =
        ["build", "--release", "--package", "api", "--package", "tests", "--bin", "api", "--bin", "load"];
    shell::run(&mut shell::cargo(&words))?;
    let folder = workspace::target().join("release");
    Ok(Programs { api: folder.join("api"), load: folder.join("load") })
}

fn on_sqlite(programs: &Programs, extent: &Extent, size: usize) -> Result<Round> {
    let data = Data::new()?;
    let address = format!("sqlite://{}", data.0.join("load.sqlite").display());
    round(programs, extent, SQLITE, size, &address, &data.0)
}

fn on_postgres(programs: &Programs, extent: &Extent, size: usize) -> Result<Round> {
    let data = Data::new()?;
    let cluster = Cluster::start(Durability::Full)?;
    round(programs, extent, POSTGRES, size, cluster.address().as_str(), &data.0)
}

/// One database of one size: filled, served, measured.
fn round(
    programs: &Programs,
    extent: &Extent,
    database: &'static str,
    size: usize,
    address: &str,
    data: &Path,
) -> Result<Round> {
    println!("\n== {database} with {size} opportunities");
    let started = Instant::now();
    let folder = data.to_string_lossy();
    let (size_text, drafts) = (size.to_string(), extent.drafts.to_string());
    let mut fill = shell::program(&programs.load.to_string_lossy(), &["fill", "--database", address]);
    fill.args(["--data", &folder, "--opportunities", &size_text, "--drafts", &drafts]);
    shell::run(&mut fill)?;
    println!("   filled in {:.1} s", started.elapsed().as_secs_f64());

    let instance = Instance::start(&programs.api, address, data)?;
    let idle_kilobytes = instance.memory_kilobytes()?;
    let milliseconds = extent.time.as_millis().to_string();
    let mut measure =
        shell::program(&programs.load.to_string_lossy(), &["measure", "--address", &instance.address]);
    measure.args(["--data", &folder, "--milliseconds", &milliseconds]).stderr(Stdio::inherit());
    let mut measured = Vec::new();
    shell::run_and_read(&mut measure, |line| measured.extend(Measured::read(line)))?;
    Ok(Round {
        database,
        size,
        start: instance.start,
        idle_kilobytes,
        loaded_kilobytes: instance.memory_kilobytes()?,
        measured,
    })
}

/// A data directory that goes when this value is dropped.
struct Data(PathBuf);

impl Data {
    fn new() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("gcdevexchange-load-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        // A temporary folder: nothing is left to do if it stays.
        fs::remove_dir_all(&self.0).ok();
    }
}
