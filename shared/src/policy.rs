//! The whole authority on one page: who may do what, and when. One line an act.
//!
//! The API's handlers ask through the commands; the browser asks here before it shows a button;
//! `tests/golden/policy.txt` prints every act × role × state from here.

use chrono::{DateTime, Utc};

use crate::actor::{Actor, Visitor};
use crate::awards::{OfferFacts, may_answer as may_answer_offer, may_make_offer, may_read_offer};
use crate::contracts::{ContractFacts, rules as contracts};
use crate::evaluations::{may_evaluate, may_read_evaluation};
use crate::ids::DepartmentId;
use crate::opportunities::{OpportunityFacts, rules as opportunities};
use crate::payments::{PaymentClock, rules as payments};
use crate::programmes::ApprovalKind;
use crate::proposals::{ProposalFacts, rules as proposals};
use crate::questions::{QuestionFacts, may_answer, may_ask};
use crate::refusal::Refusal;

/// Everything that anybody can do to a file.
#[derive(Clone, Copy, Debug)]
pub enum Act<'a> {
    /// Read an opportunity.
    ReadOpportunity(&'a OpportunityFacts),
    /// Read the file behind it.
    ReadFile(&'a OpportunityFacts),
    /// Start an opportunity in a department.
    CreateOpportunity(DepartmentId),
    /// Change it.
    EditOpportunity(&'a OpportunityFacts),
    /// Send it for approval.
    SendForReview(&'a OpportunityFacts),
    /// Give an approval.
    Approve(&'a OpportunityFacts, ApprovalKind),
    /// Ask for changes.
    RequestChanges(&'a OpportunityFacts, ApprovalKind),
    /// Publish it.
    Publish(&'a OpportunityFacts, &'a [ApprovalKind]),
    /// Publish an amendment.
    Amend(&'a OpportunityFacts, &'a [ApprovalKind]),
    /// Call it off.
    Cancel(&'a OpportunityFacts),
    /// Ask a question.
    AskQuestion(&'a OpportunityFacts),
    /// Answer one.
    AnswerQuestion(&'a OpportunityFacts, &'a QuestionFacts),
    /// Start a proposal.
    StartProposal(&'a OpportunityFacts),
    /// Read a proposal.
    ReadProposal(&'a ProposalFacts),
    /// Save a proposal's draft.
    EditProposal(&'a ProposalFacts),
    /// Submit it.
    SubmitProposal(&'a ProposalFacts, &'a OpportunityFacts),
    /// Confirm it after an amendment.
    ConfirmProposal(&'a ProposalFacts, &'a OpportunityFacts),
    /// Withdraw it.
    WithdrawProposal(&'a ProposalFacts, &'a OpportunityFacts),
    /// Read the opened proposals.
    ReadEvaluation(&'a OpportunityFacts),
    /// Decide a criterion.
    Assess(&'a OpportunityFacts),
    /// Complete the evaluation.
    CompleteEvaluation(&'a OpportunityFacts),
    /// Make the offer.
    MakeOffer(&'a OpportunityFacts, &'a [OfferFacts]),
    /// End without an award.
    EndWithoutAward(&'a OpportunityFacts, &'a [OfferFacts]),
    /// Read an offer.
    ReadOffer(&'a OfferFacts, &'a OpportunityFacts),
    /// Accept or decline an offer.
    AnswerOffer(&'a OfferFacts),
    /// Read a contract.
    ReadContract(&'a ContractFacts),
    /// Sign it.
    SignContract(&'a ContractFacts),
    /// Deliver.
    Deliver(&'a ContractFacts),
    /// Accept the work, or send it back.
    ReviewDelivery(&'a ContractFacts),
    /// Give more time.
    Extend(&'a ContractFacts),
    /// End the contract early.
    Terminate(&'a ContractFacts),
    /// Write a message.
    PostMessage(&'a ContractFacts),
    /// Open a dispute.
    OpenDispute(&'a ContractFacts),
    /// Decide a dispute.
    DecideDispute(&'a ContractFacts),
    /// Send the invoice.
    SendInvoice(&'a ContractFacts),
    /// Send an invoice back.
    ReturnInvoice(&'a ContractFacts, Option<&'a PaymentClock>),
    /// Certify.
    Certify(&'a ContractFacts),
    /// Pay.
    Pay(&'a ContractFacts),
    /// Confirm that the money arrived.
    ConfirmPayment(&'a ContractFacts),
    /// Give feedback.
    GiveFeedback(&'a ContractFacts),
}

/// Whether a visitor may do it at a moment.
///
/// # Errors
/// The refusal that the command would give. `end_without_award` also asks for the reserve list,
/// which only the server knows.
pub fn check(visitor: &Visitor, act: &Act, now: DateTime<Utc>) -> Result<(), Refusal> {
    match *act {
        Act::ReadOpportunity(opportunity) => opportunities::may_read(visitor, opportunity),
        Act::ReadFile(opportunity) => opportunities::may_read_file(visitor, opportunity),
        Act::ReadProposal(proposal) => proposals::may_read(visitor, proposal),
        Act::ReadEvaluation(opportunity) => may_read_evaluation(visitor, opportunity),
        Act::ReadOffer(offer, opportunity) => may_read_offer(visitor, offer, opportunity),
        Act::ReadContract(contract) => contracts::may_read(visitor, contract),
        ref act => check_signed_in(visitor.actor().ok_or(Refusal::NotSignedIn)?, act, now),
    }
}

fn check_signed_in(actor: &Actor, act: &Act, now: DateTime<Utc>) -> Result<(), Refusal> {
    match *act {
        Act::CreateOpportunity(department) => opportunities::may_create(actor, department),
        Act::EditOpportunity(it) => opportunities::may_edit(actor, it, now),
        Act::SendForReview(it) => opportunities::may_send_for_review(actor, it, now),
        Act::Approve(it, kind) => opportunities::may_approve(actor, it, kind, now),
        Act::RequestChanges(it, kind) => opportunities::may_review(actor, it, kind, now),
        Act::Publish(it, required) => opportunities::may_publish(actor, it, required),
        Act::Amend(it, required) => opportunities::may_amend(actor, it, required, now),
        Act::Cancel(it) => opportunities::may_cancel(actor, it),
        Act::AskQuestion(it) => may_ask(actor, it, now),
        Act::AnswerQuestion(it, question) => may_answer(actor, it, question, now),
        Act::StartProposal(it) => proposals::may_propose(actor, it, now),
        Act::EditProposal(proposal) => proposals::may_edit(actor, proposal),
        Act::SubmitProposal(proposal, it) => proposals::may_submit(actor, proposal, it, now),
        Act::ConfirmProposal(proposal, it) => proposals::may_confirm(actor, proposal, it, now),
        Act::WithdrawProposal(proposal, it) => proposals::may_withdraw(actor, proposal, it, now),
        Act::Assess(it) | Act::CompleteEvaluation(it) => may_evaluate(actor, it),
        Act::MakeOffer(it, offers) | Act::EndWithoutAward(it, offers) => may_make_offer(actor, it, offers),
        Act::AnswerOffer(offer) => may_answer_offer(actor, offer, now),
        Act::SignContract(it) => contracts::may_sign(actor, it).map(|_| ()),
        Act::Deliver(it) => contracts::may_deliver(actor, it),
        Act::ReviewDelivery(it) => contracts::may_review_delivery(actor, it),
        Act::Extend(it) => contracts::may_extend_or_terminate(actor, it),
        Act::Terminate(it) => contracts::may_terminate(actor, it),
        Act::PostMessage(it) => contracts::may_post_message(actor, it),
        Act::OpenDispute(it) => contracts::may_dispute(actor, it),
        Act::DecideDispute(it) => contracts::may_decide_dispute(actor, it),
        Act::SendInvoice(it) => payments::may_send_invoice(actor, it),
        Act::ReturnInvoice(it, clock) => payments::may_return_invoice(actor, it, clock, now),
        Act::Certify(it) => payments::may_certify(actor, it),
        Act::Pay(it) => payments::may_pay(actor, it),
        Act::ConfirmPayment(it) => payments::may_confirm_payment(actor, it),
        Act::GiveFeedback(it) => payments::may_give_feedback(actor, it),
        Act::ReadOpportunity(_)
        | Act::ReadFile(_)
        | Act::ReadProposal(_)
        | Act::ReadEvaluation(_)
        | Act::ReadOffer(..)
        | Act::ReadContract(_) => check(&Visitor::Person(actor.clone()), act, now),
    }
}
