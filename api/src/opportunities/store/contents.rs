//! What opportunities say: numbered versions, amendments, and the secret of the draw.

use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{IntoActiveModel, QueryOrder};
use shared::fairness::Secret;
use shared::ids::OpportunityId;
use shared::language::Bilingual;
use shared::opportunities::{AmendmentView, Changes, OpportunityContent};
use shared::refusal::Refusal;

use crate::columns::{from_document, inconsistent, millis, moment, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::opportunities::entity::{amendments as amendment_rows, contents as rows, secrets};
use crate::opportunities::facts::{number, small};

/// One version of what an opportunity says.
///
/// # Errors
/// `not_found`.
pub async fn content(
    transaction: &Transaction,
    id: OpportunityId,
    number: u32,
) -> Result<OpportunityContent, Problem> {
    let row = rows::Entity::find_by_id((id.0, small(number)?)).one(transaction).await?;
    from_document(&row.ok_or(Refusal::NotFound)?.content)
}

/// Every version, the newest first, with the moment it was last saved.
///
/// # Errors
/// When the database does not answer.
pub async fn contents(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Vec<(u32, DateTimeUtc, OpportunityContent)>, Problem> {
    let found = rows::Entity::find()
        .filter(rows::Column::OpportunityId.eq(id.0))
        .order_by_desc(rows::Column::Number)
        .all(transaction)
        .await?;
    found
        .into_iter()
        .map(|row| Ok((number(row.number)?, moment(row.saved_at), from_document(&row.content)?)))
        .collect()
}

/// Saves a version: the one being written is replaced, a new number begins a new one. The commands
/// see to it that a version that was sent is never written again.
///
/// # Errors
/// When the database does not answer.
pub async fn put_content(
    write: &Write,
    id: OpportunityId,
    number: u32,
    content: &OpportunityContent,
) -> Result<(), Problem> {
    let row = rows::ActiveModel {
        opportunity_id: Set(id.0),
        number: Set(small(number)?),
        content: Set(to_document(content)?),
        saved_at: Set(millis(write.now().await?)),
    };
    let replace = OnConflict::columns([rows::Column::OpportunityId, rows::Column::Number])
        .update_columns([rows::Column::Content, rows::Column::SavedAt])
        .to_owned();
    rows::Entity::insert(row).on_conflict(replace).exec_without_returning(&**write).await?;
    Ok(())
}

/// Stores the secret that will decide the draw.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_secret(write: &Write, id: OpportunityId, secret: Secret) -> Result<(), Problem> {
    let row = secrets::Model { opportunity_id: id.0, secret: secret.reveal() };
    secrets::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// The secret that decides the draw.
///
/// # Errors
/// A fault, if there is none.
pub async fn secret(transaction: &Transaction, id: OpportunityId) -> Result<Secret, Problem> {
    let row = secrets::Entity::find_by_id(id.0).one(transaction).await?;
    row.and_then(|row| Secret::parse(&row.secret)).ok_or_else(|| inconsistent("opportunity_secrets.secret"))
}

/// Stores a published amendment under the next number, and returns it.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_amendment(
    write: &Write,
    id: OpportunityId,
    reason: &Bilingual,
    numbers: (u32, u32),
    changes: &Changes,
) -> Result<u32, Problem> {
    let earlier = amendment_rows::Entity::find()
        .filter(amendment_rows::Column::OpportunityId.eq(id.0))
        .count(&**write)
        .await?;
    let next = u32::try_from(earlier).map_err(Problem::fault)? + 1;
    let row = amendment_rows::Model {
        opportunity_id: id.0,
        number: small(next)?,
        amended_at: millis(write.now().await?),
        reason_en: reason.en.clone(),
        reason_fr: reason.fr.clone(),
        before_number: small(numbers.0)?,
        after_number: small(numbers.1)?,
        material: changes.is_material(),
    };
    amendment_rows::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(next)
}

/// Every published amendment, the newest first, with what it changed.
///
/// # Errors
/// When the database does not answer.
pub async fn amendments(transaction: &Transaction, id: OpportunityId) -> Result<Vec<AmendmentView>, Problem> {
    let rows = amendment_rows::Entity::find()
        .filter(amendment_rows::Column::OpportunityId.eq(id.0))
        .order_by_desc(amendment_rows::Column::Number)
        .all(transaction)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let versions = contents(transaction, id).await?;
    let version = |wanted: i32| -> Result<OpportunityContent, Problem> {
        let wanted = number(wanted)?;
        let found = versions.iter().find(|(number, _, _)| *number == wanted);
        found.map(|(_, _, content)| content.clone()).ok_or_else(|| inconsistent("amendments"))
    };
    rows.into_iter()
        .map(|row| {
            let (before, after) = (version(row.before_number)?, version(row.after_number)?);
            Ok(AmendmentView {
                number: number(row.number)?,
                content_number: number(row.after_number)?,
                at: moment(row.amended_at),
                reason: Bilingual::new(&row.reason_en, &row.reason_fr),
                changes: Changes::between(&before, &after),
                material: row.material,
                before,
                after,
            })
        })
        .collect()
}
