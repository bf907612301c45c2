//! No source file longer than a person reads in one go. (Functions are clippy's business.)

use std::fs;

use anyhow::{Result, bail};

use crate::shell;
use crate::workspace;

/// The most lines a file may have.
const LIMIT: usize = 300;

/// Printed by programs, not written by people.
const GENERATED: &str = "tests/golden/";

pub fn check() -> Result<()> {
    let words =
        ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "*.rs", "*.ts", "*.css"];
    let names = shell::capture(&mut shell::program("git", &words))?;
    let written = names.lines().filter(|name| !name.starts_with(GENERATED));
    // A file that git still lists but somebody just removed has no lines.
    let lengths = written.filter_map(|name| {
        let text = fs::read_to_string(workspace::at(name)).ok()?;
        Some((name, text.lines().count()))
    });
    let long: Vec<String> = lengths
        .filter(|(_, lines)| *lines > LIMIT)
        .map(|(name, lines)| format!("  {name}: {lines}"))
        .collect();
    if !long.is_empty() {
        bail!("these files have more than {LIMIT} lines:\n{}", long.join("\n"));
    }
    Ok(())
}
