//! What happens to a profile.

use super::ProfileContent;
use crate::actor::Actor;
use crate::ids::{PersonId, Version};
use crate::refusal::Refusal;

/// What a vendor says of their work, with its version: 0 until something was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Whose.
    pub person_id: PersonId,
    /// The version.
    pub version: Version,
    /// What it says.
    pub content: ProfileContent,
}

impl Profile {
    /// The profile of somebody who has said nothing yet.
    #[must_use]
    pub fn empty(person_id: PersonId) -> Profile {
        Profile { person_id, version: Version(0), content: ProfileContent::default() }
    }
}

/// Takes over the whole content. Everybody keeps their own.
///
/// # Errors
/// `not_yours`.
pub fn edit(actor: &Actor, profile: &Profile, content: ProfileContent) -> Result<Profile, Refusal> {
    crate::accounts::may_keep(actor, profile.person_id)?;
    Ok(Profile { person_id: profile.person_id, version: profile.version.next(), content: content.normal() })
}
