//! Whether `web/dist` already is what today's sources give: a hash over their content.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::Mode;
use crate::workspace;

/// All that the app is made of, this program included.
const SOURCES: [&str; 7] =
    ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", ".cargo", "shared", "web", "xtask"];

/// Results and tools, not sources.
const LEFT_OUT: [&str; 3] = ["web/dist", "web/dist.new", "web/node_modules"];

pub fn of_sources(mode: Mode) -> Result<String> {
    let mut digest = Sha256::new();
    digest.update(format!("{mode:?}"));
    for source in SOURCES {
        add(&workspace::at(source), &mut digest)?;
    }
    let bytes = digest.finalize();
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The last build's report, when that build had the same sources and is still there.
pub fn report_if_current(stamp: &str, finished: &Path) -> Option<String> {
    let noted = fs::read_to_string(note()).ok()?;
    let (noted_stamp, report) = noted.split_once('\n')?;
    let there = finished.join("index.html").exists();
    (there && noted_stamp == stamp).then(|| report.to_owned())
}

pub fn write(stamp: &str, report: &str) -> Result<()> {
    fs::write(note(), format!("{stamp}\n{report}")).context("could not note the build's sources")
}

fn note() -> PathBuf {
    workspace::scratch("web.stamp")
}

fn add(path: &Path, digest: &mut Sha256) -> Result<()> {
    if LEFT_OUT.iter().any(|name| path == workspace::at(name)) {
        return Ok(());
    }
    if path.is_dir() {
        let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        entries.sort();
        return entries.iter().try_for_each(|entry| add(entry, digest));
    }
    let content = fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
    digest.update(path.to_string_lossy().as_bytes());
    digest.update(content.len().to_le_bytes());
    digest.update(content);
    Ok(())
}
