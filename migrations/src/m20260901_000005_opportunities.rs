//! Opportunities, the versions of what they say, their amendments, and the index that search reads.
//! Code that knows only the migrations before this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, OPPORTUNITIES).await?;
        sql::run(manager, CONTENTS).await?;
        match manager.get_database_backend() {
            sea_orm_migration::sea_orm::DbBackend::Sqlite => sql::run(manager, SEARCH_SQLITE).await,
            _ => sql::run(manager, SEARCH_POSTGRES).await,
        }
    }
}

/// `state`, `review` and `approvals` are documents; the columns beside them are what queries ask
/// for. `search_key` is the closing instant in milliseconds times 2^20 plus a tie-breaker: lists and
/// searches walk it in order, from the last one seen on. `listing` is what a list shows.
const OPPORTUNITIES: &str = "
CREATE TABLE opportunities (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    department_id UUID NOT NULL REFERENCES departments (id),
    programme_id UUID NOT NULL,
    programme_number INTEGER NOT NULL,
    author_id UUID NOT NULL REFERENCES people (id),
    authorities TEXT NOT NULL,
    content_number INTEGER NOT NULL CHECK (content_number > 0),
    status TEXT NOT NULL CHECK (status IN ('unpublished', 'published', 'selected', 'contracted', 'completed', 'cancelled', 'unsuccessful')),
    state TEXT NOT NULL,
    review TEXT NOT NULL,
    approvals TEXT NOT NULL,
    listing TEXT NOT NULL,
    kind TEXT NOT NULL,
    price_cents BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    first_sent_at BIGINT,
    published_at BIGINT,
    published_number INTEGER,
    material_number INTEGER,
    closes_at BIGINT,
    questions_until BIGINT,
    commitment TEXT CHECK (length(commitment) = 64),
    closed_at BIGINT,
    proposals INTEGER,
    root TEXT CHECK (length(root) = 64),
    search_key BIGINT UNIQUE,
    FOREIGN KEY (programme_id, programme_number) REFERENCES programmes (id, number),
    CHECK ((published_at IS NULL) = (closes_at IS NULL)),
    CHECK ((published_at IS NULL) = (search_key IS NULL)),
    CHECK ((published_at IS NULL) = (commitment IS NULL)),
    CHECK ((closed_at IS NULL) = (root IS NULL)),
    CHECK (closed_at IS NULL OR closed_at >= closes_at),
    CHECK (status <> 'unpublished' OR published_at IS NULL),
    CHECK (status NOT IN ('published', 'selected', 'contracted', 'completed') OR published_at IS NOT NULL),
    CHECK (status NOT IN ('selected', 'contracted', 'completed') OR closed_at IS NOT NULL)
);
CREATE INDEX opportunities_status ON opportunities (status, search_key, closes_at, closed_at);
CREATE INDEX opportunities_department ON opportunities (department_id, search_key);
CREATE INDEX opportunities_file ON opportunities (department_id, changed_at, id);
CREATE INDEX opportunities_author ON opportunities (author_id);
CREATE TABLE opportunity_skills (
    skill TEXT NOT NULL CHECK (skill = lower(skill)),
    search_key BIGINT NOT NULL,
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    PRIMARY KEY (skill, search_key, opportunity_id)
);
CREATE INDEX opportunity_skills_opportunity ON opportunity_skills (opportunity_id);";

const CONTENTS: &str = "
CREATE TABLE opportunity_contents (
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    number INTEGER NOT NULL CHECK (number > 0),
    content TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (opportunity_id, number)
);
CREATE TABLE opportunity_secrets (
    opportunity_id UUID NOT NULL PRIMARY KEY REFERENCES opportunities (id),
    secret TEXT NOT NULL CHECK (length(secret) = 64)
);
CREATE TABLE amendments (
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    number INTEGER NOT NULL CHECK (number > 0),
    amended_at BIGINT NOT NULL,
    reason_en TEXT NOT NULL,
    reason_fr TEXT NOT NULL,
    before_number INTEGER NOT NULL,
    after_number INTEGER NOT NULL,
    material BOOLEAN NOT NULL,
    PRIMARY KEY (opportunity_id, number),
    UNIQUE (opportunity_id, after_number)
);";

/// The row id is the opportunity's `search_key`, so that matches come in the order of closing.
/// Letters lose their accents: people type « evaluation » for « évaluation ».
const SEARCH_SQLITE: &str = "
CREATE VIRTUAL TABLE opportunity_search USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', detail = 'none'
);";

/// `words` is made by the application with accents taken off, as SQLite does it.
const SEARCH_POSTGRES: &str = "
CREATE TABLE opportunity_search (
    search_key BIGINT NOT NULL PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX opportunity_search_words ON opportunity_search USING gin (words);";
