//! The project's own sources, for tests that read them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every Rust file below a folder of the workspace: its path from there, and its text.
pub fn below(folder: &str) -> Vec<(String, String)> {
    files(folder, "rs")
}

/// Every file of a kind below a folder of the workspace: its path from there, and its text.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    let named = found.into_iter().map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().into_owned();
        (name, text)
    });
    named.collect()
}

/// The variants of `shared::policy::Act`, as its source names them.
pub fn acts_of_the_policy() -> BTreeSet<String> {
    let sources = below("shared/src");
    let body = sources.iter().find_map(|(_, text)| text.split("pub enum Act<").nth(1)).expect("the enum");
    let body = body.split("\n}").next().unwrap_or_default();
    let is_variant = |line: &&str| line.starts_with(|c: char| c.is_ascii_uppercase());
    let name = |line: &str| line.split(['(', ',', ' ']).next().unwrap_or_default().to_owned();
    body.lines().map(str::trim).filter(is_variant).map(name).collect()
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "node_modules" {
            collect(&path, ending, found);
        } else if path.extension().is_some_and(|end| end == ending) {
            found.push(path);
        }
    }
}
