//! Notifications in the application. Code that knows only the migrations before this one can
//! still run.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, NOTIFICATIONS).await
    }
}

const NOTIFICATIONS: &str = "
CREATE TABLE notifications (
    id UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    subject_en TEXT NOT NULL,
    subject_fr TEXT NOT NULL,
    body_en TEXT NOT NULL,
    body_fr TEXT NOT NULL,
    link_en TEXT NOT NULL,
    link_fr TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    read_at BIGINT
);
CREATE INDEX notifications_person_id ON notifications (person_id, id);
CREATE INDEX notifications_unread ON notifications (person_id) WHERE read_at IS NULL;";
