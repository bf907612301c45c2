//! Where things are.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder with the workspace's `Cargo.toml`, wherever the command was typed.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

pub fn at(relative: &str) -> PathBuf {
    root().join(relative)
}

/// Cargo's results: this program is one of them, as `<target>/debug/xtask`.
pub fn target() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    let found = program.ancestors().nth(2);
    found.map_or_else(|| at("target"), Path::to_owned)
}

/// Room for what commands make on their way, thrown away with `target`.
pub fn scratch(name: &str) -> PathBuf {
    target().join("xtask").join(name)
}

/// Waits until no other `xtask` holds the lock of this name; held until the file is dropped.
pub fn lock(name: &str) -> Result<File> {
    let path = scratch(&format!("{name}.lock"));
    let folder = path.parent().unwrap_or(&path);
    fs::create_dir_all(folder)?;
    let file = File::create(&path).with_context(|| format!("could not make {}", path.display()))?;
    file.lock().with_context(|| format!("could not lock {}", path.display()))?;
    Ok(file)
}
