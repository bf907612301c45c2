//! What vendors say of their work, what people declare of themselves, which notices come by mail, who
//! read what is personal, and when an account was closed. Code that knows only the migrations before
//! this one can still run.

use sea_orm_migration::prelude::*;

use crate::{m20260901_000013_skills as skills, sql};

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, LIST).await?;
        sql::run(manager, &skills::insert(manager.get_database_backend())).await?;
        sql::run(manager, KEPT).await?;
        sql::run(manager, READS).await?;
        sql::run(manager, CLOSING).await
    }
}

/// The pick list of skills. A retired one is no longer offered; profiles keep their words.
const LIST: &str = "
CREATE TABLE skills (
    id UUID NOT NULL PRIMARY KEY,
    name_en TEXT NOT NULL UNIQUE,
    name_fr TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    retired_at BIGINT
);";

/// One row a person, made when something is first saved. `declarations` is deleted at once when its
/// person says so, and nothing refers to it.
const KEPT: &str = "
CREATE TABLE profiles (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES people (id),
    version BIGINT NOT NULL,
    content TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE TABLE declarations (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES people (id),
    version BIGINT NOT NULL,
    answers TEXT NOT NULL,
    consented_at BIGINT NOT NULL
);
CREATE TABLE notice_choices (
    person_id UUID NOT NULL PRIMARY KEY REFERENCES people (id),
    version BIGINT NOT NULL,
    without_mail TEXT NOT NULL
);";

/// One row a day for whoever reads what is personal of somebody else about one thing.
const READS: &str = "
CREATE TABLE personal_data_reads (
    id UUID NOT NULL PRIMARY KEY,
    reader_id UUID NOT NULL REFERENCES people (id),
    subject_id UUID NOT NULL REFERENCES people (id),
    what TEXT NOT NULL CHECK (what IN ('offer', 'contract', 'account', 'screens')),
    act TEXT NOT NULL,
    about_kind TEXT NOT NULL,
    about_id UUID NOT NULL,
    day TEXT NOT NULL CHECK (length(day) = 10),
    read_at BIGINT NOT NULL,
    CHECK (reader_id <> subject_id),
    UNIQUE (subject_id, reader_id, what, about_id, day)
);
CREATE INDEX personal_data_reads_subject ON personal_data_reads (subject_id, id);
CREATE INDEX personal_data_reads_read_at ON personal_data_reads (read_at);";

/// A closed account is deactivated at once (`deactivated_at` is the same instant) and erased later.
const CLOSING: &str = "
ALTER TABLE people ADD COLUMN closed_at BIGINT;
ALTER TABLE people ADD COLUMN erased_at BIGINT;";
