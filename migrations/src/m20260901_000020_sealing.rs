//! Sealing: the keys of opportunities, and which parts of their proposals were opened. Code that knows
//! only the migrations before this one can still run, but cannot read what was sealed after it. What
//! was written before is sealed at the first start of the code that can: until then `nonce` keeps
//! what the sealed text will hold.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, KEYS).await?;
        sql::run(manager, OPENINGS).await?;
        sql::append_only(manager, "proposal_openings").await?;
        sql::run(manager, SUBMISSIONS).await
    }
}

/// `wrapped` opens with the instance's key of that name, `escrow` with the private half of the escrow
/// key of that name. Made at publication.
const KEYS: &str = "
CREATE TABLE opportunity_keys (
    opportunity_id UUID NOT NULL PRIMARY KEY REFERENCES opportunities (id),
    key_id TEXT NOT NULL CHECK (length(key_id) > 0),
    wrapped TEXT NOT NULL,
    escrow_id TEXT NOT NULL CHECK (length(escrow_id) > 0),
    escrow TEXT NOT NULL
);
CREATE INDEX opportunity_keys_names ON opportunity_keys (key_id, escrow_id);";

/// A row is the server's proof that it may open a part. What closed or was drawn before counts as
/// opened.
const OPENINGS: &str = "
CREATE TABLE proposal_openings (
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    part TEXT NOT NULL CHECK (part IN ('answers', 'identity', 'price')),
    stage TEXT NOT NULL CHECK (stage IN ('closing', 'selection')),
    opened_at BIGINT NOT NULL,
    PRIMARY KEY (opportunity_id, part)
);
INSERT INTO proposal_openings (opportunity_id, part, stage, opened_at)
    SELECT id, 'answers', 'closing', closed_at FROM opportunities WHERE closed_at IS NOT NULL;
INSERT INTO proposal_openings (opportunity_id, part, stage, opened_at)
    SELECT opportunity_id, 'identity', 'selection', min(selected_at) FROM selections GROUP BY opportunity_id;";

/// The nonce lies in the sealed content from now on.
const SUBMISSIONS: &str = "
CREATE TABLE sealed_submissions (
    proposal_id UUID NOT NULL REFERENCES proposals (id),
    number INTEGER NOT NULL CHECK (number > 0),
    submitted_at BIGINT NOT NULL,
    content TEXT NOT NULL,
    nonce TEXT CHECK (length(nonce) = 64),
    receipt TEXT NOT NULL CHECK (length(receipt) = 64),
    opportunity_number INTEGER NOT NULL,
    PRIMARY KEY (proposal_id, number)
);
INSERT INTO sealed_submissions (proposal_id, number, submitted_at, content, nonce, receipt, opportunity_number)
    SELECT proposal_id, number, submitted_at, content, nonce, receipt, opportunity_number FROM proposal_submissions;
DROP TABLE proposal_submissions;
ALTER TABLE sealed_submissions RENAME TO proposal_submissions;";
