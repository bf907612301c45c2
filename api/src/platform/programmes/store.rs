//! Every query of the product owner about the programmes' versions.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, Statement};
use shared::calendar::{clock, eastern, eastern_day};
use shared::ids::ProgrammeId;
use shared::platform::{ProgrammeVersion, ProgrammeVersionView, ProgrammesView, Register, standings};
use shared::programmes::{ProgrammeDocument, ProgrammeKey};
use shared::refusal::Refusal;

use crate::columns::{from_document, millis, moment, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::Problem;
use crate::platform::registers;
use crate::programmes::entity::programmes::{Column, Entity, Model};

/// The versions of one programme.
///
/// # Errors
/// `not_found`, if there is none.
pub async fn versions(transaction: &Transaction, id: ProgrammeId) -> Result<Vec<ProgrammeVersion>, Problem> {
    let rows = Entity::find().filter(Column::Id.eq(id.0)).all(transaction).await?;
    if rows.is_empty() {
        return Err(Refusal::NotFound.into());
    }
    rows.iter().map(version_of).collect()
}

fn version_of(row: &Model) -> Result<ProgrammeVersion, Problem> {
    Ok(ProgrammeVersion {
        key: key_of(row)?,
        from: moment(row.in_force_from),
        withdrawn: row.withdrawn_at.is_some(),
    })
}

fn key_of(row: &Model) -> Result<ProgrammeKey, Problem> {
    let number = u32::try_from(row.number).map_err(Problem::fault)?;
    Ok(ProgrammeKey { id: ProgrammeId(row.id), number, settings: None })
}

/// The register as the product owner sees it.
///
/// # Errors
/// When the database does not answer.
pub async fn view(transaction: &Transaction, now: DateTime<Utc>) -> Result<ProgrammesView, Problem> {
    let rows = Entity::find()
        .order_by_asc(Column::Slug)
        .order_by_desc(Column::InForceFrom)
        .order_by_desc(Column::Number)
        .all(transaction)
        .await?;
    let files = files(transaction).await?;
    let mut items = Vec::with_capacity(rows.len());
    for row in &rows {
        let own: Vec<&Model> = rows.iter().filter(|other| other.id == row.id).collect();
        let days: Vec<(NaiveDate, bool)> =
            own.iter().map(|one| (day_of(one), one.withdrawn_at.is_some())).collect();
        let mut standing = own.iter().zip(standings(&days, now)).filter(|(one, _)| one.number == row.number);
        let Some((_, standing)) = standing.next() else { continue };
        items.push(ProgrammeVersionView {
            key: key_of(row)?,
            slug: row.slug.clone(),
            from: day_of(row),
            standing,
            files: files.get(&(row.id, row.number)).copied().unwrap_or_default(),
            document: from_document(&row.document)?,
        });
    }
    Ok(ProgrammesView { version: registers::version(transaction, Register::Programmes).await?, items })
}

fn day_of(row: &Model) -> NaiveDate {
    eastern_day(moment(row.in_force_from))
}

/// How many files run by each version.
async fn files(transaction: &Transaction) -> Result<HashMap<(Uuid, i32), u32>, Problem> {
    let sql = "SELECT programme_id, programme_number, count(*) AS files FROM opportunities
               GROUP BY programme_id, programme_number";
    let question = Statement::from_string(transaction.get_database_backend(), sql);
    let mut found = HashMap::new();
    for row in transaction.query_all_raw(question).await? {
        let count: i64 = row.try_get("", "files")?;
        let key = (row.try_get("", "programme_id")?, row.try_get("", "programme_number")?);
        found.insert(key, u32::try_from(count).map_err(Problem::fault)?);
    }
    Ok(found)
}

/// Keeps a new version, which begins at midnight of its day, Eastern time. A version is written once.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(
    write: &Write,
    key: ProgrammeKey,
    from: NaiveDate,
    document: &ProgrammeDocument,
) -> Result<(), Problem> {
    let known = Entity::find().filter(Column::Id.eq(key.id.0)).one(&**write).await?;
    let row = Model {
        id: key.id.0,
        number: i32::try_from(key.number).map_err(Problem::fault)?,
        slug: known.ok_or(Refusal::NotFound)?.slug,
        document: to_document(document)?,
        in_force_from: millis(eastern(from, clock(0))),
        withdrawn_at: None,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// Withdraws a version.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw(write: &Write, key: ProgrammeKey) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(millis(write.now().await?)))
        .filter(Column::Id.eq(key.id.0))
        .filter(Column::Number.eq(i32::try_from(key.number).map_err(Problem::fault)?))
        .exec(&**write)
        .await?;
    Ok(())
}
