//! `cargo xtask run`: builds the shipped binary and serves the demonstration on this machine.

use std::fs;
use std::os::unix::process::CommandExt;
use std::thread;

use anyhow::{Context, Result, anyhow};

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

    build_both()?;

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

/// The app and the API at the same time: each has long stretches that keep one core busy.
fn build_both() -> Result<()> {
    println!("Building the app and the API (the first time takes some minutes) ...");
    let words = ["build", "--quiet", "--release", "--package", "api", "--bin", "api"];
    let api = thread::spawn(move || shell::run(&mut shell::cargo(&words)));
    let app = build::build(Mode::Release);
    let api = api.join().map_err(|_| anyhow!("building the API ended unexpectedly"))?;
    app.and(api)
}
