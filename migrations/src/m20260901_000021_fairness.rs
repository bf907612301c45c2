//! What vendors who lost check: signed receipts, the signature on what closing stored, and the public
//! value of a draw. Code that knows only the migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, RECEIPTS).await?;
        sql::append_only(manager, "closing_signatures").await?;
        sql::run(manager, PUBLIC_VALUES).await
    }
}

/// One row an act of a proposal: `version` is that of the proposal after it. What was signed is sealed, so
/// that a copy of the database does not show it; all rows are equally long.
const RECEIPTS: &str = "
CREATE TABLE signed_receipts (
    proposal_id UUID NOT NULL REFERENCES proposals (id),
    version BIGINT NOT NULL CHECK (version > 0),
    sealed TEXT NOT NULL,
    PRIMARY KEY (proposal_id, version)
);
CREATE TABLE closing_signatures (
    opportunity_id UUID NOT NULL PRIMARY KEY REFERENCES opportunities (id),
    public_key TEXT NOT NULL CHECK (length(public_key) = 64),
    signature TEXT NOT NULL CHECK (length(signature) = 128)
);";

/// The source is named at publication, the value fixed once after closing.
const PUBLIC_VALUES: &str = "
CREATE TABLE public_values (
    opportunity_id UUID NOT NULL PRIMARY KEY REFERENCES opportunities (id),
    source_en TEXT NOT NULL CHECK (length(source_en) > 0),
    source_fr TEXT NOT NULL CHECK (length(source_fr) > 0),
    value TEXT,
    proof TEXT,
    fixed_at BIGINT,
    CHECK ((value IS NULL) = (fixed_at IS NULL)),
    CHECK ((value IS NULL) = (proof IS NULL))
);";
