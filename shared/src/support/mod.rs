//! Support: for some minutes, an agent sees what somebody sees, to help them.
//!
//! It is looking, never acting: nothing of it makes the agent the other person. The person is told, and the
//! look stands among the readings of their personal information. Proposals show once they are opened.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::actor::{Actor, PlatformRole};
use crate::authority::holds_on_platform;
use crate::ids::{PersonId, SupportLookId, Version};
use crate::opportunities::OpportunityFacts;
use crate::platform::PersonView;
use crate::refusal::Refusal;

/// How long a look lasts, in minutes.
pub const LOOK_MINUTES: i64 = 30;

/// Begins a look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupportLookDraft {
    /// The whole address of the person, as they said it.
    #[validate(length(min = 3, max = 254))]
    #[schema(min_length = 3, max_length = 254)]
    pub email: String,
    /// Why: what they asked, with the number of their request. The person reads it.
    #[validate(length(min = 10, max = 500))]
    #[schema(min_length = 10, max_length = 500)]
    pub reason: String,
}

/// What decides about a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportLook {
    /// Which one.
    pub id: SupportLookId,
    /// The version of the row.
    pub version: Version,
    /// Who looks.
    pub agent_id: PersonId,
    /// At whose screens.
    pub person_id: PersonId,
    /// Why.
    pub reason: String,
    /// Since when.
    pub begun_at: DateTime<Utc>,
    /// The instant when it is over at the latest.
    pub until: DateTime<Utc>,
    /// When the agent ended it before.
    pub ended_at: Option<DateTime<Utc>>,
}

impl SupportLook {
    /// Whether something is still shown.
    #[must_use]
    pub fn is_live(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && now < self.until
    }
}

/// A look as its agent reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SupportLookView {
    /// Which one.
    pub id: SupportLookId,
    /// The version, for `If-Match`.
    pub version: Version,
    /// Why.
    pub reason: String,
    /// Since when.
    pub begun_at: DateTime<Utc>,
    /// The instant when it is over at the latest.
    pub until: DateTime<Utc>,
    /// When the agent ended it before.
    pub ended_at: Option<DateTime<Utc>>,
    /// Whether something is still shown.
    pub live: bool,
    /// Whose screens they are; once it is over, nobody's.
    pub person: Option<PersonView>,
}

/// Support agents look.
///
/// # Errors
/// `email_not_confirmed`, `not_your_role`.
pub fn may_look(actor: &Actor) -> Result<(), Refusal> {
    holds_on_platform(actor, PlatformRole::Support)
}

/// An agent reads the looks they began and nobody else's.
///
/// # Errors
/// As [`may_look`], `not_found`.
pub fn may_read_look(actor: &Actor, look: &SupportLook) -> Result<(), Refusal> {
    may_look(actor)?;
    if look.agent_id == actor.person_id { Ok(()) } else { Err(Refusal::NotFound) }
}

/// The screens are shown, and the look can be ended, until it is over.
///
/// # Errors
/// As [`may_read_look`], `look_over`.
pub fn may_see(actor: &Actor, look: &SupportLook, now: DateTime<Utc>) -> Result<(), Refusal> {
    may_read_look(actor, look)?;
    if look.is_live(now) { Ok(()) } else { Err(Refusal::LookOver) }
}

/// Begins a look at somebody's screens.
///
/// # Errors
/// As [`may_look`].
pub fn begin(
    actor: &Actor,
    person_id: PersonId,
    reason: &str,
    id: SupportLookId,
    now: DateTime<Utc>,
) -> Result<SupportLook, Refusal> {
    may_look(actor)?;
    Ok(SupportLook {
        id,
        version: Version::FIRST,
        agent_id: actor.person_id,
        person_id,
        reason: reason.trim().to_owned(),
        begun_at: now,
        until: now + Duration::minutes(LOOK_MINUTES),
        ended_at: None,
    })
}

/// Ends a look before its time.
///
/// # Errors
/// As [`may_see`].
pub fn end(actor: &Actor, look: &SupportLook, now: DateTime<Utc>) -> Result<SupportLook, Refusal> {
    may_see(actor, look, now)?;
    Ok(SupportLook { ended_at: Some(now), version: look.version.next(), ..look.clone() })
}

/// Whether support may learn that somebody proposes to an opportunity: once its proposals are opened.
#[must_use]
pub fn shows_proposals_to(opportunity: &OpportunityFacts) -> bool {
    opportunity.closing.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{now, official, person};
    use uuid::Uuid;

    fn agent(number: u128) -> Actor {
        Actor { platform_roles: vec![PlatformRole::Support], ..official(number, &[]) }
    }

    fn look() -> SupportLook {
        let id = SupportLookId(Uuid::from_u128(1));
        begin(&agent(90), person(7), " They cannot find their invoice. ", id, now()).unwrap()
    }

    #[test]
    fn a_look_is_over_after_half_an_hour() {
        let look = look();
        assert_eq!(look.reason, "They cannot find their invoice.");
        let last = look.until - Duration::milliseconds(1);
        assert_eq!(may_see(&agent(90), &look, last), Ok(()));
        assert_eq!(may_see(&agent(90), &look, look.until), Err(Refusal::LookOver));
        assert_eq!(look.until - look.begun_at, Duration::minutes(30));
    }

    #[test]
    fn nobody_sees_through_the_look_of_another_agent() {
        assert_eq!(may_read_look(&agent(91), &look()), Err(Refusal::NotFound));
        let former = Actor { platform_roles: Vec::new(), ..agent(90) };
        assert_eq!(may_see(&former, &look(), now()), Err(Refusal::NotYourRole));
    }

    #[test]
    fn a_look_that_was_ended_is_over() {
        let ended = end(&agent(90), &look(), now()).unwrap();
        assert_eq!(may_see(&agent(90), &ended, now()), Err(Refusal::LookOver));
        assert_eq!(end(&agent(90), &ended, now()), Err(Refusal::LookOver));
    }
}
