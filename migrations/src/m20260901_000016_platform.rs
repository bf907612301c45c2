//! What the product owner keeps: the versions of the registers, dated rows that may be withdrawn before
//! they begin, service areas, announcements, and why somebody lost their access. Code that knows only
//! the migrations before this one can still run, as long as nothing was withdrawn.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, REGISTERS).await?;
        sql::run(manager, WITHDRAWN).await?;
        sql::run(manager, SERVICE_AREAS).await?;
        sql::run(manager, ANNOUNCEMENTS).await?;
        sql::run(manager, DEACTIVATIONS).await
    }
}

/// One row a register: locked by whoever changes anything in it.
const REGISTERS: &str = "
CREATE TABLE registers (
    code TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version > 0)
);
INSERT INTO registers (code, version) VALUES
    ('programmes', 1), ('tax_rates', 1), ('holidays', 1), ('skills', 1), ('capabilities', 1),
    ('service_areas', 1), ('announcements', 1), ('platform_roles', 1);";

/// A withdrawn row stays, so that the rows that come with a release do not bring it back.
const WITHDRAWN: &str = "
ALTER TABLE programmes ADD COLUMN withdrawn_at BIGINT;
ALTER TABLE tax_rates ADD COLUMN withdrawn_at BIGINT;
ALTER TABLE holidays ADD COLUMN withdrawn_at BIGINT;";

const SERVICE_AREAS: &str = "
CREATE TABLE service_areas (
    id UUID NOT NULL PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    position INTEGER NOT NULL,
    retired_at BIGINT
);";

const ANNOUNCEMENTS: &str = "
CREATE TABLE announcements (
    id UUID NOT NULL PRIMARY KEY,
    level TEXT NOT NULL CHECK (level IN ('info', 'warning')),
    text_en TEXT NOT NULL,
    text_fr TEXT NOT NULL,
    shown_from BIGINT NOT NULL,
    shown_until BIGINT NOT NULL,
    withdrawn_at BIGINT,
    CHECK (shown_from < shown_until)
);
CREATE INDEX announcements_shown_until ON announcements (shown_until);";

/// The reason is about a person, so it stands here and not in the record.
const DEACTIVATIONS: &str = "
CREATE TABLE deactivations (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    by_person_id UUID NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX deactivations_person_id ON deactivations (person_id, at);
CREATE UNIQUE INDEX deactivations_one_each ON deactivations (person_id) WHERE ended_at IS NULL;";
