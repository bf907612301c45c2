//! Invitations and requests to join. Their organization is locked before they are.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use shared::ids::{InvitationId, JoinRequestId, OrganizationId, PersonId, Version};
use shared::language::Language;
use shared::organizations::{
    InvitationFacts, InvitationState, JoinRequestFacts, JoinRequestState, OrganizationRole,
};
use shared::refusal::Refusal;

use crate::columns::{code, millis, moment};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};
use crate::organizations::entity::{invitations, join_requests};

/// How many invitations, or requests, are shown at once.
const SHOWN_MAX: u64 = 200;

/// An invitation with what is said beside the facts.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// What decisions depend on.
    pub facts: InvitationFacts,
    /// The language to write in, where the address has no account.
    pub language: Language,
    /// Who invited.
    pub invited_by: PersonId,
    /// When it was sent, the last time.
    pub sent_at: DateTime<Utc>,
}

/// A request with what is said beside the facts.
#[derive(Clone, Debug)]
pub struct JoinRequest {
    /// What decisions depend on.
    pub facts: JoinRequestFacts,
    /// What the person wrote.
    pub note: String,
    /// When.
    pub asked_at: DateTime<Utc>,
}

/// One invitation.
///
/// # Errors
/// `not_found`.
pub async fn invitation(transaction: &Transaction, id: InvitationId) -> Result<Invitation, Problem> {
    let row = invitations::Entity::find_by_id(id.0).one(transaction).await?;
    of_invitation(row.ok_or(Refusal::NotFound)?)
}

/// Locks an invitation.
///
/// # Errors
/// `not_found`.
pub async fn lock_invitation(write: &Write, id: InvitationId) -> Result<Invitation, Problem> {
    let row = invitations::Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    of_invitation(row.ok_or(Refusal::NotFound)?)
}

/// The invitations of an organization that nobody answered, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn open_invitations(
    transaction: &Transaction,
    id: OrganizationId,
) -> Result<Vec<Invitation>, Problem> {
    let rows = invitations::Entity::find()
        .filter(invitations::Column::OrganizationId.eq(id.0))
        .filter(invitations::Column::Status.eq(InvitationState::Pending.code()))
        .order_by_desc(invitations::Column::Id)
        .limit(SHOWN_MAX)
        .all(transaction)
        .await?;
    rows.into_iter().map(of_invitation).collect()
}

/// The invitations to an address that nobody answered and whose time is not over, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn invitations_to(
    transaction: &Transaction,
    email: &str,
    now: DateTime<Utc>,
) -> Result<Vec<Invitation>, Problem> {
    let rows = invitations::Entity::find()
        .filter(invitations::Column::Email.eq(email))
        .filter(invitations::Column::Status.eq(InvitationState::Pending.code()))
        .filter(invitations::Column::ExpiresAt.gt(millis(now)))
        .order_by_desc(invitations::Column::Id)
        .limit(SHOWN_MAX)
        .all(transaction)
        .await?;
    rows.into_iter().map(of_invitation).collect()
}

fn of_invitation(row: invitations::Model) -> Result<Invitation, Problem> {
    Ok(Invitation {
        language: code(Language::from_code(&row.language), "organization_invitations.language")?,
        invited_by: PersonId(row.invited_by),
        sent_at: moment(row.sent_at),
        facts: InvitationFacts {
            id: InvitationId(row.id),
            version: Version(row.version),
            organization_id: OrganizationId(row.organization_id),
            email: row.email,
            role: code(OrganizationRole::from_code(&row.role), "organization_invitations.role")?,
            expires_at: moment(row.expires_at),
            state: code(InvitationState::from_code(&row.status), "organization_invitations.status")?,
        },
    })
}

/// Keeps a new invitation; one to the same address whose time is over makes room for it.
///
/// # Errors
/// `already_invited`.
pub async fn insert_invitation(write: &Write, invitation: &Invitation) -> Result<(), Problem> {
    let facts = &invitation.facts;
    invitations::Entity::update_many()
        .col_expr(invitations::Column::Status, Expr::value(InvitationState::Revoked.code()))
        .filter(invitations::Column::OrganizationId.eq(facts.organization_id.0))
        .filter(invitations::Column::Email.eq(facts.email.as_str()))
        .filter(invitations::Column::Status.eq(InvitationState::Pending.code()))
        .filter(invitations::Column::ExpiresAt.lte(millis(invitation.sent_at)))
        .exec(&**write)
        .await?;
    let inserted =
        invitations::Entity::insert(invitation_columns(invitation)).exec_without_returning(&**write);
    inserted.await.map(|_| ()).map_err(|error| unless_unique(error, Refusal::AlreadyInvited))
}

/// Saves an invitation; whoever holds an older version saves nothing.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save_invitation(write: &Write, invitation: &Invitation) -> Result<(), Problem> {
    let saved = invitations::Entity::update_many()
        .set(invitation_columns(invitation))
        .filter(invitations::Column::Id.eq(invitation.facts.id.0))
        .filter(invitations::Column::Version.eq(invitation.facts.version.0 - 1))
        .exec(&**write)
        .await?;
    saved_one(saved.rows_affected)
}

fn invitation_columns(invitation: &Invitation) -> invitations::ActiveModel {
    let Invitation { facts, language, invited_by, sent_at } = invitation;
    let InvitationFacts { id, version, organization_id, email, role, expires_at, state } = facts;
    invitations::ActiveModel {
        id: Set(id.0),
        version: Set(version.0),
        organization_id: Set(organization_id.0),
        email: Set(email.clone()),
        role: Set(role.code().to_owned()),
        language: Set(language.code().to_owned()),
        invited_by: Set(invited_by.0),
        sent_at: Set(millis(*sent_at)),
        expires_at: Set(millis(*expires_at)),
        status: Set(state.code().to_owned()),
    }
}

/// One request.
///
/// # Errors
/// `not_found`.
pub async fn request(transaction: &Transaction, id: JoinRequestId) -> Result<JoinRequest, Problem> {
    let row = join_requests::Entity::find_by_id(id.0).one(transaction).await?;
    of_request(row.ok_or(Refusal::NotFound)?)
}

/// Locks a request.
///
/// # Errors
/// `not_found`.
pub async fn lock_request(write: &Write, id: JoinRequestId) -> Result<JoinRequest, Problem> {
    let row = join_requests::Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    of_request(row.ok_or(Refusal::NotFound)?)
}

/// The requests of an organization that nobody answered, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn open_requests(
    transaction: &Transaction,
    id: OrganizationId,
) -> Result<Vec<JoinRequest>, Problem> {
    let rows = join_requests::Entity::find()
        .filter(join_requests::Column::OrganizationId.eq(id.0))
        .filter(join_requests::Column::Status.eq(JoinRequestState::Pending.code()))
        .order_by_asc(join_requests::Column::Id)
        .limit(SHOWN_MAX)
        .all(transaction)
        .await?;
    rows.into_iter().map(of_request).collect()
}

/// Whether a person's request waits for an answer.
///
/// # Errors
/// When the database does not answer.
pub async fn waits(transaction: &Transaction, id: OrganizationId, person: PersonId) -> Result<bool, Problem> {
    let count = join_requests::Entity::find()
        .filter(join_requests::Column::OrganizationId.eq(id.0))
        .filter(join_requests::Column::PersonId.eq(person.0))
        .filter(join_requests::Column::Status.eq(JoinRequestState::Pending.code()))
        .count(transaction)
        .await?;
    Ok(count > 0)
}

fn of_request(row: join_requests::Model) -> Result<JoinRequest, Problem> {
    Ok(JoinRequest {
        facts: JoinRequestFacts {
            id: JoinRequestId(row.id),
            version: Version(row.version),
            organization_id: OrganizationId(row.organization_id),
            person_id: PersonId(row.person_id),
            state: code(JoinRequestState::from_code(&row.status), "organization_join_requests.status")?,
        },
        note: row.note,
        asked_at: moment(row.asked_at),
    })
}

/// Keeps a new request.
///
/// # Errors
/// `already_asked`.
pub async fn insert_request(write: &Write, request: &JoinRequest) -> Result<(), Problem> {
    let JoinRequest { facts, note, asked_at } = request;
    let row = join_requests::Model {
        id: facts.id.0,
        version: facts.version.0,
        organization_id: facts.organization_id.0,
        person_id: facts.person_id.0,
        note: note.clone(),
        asked_at: millis(*asked_at),
        reason: None,
        status: facts.state.code().to_owned(),
    };
    let inserted = join_requests::Entity::insert(row.into_active_model()).exec_without_returning(&**write);
    inserted.await.map(|_| ()).map_err(|error| unless_unique(error, Refusal::AlreadyAsked))
}

/// Saves the answer to a request; whoever holds an older version saves nothing.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save_request(
    write: &Write,
    facts: &JoinRequestFacts,
    reason: Option<String>,
) -> Result<(), Problem> {
    let saved = join_requests::Entity::update_many()
        .col_expr(join_requests::Column::Version, Expr::value(facts.version.0))
        .col_expr(join_requests::Column::Status, Expr::value(facts.state.code()))
        .col_expr(join_requests::Column::Reason, Expr::value(reason))
        .filter(join_requests::Column::Id.eq(facts.id.0))
        .filter(join_requests::Column::Version.eq(facts.version.0 - 1))
        .exec(&**write)
        .await?;
    saved_one(saved.rows_affected)
}

fn saved_one(rows: u64) -> Result<(), Problem> {
    match rows {
        1 => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}
