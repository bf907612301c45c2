//! A running instance: started by `main` and, on a port of its own, by every test.

use std::error::Error;
use std::net::SocketAddr;
use std::time::Duration;

use actix_web::HttpServer;
use actix_web::dev::ServerHandle;
use actix_web::web::Data;
use shared::language::Language;
use tokio::task::JoinHandle;
use tracing_subscriber::EnvFilter;

use crate::app::{Shared, application};
use crate::config::{Config, LogFormat};
use crate::ctx::Ctx;
use crate::db::Database;
use crate::http::Problem;
use crate::mail::Mailer;
use crate::sealing::Keyring;
use crate::secrets::Secrets;
use crate::web_files::WebFiles;
use crate::workers::Workers;
use crate::{demonstration, organizations, programmes, proposals};

/// Why an instance could not start or run.
pub type Failure = Box<dyn Error + Send + Sync>;

/// How long requests under way may take to finish when the instance stops.
const SHUTDOWN_SECONDS: u64 = 20;
/// How long connections to the database may take to come back then.
const CLOSING_TIME: Duration = Duration::from_secs(5);
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);
const KEEP_ALIVE: Duration = Duration::from_secs(75);

/// An instance that serves.
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// What it is made of.
    pub ctx: Ctx,
    server: JoinHandle<std::io::Result<()>>,
    handle: ServerHandle,
    workers: Option<Workers>,
}

/// Starts the log.
pub fn start_logging(config: &Config) {
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter);
    let started = match config.log_format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().try_init(),
    };
    if let Err(error) = started {
        eprintln!("the log was started before: {error}");
    }
}

/// Starts an instance: migrates, prepares the demonstration, serves, and lets the workers run.
///
/// # Errors
/// When a key, the database or the address cannot be had.
pub async fn start(config: Config) -> Result<Running, Failure> {
    let secrets = Secrets::load(&config)?;
    let database = Database::connect(&config.database_url, Keyring::load(&config)?).await?;
    database.migrate().await?;
    let ctx = Ctx::new(config, database, secrets);
    seed(&ctx).await.map_err(|problem| problem.to_string())?;
    proposals::seal_earlier::seal_earlier(&ctx).await.map_err(|problem| problem.to_string())?;
    demonstration::prepare(&ctx).await.map_err(|problem| problem.to_string())?;
    let mailer = Mailer::new(&ctx.config.mail)?;
    let shared = Shared {
        ctx: Data::new(ctx.clone()),
        files: Data::new(WebFiles::new(ctx.config.web_directory.clone())),
    };
    let mut server = HttpServer::new(move || application(shared.clone()))
        .client_request_timeout(REQUEST_TIMEOUT)
        .keep_alive(KEEP_ALIVE)
        .shutdown_timeout(SHUTDOWN_SECONDS)
        .disable_signals();
    if let Some(workers) = ctx.config.http_workers {
        server = server.workers(workers);
    }
    let server = server.bind(&ctx.config.http_address)?;
    let address = *server.addrs().first().ok_or("no address")?;
    let server = server.run();
    Ok(Running {
        address,
        handle: server.handle(),
        server: tokio::spawn(server),
        workers: ctx.config.workers.then(|| Workers::start(&ctx, mailer)),
        ctx,
    })
}

/// The programmes, tax rates, holidays and capabilities that come with this release, where they are missing.
async fn seed(ctx: &Ctx) -> Result<(), Problem> {
    let write = ctx.begin_system().await?;
    programmes::seed::insert_missing(&write).await?;
    organizations::seed::insert_missing(&write).await?;
    write.commit_quietly().await
}

impl Running {
    /// Stops taking requests, finishes those under way, then stops the workers and lets go of the
    /// database.
    pub async fn stop(self) {
        self.handle.stop(true).await;
        if let Err(error) = self.server.await {
            tracing::error!(%error, "the server ended badly");
        }
        if let Some(workers) = self.workers {
            workers.stop().await;
        }
        let closed = tokio::time::timeout(CLOSING_TIME, self.ctx.database.close());
        if closed.await.is_err() {
            tracing::warn!("a database connection is still in use");
        }
    }
}

/// Runs an instance until it is told to stop.
///
/// # Errors
/// As [`start`].
pub async fn run(config: Config) -> Result<(), Failure> {
    let running = start(config).await?;
    tracing::info!(address = %running.address, url = running.ctx.config.public_url, "serving");
    if running.ctx.config.demonstration {
        print_accounts(&running.ctx.config);
    }
    told_to_stop().await?;
    tracing::info!("stopping");
    running.stop().await;
    Ok(())
}

async fn told_to_stop() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        _ = terminate.recv() => Ok(()),
        interrupted = tokio::signal::ctrl_c() => interrupted,
    }
}

fn print_accounts(config: &Config) {
    println!("\nA demonstration. Everybody's password is: {}\n", demonstration::PASSWORD);
    for someone in demonstration::everybody() {
        let what = someone.persona.words().in_language(Language::En);
        println!("  {:<42} {:<22} {what}", someone.email, someone.name);
    }
    println!("\n  {}/en/demonstration    {}/fr/demonstration\n", config.public_url, config.public_url);
}
