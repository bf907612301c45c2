//! Writing an opportunity.

use chrono::{DateTime, Utc};

use crate::actor::{Actor, Role, with_hands};
use crate::ids::{DepartmentId, OpportunityId, Version};
use crate::opportunities::rules::{may_create, may_edit};
use crate::opportunities::{
    Changes, OpportunityContent, OpportunityFacts, OpportunityState, Review, WorkKind,
};
use crate::programmes::{ProgrammeDocument, ProgrammeKey};
use crate::refusal::Refusal;

/// Starts a draft.
///
/// # Errors
/// As [`may_create`].
pub fn create(
    actor: &Actor,
    department_id: DepartmentId,
    programme: ProgrammeKey,
    id: OpportunityId,
) -> Result<OpportunityFacts, Refusal> {
    may_create(actor, department_id)?;
    // Whoever stands in for an author writes for them.
    let author = actor.acts_for(Role::Author, department_id).unwrap_or(actor.person_id);
    Ok(OpportunityFacts {
        id,
        version: Version::FIRST,
        department_id,
        programme,
        author_id: author,
        co_authors: with_hands(&[], actor, Role::Author, department_id)
            .into_iter()
            .filter(|person| *person != author)
            .collect(),
        content_number: 1,
        state: OpportunityState::Unpublished,
        review: Review::Writing,
        approvals: Vec::new(),
        authorities: Vec::new(),
        publication: None,
        closing: None,
    })
}

/// What a fresh draft of a programme says before anybody typed a word.
#[must_use]
pub fn starting_content(kind: WorkKind, programme: &ProgrammeDocument) -> OpportunityContent {
    OpportunityContent { kind, licence: programme.licence.clone(), ..OpportunityContent::default() }
}

/// Saves the content. The first change after it was sent begins a new version, and approvals
/// that the change touches no longer hold.
///
/// # Errors
/// As [`may_edit`].
pub fn edit(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    before: &OpportunityContent,
    after: &OpportunityContent,
    now: DateTime<Utc>,
) -> Result<OpportunityFacts, Refusal> {
    may_edit(actor, opportunity, now)?;
    if before == after {
        return Ok(opportunity.clone());
    }
    let changes = Changes::between(before, after);
    let mut edited = opportunity.clone();
    edited.version = opportunity.version.next();
    edited.co_authors = opportunity.co_authors_with(actor);
    if opportunity.review != Review::Writing {
        edited.content_number += 1;
        edited.review = Review::Writing;
    }
    edited.approvals.retain(|approval| !changes.touches(approval.kind));
    Ok(edited)
}
