//! Looks of support at somebody's screens. Code that knows only the migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, LOOKS).await
    }
}

/// The reason is about a person, so it stands here and not in the record.
const LOOKS: &str = "
CREATE TABLE support_looks (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL CHECK (version > 0),
    agent_id UUID NOT NULL REFERENCES people (id),
    person_id UUID NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK (begun_at < until_at)
);
CREATE INDEX support_looks_agent_id ON support_looks (agent_id, begun_at);
CREATE INDEX support_looks_person_id ON support_looks (person_id);
CREATE INDEX events_at ON events (at, id);";
