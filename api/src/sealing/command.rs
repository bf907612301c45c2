//! Commands on the database that the settings name:
//!
//! - `api rotate-sealing-keys`: wraps the keys of all opportunities with the current key and for the
//!   current escrow key;
//! - `api recover-sealing-keys FILE`: the same out of the escrow copies, with the private half of the
//!   escrow key in a file, after the instance's own keys were lost.

use std::fs;
use std::process::ExitCode;

use super::{Keyring, recover, rotate};
use crate::config::Config;
use crate::ctx::Ctx;
use crate::db::Database;
use crate::secrets::Secrets;
use crate::server::Failure;

/// Runs the command that the arguments name; nothing, if they name none of these.
pub async fn run(config: &Config, arguments: &[String]) -> Option<ExitCode> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["rotate-sealing-keys"] => wrap_again(config, None).await,
        ["recover-sealing-keys", file] => wrap_again(config, Some(file)).await,
        _ => return None,
    };
    Some(match done {
        Ok(count) => {
            println!("{count} keys were wrapped again.");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("not all keys could be wrapped again: {error}");
            ExitCode::FAILURE
        }
    })
}

async fn wrap_again(config: &Config, escrow: Option<&str>) -> Result<u64, Failure> {
    let private = escrow.map(fs::read_to_string).transpose()?;
    let database = Database::connect(&config.database_url, Keyring::load(config)?).await?;
    let ctx = Ctx::new(config.clone(), database, Secrets::load(config)?);
    let done = match &private {
        Some(private) => recover(&ctx, private).await,
        None => rotate(&ctx).await,
    };
    ctx.database.close().await;
    done.map_err(|problem| problem.to_string().into())
}
