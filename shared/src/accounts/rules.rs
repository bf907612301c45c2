//! Who may do what to an account.

use super::Account;
use crate::actor::Actor;
use crate::ids::PersonId;
use crate::refusal::Refusal;

/// Everybody edits their own account and nobody else's.
///
/// # Errors
/// `not_yours`.
pub fn may_edit(actor: &Actor, account: &Account) -> Result<(), Refusal> {
    may_keep(actor, account.id)
}

/// Everybody keeps what is theirs alone: account, profile, declarations, choices of notices.
///
/// # Errors
/// `not_yours`.
pub fn may_keep(actor: &Actor, person_id: PersonId) -> Result<(), Refusal> {
    if actor.person_id == person_id { Ok(()) } else { Err(Refusal::NotYours) }
}
