//! A proponent who is off the list by a decision, or back on it: two more values of `offers.status`. The
//! column is made anew, since only one of the two databases can change a check. Code that knows only the
//! migrations before this one can still run, as long as nobody is disqualified.

use sea_orm_migration::prelude::*;

use crate::sql;

/// See the header.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, STATUS).await
    }
}

const STATUS: &str = "
DROP INDEX offers_one_live;
DROP INDEX offers_vendor;
ALTER TABLE offers ADD COLUMN new_status TEXT NOT NULL DEFAULT 'pending' CHECK (new_status IN (
    'pending', 'accepted', 'declined', 'expired', 'passed_over', 'ended', 'disqualified', 'reinstated'));
UPDATE offers SET new_status = status;
ALTER TABLE offers DROP COLUMN status;
ALTER TABLE offers RENAME COLUMN new_status TO status;
CREATE UNIQUE INDEX offers_one_live ON offers (opportunity_id) WHERE status IN ('pending', 'accepted');
CREATE INDEX offers_vendor ON offers (vendor_id, status);";
