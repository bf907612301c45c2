//! What a registration asked for, kept with its link until the link is followed. Code that knows only
//! the migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, REGISTRATIONS).await
    }
}

/// A document: the name, the language and the password's hash that this one registration chose.
const REGISTRATIONS: &str = "
ALTER TABLE email_tokens ADD COLUMN registration TEXT;";
