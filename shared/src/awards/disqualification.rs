//! Disqualification: a proponent leaves the list before the award, on a ground and with a reason, and
//! returns to it by a decision of the same kind.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{OfferAnswer, OfferFacts, ReserveList, answered};
use crate::actor::Actor;
use crate::ids::{OfferId, Version};
use crate::language::Words;
use crate::opportunities::rules::is_contracting_authority;
use crate::opportunities::{OpportunityFacts, OpportunityState};
use crate::refusal::Refusal;

/// On what a proponent may be disqualified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DisqualificationGround {
    /// A statement of eligibility does not hold.
    NotEligible,
    /// Something said in the proposal is false.
    FalseStatement,
    /// Proposals were agreed on between proponents.
    Collusion,
    /// Whoever proposed was close to those who decide.
    ConflictOfInterest,
    /// The integrity regime, or conduct, stands against it.
    Integrity,
    /// Something else; the reason says what.
    Other,
}

impl DisqualificationGround {
    /// Each, in the order shown.
    pub const ALL: [DisqualificationGround; 6] = [
        DisqualificationGround::NotEligible,
        DisqualificationGround::FalseStatement,
        DisqualificationGround::Collusion,
        DisqualificationGround::ConflictOfInterest,
        DisqualificationGround::Integrity,
        DisqualificationGround::Other,
    ];

    /// The stable code of each, as on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            DisqualificationGround::NotEligible => "not_eligible",
            DisqualificationGround::FalseStatement => "false_statement",
            DisqualificationGround::Collusion => "collusion",
            DisqualificationGround::ConflictOfInterest => "conflict_of_interest",
            DisqualificationGround::Integrity => "integrity",
            DisqualificationGround::Other => "other",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            DisqualificationGround::NotEligible => Words::new("Not eligible", "Non admissible"),
            DisqualificationGround::FalseStatement => Words::new("False statement", "Fausse déclaration"),
            DisqualificationGround::Collusion => Words::new("Collusion", "Collusion"),
            DisqualificationGround::ConflictOfInterest => {
                Words::new("Conflict of interest", "Conflit d’intérêts")
            }
            DisqualificationGround::Integrity => Words::new("Integrity", "Intégrité"),
            DisqualificationGround::Other => Words::new("Other ground", "Autre motif"),
        }
    }
}

/// Disqualifies a proponent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DisqualificationDraft {
    /// The proposal's number in the evaluation.
    pub proponent: u32,
    /// On what.
    pub ground: DisqualificationGround,
    /// Why, in the language of the proposal: the vendor reads it.
    #[validate(length(min = 50, max = 2000))]
    #[schema(min_length = 50, max_length = 2000)]
    pub reason: String,
}

/// Reinstates a proponent who was disqualified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReinstatementDraft {
    /// The proposal's number in the evaluation.
    pub proponent: u32,
    /// Why, in the language of the proposal: the vendor reads it.
    #[validate(length(min = 50, max = 2000))]
    #[schema(min_length = 50, max_length = 2000)]
    pub reason: String,
}

/// The contracting authority decides who stays on the list, from the draw until the award; never the
/// author.
///
/// # Errors
/// As [`is_contracting_authority`], `not_selected`.
pub fn may_disqualify(actor: &Actor, opportunity: &OpportunityFacts) -> Result<(), Refusal> {
    is_contracting_authority(actor, opportunity)?;
    match opportunity.state {
        OpportunityState::Selected { .. } => Ok(()),
        _ => Err(Refusal::NotSelected),
    }
}

/// Disqualifies somebody on the list whom no offer has left behind: an offer that stands falls.
///
/// # Errors
/// As [`may_disqualify`], `not_found` when nobody on the list has the number, `offer_not_open` when they
/// already declined, let their offer expire, accepted or are disqualified.
pub fn disqualify(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    list: &ReserveList,
    draft: DisqualificationDraft,
    new_id: &mut dyn FnMut() -> OfferId,
    now: DateTime<Utc>,
) -> Result<OfferFacts, Refusal> {
    may_disqualify(actor, opportunity)?;
    let DisqualificationDraft { proponent, ground, reason } = draft;
    let candidate = list.candidates.iter().find(|one| one.drawn.proponent == proponent);
    let candidate = candidate.ok_or(Refusal::NotFound)?;
    let answer = OfferAnswer::Disqualified { at: now, ground, reason };
    let Some(before) = list.offer_to(candidate) else {
        return Ok(OfferFacts {
            id: new_id(),
            version: Version::FIRST,
            opportunity_id: opportunity.id,
            proposal_id: candidate.proposal_id,
            vendor_id: candidate.vendor_id,
            organization_id: candidate.organization_id,
            rank: candidate.drawn.rank,
            made_at: now,
            // Nothing was offered: there is no time to answer.
            expires_at: now + TimeDelta::milliseconds(1),
            answer,
        });
    };
    match before.answer {
        OfferAnswer::Pending | OfferAnswer::PassedOver { .. } | OfferAnswer::Reinstated { .. } => {
            Ok(answered(before, answer))
        }
        OfferAnswer::Accepted { .. }
        | OfferAnswer::Declined { .. }
        | OfferAnswer::Expired { .. }
        | OfferAnswer::Ended { .. }
        | OfferAnswer::Disqualified { .. } => Err(Refusal::OfferNotOpen),
    }
}

/// Puts somebody back on the list, at the place that they drew.
///
/// # Errors
/// As [`may_disqualify`], `not_found` when nobody disqualified has the number.
pub fn reinstate(
    actor: &Actor,
    opportunity: &OpportunityFacts,
    list: &ReserveList,
    draft: ReinstatementDraft,
    now: DateTime<Utc>,
) -> Result<OfferFacts, Refusal> {
    may_disqualify(actor, opportunity)?;
    let ReinstatementDraft { proponent, reason } = draft;
    let candidate = list.candidates.iter().find(|one| one.drawn.proponent == proponent);
    let before = candidate.and_then(|candidate| list.offer_to(candidate));
    match before {
        Some(before) if matches!(before.answer, OfferAnswer::Disqualified { .. }) => {
            Ok(answered(before, OfferAnswer::Reinstated { at: now, reason }))
        }
        _ => Err(Refusal::NotFound),
    }
}
