//! Offers, contracts, deliveries, invoices and messages. Code that knows only the migrations before this
//! one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, OFFERS).await?;
        sql::run(manager, CONTRACTS).await?;
        Ok(())
    }
}

/// The partial index is the law: one live award an opportunity, whoever races.
const OFFERS: &str = "
CREATE TABLE offers (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    proposal_id UUID NOT NULL REFERENCES proposals (id),
    vendor_id UUID NOT NULL REFERENCES people (id),
    rank INTEGER NOT NULL CHECK (rank > 0),
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL CHECK (expires_at > made_at),
    status TEXT NOT NULL CHECK (status IN ('pending', 'accepted', 'declined', 'expired', 'passed_over', 'ended')),
    answer TEXT NOT NULL,
    UNIQUE (opportunity_id, proposal_id)
);
CREATE UNIQUE INDEX offers_one_live ON offers (opportunity_id) WHERE status IN ('pending', 'accepted');
CREATE INDEX offers_vendor ON offers (vendor_id, status);";

/// `facts` is the document that decides; the columns beside it are what queries ask for.
const CONTRACTS: &str = "
CREATE TABLE contracts (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    number TEXT NOT NULL UNIQUE,
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    offer_id UUID NOT NULL UNIQUE REFERENCES offers (id),
    department_id UUID NOT NULL REFERENCES departments (id),
    vendor_id UUID NOT NULL REFERENCES people (id),
    author_id UUID NOT NULL REFERENCES people (id),
    status TEXT NOT NULL CHECK (status IN ('signing', 'in_force', 'terminated', 'closed')),
    phase TEXT NOT NULL,
    facts TEXT NOT NULL,
    total_cents BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    signed_at BIGINT,
    changed_at BIGINT NOT NULL,
    CHECK (status <> 'signing' OR signed_at IS NULL),
    CHECK (status NOT IN ('in_force', 'closed') OR signed_at IS NOT NULL)
);
CREATE UNIQUE INDEX contracts_one_live ON contracts (opportunity_id) WHERE status <> 'terminated';
CREATE INDEX contracts_vendor ON contracts (vendor_id, status);
CREATE INDEX contracts_department ON contracts (department_id, changed_at);
CREATE TABLE deliveries (
    id UUID NOT NULL PRIMARY KEY,
    contract_id UUID NOT NULL REFERENCES contracts (id),
    delivered_at BIGINT NOT NULL,
    repository TEXT NOT NULL,
    reference TEXT NOT NULL,
    notes TEXT NOT NULL,
    checks TEXT,
    reviewed_at BIGINT,
    accepted BOOLEAN,
    CHECK ((reviewed_at IS NULL) = (checks IS NULL)),
    CHECK ((reviewed_at IS NULL) = (accepted IS NULL))
);
CREATE INDEX deliveries_contract ON deliveries (contract_id, delivered_at);
CREATE TABLE invoices (
    id UUID NOT NULL PRIMARY KEY,
    contract_id UUID NOT NULL REFERENCES contracts (id),
    number TEXT NOT NULL UNIQUE,
    sent_at BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('sent', 'deficient', 'certified', 'paid')),
    facts TEXT NOT NULL
);
CREATE UNIQUE INDEX invoices_one_live ON invoices (contract_id) WHERE status <> 'deficient';
CREATE TABLE messages (
    id UUID NOT NULL PRIMARY KEY,
    contract_id UUID NOT NULL REFERENCES contracts (id),
    written_by UUID NOT NULL REFERENCES people (id),
    written_at BIGINT NOT NULL,
    text TEXT NOT NULL CHECK (length(text) > 0)
);
CREATE INDEX messages_contract ON messages (contract_id, written_at);";
