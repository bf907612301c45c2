//! `cargo xtask openapi [--check]`: the contract as files, written by the API's own binary.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::arguments::Arguments;
use crate::shell;
use crate::workspace;

const FOLDER: &str = "openapi";

pub fn command(mut arguments: Arguments) -> Result<()> {
    let only_compare = arguments.flag("--check");
    arguments.end()?;
    let words = ["run", "--quiet", "--package", "api", "--bin", "openapi", "--"];
    let writer = shell::cargo(&words);
    if only_compare {
        return check(writer);
    }
    write(writer, &workspace::at(FOLDER))
}

/// Fails when the committed files are not what the code says today.
pub fn check(writer: Command) -> Result<()> {
    let fresh = workspace::scratch(FOLDER);
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    write(writer, &fresh)?;
    let mut compared = 0;
    let mut stale = Vec::new();
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

/// Lets `writer` (the API's binary `openapi`) write its files into `folder`.
fn write(mut writer: Command, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    shell::run(writer.arg(folder)).context("the contract could not be written")
}
