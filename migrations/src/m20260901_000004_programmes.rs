//! Programmes, and the dated rows that rules read: tax rates and holidays. Code that knows only the
//! migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, PROGRAMMES).await?;
        sql::run(manager, CALENDAR).await?;
        Ok(())
    }
}

/// One row a version of a programme; files keep the version they began with.
const PROGRAMMES: &str = "
CREATE TABLE programmes (
    id UUID NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    slug TEXT NOT NULL,
    document TEXT NOT NULL,
    in_force_from BIGINT NOT NULL,
    PRIMARY KEY (id, number),
    UNIQUE (slug, number)
);";

/// Days are `YYYY-MM-DD`.
const CALENDAR: &str = "
CREATE TABLE tax_rates (
    province TEXT NOT NULL CHECK (length(province) = 2),
    in_force_from TEXT NOT NULL CHECK (length(in_force_from) = 10),
    taxes TEXT NOT NULL,
    PRIMARY KEY (province, in_force_from)
);
CREATE TABLE holidays (
    day TEXT NOT NULL PRIMARY KEY CHECK (length(day) = 10),
    name_en TEXT NOT NULL,
    name_fr TEXT NOT NULL
);";
