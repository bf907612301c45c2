//! The database's history, for SQLite and PostgreSQL from one source.
//!
//! Migrations never import code of the other crates and never change once released. Each file is
//! one table family and says in its header whether the code before it can still run against it.
//!
//! How values are kept: times are milliseconds since 1970 (`BIGINT`, so that both databases
//! compare them alike), money is integer cents (`BIGINT`), documents are JSON in `TEXT`, ids are
//! `UUID` (16 bytes on SQLite), statuses are `TEXT` with a `CHECK`.

mod m20260901_000001_foundation;
mod m20260901_000002_accounts;
mod m20260901_000003_notifications;
mod m20260901_000004_programmes;
mod m20260901_000005_opportunities;
mod m20260901_000006_proposals;
mod m20260901_000007_contracts;
mod m20260901_000009_mail_preferences;
mod m20260901_000010_registrations;
mod m20260901_000011_second_factors;
mod m20260901_000012_identities;
mod m20260901_000013_profiles;
mod m20260901_000013_skills;
mod m20260901_000014_organizations;
mod m20260901_000015_departments;
mod m20260901_000016_platform;
mod m20260901_000017_systems;
mod m20260901_000018_support;
mod m20260901_000019_record;
mod m20260901_000020_sealing;
mod m20260901_000021_fairness;
mod m20260901_000026_awards;
mod sql;

use sea_orm_migration::MigrationTrait;

pub use sea_orm_migration::MigratorTrait;

/// Every migration, in the order of time.
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20260901_000001_foundation::Migration),
            Box::new(m20260901_000002_accounts::Migration),
            Box::new(m20260901_000003_notifications::Migration),
            Box::new(m20260901_000004_programmes::Migration),
            Box::new(m20260901_000005_opportunities::Migration),
            Box::new(m20260901_000006_proposals::Migration),
            Box::new(m20260901_000007_contracts::Migration),
            Box::new(m20260901_000009_mail_preferences::Migration),
            Box::new(m20260901_000010_registrations::Migration),
            Box::new(m20260901_000011_second_factors::Migration),
            Box::new(m20260901_000012_identities::Migration),
            Box::new(m20260901_000013_profiles::Migration),
            Box::new(m20260901_000014_organizations::Migration),
            Box::new(m20260901_000015_departments::Migration),
            Box::new(m20260901_000016_platform::Migration),
            Box::new(m20260901_000017_systems::Migration),
            Box::new(m20260901_000018_support::Migration),
            Box::new(m20260901_000019_record::Migration),
            Box::new(m20260901_000020_sealing::Migration),
            Box::new(m20260901_000021_fairness::Migration),
            Box::new(m20260901_000026_awards::Migration),
        ]
    }
}
