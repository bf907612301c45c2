//! Whole journeys in Chromium, against the real server in demonstration mode.

use std::sync::OnceLock;

use anyhow::Result;

use super::count::Tally;
use super::rust;
use super::services::Services;
use crate::build::{self, Mode};
use crate::machine;
use crate::server::Server;
use crate::shell;
use crate::workspace;

const FOLDER: &str = "tests/e2e";

/// The pilot's opportunity was posted on 30 June 2021: its journeys begin on the morning before,
/// with nothing else posted. Each moves the clock, so each has a server of its own.
const PILOT: [(&str, &str); 2] =
    [("SANDBOX_START", "2021-06-29T13:00:00Z"), ("DEMONSTRATION_STORY", "false")];

/// Which of them, by the names of their files; nothing for all.
static SOME: OnceLock<String> = OnceLock::new();

/// The name of the step, where what was asked for is some of it: `journeys:pilot,vendor` runs these against
/// the quick build, while they are being written.
pub fn narrowed(name: &str) -> String {
    match name.strip_prefix("journeys:") {
        Some(some) => {
            SOME.get_or_init(|| some.to_owned());
            "journeys".to_owned()
        }
        None => name.to_owned(),
    }
}

pub fn run(tally: &mut Tally) -> Result<()> {
    let chromium = machine::chromium()?;
    machine::npm_packages(FOLDER)?;
    let some = SOME.get().map(String::as_str).unwrap_or_default();
    build::build(if some.is_empty() { Mode::Release } else { Mode::Debug })?;
    let program = rust::binary("api")?;
    let start = |log: &str, more: &[(&str, &str)]| Server::start(&program, &workspace::scratch(log), more);
    let services = Services::prepare()?;
    let server = start("journeys.log", &[("OIDC_PROVIDERS_FILE", &services.file())])?;
    let _services = services.start(&server.address)?;
    let pilot_en = start("journeys-pilot-en.log", &PILOT)?;
    let pilot_fr = start("journeys-pilot-fr.log", &PILOT)?;
    let words = ["node_modules/@playwright/test/cli.js", "test"];
    let mut command = shell::program("node", &words);
    command
        .args(some.split(',').filter(|name| !name.is_empty()))
        .current_dir(workspace::at(FOLDER))
        .env("BASE_URL", &server.address)
        .env("MAIL_FILE", server.mail_file())
        .env("PILOT_EN_URL", &pilot_en.address)
        .env("PILOT_FR_URL", &pilot_fr.address)
        .env("CHROMIUM", chromium);
    shell::run_and_read(&mut command, |line| tally.read(line))
}
