//! Proposals on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{MissingAnswer, ProposalContent, ProposalFacts};
use crate::fairness::{Hash, SignedReceipt};
use crate::ids::{ContractId, OpportunityId, OrganizationId, ProposalId, Version};
use crate::language::{Bilingual, Words};
use crate::opportunities::OpportunityView;

/// The whole content, replacing what was there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalDraft {
    /// The content.
    #[validate(nested)]
    pub content: ProposalContent,
}

/// Starts a proposal: for oneself, or for an organization one is in. Chosen openly, and shown from here
/// to the contract.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalStart {
    /// The content.
    #[validate(nested)]
    pub content: ProposalContent,
    /// The organization to propose for; without one the proposal is the person's own.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
}

/// Proposes in another name: for oneself, or for an organization one is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProponentChange {
    /// The organization to propose for; without one the proposal is the person's own.
    #[serde(default)]
    pub organization_id: Option<OrganizationId>,
}

/// Submits the saved draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalSubmission {
    /// The number of the opportunity's content version that the vendor read.
    pub opportunity_version: u32,
}

/// Confirms that the proposal stands after a material amendment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalConfirmation {
    /// The number of the opportunity's content version that the vendor read.
    pub opportunity_version: u32,
}

/// Where a proposal stands for its vendor: derived from its facts, its offer and the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProposalPhase {
    /// Being written.
    Draft,
    /// Submitted and sealed.
    Submitted,
    /// To be confirmed after a material amendment.
    ToConfirm,
    /// Taken back.
    Withdrawn,
    /// Not confirmed in time.
    Lapsed,
    /// Being evaluated.
    InEvaluation,
    /// Met every criterion and waits on the reserve list.
    Reserve,
    /// Did not meet a criterion.
    NotPassed,
    /// The contract is offered.
    Offered,
    /// The offer was accepted.
    Accepted,
    /// The vendor declined the offer.
    Declined,
    /// The offer expired.
    Expired,
    /// Passed over, with the reason.
    PassedOver,
    /// Taken off the list by a decision, with its ground and reason.
    Disqualified,
    /// Somebody else has the contract, or the opportunity is over.
    NotSelected,
}

impl ProposalPhase {
    /// What people call it.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            ProposalPhase::Draft => Words::new("Draft", "Ébauche"),
            ProposalPhase::Submitted => Words::new("Submitted", "Soumise"),
            ProposalPhase::ToConfirm => Words::new("To confirm", "À confirmer"),
            ProposalPhase::Withdrawn => Words::new("Withdrawn", "Retirée"),
            ProposalPhase::Lapsed => Words::new("Lapsed", "Caduque"),
            ProposalPhase::InEvaluation => Words::new("In evaluation", "En évaluation"),
            ProposalPhase::Reserve => Words::new("On the reserve list", "Sur la liste de réserve"),
            ProposalPhase::NotPassed => Words::new("Criteria not met", "Critères non satisfaits"),
            ProposalPhase::Offered => Words::new("Contract offered", "Contrat offert"),
            ProposalPhase::Accepted => Words::new("Offer accepted", "Offre acceptée"),
            ProposalPhase::Declined => Words::new("Offer declined", "Offre déclinée"),
            ProposalPhase::Expired => Words::new("Offer expired", "Offre expirée"),
            ProposalPhase::PassedOver => Words::new("Passed over", "Passée"),
            ProposalPhase::Disqualified => Words::new("Disqualified", "Disqualifiée"),
            ProposalPhase::NotSelected => Words::new("Not selected", "Non retenue"),
        }
    }
}

/// The proof of a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReceiptView {
    /// The proposal.
    pub proposal_id: ProposalId,
    /// What it answers.
    pub opportunity_id: OpportunityId,
    /// The title of what it answers.
    pub title: Bilingual,
    /// When it was received, to the millisecond.
    pub received_at: DateTime<Utc>,
    /// The receipt.
    pub receipt: Hash,
    /// The salt: with it and the exact text anybody can compute the receipt again.
    pub nonce: String,
    /// The receipt of the last act, signed; those before receipts were signed have none.
    #[serde(default)]
    pub signed: Option<SignedReceipt>,
}

/// What was decided on one criterion, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CriterionResult {
    /// The criterion.
    pub criterion: Bilingual,
    /// Whether it was met.
    pub met: bool,
    /// Why, in the proposal's language.
    pub rationale: String,
}

/// What a vendor learns about their own proposal after the evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Debrief {
    /// Its number in the evaluation.
    pub number: u32,
    /// Each criterion.
    pub results: Vec<CriterionResult>,
    /// Its place in the draw, if it passed.
    pub rank: Option<u32>,
    /// How many passed.
    pub passed: u32,
    /// Until when a complaint may be made to the Procurement Ombud; set with the award.
    pub complaint_until: Option<DateTime<Utc>>,
}

/// A proposal in its vendor's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProposalSummary {
    /// Which one.
    pub id: ProposalId,
    /// What it answers.
    pub opportunity_id: OpportunityId,
    /// The title of what it answers.
    pub title: Bilingual,
    /// The organization that proposes; absent for one's own.
    pub organization: Option<String>,
    /// Where it stands.
    pub phase: ProposalPhase,
    /// The instant of closing.
    pub closes_at: DateTime<Utc>,
    /// When it was last submitted.
    pub submitted_at: Option<DateTime<Utc>>,
}

/// A proposal as its vendor reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProposalView {
    /// Which one.
    pub id: ProposalId,
    /// The version of the row.
    pub version: Version,
    /// Where it stands.
    pub phase: ProposalPhase,
    /// What decisions depend on.
    pub facts: ProposalFacts,
    /// The name of the person or the organization that proposes.
    pub proponent: String,
    /// The draft.
    pub content: ProposalContent,
    /// What was submitted last, where the draft differs.
    pub submitted: Option<ProposalContent>,
    /// What is still missing in the draft.
    pub missing: Vec<MissingAnswer>,
    /// The receipt of what was submitted last.
    pub receipt: Option<ReceiptView>,
    /// What it answers.
    pub opportunity: OpportunityView,
    /// The offer, if one was made.
    pub offer: Option<crate::awards::OfferView>,
    /// The contract, if there is one.
    pub contract_id: Option<ContractId>,
    /// The result, once the evaluation is complete.
    pub debrief: Option<Debrief>,
}
