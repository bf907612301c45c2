//! What teams can be asked for, and what people say they can do.

use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder};
use shared::ids::{CapabilityId, PersonId};
use shared::language::Bilingual;
use shared::organizations::CapabilityView;

use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::organizations::entity::{capabilities as rows, person_capabilities as chosen};

/// Every capability that is not retired, in order.
///
/// # Errors
/// When the database does not answer.
pub async fn capabilities(transaction: &Transaction) -> Result<Vec<CapabilityView>, Problem> {
    let found = rows::Entity::find()
        .filter(rows::Column::RetiredAt.is_null())
        .order_by_asc(rows::Column::Position)
        .order_by_asc(rows::Column::Id)
        .all(transaction)
        .await?;
    let view = |row: rows::Model| CapabilityView {
        id: CapabilityId(row.id),
        name: Bilingual { en: row.name_en, fr: row.name_fr },
    };
    Ok(found.into_iter().map(view).collect())
}

/// What each of several people can do, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn capabilities_of(
    transaction: &Transaction,
    people: &[PersonId],
) -> Result<Vec<(PersonId, CapabilityId)>, Problem> {
    let found = chosen::Entity::find()
        .filter(chosen::Column::PersonId.is_in(people.iter().map(|id| id.0)))
        .all(transaction)
        .await?;
    Ok(found.into_iter().map(|row| (PersonId(row.person_id), CapabilityId(row.capability_id))).collect())
}

/// Replaces what a person can do.
///
/// # Errors
/// When the database does not answer.
pub async fn choose_capabilities(
    write: &Write,
    person: PersonId,
    capabilities: &[CapabilityId],
) -> Result<(), Problem> {
    chosen::Entity::delete_many().filter(chosen::Column::PersonId.eq(person.0)).exec(&**write).await?;
    for id in capabilities {
        let row = chosen::Model { person_id: person.0, capability_id: id.0 };
        chosen::Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    }
    Ok(())
}
