//! Lists and searches. All walk `search_key` in order from the last one seen, so a page costs the
//! same among a thousand files and among a hundred thousand.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, DbBackend, QueryOrder, QuerySelect, Statement, Value};
use shared::ids::{DepartmentId, ProgrammeId};
use shared::money::Money;
use shared::opportunities::{OpportunityFacts, Phase, WorkKind};

use crate::columns::millis;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::opportunities::entity::opportunities::{Column, Entity, Model};
use crate::opportunities::facts::{self, Listing};

/// How far a count goes before it says "or more".
const COUNT_MAX: u32 = 1_000;
/// How many earlier files the splitting check looks at.
const SIMILAR_MAX: u64 = 200;

/// Where a list stands.
pub type Key = i64;

/// In which order a list walks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// What closes next comes first.
    Soonest,
    /// What closes or closed last comes first.
    #[default]
    Latest,
}

/// What a list is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Words that must all occur.
    pub words: Vec<String>,
    /// Any of these phases; all public ones when empty.
    pub phases: Vec<Phase>,
    /// A skill, in lower case.
    pub skill: Option<String>,
    /// One department.
    pub department: Option<DepartmentId>,
    /// One programme.
    pub programme: Option<ProgrammeId>,
    /// One kind of work.
    pub kind: Option<WorkKind>,
    /// The lowest price before tax.
    pub price_min: Option<Money>,
    /// The highest price before tax.
    pub price_max: Option<Money>,
    /// Closing before this moment.
    pub closing_before: Option<DateTime<Utc>>,
    /// In which order.
    pub sort: Sort,
}

/// SQL under construction: conditions and their values.
struct Query {
    conditions: Vec<String>,
    values: Vec<Value>,
}

impl Query {
    fn add(&mut self, condition: &str, value: impl Into<Value>) {
        self.values.push(value.into());
        let place = format!("${}", self.values.len());
        self.conditions.push(condition.replace('?', &place));
    }
}

/// A page of what is public, one row more than `limit`, and how many match in all (first page
/// only, counted to a thousand).
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    transaction: &Transaction,
    filter: &Filter,
    after: Option<Key>,
    limit: u64,
    now: DateTime<Utc>,
) -> Result<(Vec<(Model, OpportunityFacts)>, Option<u32>), Problem> {
    let backend = transaction.get_database_backend();
    let mut query = conditions(filter, backend, now);
    let from = source(filter, backend);
    let total = match after {
        None => Some(count(transaction, &query, from).await?),
        Some(_) => None,
    };
    let (direction, compare) = match filter.sort {
        Sort::Soonest => ("ASC", ">"),
        Sort::Latest => ("DESC", "<"),
    };
    let key = walked(filter, backend);
    if let Some(after) = after {
        query.add(&format!("{key} {compare} ?"), after);
    }
    let sql = format!(
        "SELECT o.* FROM {from} WHERE {} ORDER BY {key} {direction} LIMIT {}",
        query.conditions.join(" AND "),
        limit + 1
    );
    let statement = Statement::from_sql_and_values(backend, sql, query.values);
    let rows = Entity::find().from_raw_sql(statement).all(transaction).await?;
    let found: Result<Vec<_>, Problem> =
        rows.into_iter().map(|row| facts::of_row(&row).map(|facts| (row, facts))).collect();
    Ok((found?, total))
}

/// On SQLite a search begins at the word index, which yields row ids (search keys) in order.
fn source(filter: &Filter, backend: DbBackend) -> &'static str {
    match (filter.words.is_empty(), backend) {
        (true, _) => "opportunities o",
        (false, DbBackend::Sqlite) => {
            "opportunity_search s CROSS JOIN opportunities o ON o.search_key = s.rowid"
        }
        (false, _) => "opportunities o JOIN opportunity_search s ON s.search_key = o.search_key",
    }
}

fn walked(filter: &Filter, backend: DbBackend) -> &'static str {
    if !filter.words.is_empty() && backend == DbBackend::Sqlite { "s.rowid" } else { "o.search_key" }
}

fn conditions(filter: &Filter, backend: DbBackend, now: DateTime<Utc>) -> Query {
    let mut query = Query { conditions: vec!["o.search_key IS NOT NULL".to_owned()], values: Vec::new() };
    if !filter.words.is_empty() {
        match backend {
            DbBackend::Sqlite => query.add("opportunity_search MATCH ?", quoted(&filter.words)),
            _ => query.add("s.words @@ to_tsquery('simple', ?)", filter.words.join(" & ")),
        }
    }
    if !filter.phases.is_empty() {
        let any: Vec<String> = filter.phases.iter().map(|phase| phase_sql(*phase, now)).collect();
        query.conditions.push(format!("({})", any.join(" OR ")));
        if filter.phases == [Phase::Open] {
            query.add(&format!("{} > ?", walked(filter, backend)), key_at(now));
        }
    }
    if let Some(skill) = &filter.skill {
        query.add(
            "EXISTS (SELECT 1 FROM opportunity_skills k WHERE k.skill = ? AND k.search_key = o.search_key AND k.opportunity_id = o.id)",
            skill.clone(),
        );
    }
    if let Some(id) = filter.department {
        query.add("o.department_id = ?", id.0);
    }
    if let Some(id) = filter.programme {
        query.add("o.programme_id = ?", id.0);
    }
    if let Some(kind) = filter.kind {
        query.add("o.kind = ?", kind.code());
    }
    if let Some(price) = filter.price_min {
        query.add("o.price_cents >= ?", price.cents());
    }
    if let Some(price) = filter.price_max {
        query.add("o.price_cents <= ?", price.cents());
    }
    if let Some(moment) = filter.closing_before {
        query.add("o.closes_at < ?", millis(moment));
    }
    query
}

/// The SQL twin of `OpportunityFacts::phase` for what is public; `contract/visibility.rs` holds
/// both together.
fn phase_sql(phase: Phase, now: DateTime<Utc>) -> String {
    let now = millis(now);
    match phase {
        Phase::Open => {
            format!("(o.status = 'published' AND o.closed_at IS NULL AND o.closes_at > {now})")
        }
        Phase::InEvaluation => {
            format!("(o.status = 'published' AND (o.closed_at IS NOT NULL OR o.closes_at <= {now}))")
        }
        Phase::Selected | Phase::Contracted | Phase::Completed | Phase::Cancelled | Phase::Unsuccessful => {
            format!("o.status = '{}'", phase.code())
        }
        // Never public: nothing matches.
        Phase::Draft | Phase::InReview | Phase::ChangesRequested | Phase::Approved => "1 = 0".to_owned(),
    }
}

fn quoted(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    quoted.join(" ")
}

async fn count(transaction: &Transaction, query: &Query, from: &str) -> Result<u32, Problem> {
    let sql = format!(
        "SELECT count(*) AS matches FROM (SELECT 1 FROM {from} WHERE {} LIMIT {}) AS found",
        query.conditions.join(" AND "),
        COUNT_MAX + 1
    );
    let backend = transaction.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, query.values.clone());
    let row = transaction.query_one_raw(statement).await?;
    let matches: i64 = row.map(|row| row.try_get("", "matches")).transpose()?.unwrap_or(0);
    u32::try_from(matches).map_err(Problem::fault)
}

/// The search key of a moment without its tie-breaker.
pub(super) fn key_at(at: DateTime<Utc>) -> Key {
    millis(at) << 20
}

/// The files of some departments, the newest change first, one row more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn files(
    transaction: &Transaction,
    departments: &[DepartmentId],
    after: Option<(i64, Uuid)>,
    limit: u64,
) -> Result<Vec<(Model, OpportunityFacts)>, Problem> {
    let mut select = Entity::find()
        .filter(Column::DepartmentId.is_in(departments.iter().map(|id| id.0)))
        .order_by_desc(Column::ChangedAt)
        .order_by_desc(Column::Id)
        .limit(limit + 1);
    if let Some((changed_at, id)) = after {
        select = select.filter(
            sea_orm::Condition::any()
                .add(Column::ChangedAt.lt(changed_at))
                .add(sea_orm::Condition::all().add(Column::ChangedAt.eq(changed_at)).add(Column::Id.lt(id))),
        );
    }
    let rows = select.all(transaction).await?;
    rows.into_iter().map(|row| facts::of_row(&row).map(|facts| (row, facts))).collect()
}

/// What lists show of some rows.
///
/// # Errors
/// A fault, if a row holds what it cannot.
pub fn summaries(rows: &[(Model, OpportunityFacts)]) -> Result<Vec<Listing>, Problem> {
    rows.iter().map(|(row, _)| crate::columns::from_document(&row.listing)).collect()
}

/// Earlier files of a department that led or may lead to a contract, published since a moment.
///
/// # Errors
/// When the database does not answer.
pub async fn similar(
    transaction: &Transaction,
    facts: &OpportunityFacts,
    since: DateTime<Utc>,
) -> Result<Vec<OpportunityFacts>, Problem> {
    let rows = Entity::find()
        .filter(Column::DepartmentId.eq(facts.department_id.0))
        .filter(Column::PublishedAt.gte(millis(since)))
        .filter(Column::Status.is_not_in(["cancelled", "unsuccessful"]))
        .filter(Column::Id.ne(facts.id.0))
        .order_by_desc(Column::SearchKey)
        .limit(SIMILAR_MAX)
        .all(transaction)
        .await?;
    rows.iter().map(facts::of_row).collect()
}
