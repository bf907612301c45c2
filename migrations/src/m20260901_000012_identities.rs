//! Identities at other sign-in services, the sessions begun with them, and the logout tokens that
//! were used. Code that knows only the migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, IDENTITIES).await
    }
}

/// All times here are machine time. `email` is what the service said when the identity was linked:
/// it helps people to recognise it and decides nothing. `id_token` tells the service whom to sign
/// out; it goes with its session. A ticket stands for a service's word until the second factor.
const IDENTITIES: &str = "
CREATE TABLE identities (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    provider TEXT NOT NULL,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    email TEXT,
    linked_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    UNIQUE (issuer, subject)
);
CREATE INDEX identities_person_id ON identities (person_id);
CREATE TABLE identity_sessions (
    session_id UUID NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    identity_id UUID NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    sid TEXT,
    id_token TEXT NOT NULL
);
CREATE INDEX identity_sessions_identity_id ON identity_sessions (identity_id);
CREATE TABLE identity_tickets (
    ticket_hash TEXT NOT NULL PRIMARY KEY,
    identity_id UUID NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    sid TEXT,
    id_token TEXT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE TABLE logout_tokens (
    issuer TEXT NOT NULL,
    jti TEXT NOT NULL,
    ends_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, jti)
);";
