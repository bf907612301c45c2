//! Every query about profiles and the list of skills.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder};
use shared::ids::{PersonId, TermId, Version};
use shared::language::Bilingual;
use shared::profiles::{Profile, ProfileContent, RepositoryAccount, SkillView};
use shared::refusal::Refusal;

use super::entity::{profiles, skills};
use crate::columns::{from_document, millis, to_document};
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};

/// A person's profile; an empty one if they saved nothing yet.
///
/// # Errors
/// When the database does not answer.
pub async fn find(transaction: &Transaction, person_id: PersonId) -> Result<Profile, Problem> {
    let row = profiles::Entity::find_by_id(person_id.0).one(transaction).await?;
    let Some(row) = row else {
        return Ok(Profile::empty(person_id));
    };
    Ok(Profile { person_id, version: Version(row.version), content: from_document(&row.content)? })
}

/// Where the public code of several people can be seen, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn repositories(
    transaction: &Transaction,
    people: &[PersonId],
) -> Result<Vec<(PersonId, Vec<RepositoryAccount>)>, Problem> {
    let wanted = profiles::Column::PersonId.is_in(people.iter().map(|id| id.0));
    let rows = profiles::Entity::find().filter(wanted).all(transaction).await?;
    let of = |row: profiles::Model| {
        let content: ProfileContent = from_document(&row.content)?;
        Ok((PersonId(row.person_id), content.repositories))
    };
    rows.into_iter().map(of).collect()
}

/// Keeps a profile, unless somebody else changed it meanwhile.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save(transaction: &Transaction, profile: &Profile, now: DateTime<Utc>) -> Result<(), Problem> {
    let row = profiles::Model {
        person_id: profile.person_id.0,
        version: profile.version.0,
        content: to_document(&profile.content)?,
        changed_at: millis(now),
    };
    if profile.version == Version::FIRST {
        let inserted =
            profiles::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await;
        return inserted.map(|_| ()).map_err(|error| unless_unique(error, Refusal::ChangedMeanwhile));
    }
    let saved = profiles::Entity::update_many()
        .col_expr(profiles::Column::Version, Expr::value(row.version))
        .col_expr(profiles::Column::Content, Expr::value(row.content))
        .col_expr(profiles::Column::ChangedAt, Expr::value(row.changed_at))
        .filter(profiles::Column::PersonId.eq(row.person_id))
        .filter(profiles::Column::Version.eq(row.version - 1))
        .exec(transaction)
        .await?;
    match saved.rows_affected {
        1 => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

/// The skills on offer, in their order.
///
/// # Errors
/// When the database does not answer.
pub async fn skills(transaction: &Transaction) -> Result<Vec<SkillView>, Problem> {
    let rows = skills::Entity::find()
        .filter(skills::Column::RetiredAt.is_null())
        .order_by_asc(skills::Column::Position)
        .order_by_asc(skills::Column::Id)
        .all(transaction)
        .await?;
    let view = |row: skills::Model| SkillView {
        id: TermId(row.id),
        name: Bilingual { en: row.name_en, fr: row.name_fr },
    };
    Ok(rows.into_iter().map(view).collect())
}
