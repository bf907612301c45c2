//! `api verify`: checks the whole record in the database that the settings name, and says what is wrong.

use std::process::ExitCode;

use shared::record::Verification;

use super::verify;
use crate::config::Config;
use crate::db::Database;
use crate::sealing::Keyring;
use crate::secrets::Secrets;
use crate::server::Failure;

/// Checks, prints what was found, and ends well only if the record is whole.
pub async fn verify(config: &Config) -> ExitCode {
    match check(config).await {
        Ok(found) => {
            print!("{}", report(&found));
            if found.findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("the record could not be read: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn check(config: &Config) -> Result<Verification, Failure> {
    let secrets = Secrets::load(config)?;
    let database = Database::connect(&config.database_url, Keyring::load(config)?).await?;
    let read = database.begin_read().await?;
    let found = verify::verify(&read, secrets.statements()).await.map_err(|problem| problem.to_string())?;
    drop(read);
    database.close().await;
    Ok(found)
}

/// One line a finding, and what was read.
#[must_use]
pub fn report(found: &Verification) -> String {
    let Verification { streams, events, positions, checkpoints, findings, more, .. } = found;
    let mut text: String = findings.iter().map(|finding| format!("{finding}\n")).collect();
    if *more {
        text.push_str("… and more.\n");
    }
    let verdict = if findings.is_empty() { "The record is whole." } else { "The record was changed." };
    text.push_str(&format!(
        "{verdict} {events} events in {streams} streams, {positions} positions, {checkpoints} checkpoints.\n"
    ));
    text
}
