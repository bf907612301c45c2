//! Who may do what to an account.

use super::Account;
use crate::actor::Actor;
use crate::refusal::Refusal;

/// Everybody edits their own account and nobody else's.
///
/// # Errors
/// `not_yours`.
pub fn may_edit(actor: &Actor, account: &Account) -> Result<(), Refusal> {
    if actor.person_id == account.id { Ok(()) } else { Err(Refusal::NotYours) }
}
