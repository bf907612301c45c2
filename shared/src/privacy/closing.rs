//! Closing an account: what stands in the way, and what it means.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::accounts::may_keep;
use crate::actor::Actor;
use crate::ids::{ContractId, OpportunityId, OrganizationId, PersonId, ProposalId};
use crate::language::Bilingual;
use crate::refusal::Refusal;
use crate::validation::fault;

/// What stands where the name of somebody stood whose account is closed and erased.
pub const CLOSED_NAME: &str = "Closed account / Compte fermé";

/// Something to settle before an account can be closed: others count on the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Obstacle {
    /// A contract that is neither ended nor closed as paid.
    UnfinishedContract {
        /// Which one.
        id: ContractId,
        /// Its number.
        number: String,
    },
    /// A submitted proposal that nothing was decided about: it can be withdrawn until closing.
    LiveProposal {
        /// Which one.
        id: ProposalId,
        /// What it answers.
        title: Bilingual,
    },
    /// A file of theirs that is under way: somebody else has to take it over.
    OpenFile {
        /// Which one.
        id: OpportunityId,
        /// Its title.
        title: Bilingual,
    },
    /// Nobody else looks after the people of the department.
    LastAdministrator {
        /// Which department.
        department: Bilingual,
    },
    /// Nobody else looks after the platform.
    LastProductOwner,
    /// The organization would have no owner.
    OrganizationOwner {
        /// Which one.
        id: OrganizationId,
        /// Its legal name.
        name: String,
    },
}

/// How many digits the code has that closes an account without a password.
pub const CLOSING_CODE_DIGITS: usize = 8;

/// Closes one's own account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosingDraft {
    /// The password, for accounts that have one.
    #[serde(default)]
    #[validate(length(max = 128))]
    #[schema(max_length = 128)]
    pub password: Option<String>,
    /// The code of our letter, for accounts that have no password. Spaces do not matter.
    #[serde(default)]
    #[validate(length(max = 32))]
    #[schema(max_length = 32)]
    pub code: Option<String>,
    /// That the person knows what it means.
    #[validate(custom(function = "understood"))]
    pub understood: bool,
}

/// The account is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ClosedView {
    /// Until when the link in the letter opens it again; then it is erased.
    pub restorable_until: DateTime<Utc>,
}

/// Whether a person may close an account now.
///
/// # Errors
/// `not_yours`; `account_in_use`, as long as something must be settled first.
pub fn close(actor: &Actor, person_id: PersonId, obstacles: &[Obstacle]) -> Result<(), Refusal> {
    may_keep(actor, person_id)?;
    if obstacles.is_empty() { Ok(()) } else { Err(Refusal::AccountInUse) }
}

/// Whether a person may have the code that closes an account without a password.
///
/// # Errors
/// `not_yours`; `password_closes`; `account_in_use`.
pub fn ask_for_code(
    actor: &Actor,
    person_id: PersonId,
    has_password: bool,
    obstacles: &[Obstacle],
) -> Result<(), Refusal> {
    close(actor, person_id, obstacles)?;
    if has_password { Err(Refusal::PasswordCloses) } else { Ok(()) }
}

/// Whether a closed account may be opened again. One that was deactivated for another reason stays so.
///
/// # Errors
/// `link_not_good`.
pub fn restore(
    closed_at: Option<DateTime<Utc>>,
    erased_at: Option<DateTime<Utc>>,
    deactivated_at: Option<DateTime<Utc>>,
) -> Result<(), Refusal> {
    let is_only_closed = closed_at.is_some() && deactivated_at == closed_at && erased_at.is_none();
    if is_only_closed { Ok(()) } else { Err(Refusal::LinkNotGood) }
}

fn understood(said: &bool) -> Result<(), ValidationError> {
    if *said { Ok(()) } else { Err(fault("must_agree")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_closing_did_can_be_undone_and_only_until_it_is_erased() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().ok();
        let closed = at("2026-11-02T10:00:00Z");
        assert_eq!(restore(closed, None, closed), Ok(()));
        assert_eq!(restore(None, None, None), Err(Refusal::LinkNotGood));
        assert_eq!(restore(closed, at("2026-12-02T10:00:00Z"), closed), Err(Refusal::LinkNotGood));
        assert_eq!(restore(closed, None, at("2026-11-03T10:00:00Z")), Err(Refusal::LinkNotGood));
    }
}
