//! Every query about the public numbers: a fixed number of them, over indexes.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, QueryResult, Statement};
use shared::awards::Milestones;
use shared::contracts::{ContractFacts, Work};
use shared::payments::InvoiceState;
use shared::results::ResultsView;

use crate::columns::{from_document, millis, moment, money};
use crate::db::Transaction;
use crate::http::problem::Problem;

/// How many files the medians are over, the last closed first.
const FILES_MAX: u32 = 500;

/// What can be counted.
///
/// # Errors
/// When the database does not answer.
pub async fn counts(transaction: &Transaction, now: DateTime<Utc>) -> Result<ResultsView, Problem> {
    let open =
        "SELECT count(*) AS one, CAST(0 AS BIGINT) AS two, CAST(0 AS BIGINT) AS three FROM opportunities
                WHERE status = 'published' AND closed_at IS NULL AND closes_at > $1";
    let ever =
        "SELECT count(*) AS one, CAST(0 AS BIGINT) AS two, CAST(0 AS BIGINT) AS three FROM opportunities
                WHERE search_key > $1";
    let paid = "SELECT count(*) AS one, count(DISTINCT coalesce(organization_id, vendor_id)) AS two,
                CAST(coalesce(sum(total_cents), 0) AS BIGINT) AS three FROM contracts
                WHERE status = 'closed' AND changed_at > $1";
    let (open, _, _) = three(transaction, open, millis(now)).await?;
    let (published, _, _) = three(transaction, ever, 0).await?;
    let (paid, vendors, cents) = three(transaction, paid, 0).await?;
    Ok(ResultsView {
        open: small(open)?,
        published: small(published)?,
        paid: small(paid)?,
        vendors: small(vendors)?,
        value: money(cents)?,
        ..ResultsView::default()
    })
}

async fn three(transaction: &Transaction, sql: &str, value: i64) -> Result<(i64, i64, i64), Problem> {
    let backend = transaction.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [value.into()]);
    let row = transaction.query_one_raw(statement).await?;
    let number = |name: &str| -> Result<i64, Problem> {
        Ok(row.as_ref().map(|row| row.try_get("", name)).transpose()?.unwrap_or(0))
    };
    Ok((number("one")?, number("two")?, number("three")?))
}

fn small(count: i64) -> Result<u32, Problem> {
    u32::try_from(count).map_err(Problem::fault)
}

/// The moments of the files closed as paid.
///
/// # Errors
/// When the database does not answer.
pub async fn closed(transaction: &Transaction) -> Result<Vec<Milestones>, Problem> {
    let sql = format!(
        "SELECT o.created_at, o.first_sent_at, o.published_at, o.closed_at, c.signed_at, c.facts,
           (SELECT max(s.selected_at) FROM selections s WHERE s.opportunity_id = o.id) AS selected_at,
           (SELECT min(d.delivered_at) FROM deliveries d WHERE d.contract_id = c.id) AS delivered_at
         FROM contracts c JOIN opportunities o ON o.id = c.opportunity_id
         WHERE c.status = 'closed' ORDER BY c.changed_at DESC LIMIT {FILES_MAX}"
    );
    let statement = Statement::from_string(transaction.get_database_backend(), sql);
    let rows = transaction.query_all_raw(statement).await?;
    rows.iter().map(milestones).collect()
}

fn milestones(row: &QueryResult) -> Result<Milestones, Problem> {
    let at = |name: &str| -> Result<Option<DateTime<Utc>>, Problem> {
        Ok(row.try_get::<Option<i64>>("", name)?.map(moment))
    };
    let facts: ContractFacts = from_document(&row.try_get::<String>("", "facts")?)?;
    let invoice = facts.invoice.as_ref();
    Ok(Milestones {
        created_at: at("created_at")?,
        sent_at: at("first_sent_at")?,
        published_at: at("published_at")?,
        closed_at: at("closed_at")?,
        selected_at: at("selected_at")?,
        signed_at: at("signed_at")?,
        delivered_at: at("delivered_at")?,
        accepted_at: match facts.work {
            Work::Accepted { at, .. } => Some(at),
            Work::UnderWay | Work::Delivered { .. } | Work::Revision { .. } => None,
        },
        invoiced_at: invoice.map(|invoice| invoice.sent_at),
        paid_at: invoice.and_then(|invoice| match invoice.state {
            InvoiceState::Paid { at, .. } => Some(at),
            InvoiceState::Sent | InvoiceState::Deficient { .. } | InvoiceState::Certified { .. } => None,
        }),
    })
}
