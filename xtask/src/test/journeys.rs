//! Whole journeys in Chromium, against the real server in demonstration mode.

use anyhow::Result;

use super::count::Tally;
use super::rust;
use crate::build::{self, Mode};
use crate::machine;
use crate::server::Server;
use crate::shell;
use crate::workspace;

const FOLDER: &str = "tests/e2e";

pub fn run(tally: &mut Tally) -> Result<()> {
    let chromium = machine::chromium()?;
    machine::npm_packages(FOLDER)?;
    build::build(Mode::Release)?;
    let program = rust::binary("api")?;
    let server = Server::start(&program, &workspace::scratch("journeys.log"))?;
    let words = ["node_modules/@playwright/test/cli.js", "test"];
    let mut command = shell::program("node", &words);
    command
        .current_dir(workspace::at(FOLDER))
        .env("BASE_URL", &server.address)
        .env("MAIL_FILE", server.mail_file())
        .env("CHROMIUM", chromium);
    shell::run_and_read(&mut command, |line| tally.read(line))
}
