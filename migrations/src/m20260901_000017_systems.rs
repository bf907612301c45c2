//! Departmental systems: clients of a department, their keys, and which events they caused. Code that
//! knows only the migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, CLIENTS).await?;
        sql::run(manager, ACTS).await
    }
}

/// Times are business time, but `last_used_at`, which is machine time. `scopes` is JSON; `hash` is the
/// SHA-256 of a secret of 32 random bytes.
const CLIENTS: &str = "
CREATE TABLE department_clients (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    department_id UUID NOT NULL REFERENCES departments (id),
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    contact TEXT NOT NULL,
    scopes TEXT NOT NULL,
    made_by UUID NOT NULL REFERENCES people (id),
    made_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    revoked_at BIGINT,
    last_used_at BIGINT
);
CREATE INDEX department_clients_department_id ON department_clients (department_id, id);
CREATE TABLE client_keys (
    id UUID NOT NULL PRIMARY KEY,
    client_id UUID NOT NULL REFERENCES department_clients (id),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    made_at BIGINT NOT NULL,
    ends_at BIGINT
);
CREATE INDEX client_keys_client_id ON client_keys (client_id, id);";

/// An index over the record, written with each event that a system caused.
const ACTS: &str = "
CREATE TABLE client_acts (
    event_id UUID NOT NULL PRIMARY KEY REFERENCES events (id),
    client_id UUID NOT NULL REFERENCES department_clients (id)
);
CREATE INDEX client_acts_client_id ON client_acts (client_id, event_id);";
