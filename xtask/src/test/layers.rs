//! `shared` decides; it neither reads, writes, waits nor guesses. Its crates tell.

use anyhow::{Result, bail};

use crate::shell;

/// The beginnings of names of crates that do I/O, keep time for themselves or draw numbers.
const FOREIGN: [&str; 9] =
    ["actix", "axum", "hyper", "rand", "reqwest", "sea-orm", "sqlx", "tokio", "getrandom"];

pub fn check() -> Result<()> {
    let words = ["tree", "--package", "shared", "--edges", "normal", "--prefix", "none", "--format", "{p}"];
    let tree = shell::capture(&mut shell::cargo(&words))?;
    let found: Vec<&str> = tree.lines().filter(|line| is_foreign(line)).collect();
    if !found.is_empty() {
        bail!("shared must not depend on {}", found.join(", "));
    }
    Ok(())
}

fn is_foreign(line: &str) -> bool {
    FOREIGN.iter().any(|name| line.starts_with(name))
}
