//! The one order of all events, and the signed checkpoints over it. An event waits in `event_arrivals`,
//! put there by the database itself, until the sequencer gives it its position. Code that knows only the
//! migrations before this one can still run: its events wait.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, POSITIONS).await?;
        sql::append_only(manager, "event_positions").await?;
        sql::run(manager, CHECKPOINTS).await?;
        sql::append_only(manager, "checkpoints").await?;
        let (arrivals, arrive) = match manager.get_database_backend() {
            DbBackend::Sqlite => ("INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", ARRIVE_SQLITE),
            _ => ("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", ARRIVE_POSTGRES),
        };
        sql::run(manager, &ARRIVALS.replace("NUMBER", arrivals)).await?;
        sql::run(manager, ALREADY_THERE).await?;
        sql::run(manager, arrive).await
    }
}

/// No foreign key to `events`: that an event is gone is for `verify` to find and to name.
const POSITIONS: &str = "
CREATE TABLE event_positions (
    position BIGINT NOT NULL PRIMARY KEY CHECK (position >= 1),
    event_id UUID NOT NULL UNIQUE,
    stream_kind TEXT NOT NULL,
    stream_id UUID NOT NULL,
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64)
);
CREATE INDEX event_positions_hash ON event_positions (hash);";

/// `root` is the Merkle root over the hashes at the positions 1 to `size`; `note` is the exact text that
/// was signed, with its signature. `machine_at` is machine time.
const CHECKPOINTS: &str = "
CREATE TABLE checkpoints (
    number BIGINT NOT NULL PRIMARY KEY CHECK (number >= 1),
    size BIGINT NOT NULL UNIQUE CHECK (size >= 1),
    root TEXT NOT NULL CHECK (length(root) = 64),
    business_at BIGINT NOT NULL,
    machine_at BIGINT NOT NULL,
    key_id TEXT NOT NULL,
    note TEXT NOT NULL
);";

/// The numbers only keep a stream's events in their order. They are given before the commit, so they have
/// gaps and become visible out of order: they are no positions.
const ARRIVALS: &str = "
CREATE TABLE event_arrivals (
    number NUMBER,
    event_id UUID NOT NULL,
    stream_kind TEXT NOT NULL,
    stream_id UUID NOT NULL,
    sequence BIGINT NOT NULL
);";

const ALREADY_THERE: &str = "
INSERT INTO event_arrivals (event_id, stream_kind, stream_id, sequence)
    SELECT id, stream_kind, stream_id, sequence FROM events ORDER BY sequence, at, id;";

const ARRIVE_SQLITE: &str = "
CREATE TRIGGER events_arrive AFTER INSERT ON events
BEGIN
    INSERT INTO event_arrivals (event_id, stream_kind, stream_id, sequence)
        VALUES (NEW.id, NEW.stream_kind, NEW.stream_id, NEW.sequence);
END;";

const ARRIVE_POSTGRES: &str = "
CREATE FUNCTION events_arrive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_arrivals (event_id, stream_kind, stream_id, sequence)
        VALUES (NEW.id, NEW.stream_kind, NEW.stream_id, NEW.sequence);
    RETURN NULL;
END $$;
CREATE TRIGGER events_arrive AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION events_arrive();";
