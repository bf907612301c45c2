//! Invitations to hold roles in a department.

use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use shared::actor::Role;
use shared::departments::{DepartmentInvitationState, Invitation};
use shared::ids::{DepartmentId, DepartmentInvitationId, PersonId, Version};
use shared::language::Language;
use shared::refusal::Refusal;

use crate::columns::{code, from_document, inconsistent, millis, moment, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::departments::entity::invitations::{Column, Entity, Model};
use crate::http::problem::Problem;

/// How many open invitations to one address are shown.
const TO_ONE_MAX: u64 = 50;

/// Keeps a new invitation.
///
/// # Errors
/// `changed_meanwhile`, if another one to the address came first.
pub async fn insert_invitation(write: &Write, invitation: &Invitation) -> Result<(), Problem> {
    let row = row_of(invitation)?;
    Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(())
}

/// Saves what became of an invitation.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save_invitation(write: &Write, invitation: &Invitation) -> Result<(), Problem> {
    let saved = Entity::update_many()
        .set(row_of(invitation)?.into_active_model().reset_all())
        .filter(Column::Id.eq(invitation.id.0))
        .filter(Column::Version.eq(invitation.version.0 - 1))
        .exec(&**write)
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

/// One invitation.
///
/// # Errors
/// `not_found`.
pub async fn invitation(
    transaction: &Transaction,
    id: DepartmentInvitationId,
) -> Result<Invitation, Problem> {
    of_row(Entity::find_by_id(id.0).one(transaction).await?.ok_or(Refusal::NotFound)?)
}

/// One invitation, locked.
///
/// # Errors
/// `not_found`.
pub async fn lock_invitation(write: &Write, id: DepartmentInvitationId) -> Result<Invitation, Problem> {
    of_row(Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?.ok_or(Refusal::NotFound)?)
}

/// The invitation of a department to an address that was not answered, whether or not it still can be.
///
/// # Errors
/// When the database does not answer.
pub async fn pending_to(
    transaction: &Transaction,
    id: DepartmentId,
    email: &str,
) -> Result<Option<Invitation>, Problem> {
    let row = Entity::find()
        .filter(Column::DepartmentId.eq(id.0))
        .filter(Column::Email.eq(email))
        .filter(Column::Status.eq(DepartmentInvitationState::Pending.code()))
        .one(transaction)
        .await?;
    row.map(of_row).transpose()
}

/// A page of a department's invitations, the newest first, one more than `limit`.
///
/// # Errors
/// When the database does not answer.
pub async fn invitations(
    transaction: &Transaction,
    id: DepartmentId,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Invitation>, Problem> {
    let mut select =
        Entity::find().filter(Column::DepartmentId.eq(id.0)).order_by_desc(Column::Id).limit(limit + 1);
    if let Some(last) = after {
        select = select.filter(Column::Id.lt(last));
    }
    select.all(transaction).await?.into_iter().map(of_row).collect()
}

/// The invitations to an address that were not answered, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn invitations_to(transaction: &Transaction, email: &str) -> Result<Vec<Invitation>, Problem> {
    let rows = Entity::find()
        .filter(Column::Email.eq(email))
        .filter(Column::Status.eq(DepartmentInvitationState::Pending.code()))
        .order_by_desc(Column::Id)
        .limit(TO_ONE_MAX)
        .all(transaction)
        .await?;
    rows.into_iter().map(of_row).collect()
}

fn row_of(invitation: &Invitation) -> Result<Model, Problem> {
    let (answered_by, answered_at) = match invitation.state {
        DepartmentInvitationState::Pending => (None, None),
        DepartmentInvitationState::Accepted { by, at } => (Some(by.0), Some(millis(at))),
        DepartmentInvitationState::Declined { at } | DepartmentInvitationState::Withdrawn { at } => {
            (None, Some(millis(at)))
        }
    };
    Ok(Model {
        id: invitation.id.0,
        version: invitation.version.0,
        department_id: invitation.department_id.0,
        email: invitation.email.clone(),
        roles: to_document(&invitation.roles)?,
        reason: invitation.reason.clone(),
        language: invitation.language.code().to_owned(),
        invited_by: invitation.invited_by.0,
        invited_at: millis(invitation.invited_at),
        ends_at: millis(invitation.ends_at),
        status: invitation.state.code().to_owned(),
        answered_by,
        answered_at,
    })
}

fn of_row(row: Model) -> Result<Invitation, Problem> {
    let unknown = || inconsistent("department_invitations.status");
    let at = row.answered_at.map(moment);
    let state = match row.status.as_str() {
        "pending" => DepartmentInvitationState::Pending,
        "accepted" => DepartmentInvitationState::Accepted {
            by: PersonId(row.answered_by.ok_or_else(unknown)?),
            at: at.ok_or_else(unknown)?,
        },
        "declined" => DepartmentInvitationState::Declined { at: at.ok_or_else(unknown)? },
        "withdrawn" => DepartmentInvitationState::Withdrawn { at: at.ok_or_else(unknown)? },
        _ => return Err(unknown()),
    };
    Ok(Invitation {
        id: DepartmentInvitationId(row.id),
        version: Version(row.version),
        department_id: DepartmentId(row.department_id),
        email: row.email,
        roles: from_document::<Vec<Role>>(&row.roles)?,
        reason: row.reason,
        language: code(Language::from_code(&row.language), "department_invitations.language")?,
        invited_by: PersonId(row.invited_by),
        invited_at: moment(row.invited_at),
        ends_at: moment(row.ends_at),
        state,
    })
}
