//! Every query about the lists. They are tables of one shape, so one set of queries serves them all; the
//! names of tables and columns are ours.

use sea_orm::entity::prelude::*;
use sea_orm::{Statement, Value};
use shared::ids::TermId;
use shared::language::Bilingual;
use shared::platform::{ListEntry, ListKind, ListView};
use shared::refusal::Refusal;

use crate::columns::millis;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::Problem;
use crate::http::problem::unless_unique;
use crate::platform::registers;

/// Every entry, in the list's order.
///
/// # Errors
/// When the database does not answer.
pub async fn all(transaction: &Transaction, list: ListKind) -> Result<Vec<ListEntry>, Problem> {
    let table = list.code();
    let sql = format!("SELECT id, name_en, name_fr, retired_at FROM {table} ORDER BY position, name_en");
    let question = Statement::from_string(transaction.get_database_backend(), sql);
    let rows = transaction.query_all_raw(question).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let (en, fr): (String, String) = (row.try_get("", "name_en")?, row.try_get("", "name_fr")?);
        entries.push(ListEntry {
            id: TermId(row.try_get("", "id")?),
            name: Bilingual::new(&en, &fr),
            retired: row.try_get::<Option<i64>>("", "retired_at")?.is_some(),
        });
    }
    Ok(entries)
}

/// The list as the product owner sees it.
///
/// # Errors
/// When the database does not answer.
pub async fn view(transaction: &Transaction, list: ListKind) -> Result<ListView, Problem> {
    Ok(ListView {
        version: registers::version(transaction, list.register()).await?,
        list,
        items: all(transaction, list).await?,
    })
}

/// Keeps a new entry, at the end.
///
/// # Errors
/// `already_listed`.
pub async fn insert(write: &Write, list: ListKind, entry: &ListEntry) -> Result<(), Problem> {
    let table = list.code();
    let place = format!("SELECT coalesce(max(position), 0) + 1 FROM {table}");
    let (columns, values) = match list {
        // Organizations keep a version of each.
        ListKind::Capabilities => (", version", ", 1"),
        ListKind::Skills | ListKind::ServiceAreas => ("", ""),
    };
    let sql = format!(
        "INSERT INTO {table} (id, name_en, name_fr, position{columns}) VALUES ($1, $2, $3, ({place}){values})"
    );
    let names = [entry.id.0.into(), entry.name.en.clone().into(), entry.name.fr.clone().into()];
    run(write, sql, names).await
}

/// Keeps a changed entry.
///
/// # Errors
/// `already_listed`.
pub async fn save(write: &Write, list: ListKind, entry: &ListEntry) -> Result<(), Problem> {
    let sql = format!("UPDATE {} SET name_en = $1, name_fr = $2, retired_at = $3 WHERE id = $4", list.code());
    let retired_at = if entry.retired { Some(millis(write.now().await?)) } else { None };
    let names = [entry.name.en.clone().into(), entry.name.fr.clone().into()];
    let values: Vec<Value> = names.into_iter().chain([retired_at.into(), entry.id.0.into()]).collect();
    run(write, sql, values).await
}

/// Puts the entries into an order.
///
/// # Errors
/// When the database does not answer.
pub async fn order(write: &Write, list: ListKind, ids: &[TermId]) -> Result<(), Problem> {
    let sql = format!("UPDATE {} SET position = $1 WHERE id = $2", list.code());
    for (place, id) in (1_i32..).zip(ids) {
        run(write, sql.clone(), [place.into(), id.0.into()]).await?;
    }
    Ok(())
}

async fn run(write: &Write, sql: String, values: impl IntoIterator<Item = Value>) -> Result<(), Problem> {
    let statement = Statement::from_sql_and_values(write.get_database_backend(), sql, values);
    let done = write.execute_raw(statement).await;
    done.map(|_| ()).map_err(|error| unless_unique(error, Refusal::AlreadyListed))
}
