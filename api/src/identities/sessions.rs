//! Every query about the sessions begun with an identity, and how the service ends them.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, IntoActiveModel, QuerySelect, QueryTrait, TryInsertResult};
use shared::ids::{IdentityId, PersonId, SessionId};

use super::claims::Verified;
use super::entity::{identities, identity_sessions, identity_tickets, logout_tokens};
use crate::accounts::settings::TICKET;
use crate::columns::millis;
use crate::db::Transaction;
use crate::http::Problem;
use crate::machine;
use crate::secrets::token_hash;

/// Notes that a session was begun with an identity.
///
/// # Errors
/// When the database does not answer.
pub async fn begun(
    transaction: &Transaction,
    session_id: SessionId,
    id: IdentityId,
    verified: &Verified,
) -> Result<(), Problem> {
    let begun = Begun { sid: verified.sid.clone(), id_token: verified.id_token.clone() };
    note(transaction, session_id, id, begun).await
}

/// What ties a session to the service's own.
struct Begun {
    sid: Option<String>,
    id_token: String,
}

async fn note(
    transaction: &Transaction,
    session_id: SessionId,
    id: IdentityId,
    Begun { sid, id_token }: Begun,
) -> Result<(), Problem> {
    let row = identity_sessions::Model { session_id: session_id.0, identity_id: id.0, sid, id_token };
    let inserted = identity_sessions::Entity::insert(row.into_active_model());
    inserted.exec_without_returning(transaction).await?;
    identities::Entity::update_many()
        .col_expr(identities::Column::LastUsedAt, Expr::value(millis(machine::now())))
        .filter(identities::Column::Id.eq(id.0))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Keeps a service's word until the second factor is shown with this ticket.
///
/// # Errors
/// When the database does not answer.
pub async fn await_second_factor(
    transaction: &Transaction,
    ticket: &str,
    id: IdentityId,
    verified: &Verified,
) -> Result<(), Problem> {
    let row = identity_tickets::Model {
        ticket_hash: token_hash(ticket),
        identity_id: id.0,
        sid: verified.sid.clone(),
        id_token: verified.id_token.clone(),
        ends_at: millis(machine::now() + TICKET),
    };
    identity_tickets::Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(())
}

/// Notes with which identity a session was begun whose second factor was shown with this ticket;
/// nothing, if its first step was a password.
///
/// # Errors
/// When the database does not answer.
pub async fn follow_ticket(
    transaction: &Transaction,
    ticket: &str,
    session_id: SessionId,
) -> Result<(), Problem> {
    let found = identity_tickets::Entity::find_by_id(token_hash(ticket)).one(transaction).await?;
    let Some(identity_tickets::Model { identity_id, sid, id_token, .. }) = found else {
        return Ok(());
    };
    let begun = Begun { sid, id_token };
    note(transaction, session_id, IdentityId(identity_id), begun).await?;
    identity_tickets::Entity::delete_by_id(token_hash(ticket)).exec(transaction).await?;
    Ok(())
}

/// The service that a session was begun with, and the token that names its person there.
///
/// # Errors
/// When the database does not answer.
pub async fn of_session(
    transaction: &Transaction,
    session_id: SessionId,
) -> Result<Option<(String, String)>, Problem> {
    let Some(begun) = identity_sessions::Entity::find_by_id(session_id.0).one(transaction).await? else {
        return Ok(None);
    };
    let identity = identities::Entity::find_by_id(begun.identity_id).one(transaction).await?;
    Ok(identity.map(|identity| (identity.provider, begun.id_token)))
}

/// The sessions that a service ends: those of its own session `sid`, those of its `subject`, or
/// those of both.
///
/// # Errors
/// When the database does not answer.
pub async fn sessions_of(
    transaction: &Transaction,
    issuer: &str,
    subject: Option<&str>,
    sid: Option<&str>,
) -> Result<Vec<(PersonId, SessionId)>, Problem> {
    let of_subject = subject.map(|subject| identities::Column::Subject.eq(subject));
    let known = identities::Entity::find()
        .filter(identities::Column::Issuer.eq(issuer))
        .filter(Condition::all().add_option(of_subject));
    // With a subject this is one identity; with a session alone, the session's own.
    let ids: Vec<(Uuid, Uuid)> = known
        .select_only()
        .columns([identities::Column::Id, identities::Column::PersonId])
        .filter(identities::Column::Id.in_subquery(begun_with(sid)))
        .into_tuple()
        .all(transaction)
        .await?;
    let mut found = Vec::new();
    for (id, person_id) in ids {
        let of_sid = sid.map(|sid| identity_sessions::Column::Sid.eq(sid));
        let sessions: Vec<Uuid> = identity_sessions::Entity::find()
            .select_only()
            .column(identity_sessions::Column::SessionId)
            .filter(identity_sessions::Column::IdentityId.eq(id))
            .filter(Condition::all().add_option(of_sid))
            .into_tuple()
            .all(transaction)
            .await?;
        found.extend(sessions.into_iter().map(|session| (PersonId(person_id), SessionId(session))));
    }
    Ok(found)
}

fn begun_with(sid: Option<&str>) -> sea_orm::sea_query::SelectStatement {
    let of_sid = sid.map(|sid| identity_sessions::Column::Sid.eq(sid));
    identity_sessions::Entity::find()
        .select_only()
        .column(identity_sessions::Column::IdentityId)
        .filter(Condition::all().add_option(of_sid))
        .into_query()
}

/// Whether a logout token is used for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is.
    First,
    /// It was used before.
    Again,
}

/// Notes that a logout token was used.
///
/// # Errors
/// When the database does not answer.
pub async fn spend(
    transaction: &Transaction,
    issuer: &str,
    jti: &str,
    ends_at: DateTime<Utc>,
) -> Result<Use, Problem> {
    let row =
        logout_tokens::Model { issuer: issuer.to_owned(), jti: jti.to_owned(), ends_at: millis(ends_at) };
    let inserted = logout_tokens::Entity::insert(row.into_active_model())
        .on_conflict_do_nothing()
        .exec_without_returning(transaction)
        .await?;
    Ok(match inserted {
        TryInsertResult::Inserted(1) => Use::First,
        _ => Use::Again,
    })
}

/// Forgets the logout tokens and tickets whose time is over.
///
/// # Errors
/// When the database does not answer.
pub async fn sweep(transaction: &Transaction) -> Result<(), Problem> {
    let now = millis(machine::now());
    let over = logout_tokens::Entity::delete_many().filter(logout_tokens::Column::EndsAt.lt(now));
    over.exec(transaction).await?;
    let tickets = identity_tickets::Entity::delete_many().filter(identity_tickets::Column::EndsAt.lt(now));
    tickets.exec(transaction).await?;
    Ok(())
}
