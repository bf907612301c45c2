//! `cargo xtask run`: builds the shipped binary and serves the demonstration on this machine.

use std::fs;
use std::os::unix::process::CommandExt;

use anyhow::{Context, Result};

use crate::arguments::Arguments;
use crate::build::{self, Mode};
use crate::server;
use crate::shell;
use crate::workspace;

const USUAL_PORT: u16 = 8080;

pub fn run(mut arguments: Arguments) -> Result<()> {
    let port = arguments.value("--port")?.unwrap_or(USUAL_PORT);
    let fresh = arguments.flag("--fresh");
    arguments.end()?;

    build::build(Mode::Release)?;
    println!("\nBuilding the API (the first time takes some minutes) ...");
    shell::run(&mut shell::cargo(&["build", "--release", "--package", "api", "--bin", "api"]))?;

    let data = workspace::at("data");
    if fresh && data.exists() {
        fs::remove_dir_all(&data).context("could not delete ./data")?;
    }
    fs::create_dir_all(&data).context("could not make ./data")?;

    println!("\nServing on http://127.0.0.1:{port} (Ctrl-C ends it)\n");
    let program = workspace::target().join("release/api");
    let mut command = server::demonstration(&program, port, &data);
    // The API takes the place of this process, so Ctrl-C reaches it and its exit status is ours.
    let problem = command.exec();
    Err(problem).with_context(|| format!("could not start {}", program.display()))
}
