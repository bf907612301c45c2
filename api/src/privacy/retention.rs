//! What is forgotten when its time is over, in business time. Sessions and links go by the machine's
//! clock (`accounts::sessions`), closed accounts by timers of their own.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{ConnectionTrait, Statement};
use shared::privacy::RetentionPeriods;

use crate::columns::millis;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::http::Problem;

/// Never submitted, and too late to be: nobody but the writer ever saw it.
const DRAFTS: &str = "DELETE FROM proposals WHERE status = 'draft' AND submission_number IS NULL
    AND opportunity_id IN (SELECT id FROM opportunities WHERE closes_at < $1)";
const NOTIFICATIONS: &str = "DELETE FROM notifications WHERE read_at IS NOT NULL AND made_at < $1";
const READS: &str = "DELETE FROM personal_data_reads WHERE read_at < $1";

/// Forgets what is due.
///
/// # Errors
/// When the database does not answer.
pub async fn sweep(ctx: &Ctx) -> Result<(), Problem> {
    let RetentionPeriods { drafts, closed_accounts: _, reads, notifications } = ctx.config.retention;
    let write = ctx.begin_system().await?;
    let now = write.now().await?;
    for (sql, days) in [(DRAFTS, drafts), (NOTIFICATIONS, notifications), (READS, reads)] {
        forget(&write, sql, now - Duration::days(days.into())).await?;
    }
    write.commit_quietly().await
}

async fn forget(transaction: &Transaction, sql: &str, before: DateTime<Utc>) -> Result<(), Problem> {
    let backend = transaction.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [millis(before).into()]);
    transaction.execute_raw(statement).await?;
    Ok(())
}
