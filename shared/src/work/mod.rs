//! My work: what waits for whom. One queue a person, "needs you" first, with its clock.

mod queue;

pub use queue::{Queue, WorkItem, one_line_a_file};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::actor::Role;
use crate::contracts::{ContractFacts, ContractPhase, ContractState, Work};
use crate::language::Words;
use crate::opportunities::{OpportunityFacts, OpportunityState, Review};
use crate::programmes::ApprovalKind;

/// The next thing somebody has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Finish the draft and send it.
    FinishDraft,
    /// Make the changes asked for.
    MakeChanges,
    /// Commit the money.
    ApproveMoney,
    /// Check fit.
    ApproveFit,
    /// Publish.
    Publish,
    /// Publish the amendment.
    Amend,
    /// Answer a question.
    AnswerQuestion,
    /// Wait for closing.
    AwaitClosing,
    /// Evaluate.
    Evaluate,
    /// Make the offer.
    MakeOffer,
    /// Wait for the vendor's answer to the offer, or give it.
    AnswerOffer,
    /// Sign the contract.
    Sign,
    /// Deliver the work.
    Deliver,
    /// Review the delivery.
    ReviewDelivery,
    /// Revise the work.
    Revise,
    /// Decide a dispute.
    DecideDispute,
    /// Send the invoice.
    SendInvoice,
    /// Certify the invoice.
    Certify,
    /// Pay.
    Pay,
    /// Confirm that the money arrived.
    ConfirmPayment,
    /// Finish and submit the proposal.
    FinishProposal,
    /// Confirm the proposal after an amendment.
    ConfirmProposal,
    /// Answer an invitation to hold roles in a department.
    AnswerInvitation,
    /// Decide on a request for roles.
    DecideRequest,
    /// Hand over files that nobody answers for.
    HandOver,
    /// Nothing any more.
    Done,
}

impl Step {
    /// What the button or the line says.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Step::FinishDraft => Words::new("Finish the draft", "Terminer l’ébauche"),
            Step::MakeChanges => Words::new("Make the changes", "Faire les modifications"),
            Step::ApproveMoney => Words::new("Commit the money", "Engager les fonds"),
            Step::ApproveFit => Words::new("Check fit", "Vérifier la conformité"),
            Step::Publish => Words::new("Publish", "Publier"),
            Step::Amend => Words::new("Publish the amendment", "Publier la modification"),
            Step::AnswerQuestion => Words::new("Answer a question", "Répondre à une question"),
            Step::AwaitClosing => Words::new("Open until closing", "Ouverte jusqu’à la clôture"),
            Step::Evaluate => Words::new("Evaluate", "Évaluer"),
            Step::MakeOffer => Words::new("Make the offer", "Faire l’offre"),
            Step::AnswerOffer => Words::new("Answer the offer", "Répondre à l’offre"),
            Step::Sign => Words::new("Sign the contract", "Signer le contrat"),
            Step::Deliver => Words::new("Deliver the work", "Livrer les travaux"),
            Step::ReviewDelivery => Words::new("Review the delivery", "Examiner la livraison"),
            Step::Revise => Words::new("Revise the work", "Réviser les travaux"),
            Step::DecideDispute => Words::new("Decide the dispute", "Trancher le différend"),
            Step::SendInvoice => Words::new("Send the invoice", "Envoyer la facture"),
            Step::Certify => Words::new("Certify the invoice", "Attester la facture"),
            Step::Pay => Words::new("Pay", "Payer"),
            Step::ConfirmPayment => Words::new("Confirm the payment", "Confirmer le paiement"),
            Step::FinishProposal => Words::new("Finish your proposal", "Terminer votre proposition"),
            Step::ConfirmProposal => Words::new("Confirm your proposal", "Confirmer votre proposition"),
            Step::AnswerInvitation => Words::new("Answer the invitation", "Répondre à l’invitation"),
            Step::DecideRequest => Words::new("Decide on the request", "Décider de la demande"),
            Step::HandOver => Words::new("Hand over the files", "Remettre les dossiers"),
            Step::Done => Words::new("Done", "Terminé"),
        }
    }
}

/// Whose move it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", tag = "kind", content = "role")]
pub enum Whose {
    /// Officials of the department with a role.
    Official(Role),
    /// The vendor.
    Vendor,
    /// Nobody: the clock.
    Clock,
}

/// The steps an opportunity waits for, and whose they are, until a contract exists.
/// `offer_is_open` says whether an offer waits for an answer.
#[must_use]
pub fn opportunity_steps(
    opportunity: &OpportunityFacts,
    required: &[ApprovalKind],
    offer_is_open: bool,
) -> Vec<(Step, Whose)> {
    let author = Whose::Official(Role::Author);
    let authority = Whose::Official(Role::ContractingAuthority);
    match &opportunity.state {
        OpportunityState::Unpublished => review_steps(opportunity, required, Step::Publish),
        OpportunityState::Published if opportunity.closing.is_some() => {
            vec![(Step::Evaluate, author)]
        }
        OpportunityState::Published => {
            let mut steps = match opportunity.review {
                Review::Settled => Vec::new(),
                Review::Writing | Review::Sent { .. } | Review::ChangesRequested { .. } => {
                    review_steps(opportunity, required, Step::Amend)
                }
            };
            steps.push((Step::AwaitClosing, Whose::Clock));
            steps
        }
        OpportunityState::Selected { .. } if offer_is_open => {
            vec![(Step::AnswerOffer, Whose::Vendor)]
        }
        OpportunityState::Selected { .. } => vec![(Step::MakeOffer, authority)],
        OpportunityState::Contracted { .. }
        | OpportunityState::Completed { .. }
        | OpportunityState::Cancelled { .. }
        | OpportunityState::Unsuccessful { .. } => Vec::new(),
    }
}

fn review_steps(opportunity: &OpportunityFacts, required: &[ApprovalKind], last: Step) -> Vec<(Step, Whose)> {
    let authority = Whose::Official(Role::ContractingAuthority);
    match opportunity.review {
        Review::Writing | Review::Settled => {
            vec![(Step::FinishDraft, Whose::Official(Role::Author))]
        }
        Review::ChangesRequested { .. } => vec![(Step::MakeChanges, Whose::Official(Role::Author))],
        Review::Sent { .. } if opportunity.is_approved(required) => vec![(last, authority)],
        Review::Sent { .. } => required
            .iter()
            .filter(|kind| opportunity.approval(**kind).is_none())
            .map(|kind| match kind {
                ApprovalKind::Money => (Step::ApproveMoney, Whose::Official(Role::Approver)),
                ApprovalKind::Fit => (Step::ApproveFit, authority),
            })
            .collect(),
    }
}

/// A step that a file waits for, and whose move it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NextStep {
    /// What is to be done.
    pub step: Step,
    /// Whose move it is.
    pub whose: Whose,
}

/// The steps that a whole file waits for: what its contract waits for, as long as that waits for
/// anything; otherwise what the opportunity does. A contract that waits for signatures thus comes
/// before the offer that led to it, and the reserve list is open again once a contract is over.
#[must_use]
pub fn file_steps(
    opportunity: &OpportunityFacts,
    required: &[ApprovalKind],
    offer_is_open: bool,
    contract: Option<&ContractFacts>,
) -> Vec<NextStep> {
    let of_contract = contract.map(contract_steps).unwrap_or_default();
    let steps = if of_contract.is_empty() {
        opportunity_steps(opportunity, required, offer_is_open)
    } else {
        of_contract
    };
    steps.into_iter().map(|(step, whose)| NextStep { step, whose }).collect()
}

/// The steps a contract waits for, and whose they are.
#[must_use]
pub fn contract_steps(contract: &ContractFacts) -> Vec<(Step, Whose)> {
    let official = Whose::Official;
    match contract.phase() {
        ContractPhase::Signing => {
            let mut steps = Vec::new();
            if contract.vendor_signature.is_none() {
                steps.push((Step::Sign, Whose::Vendor));
            }
            if contract.canada_signature.is_none() {
                steps.push((Step::Sign, official(Role::ContractingAuthority)));
            }
            steps
        }
        ContractPhase::InProgress => vec![(Step::Deliver, Whose::Vendor)],
        ContractPhase::Delivered => vec![(Step::ReviewDelivery, official(Role::Author))],
        ContractPhase::Revision => vec![(Step::Revise, Whose::Vendor)],
        ContractPhase::Accepted | ContractPhase::Deficient => {
            vec![(Step::SendInvoice, Whose::Vendor)]
        }
        ContractPhase::Invoiced => vec![(Step::Certify, official(Role::Certifier))],
        ContractPhase::Certified => vec![(Step::Pay, official(Role::Payer))],
        ContractPhase::Paid => vec![(Step::ConfirmPayment, Whose::Vendor)],
        ContractPhase::Terminated if contract.payable_since().is_some() => {
            vec![(Step::SendInvoice, Whose::Vendor)]
        }
        ContractPhase::Closed | ContractPhase::Terminated => Vec::new(),
    }
}

/// What an open dispute waits for, beside the steps of the contract: the work may go on meanwhile.
#[must_use]
pub fn dispute_step(contract: &ContractFacts) -> Option<(Step, Whose)> {
    let is_open = contract.dispute.as_ref().is_some_and(|dispute| dispute.decision.is_none());
    is_open.then_some((Step::DecideDispute, Whose::Official(Role::ContractingAuthority)))
}

/// When the present step of a contract is due, where it has a clock of its own.
#[must_use]
pub fn contract_due(contract: &ContractFacts) -> Option<DateTime<Utc>> {
    match (&contract.state, &contract.work) {
        (ContractState::InForce { .. }, Work::UnderWay) => Some(contract.delivery_due_at),
        (ContractState::InForce { .. }, Work::Revision { until, .. }) => Some(*until),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::*;

    #[test]
    fn an_accepted_offer_waits_for_signatures_and_an_ended_contract_for_the_next_offer() {
        let file = selected();
        let steps = |contract: Option<&ContractFacts>| {
            let steps = file_steps(&file, &ApprovalKind::ALL, false, contract);
            steps.into_iter().map(|next| (next.step, next.whose)).collect::<Vec<_>>()
        };
        let authority = Whose::Official(Role::ContractingAuthority);
        assert_eq!(steps(None), [(Step::MakeOffer, authority)]);
        let unsigned = contract();
        assert_eq!(steps(Some(&unsigned)), [(Step::Sign, Whose::Vendor), (Step::Sign, authority)]);
        let signed = ContractFacts { vendor_signature: in_force().vendor_signature, ..contract() };
        assert_eq!(steps(Some(&signed)), [(Step::Sign, authority)]);
    }
}
