//! Whether a person wants notices by mail, and the address in each mail that ends them. Code that
//! knows only the migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, PREFERENCES).await
    }
}

const PREFERENCES: &str = "
ALTER TABLE people ADD COLUMN notices_by_mail BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE outbox ADD COLUMN unsubscribe TEXT;";
