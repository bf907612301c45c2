//! Starts the server with the settings of the environment, or runs the command that the arguments name.

use std::process::ExitCode;

use api::config::Config;
use api::{checkpoints, commands, sealing, server};

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(code) = commands::offline(&arguments) {
        return code;
    }
    let config = match Config::from_environment() {
        Ok(config) => config,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    if arguments == ["verify"] {
        return checkpoints::command::verify(&config).await;
    }
    if let Some(code) = sealing::command::run(&config, &arguments).await {
        return code;
    }
    server::start_logging(&config);
    match server::run(config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the server could not start");
            ExitCode::FAILURE
        }
    }
}
