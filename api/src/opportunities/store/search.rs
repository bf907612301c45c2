//! Lists and searches. All walk `search_key` in order from the last one seen, so a page costs the
//! same among a thousand files and among a hundred thousand.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, ConnectionTrait, QueryOrder, QueryResult, QuerySelect, Statement, Value};
use shared::ids::{DepartmentId, OpportunityId, ProgrammeId};
use shared::money::Money;
use shared::opportunities::{OpportunityContent, OpportunityFacts, Phase, WorkKind};

use super::way::Way;
use crate::columns::millis;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::opportunities::entity::opportunities::{Column, Entity, Model};
use crate::opportunities::facts::{self, Listing};

/// How far a count goes before it says "or more".
pub(super) const COUNT_MAX: u32 = 1_000;
/// How many earlier files the splitting check looks at.
const SIMILAR_MAX: i64 = 200;
/// The states in which nothing more can happen.
const OVER: [&str; 3] = ["completed", "cancelled", "unsuccessful"];

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

impl Filter {
    /// Whether nothing but words narrows it.
    fn is_words_alone(&self) -> bool {
        let Filter {
            words: _,
            phases,
            skill,
            department,
            programme,
            kind,
            price_min,
            price_max,
            closing_before,
            sort: _,
        } = self;
        let narrowed = [
            skill.is_some(),
            department.is_some(),
            programme.is_some(),
            kind.is_some(),
            price_min.is_some(),
            price_max.is_some(),
            closing_before.is_some(),
        ];
        phases.is_empty() && !narrowed.contains(&true)
    }
}

/// SQL under construction: conditions and their values.
pub(super) struct Query {
    pub conditions: Vec<String>,
    pub values: Vec<Value>,
}

impl Query {
    pub fn add(&mut self, condition: &str, value: impl Into<Value>) {
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
    let (way, with_words) = Way::of(transaction, &filter.words).await?;
    let mut query = conditions(filter, way, now);
    let from = way.source();
    let total = match after {
        None if with_words.is_some() && filter.is_words_alone() => with_words,
        None => Some(count(transaction, &query, from).await?),
        Some(_) => None,
    };
    let (direction, compare) = match filter.sort {
        Sort::Soonest => ("ASC", ">"),
        Sort::Latest => ("DESC", "<"),
    };
    let key = way.key();
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

fn conditions(filter: &Filter, way: Way, now: DateTime<Utc>) -> Query {
    let mut query = Query { conditions: vec!["o.search_key IS NOT NULL".to_owned()], values: Vec::new() };
    let together = || filter.words.join(" & ");
    match way {
        Way::Along => {}
        Way::AlongWords => query.add("opportunity_search MATCH ?", quoted(&filter.words)),
        Way::Filtering => query.add("s.words @@ to_tsquery('simple', ?)", together()),
        Way::Picking => query.add(
            "o.search_key = ANY(ARRAY(SELECT search_key FROM opportunity_search WHERE words @@ to_tsquery('simple', ?)))",
            together(),
        ),
    }
    if !filter.phases.is_empty() {
        let any: Vec<String> = filter.phases.iter().map(|phase| phase_sql(*phase, now)).collect();
        query.conditions.push(format!("({})", any.join(" OR ")));
        if filter.phases == [Phase::Open] {
            query.add(&format!("{} > ?", way.key()), key_at(now));
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

pub(super) async fn count(transaction: &Transaction, query: &Query, from: &str) -> Result<u32, Problem> {
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

/// The files of some departments and, for an auditor, every one that is closed or over: the newest change
/// first, one row more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn files(
    transaction: &Transaction,
    departments: &[DepartmentId],
    audits: bool,
    after: Option<(i64, Uuid)>,
    limit: u64,
) -> Result<Vec<(Model, OpportunityFacts)>, Problem> {
    let mut readable = Condition::any().add(Column::DepartmentId.is_in(departments.iter().map(|id| id.0)));
    if audits {
        readable = readable.add(Column::ClosedAt.is_not_null()).add(Column::Status.is_in(OVER));
    }
    let mut select = Entity::find()
        .filter(readable)
        .order_by_desc(Column::ChangedAt)
        .order_by_desc(Column::Id)
        .limit(limit + 1);
    if let Some((changed_at, id)) = after {
        select = select.filter(
            Condition::any()
                .add(Column::ChangedAt.lt(changed_at))
                .add(Condition::all().add(Column::ChangedAt.eq(changed_at)).add(Column::Id.lt(id))),
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

/// What earlier files of a department published that led or may lead to a contract, published since a
/// moment: one query, however many.
///
/// # Errors
/// When the database does not answer.
pub async fn similar(
    transaction: &Transaction,
    facts: &OpportunityFacts,
    since: DateTime<Utc>,
) -> Result<Vec<(OpportunityId, OpportunityContent)>, Problem> {
    let sql = "SELECT o.id, c.content FROM opportunities o
               JOIN opportunity_contents c ON c.opportunity_id = o.id AND c.number = o.published_number
               WHERE o.department_id = $1 AND o.published_at >= $2 AND o.id <> $3
               AND o.status NOT IN ('cancelled', 'unsuccessful')
               ORDER BY o.search_key DESC LIMIT $4";
    let values = [facts.department_id.0.into(), millis(since).into(), facts.id.0.into(), SIMILAR_MAX.into()];
    let question = Statement::from_sql_and_values(transaction.get_database_backend(), sql, values);
    let rows = transaction.query_all_raw(question).await?;
    let content = |row: QueryResult| {
        let text: String = row.try_get("", "content")?;
        Ok((OpportunityId(row.try_get("", "id")?), crate::columns::from_document(&text)?))
    };
    rows.into_iter().map(content).collect()
}
