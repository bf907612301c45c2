//! Organizations: who is in them, how people come in, what they can do; and the proposals, offers and
//! contracts of an organization. Code that knows only the migrations before this one can still run:
//! what it writes is a person's own.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, ORGANIZATIONS).await?;
        sql::run(manager, JOINING).await?;
        sql::run(manager, CAPABILITIES).await?;
        sql::run(manager, PROPONENTS).await
    }
}

/// `profile` is the document; the columns beside it are what queries ask for. `name_key` and
/// `operating_key` are the names as they are compared. One owner each, whoever races.
const ORGANIZATIONS: &str = "
CREATE TABLE organizations (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    legal_name TEXT NOT NULL CHECK (length(legal_name) > 0),
    name_key TEXT NOT NULL,
    operating_key TEXT NOT NULL,
    business_number TEXT CHECK (length(business_number) = 9),
    profile TEXT NOT NULL,
    offered_to UUID REFERENCES people (id),
    archived_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX organizations_business_number ON organizations (business_number);
CREATE INDEX organizations_name ON organizations (name_key);
CREATE INDEX organizations_operating ON organizations (operating_key);
CREATE TABLE organization_members (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    person_id UUID NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CHECK (role IN ('owner', 'administrator', 'member')),
    since BIGINT NOT NULL,
    PRIMARY KEY (organization_id, person_id)
);
CREATE INDEX organization_members_person ON organization_members (person_id);
CREATE UNIQUE INDEX organization_members_one_owner ON organization_members (organization_id) WHERE role = 'owner';";

/// That an invitation expired follows from `expires_at`; one that did makes room for the next.
const JOINING: &str = "
CREATE TABLE organization_invitations (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    email TEXT NOT NULL CHECK (email = lower(email)),
    role TEXT NOT NULL CHECK (role IN ('administrator', 'member')),
    language TEXT NOT NULL CHECK (language IN ('en', 'fr')),
    invited_by UUID NOT NULL REFERENCES people (id),
    sent_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL CHECK (expires_at > sent_at),
    status TEXT NOT NULL CHECK (status IN ('pending', 'accepted', 'declined', 'revoked'))
);
CREATE UNIQUE INDEX organization_invitations_one ON organization_invitations (organization_id, email) WHERE status = 'pending';
CREATE INDEX organization_invitations_email ON organization_invitations (email, status);
CREATE TABLE organization_join_requests (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    person_id UUID NOT NULL REFERENCES people (id),
    note TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    reason TEXT,
    status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'refused'))
);
CREATE UNIQUE INDEX organization_join_requests_one ON organization_join_requests (organization_id, person_id) WHERE status = 'pending';";

/// A capability is retired, never deleted: people keep what they said of themselves.
const CAPABILITIES: &str = "
CREATE TABLE capabilities (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    name_en TEXT NOT NULL CHECK (length(name_en) > 0),
    name_fr TEXT NOT NULL CHECK (length(name_fr) > 0),
    position INTEGER NOT NULL,
    retired_at BIGINT
);
CREATE UNIQUE INDEX capabilities_name_en ON capabilities (name_en);
CREATE UNIQUE INDEX capabilities_name_fr ON capabilities (name_fr);
CREATE TABLE person_capabilities (
    person_id UUID NOT NULL REFERENCES people (id),
    capability_id UUID NOT NULL REFERENCES capabilities (id),
    PRIMARY KEY (person_id, capability_id)
);";

/// Without an organization a proposal, an offer or a contract is the person's own. `submitted_by` is who
/// stands behind what is submitted: nobody stands behind two on one file.
const PROPONENTS: &str = "
ALTER TABLE proposals ADD COLUMN organization_id UUID REFERENCES organizations (id);
ALTER TABLE proposals ADD COLUMN submitted_by UUID REFERENCES people (id);
UPDATE proposals SET submitted_by = vendor_id WHERE status NOT IN ('draft', 'withdrawn');
CREATE UNIQUE INDEX proposals_one_organization ON proposals (opportunity_id, organization_id);
CREATE UNIQUE INDEX proposals_one_submitter ON proposals (opportunity_id, submitted_by);
CREATE INDEX proposals_organization ON proposals (organization_id, changed_at);
ALTER TABLE offers ADD COLUMN organization_id UUID REFERENCES organizations (id);
ALTER TABLE contracts ADD COLUMN organization_id UUID REFERENCES organizations (id);
CREATE INDEX contracts_organization ON contracts (organization_id, status);";
