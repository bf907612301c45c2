//! Second factors, the first step of a sign-in, failed attempts, and changes of address; what a
//! session was begun with and on. Code that knows only the migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, SESSIONS).await?;
        sql::run(manager, SECOND_FACTORS).await?;
        sql::run(manager, SIGNING_IN).await
    }
}

const SESSIONS: &str = "
ALTER TABLE sessions ADD COLUMN factor TEXT NOT NULL DEFAULT 'one' CHECK (factor IN ('one', 'two'));
ALTER TABLE sessions ADD COLUMN user_agent TEXT NOT NULL DEFAULT '';";

/// `secret` is in force, `pending` waits for its first code; both are sealed with a key that is
/// not in the database. `last_step` is the step of time of the last code accepted: no code of it
/// or before is good again. Recovery codes are kept as keyed hashes.
const SECOND_FACTORS: &str = "
CREATE TABLE second_factors (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES people (id),
    secret TEXT,
    pending TEXT,
    last_step BIGINT NOT NULL,
    confirmed_at BIGINT,
    CHECK ((secret IS NULL) = (confirmed_at IS NULL))
);
CREATE TABLE recovery_codes (
    code_hash TEXT NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    used_at BIGINT
);
CREATE INDEX recovery_codes_person_id ON recovery_codes (person_id);";

/// All times here are machine time. `whom` is a keyed hash of an account or an address: the table
/// does not tell who tried.
const SIGNING_IN: &str = "
CREATE TABLE sign_in_tickets (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    attempts BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX sign_in_tickets_person_id ON sign_in_tickets (person_id);
CREATE TABLE sign_in_attempts (
    whom TEXT NOT NULL PRIMARY KEY,
    attempts BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    waits_until BIGINT NOT NULL
);
CREATE TABLE email_changes (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    email TEXT NOT NULL CHECK (email = lower(email)),
    ends_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX email_changes_person_id ON email_changes (person_id);";
