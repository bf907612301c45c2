//! Starts the server with the settings of the environment.

use std::process::ExitCode;

use api::config::Config;
use api::server;

#[tokio::main]
async fn main() -> ExitCode {
    let config = match Config::from_environment() {
        Ok(config) => config,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    server::start_logging(&config);
    match server::run(config).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the server could not start");
            ExitCode::FAILURE
        }
    }
}
