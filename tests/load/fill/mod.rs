//! A database as it looks after years: departments, vendors, opportunities in every phase with their
//! contents, search index and skills, and three proposals each. The record (`events`), evaluations and
//! contracts are left out: none of the measured requests reads those of others.

mod bulk;
mod opportunities;
mod people;
mod proposals;

use std::path::PathBuf;

use api::config::Config;
use api::db::Database;
use api::sealing::Keyring;
use api::{machine, server};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectOptions, ConnectionTrait, DbBackend};
use shared::ids::OpportunityId;

use crate::Failure;
use crate::targets::Targets;
use opportunities::{Opportunity, Tables};
use people::People;

/// How many opportunities a transaction holds.
const TOGETHER: usize = 1_000;
/// How many different ones are read.
const READ_MAX: usize = 10_000;

/// What to make, and where.
pub struct Order {
    pub database_url: String,
    /// The data directory of the instance.
    pub data: PathBuf,
    pub opportunities: usize,
    /// Proposals that only wait to be submitted.
    pub drafts: usize,
}

/// Migrates the database and fills it.
pub async fn fill(order: &Order) -> Result<(), Failure> {
    start_once(order).await?;
    let database = Database::connect(&order.database_url, Keyring::load(&settings(order))?).await?;
    let write = database.begin_write().await?;
    let people = people::insert(&write).await?;
    write.commit().await?;
    let made = insert_opportunities(&database, order, &people).await?;
    let drafts = insert_drafts(&database, order, &people, &made).await?;
    database.close().await;
    settle(&order.database_url).await?;
    let step = made.len().div_ceil(READ_MAX).max(1);
    let read: Vec<OpportunityId> = made.iter().step_by(step).map(|one| one.id).collect();
    Targets { opportunities: read, drafts }.write(&order.data)
}

/// The server's own start migrates, and brings the programmes and tax rates.
async fn start_once(order: &Order) -> Result<(), Failure> {
    server::start(settings(order)).await?.stop().await;
    Ok(())
}

fn settings(order: &Order) -> Config {
    Config {
        http_address: "127.0.0.1:0".to_owned(),
        database_url: order.database_url.clone(),
        data_directory: order.data.clone(),
        workers: false,
        ..Config::default()
    }
}

async fn insert_opportunities(
    database: &Database,
    order: &Order,
    people: &People,
) -> Result<Vec<Opportunity>, Failure> {
    let now = machine::now();
    let all: Vec<Opportunity> = (0..order.opportunities)
        .map(|number| opportunities::plan(number, order.opportunities, people, now))
        .collect();
    for some in all.chunks(TOGETHER) {
        let write = database.begin_write().await?;
        let mut tables = Tables::new(database.backend());
        for one in some {
            tables.add(one, now)?;
        }
        tables.insert(&write).await?;
        proposals::insert(&write, some, people).await?;
        write.commit().await?;
    }
    Ok(all)
}

async fn insert_drafts(
    database: &Database,
    order: &Order,
    people: &People,
    made: &[Opportunity],
) -> Result<Vec<proposals::Ready>, Failure> {
    let write = database.begin_write().await?;
    let open: Vec<&Opportunity> = made.iter().filter(|one| one.is_open()).collect();
    let drafts = proposals::insert_drafts(&write, &open, people, order.drafts).await?;
    write.commit().await?;
    Ok(drafts)
}

/// What the database does by itself sooner or later: PostgreSQL's autovacuum, SQLite's checkpoint.
async fn settle(database_url: &str) -> Result<(), Failure> {
    let connection = sea_orm::Database::connect(ConnectOptions::new(database_url)).await?;
    let work = match connection.get_database_backend() {
        DbBackend::Sqlite => "PRAGMA wal_checkpoint(TRUNCATE)",
        _ => "VACUUM (ANALYZE)",
    };
    connection.execute_unprepared(work).await?;
    Ok(connection.close().await?)
}

fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}
