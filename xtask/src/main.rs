//! `cargo xtask <command>`: everything done to the project besides writing it.
//!
//! Each command works on a fresh machine: it gets what it needs where it can, and says plainly
//! what is missing where it cannot.

mod arguments;
mod build;
mod load;
mod machine;
mod openapi;
mod run;
mod server;
mod shell;
mod test;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

use arguments::Arguments;

const HELP: &str = "\
cargo xtask run [--port N] [--fresh]   build everything, serve the demonstration on this machine
cargo xtask test [fast | STEP...]      everything CI runs; `fast` needs neither PostgreSQL nor a browser
cargo xtask build [--debug]            the single-page app, into web/dist
cargo xtask openapi [--check]          write (or compare) openapi/openapi.json and operations.txt
cargo xtask load [--small]             how fast it is, with few and with many files, on both databases
cargo xtask soak [--rounds N] [--kills N]   races, and a server killed under load, thousands of times";

fn main() -> ExitCode {
    match command() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\nxtask: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Result<()> {
    let mut arguments = Arguments::of_this_process();
    match arguments.next_word().as_deref() {
        Some("run") => run::run(arguments),
        Some("test") => test::test(arguments),
        Some("build") => build::command(arguments),
        Some("openapi") => openapi::command(arguments),
        Some("load") => load::command(arguments),
        Some("soak") => soak(arguments),
        Some("help" | "--help" | "-h") | None => {
            println!("{HELP}");
            Ok(())
        }
        Some(other) => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}

/// `cargo xtask soak`: what chance may break, tried until it would have.
fn soak(mut arguments: Arguments) -> Result<()> {
    let rounds = arguments.value("--rounds")?.unwrap_or(2_000);
    let kills = arguments.value("--kills")?.unwrap_or(1_000);
    arguments.end()?;
    test::soak(rounds, kills)
}
