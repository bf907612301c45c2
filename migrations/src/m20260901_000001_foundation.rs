//! What every act needs: the record, the idempotency keys, the outbox, the timers, the sandbox's
//! clock. The first migration: there is no older code.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, SANDBOX).await?;
        sql::run(manager, KEYS).await?;
        sql::run(manager, EVENTS).await?;
        sql::append_only(manager, "events").await?;
        sql::run(manager, OUTBOX).await?;
        sql::run(manager, TIMERS).await
    }
}

/// One row on a demonstration, none in production: how far business time runs ahead of (or, for
/// a demonstration of the past, behind) the database's clock.
const SANDBOX: &str = "
CREATE TABLE sandbox (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    offset_ms BIGINT NOT NULL
);";

/// An act with a key happens once. The body itself is never kept, only its keyed hash.
/// `resource_id` is empty only inside the act's own transaction.
const KEYS: &str = "
CREATE TABLE idempotency_keys (
    actor_id UUID NOT NULL,
    operation TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    resource_id UUID,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (actor_id, operation, key)
);
CREATE INDEX idempotency_keys_made_at ON idempotency_keys (made_at);";

/// The record: `canonical` is the exact text that `hash` was taken over, after `previous_hash`.
const EVENTS: &str = "
CREATE TABLE events (
    id UUID NOT NULL PRIMARY KEY,
    stream_kind TEXT NOT NULL,
    stream_id UUID NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    canonical TEXT NOT NULL,
    at BIGINT NOT NULL,
    by_person_id UUID,
    name TEXT NOT NULL,
    UNIQUE (stream_kind, stream_id, sequence)
);
CREATE INDEX events_name_at ON events (name, at);
CREATE INDEX events_by_person_id ON events (by_person_id, at);";

/// Mail, written in the act's transaction and sent by a worker. `next_attempt_at` and
/// `claimed_until` are machine time.
const OUTBOX: &str = "
CREATE TABLE outbox (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    person_id UUID,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr')),
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    dedupe TEXT UNIQUE,
    made_at BIGINT NOT NULL,
    next_attempt_at BIGINT NOT NULL,
    claimed_until BIGINT,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    sent_at BIGINT,
    given_up_at BIGINT
);
CREATE INDEX outbox_waiting ON outbox (next_attempt_at)
    WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX outbox_person_id ON outbox (person_id);";

/// What time causes. `due_at` is business time, `claimed_until` machine time. `detail` tells
/// several timers of one act and subject apart.
const TIMERS: &str = "
CREATE TABLE timers (
    id UUID NOT NULL PRIMARY KEY,
    act TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    due_at BIGINT NOT NULL,
    claimed_until BIGINT,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    done_at BIGINT,
    cancelled_at BIGINT
);
CREATE INDEX timers_waiting ON timers (due_at)
    WHERE done_at IS NULL AND cancelled_at IS NULL;
CREATE UNIQUE INDEX timers_one_each ON timers (act, subject_kind, subject_id, detail)
    WHERE done_at IS NULL AND cancelled_at IS NULL;";
