//! Which events auditors read: those of no file that is still open, of no proposal that is sealed, and of
//! people only what others did.

use sea_orm::{ConnectionTrait, Statement, Value};
use shared::auditing::Audited;
use shared::ids::EventId;
use uuid::Uuid;

use crate::db::Transaction;
use crate::http::Problem;

const READABLE: &str = "(e.stream_kind IN ('contract', 'department', 'platform')
    OR (e.stream_kind = 'person' AND e.by_person_id <> e.stream_id)
    OR (e.stream_kind = 'opportunity' AND EXISTS (SELECT 1 FROM opportunities o WHERE o.id = e.stream_id
        AND (o.closed_at IS NOT NULL OR o.status IN ('completed', 'cancelled', 'unsuccessful'))))
    OR (e.stream_kind = 'proposal' AND EXISTS (SELECT 1 FROM proposals p WHERE p.id = e.stream_id
        AND p.number IS NOT NULL)))";

/// What is looked for; what is not said narrows nothing.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The address of whoever did it.
    pub email: Option<String>,
    /// The thing, or the file that it belongs to.
    pub about: Option<Uuid>,
    /// The kind of thing.
    pub kind: Option<Audited>,
    /// The name of the event.
    pub event: Option<String>,
    /// From this instant on.
    pub from: Option<i64>,
    /// Before this instant.
    pub until: Option<i64>,
    /// The last one that was seen.
    pub after: Option<EventId>,
}

/// The conditions under way, and their values.
struct Conditions {
    sql: String,
    values: Vec<Value>,
}

impl Conditions {
    /// Adds one, if it is said; `?` stands for its value.
    fn and(&mut self, condition: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.values.push(value.into());
            let place = format!("${}", self.values.len());
            self.sql.push_str(" AND ");
            self.sql.push_str(&condition.replace('?', &place));
        }
    }
}

/// The events that are looked for, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn find(transaction: &Transaction, wanted: Wanted, limit: u64) -> Result<Vec<EventId>, Problem> {
    let Wanted { email, about, kind, event, from, until, after } = wanted;
    let mut all = Conditions { sql: READABLE.to_owned(), values: Vec::new() };
    all.and("e.by_person_id = (SELECT id FROM people WHERE email = ?)", email);
    all.and(
        "(e.stream_id = ? OR e.stream_id IN (SELECT id FROM contracts WHERE opportunity_id = ?)
            OR e.stream_id IN (SELECT id FROM proposals WHERE opportunity_id = ?))",
        about,
    );
    all.and("e.stream_kind = ?", kind.map(Audited::code));
    all.and("e.name = ?", event);
    all.and("e.at >= ?", from);
    all.and("e.at < ?", until);
    all.and("e.id < ?", after.map(|id| id.0));
    select(transaction, all, limit).await
}

/// Every event of one thing that auditors read, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn of_stream(
    transaction: &Transaction,
    kind: Audited,
    id: Uuid,
    limit: u64,
) -> Result<Vec<EventId>, Problem> {
    let mut all = Conditions { sql: READABLE.to_owned(), values: Vec::new() };
    all.and("e.stream_kind = ?", Some(kind.code()));
    all.and("e.stream_id = ?", Some(id));
    select(transaction, all, limit).await
}

async fn select(
    transaction: &Transaction,
    conditions: Conditions,
    limit: u64,
) -> Result<Vec<EventId>, Problem> {
    let Conditions { sql, values } = conditions;
    let sql = format!("SELECT e.id FROM events e WHERE {sql} ORDER BY e.id DESC LIMIT {limit}");
    let statement = Statement::from_sql_and_values(transaction.get_database_backend(), sql, values);
    let rows = transaction.query_all_raw(statement).await?;
    rows.iter().map(|row| Ok(EventId(row.try_get::<Uuid>("", "id")?))).collect()
}
