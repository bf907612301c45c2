//! The database: how it is reached, brought up to date, and asked for the time.
//!
//! SQLite has one connection that writes and a pool that reads (WAL lets them pass each other);
//! PostgreSQL has one pool. Nothing else in the program knows which of them it is on, except
//! where a worker claims rows.

mod transaction;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use migrations::{Migrator, MigratorTrait};
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend, DbErr, IsolationLevel,
    RuntimeErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};

pub use transaction::Transaction;

use crate::columns::moment;
use crate::sealing::Keyring;

/// How long a request waits for a connection or a lock before it answers 503.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long one statement may take on PostgreSQL.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(15);
const SQLITE_READERS: u32 = 8;
const POSTGRES_CONNECTIONS: u32 = 20;
/// Any number, the same on every node: who holds it may migrate.
const MIGRATION_LOCK: i64 = 7_150_201;

/// Both ways to the database.
#[derive(Clone)]
pub struct Database {
    writes: DatabaseConnection,
    reads: DatabaseConnection,
    keyring: Arc<Keyring>,
    queries: Arc<AtomicU64>,
}

impl Database {
    /// Connects, with the keys that open what is sealed in it; makes the SQLite file if it is not
    /// there.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn connect(url: &str, keyring: Keyring) -> Result<Database, DbErr> {
        let queries = Arc::default();
        let keyring = Arc::new(keyring);
        if url.starts_with("sqlite:") {
            make_directory(url);
            let writes = counted(sqlite(url, 1, false), &queries).await?;
            let reads = counted(sqlite(url, SQLITE_READERS, true), &queries).await?;
            Ok(Database { writes, reads, keyring, queries })
        } else {
            let pool = counted(postgres(url), &queries).await?;
            Ok(Database { writes: pool.clone(), reads: pool, keyring, queries })
        }
    }

    /// How many queries were asked since it was connected: the same number for one line and for a
    /// hundred, or something asks a query a row.
    #[must_use]
    pub fn queries(&self) -> u64 {
        self.queries.load(Ordering::Relaxed)
    }

    /// Which of the two databases it is.
    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.writes.get_database_backend()
    }

    /// A snapshot to read from.
    ///
    /// # Errors
    /// When no connection is free in time.
    pub async fn begin_read(&self) -> Result<Transaction, DbErr> {
        let begun = match self.backend() {
            DbBackend::Sqlite => self.reads.begin().await?,
            _ => {
                let level = IsolationLevel::RepeatableRead;
                self.reads.begin_with_config(Some(level), Some(AccessMode::ReadOnly)).await?
            }
        };
        Ok(Transaction::new(begun, Arc::clone(&self.keyring)))
    }

    /// A transaction that may write. SQLite lets one in at a time, from its first statement on.
    ///
    /// # Errors
    /// As [`Database::begin_read`].
    pub async fn begin_write(&self) -> Result<Transaction, DbErr> {
        let mut options = TransactionOptions::default();
        if self.backend() == DbBackend::Sqlite {
            options.sqlite_transaction_mode = Some(SqliteTransactionMode::Immediate);
        }
        let begun = self.writes.begin_with_options(options).await?;
        Ok(Transaction::new(begun, Arc::clone(&self.keyring)))
    }

    /// Brings the schema up to date, one node at a time.
    ///
    /// # Errors
    /// When a migration fails; it is rolled back.
    pub async fn migrate(&self) -> Result<(), DbErr> {
        if self.backend() == DbBackend::Sqlite {
            return Migrator::up(&self.writes, None).await;
        }
        let lock = self.writes.begin().await?;
        let wait = format!("SELECT pg_advisory_xact_lock({MIGRATION_LOCK})");
        lock.execute_unprepared("SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0").await?;
        lock.execute_unprepared(&wait).await?;
        Migrator::up(&self.writes, None).await?;
        lock.commit().await
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.reads.ping().await
    }

    /// Lets go of every connection.
    pub async fn close(&self) {
        let ended = (self.reads.close_by_ref().await, self.writes.close_by_ref().await);
        if let (Err(error), _) | (_, Err(error)) = ended {
            tracing::warn!(%error, "the database connections did not close well");
        }
    }
}

/// Business time: the database's clock, cut to milliseconds, plus the sandbox's offset.
///
/// # Errors
/// When the database does not answer.
pub async fn business_time(transaction: &Transaction) -> Result<DateTime<Utc>, DbErr> {
    let clock = match transaction.get_database_backend() {
        DbBackend::Sqlite => "CAST(unixepoch('now', 'subsec') * 1000 AS INTEGER)",
        _ => "CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT)",
    };
    let sql = format!("SELECT {clock} + coalesce((SELECT offset_ms FROM sandbox), 0) AS now_ms");
    let question = Statement::from_string(transaction.get_database_backend(), sql);
    let row = transaction.query_one_raw(question).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound("business time".to_owned()))?;
    Ok(moment(row.try_get("", "now_ms")?))
}

/// Whether this transaction holds a lease that one transaction at a time can hold, on whatever node. It
/// does not wait for it. On SQLite whoever may write holds every lease.
///
/// # Errors
/// When the database does not answer.
pub async fn holds_lease(transaction: &Transaction, lease: i64) -> Result<bool, DbErr> {
    let backend = transaction.get_database_backend();
    if backend == DbBackend::Sqlite {
        return Ok(true);
    }
    let sql = format!("SELECT pg_try_advisory_xact_lock({lease}) AS held");
    let row = transaction.query_one_raw(Statement::from_string(backend, sql)).await?;
    row.map_or(Ok(false), |row| row.try_get("", "held"))
}

async fn counted(options: ConnectOptions, queries: &Arc<AtomicU64>) -> Result<DatabaseConnection, DbErr> {
    let mut connection = sea_orm::Database::connect(options).await?;
    let queries = Arc::clone(queries);
    connection.set_metric_callback(move |_| {
        queries.fetch_add(1, Ordering::Relaxed);
    });
    Ok(connection)
}

fn make_directory(url: &str) {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split('?').next().unwrap_or_default();
    if let Some(directory) = std::path::Path::new(path).parent()
        && !directory.as_os_str().is_empty()
        && let Err(error) = std::fs::create_dir_all(directory)
    {
        tracing::warn!(%error, "the database's directory could not be made");
    }
}

fn sqlite(url: &str, connections: u32, only_reads: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).min_connections(1).acquire_timeout(PATIENCE).sqlx_logging(false);
    if only_reads {
        options.map_sqlx_sqlite_opts(|options| pragmas(options).pragma("query_only", "ON"));
    } else {
        options.map_sqlx_sqlite_opts(pragmas);
    }
    options
}

fn pragmas(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options
        .create_if_missing(true)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .pragma("journal_mode", "WAL")
        // A receipt that was given must survive a power cut.
        .pragma("synchronous", "FULL")
}

fn postgres(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(POSTGRES_CONNECTIONS)
        .min_connections(1)
        .acquire_timeout(PATIENCE)
        .statement_timeout(STATEMENT_TIMEOUT)
        .sqlx_logging(false)
        .map_sqlx_postgres_opts(|options| {
            options
                .application_name("gcdevexchange")
                .options([("lock_timeout", "10s"), ("idle_in_transaction_session_timeout", "30s")])
        });
    options
}

/// Whether the same request may do better in a moment: no free connection, a lock not had in
/// time, a deadlock or a serialization failure.
#[must_use]
pub fn is_busy(error: &DbErr) -> bool {
    const CODES: [&str; 6] = ["5", "517", "40001", "40P01", "55P03", "57014"];
    match error {
        DbErr::ConnectionAcquire(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause)) => cause
            .as_database_error()
            .and_then(|cause| cause.code())
            .is_some_and(|code| CODES.contains(&code.as_ref())),
        _ => false,
    }
}
