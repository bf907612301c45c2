//! Receipts anybody can verify, and a draw anybody can replay.

mod closing;
mod draw;
mod public_value;
mod receipts;

use std::path::PathBuf;
use std::process::ExitCode;

use api::commands;
use serde_json::Value;

/// A view in a file of its own, as a reader would save it.
fn saved(name: &str, view: &Value) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("gcdevexchange-fairness-{}", api::machine::new_id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    std::fs::write(&path, view.to_string()).expect("a file");
    path
}

/// Whether the command says that the files match.
fn verified(command: &str, files: &[&PathBuf]) -> bool {
    let mut arguments = vec![command.to_owned()];
    arguments.extend(files.iter().map(|file| file.to_string_lossy().into_owned()));
    commands::offline(&arguments).expect("a command") == ExitCode::SUCCESS
}
