//! People, departments, the roles people hold, and their sessions. Code that knows only the
//! migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, DEPARTMENTS).await?;
        sql::run(manager, PEOPLE).await?;
        sql::run(manager, ROLES).await?;
        sql::run(manager, SESSIONS).await
    }
}

const DEPARTMENTS: &str = "
CREATE TABLE departments (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name_en TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    acronym_en TEXT NOT NULL,
    acronym_fr TEXT NOT NULL,
    contracting_province TEXT NOT NULL CHECK (length(contracting_province) = 2),
    created_at BIGINT NOT NULL
);";

/// `tax_standing` is what the vendor declares for invoices: a small supplier has no numbers, a
/// registered one has its GST/HST account and, in Quebec, perhaps a QST account.
const PEOPLE: &str = "
CREATE TABLE people (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    email TEXT NOT NULL UNIQUE CHECK (email = lower(email)),
    name TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr')),
    password_hash TEXT,
    email_confirmed_at BIGINT,
    deactivated_at BIGINT,
    phone TEXT,
    address_line TEXT NOT NULL DEFAULT '',
    address_city TEXT NOT NULL DEFAULT '',
    address_province TEXT CHECK (length(address_province) = 2),
    address_postal_code TEXT NOT NULL DEFAULT '',
    tax_standing TEXT CHECK (tax_standing IN ('small_supplier', 'registered')),
    gst_hst_number TEXT,
    qst_number TEXT,
    persona TEXT UNIQUE,
    created_at BIGINT NOT NULL,
    CHECK ((tax_standing = 'registered') = (gst_hst_number IS NOT NULL) OR tax_standing IS NULL),
    CHECK (qst_number IS NULL OR gst_hst_number IS NOT NULL)
);";

const ROLES: &str = "
CREATE TABLE role_grants (
    person_id UUID NOT NULL REFERENCES people (id),
    department_id UUID NOT NULL REFERENCES departments (id),
    role TEXT NOT NULL CHECK (role IN ('author', 'approver', 'contracting_authority', 'certifier', 'payer', 'department_administrator')),
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, department_id, role)
);
CREATE INDEX role_grants_department_id ON role_grants (department_id, role);
CREATE TABLE platform_roles (
    person_id UUID NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CHECK (role IN ('product_owner', 'support', 'auditor')),
    granted_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, role)
);";

/// All times here are machine time. Tokens are kept as SHA-256 only.
const SESSIONS: &str = "
CREATE TABLE sessions (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    started_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX sessions_person_id ON sessions (person_id);
CREATE TABLE refresh_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES sessions (id),
    made_at BIGINT NOT NULL,
    replaced_at BIGINT
);
CREATE INDEX refresh_tokens_session_id ON refresh_tokens (session_id);
CREATE TABLE email_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('confirm_email', 'reset_password')),
    ends_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX email_tokens_person_id ON email_tokens (person_id);";
