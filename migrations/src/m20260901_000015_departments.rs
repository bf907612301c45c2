//! The people and settings of departments: domains, invitations, requests, delegations, and the
//! numbered settings that files keep. Code that knows only the migrations before this one can
//! still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, SETTINGS).await?;
        sql::run(manager, FILES).await?;
        sql::run(manager, PEOPLE).await?;
        sql::run(manager, DELEGATIONS).await
    }
}

/// `domains` and `document` are JSON. Every department has settings from its first day: number 1 holds
/// the contracting address that it had.
const SETTINGS: &str = "
ALTER TABLE departments ADD COLUMN domains TEXT NOT NULL DEFAULT '[]';
CREATE TABLE department_settings (
    department_id UUID NOT NULL REFERENCES departments (id),
    number INTEGER NOT NULL CHECK (number > 0),
    document TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (department_id, number)
);
INSERT INTO department_settings (department_id, number, document, since)
    SELECT id, 1, '{\"address\":{\"province\":\"' || contracting_province || '\"}}', created_at FROM departments;";

/// Files keep the settings that they began with, and who acted as their author beside the author.
const FILES: &str = "
ALTER TABLE opportunities ADD COLUMN settings_number INTEGER NOT NULL DEFAULT 1;
ALTER TABLE opportunities ADD COLUMN co_authors TEXT NOT NULL DEFAULT '[]';";

/// Times are business time. An invitation is to an address, whoever turns out to own it.
const PEOPLE: &str = "
CREATE TABLE department_invitations (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    department_id UUID NOT NULL REFERENCES departments (id),
    email TEXT NOT NULL CHECK (email = lower(email)),
    roles TEXT NOT NULL,
    reason TEXT,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr')),
    invited_by UUID NOT NULL REFERENCES people (id),
    invited_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'accepted', 'declined', 'withdrawn')),
    answered_by UUID REFERENCES people (id),
    answered_at BIGINT,
    CHECK ((status = 'pending') = (answered_at IS NULL)),
    CHECK ((status = 'accepted') = (answered_by IS NOT NULL))
);
CREATE UNIQUE INDEX department_invitations_one ON department_invitations (department_id, email)
    WHERE status = 'pending';
CREATE INDEX department_invitations_email ON department_invitations (email);
CREATE TABLE role_requests (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    department_id UUID NOT NULL REFERENCES departments (id),
    person_id UUID NOT NULL REFERENCES people (id),
    roles TEXT NOT NULL,
    note TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'granted', 'refused')),
    state TEXT NOT NULL
);
CREATE UNIQUE INDEX role_requests_one ON role_requests (department_id, person_id) WHERE status = 'waiting';
CREATE INDEX role_requests_person_id ON role_requests (person_id);";

/// From the beginning of the first to the end of the last Eastern day, in business time.
const DELEGATIONS: &str = "
CREATE TABLE delegations (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    department_id UUID NOT NULL REFERENCES departments (id),
    delegator_id UUID NOT NULL REFERENCES people (id),
    delegate_id UUID NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    ended_at BIGINT,
    made_at BIGINT NOT NULL,
    CHECK (delegator_id <> delegate_id),
    CHECK (from_at < until_at)
);
CREATE INDEX delegations_department_id ON delegations (department_id, until_at);
CREATE INDEX delegations_delegate_id ON delegations (delegate_id, until_at) WHERE ended_at IS NULL;";
