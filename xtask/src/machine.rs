//! What a fresh machine lacks: the wasm target, npm packages, PostgreSQL, Chromium.
//!
//! Each is looked for first, then fetched, and named plainly where it cannot be fetched.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::shell;
use crate::workspace;

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile for the browser.
pub fn wasm_target() -> Result<()> {
    let found =
        shell::capture(&mut shell::program("rustc", &["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if Path::new(found.trim()).is_dir() {
        return Ok(());
    }
    shell::run(&mut shell::program("rustup", &["target", "add", WASM_TARGET])).context(
        "Rust's standard library for wasm32-unknown-unknown is missing and rustup did not bring it; \
         install it with your Rust distribution, then try again",
    )
}

/// Makes sure that the npm packages of `folder` are those of its lock file.
pub fn npm_packages(folder: &str) -> Result<()> {
    let folder = workspace::at(folder);
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if !shell::is_there("npm", &["--version"]) {
        bail!("npm is missing: install Node.js 20 or later, then try again");
    }
    let words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    shell::run(shell::program("npm", &words).current_dir(&folder))?;
    fs::write(&stamp, lock).context("could not note which npm packages are installed")
}

/// Makes sure that PostgreSQL's server programs are here, and gives their folder.
pub fn postgres_programs() -> Result<PathBuf> {
    if let Some(folder) = newest_postgres() {
        return Ok(folder);
    }
    debian_package("postgresql")?;
    newest_postgres().context("PostgreSQL was installed, but /usr/lib/postgresql has no initdb")
}

/// Makes sure that a Chromium is here, and gives its path.
pub fn chromium() -> Result<PathBuf> {
    let program = PathBuf::from("/usr/bin/chromium");
    if !program.exists() {
        debian_package("chromium")?;
    }
    if !program.exists() {
        bail!("Chromium was installed, but is not at {}", program.display());
    }
    Ok(program)
}

pub fn is_root() -> Result<bool> {
    let identity = shell::capture(&mut shell::program("id", &["-u"]))?;
    Ok(identity.trim() == "0")
}

fn newest_postgres() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
    let programs = versions.filter_map(|version| Some(version.ok()?.path().join("bin")));
    programs.filter(|folder| folder.join("initdb").exists()).max_by_key(|folder| version_number(folder))
}

fn version_number(programs: &Path) -> u32 {
    let version = programs.parent().and_then(Path::file_name);
    let number = version.and_then(|name| name.to_string_lossy().parse().ok());
    number.unwrap_or(0)
}

fn debian_package(name: &str) -> Result<()> {
    if !shell::is_there("apt-get", &["--version"]) || !is_root()? {
        bail!(
            "the package `{name}` is missing: install it (on Debian: apt-get install {name}), then try again"
        );
    }
    println!("Installing {name} from Debian's packages ...");
    apt_get(&["update", "-qq"])?;
    apt_get(&["install", "-y", "-qq", "--no-install-recommends", name])
}

fn apt_get(words: &[&str]) -> Result<()> {
    let mut command = shell::program("apt-get", words);
    shell::run(
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(std::process::Stdio::null())
            .stdout(std::process::Stdio::null()),
    )
}
