//! Questions, proposals, their evaluation and its result. Code that knows only the migrations before
//! this one can still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, QUESTIONS).await?;
        sql::run(manager, PROPOSALS).await?;
        sql::run(manager, EVALUATIONS).await?;
        Ok(())
    }
}

const QUESTIONS: &str = "
CREATE TABLE questions (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    asked_by UUID NOT NULL REFERENCES people (id),
    asked_at BIGINT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr')),
    text TEXT NOT NULL,
    question_en TEXT,
    question_fr TEXT,
    answer_en TEXT,
    answer_fr TEXT,
    answered_by UUID REFERENCES people (id),
    answered_at BIGINT,
    CHECK ((answered_at IS NULL) = (answer_en IS NULL)),
    CHECK ((answered_at IS NULL) = (answer_fr IS NULL)),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL))
);
CREATE INDEX questions_opportunity ON questions (opportunity_id, asked_at);
CREATE INDEX questions_asker ON questions (asked_by);";

/// One proposal a vendor and opportunity: a withdrawn one is submitted again, never a second made.
/// `number` is its place in the evaluation, given at closing.
const PROPOSALS: &str = "
CREATE TABLE proposals (
    id UUID NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    vendor_id UUID NOT NULL REFERENCES people (id),
    status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'withdrawn', 'lapsed', 'opened', 'passed', 'failed')),
    state TEXT NOT NULL,
    number INTEGER,
    draft TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    submission_number INTEGER,
    submitted_at BIGINT,
    receipt TEXT CHECK (length(receipt) = 64),
    opportunity_number INTEGER,
    UNIQUE (opportunity_id, vendor_id),
    UNIQUE (opportunity_id, number),
    CHECK ((submission_number IS NULL) = (submitted_at IS NULL)),
    CHECK ((submission_number IS NULL) = (receipt IS NULL)),
    CHECK (status = 'draft' OR submission_number IS NOT NULL),
    CHECK ((status IN ('opened', 'passed', 'failed')) = (number IS NOT NULL))
);
CREATE INDEX proposals_vendor ON proposals (vendor_id, changed_at);
CREATE TABLE proposal_submissions (
    proposal_id UUID NOT NULL REFERENCES proposals (id),
    number INTEGER NOT NULL CHECK (number > 0),
    submitted_at BIGINT NOT NULL,
    content TEXT NOT NULL,
    nonce TEXT NOT NULL CHECK (length(nonce) = 64),
    receipt TEXT NOT NULL CHECK (length(receipt) = 64),
    opportunity_number INTEGER NOT NULL,
    PRIMARY KEY (proposal_id, number)
);";

const EVALUATIONS: &str = "
CREATE TABLE assessments (
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    proponent INTEGER NOT NULL CHECK (proponent > 0),
    criterion INTEGER NOT NULL CHECK (criterion >= 0),
    met BOOLEAN NOT NULL,
    rationale TEXT NOT NULL CHECK (length(rationale) > 0),
    assessed_by UUID NOT NULL REFERENCES people (id),
    assessed_at BIGINT NOT NULL,
    PRIMARY KEY (opportunity_id, proponent, criterion)
);
CREATE TABLE selections (
    opportunity_id UUID NOT NULL REFERENCES opportunities (id),
    round INTEGER NOT NULL CHECK (round > 0),
    document TEXT NOT NULL,
    selected_at BIGINT NOT NULL,
    PRIMARY KEY (opportunity_id, round)
);";
