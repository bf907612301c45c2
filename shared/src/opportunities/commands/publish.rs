//! Publishing an opportunity and its amendments.

use chrono::{DateTime, Utc};

use crate::actor::Actor;
use crate::calendar::Calendar;
use crate::fairness::Hash;
use crate::opportunities::rules::{may_amend, may_publish};
use crate::opportunities::{
    Changes, OpportunityContent, OpportunityFacts, OpportunityState, Publication, Review,
};
use crate::programmes::ProgrammeDocument;
use crate::refusal::Refusal;

/// Publishes. Readiness and the splitting check are decided before: see
/// [`super::readiness`] and [`super::splitting`].
///
/// # Errors
/// As [`may_publish`]; `not_ready` without a closing instant.
pub fn publish(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    content: &OpportunityContent,
    programme: &ProgrammeDocument,
    calendar: &Calendar,
    commitment: Hash,
    now: DateTime<Utc>,
) -> Result<OpportunityFacts, Refusal> {
    may_publish(actor, opportunity, &programme.approvals)?;
    let closes_at = content.closes_at.ok_or(Refusal::NotReady)?;
    Ok(OpportunityFacts {
        version: opportunity.version.next(),
        state: OpportunityState::Published,
        review: Review::Settled,
        authorities: opportunity.authorities_with(actor),
        publication: Some(Publication {
            published_at: now,
            content_number: opportunity.content_number,
            material_number: opportunity.content_number,
            closes_at,
            questions_until: questions_until(closes_at, programme, calendar),
            commitment,
        }),
        ..opportunity.clone()
    })
}

/// Publishes an amendment. One in the last business day moves closing by one business day; a
/// material one asks submitted proposals for confirmation.
///
/// # Errors
/// As [`may_amend`]; `not_published`, `not_ready`, `nothing_changed`.
pub fn amend(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    before: &OpportunityContent,
    after: &OpportunityContent,
    programme: &ProgrammeDocument,
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Result<OpportunityFacts, Refusal> {
    may_amend(actor, opportunity, &programme.approvals, now)?;
    let publication = opportunity.publication.as_ref().ok_or(Refusal::NotPublished)?;
    let changes = Changes::between(before, after);
    if changes.is_empty() {
        return Err(Refusal::NothingChanged);
    }
    let asked = after.closes_at.ok_or(Refusal::NotReady)?;
    // A closing moved by an earlier late amendment stands unless this one asks for another.
    let wanted = if Some(asked) == before.closes_at { publication.closes_at } else { asked };
    let closes_at = if calendar.add_business_days(now, 1) > wanted {
        calendar.add_business_days(wanted, 1)
    } else {
        wanted
    };
    Ok(OpportunityFacts {
        version: opportunity.version.next(),
        review: Review::Settled,
        authorities: opportunity.authorities_with(actor),
        publication: Some(Publication {
            content_number: opportunity.content_number,
            material_number: if changes.is_material() {
                opportunity.content_number
            } else {
                publication.material_number
            },
            closes_at,
            questions_until: questions_until(closes_at, programme, calendar),
            ..publication.clone()
        }),
        ..opportunity.clone()
    })
}

fn questions_until(
    closes_at: DateTime<Utc>,
    programme: &ProgrammeDocument,
    calendar: &Calendar,
) -> DateTime<Utc> {
    calendar.subtract_business_hours(closes_at, programme.questions_end_business_hours)
}
