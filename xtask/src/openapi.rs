//! `cargo xtask openapi [--check]`: the contract as files, written by the API's own binary.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::arguments::Arguments;
use crate::shell;
use crate::workspace;

const FOLDER: &str = "openapi";

pub fn command(mut arguments: Arguments) -> Result<()> {
    let only_compare = arguments.flag("--check");
    arguments.end()?;
    if only_compare {
        return check();
    }
    write(&workspace::at(FOLDER))
}

/// Fails when the committed files are not what the code says today.
pub fn check() -> Result<()> {
    let fresh = workspace::scratch(FOLDER);
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    write(&fresh)?;
    let mut stale = Vec::new();
    let mut compared = 0;
    for entry in fs::read_dir(&fresh)? {
        let name = entry?.file_name();
        let committed = workspace::at(FOLDER).join(&name);
        compared += 1;
        if fs::read(&committed).ok() != fs::read(fresh.join(&name)).ok() {
            stale.push(format!("{FOLDER}/{}", name.to_string_lossy()));
        }
    }
    if compared == 0 {
        bail!("the openapi binary wrote no file");
    }
    if !stale.is_empty() {
        bail!(
            "{} no longer says what the code says: run `cargo xtask openapi`, read the difference, commit it",
            stale.join(" and ")
        );
    }
    Ok(())
}

fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let mut command = shell::cargo(&[
        "run",
        "--quiet",
        "--package",
        "api",
        "--bin",
        "openapi",
        "--",
    ]);
    shell::run(command.arg(folder)).context("the contract could not be written")
}
