//! The whole authority on one page: who may do what, and when. One line an act.
//!
//! The API's handlers ask through the commands; the browser asks here before it shows a button;
//! `tests/golden/policy.txt` prints every act × role × state from here.

pub mod systems;

use chrono::{DateTime, Utc};

use crate::accounts::may_keep;
use crate::actor::{Actor, Role, Visitor};
use crate::auditing::may_audit;
use crate::authority::confirmed;
use crate::awards::{
    OfferFacts, may_answer as may_answer_offer, may_disqualify, may_make_offer, may_read_offer,
};
use crate::contracts::{ContractFacts, rules as contracts};
use crate::departments::{Delegation, DepartmentFacts, Invitation, rules as departments};
use crate::evaluations::{may_evaluate, may_fix_public_value, may_read_evaluation};
use crate::identities::{Ways, may_unlink};
use crate::ids::{DepartmentId, PersonId};
use crate::opportunities::{OpportunityFacts, rules as opportunities};
use crate::organizations::{InvitationFacts, OrganizationFacts, rules as organizations};
use crate::payments::{PaymentClock, rules as payments};
use crate::platform::{may_change_person, may_look_after_platform};
use crate::privacy::{self, Obstacle};
use crate::programmes::ApprovalKind;
use crate::proposals::{ProposalFacts, rules as proposals};
use crate::questions::{QuestionFacts, may_answer, may_ask};
use crate::refusal::Refusal;
use crate::support::{self, SupportLook};

/// Everything that anybody can do to a file.
#[derive(Clone, Copy, Debug)]
pub enum Act<'a> {
    /// Read an opportunity.
    ReadOpportunity(&'a OpportunityFacts),
    /// Read the file behind it.
    ReadFile(&'a OpportunityFacts),
    /// Make a department.
    CreateDepartment,
    /// Read a department and who works there.
    ReadDepartment(DepartmentId),
    /// Change what it is called and its e-mail domains.
    IdentifyDepartment(DepartmentId),
    /// Look after its people and settings.
    AdministerDepartment(DepartmentId),
    /// Invite somebody to hold roles in it.
    InviteOfficial(DepartmentId, &'a [Role]),
    /// Lend a role of one's own.
    DelegateRole(DepartmentId, Role),
    /// End a delegation before its time.
    EndDelegation(&'a Delegation),
    /// Give up every role in it.
    LeaveDepartment(DepartmentId),
    /// Ask for roles in it, with the address of the account.
    RequestRoles(&'a DepartmentFacts, &'a str),
    /// Read an invitation to a department, with the address of the account.
    ReadDepartmentInvitation(&'a Invitation, &'a str),
    /// Accept or decline it.
    AnswerDepartmentInvitation(&'a Invitation, &'a str),
    /// Hand a file to another author.
    HandOver(&'a OpportunityFacts),
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
    EditProposal(&'a ProposalFacts, &'a OpportunityFacts),
    /// Say in whose name it proposes.
    ChangeProponent(&'a ProposalFacts, &'a OpportunityFacts),
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
    /// Fix the public value of the draw.
    FixPublicValue(&'a OpportunityFacts),
    /// Complete the evaluation.
    CompleteEvaluation(&'a OpportunityFacts),
    /// Make the offer.
    MakeOffer(&'a OpportunityFacts, &'a [OfferFacts]),
    /// Disqualify a proponent, or reinstate them.
    Disqualify(&'a OpportunityFacts),
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
    /// Make an organization.
    CreateOrganization,
    /// Read what everybody reads of an organization.
    ReadOrganization(&'a OrganizationFacts),
    /// Read who is in it and what changed.
    ReadInsideOrganization(&'a OrganizationFacts),
    /// Change its profile, look after its people.
    ManageOrganization(&'a OrganizationFacts),
    /// Hand it over, archive it.
    OwnOrganization(&'a OrganizationFacts),
    /// Bring it back.
    RestoreOrganization(&'a OrganizationFacts),
    /// Leave it.
    LeaveOrganization(&'a OrganizationFacts),
    /// Answer the offer of its ownership.
    AnswerOwnership(&'a OrganizationFacts),
    /// Ask to join it.
    RequestToJoin(&'a OrganizationFacts),
    /// Read an invitation, with the address of the account.
    ReadInvitation(&'a InvitationFacts, &'a str),
    /// Accept or decline it.
    AnswerInvitation(&'a InvitationFacts, &'a str),
    /// Read or change what is somebody's alone: account, sessions, profile, declarations, notices, work.
    KeepAccount(PersonId),
    /// Take a sign-in service from an account.
    UnlinkIdentity(PersonId, Ways),
    /// Close an account.
    CloseAccount(PersonId, &'a [Obstacle]),
    /// Begin to look at what somebody sees, as support.
    LookAsSupport,
    /// Read a look, and end it.
    ReadLook(&'a SupportLook),
    /// See the screens that it shows.
    SeeScreens(&'a SupportLook),
    /// Search the record, as an auditor.
    Audit,
    /// Read or change what concerns the whole platform.
    LookAfterPlatform,
    /// Decide about a person's access or role on the platform.
    ChangePerson(PersonId),
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
        Act::ReadOrganization(organization) => organizations::may_read(visitor, organization),
        ref act => check_signed_in(visitor.actor().ok_or(Refusal::NotSignedIn)?, act, now),
    }
}

#[expect(clippy::too_many_lines, reason = "a catalogue: one line an act")]
fn check_signed_in(actor: &Actor, act: &Act, now: DateTime<Utc>) -> Result<(), Refusal> {
    match *act {
        Act::CreateDepartment => departments::may_create(actor),
        Act::ReadDepartment(id) => departments::may_read(actor, id),
        Act::IdentifyDepartment(id) => departments::may_identify(actor, id),
        Act::AdministerDepartment(id) => departments::may_administer(actor, id),
        Act::InviteOfficial(id, roles) => departments::may_invite(actor, id, roles),
        Act::DelegateRole(id, role) => departments::may_delegate(actor, id, role),
        Act::EndDelegation(it) => departments::may_end(actor, it, now),
        Act::LeaveDepartment(id) => departments::may_leave(actor, id),
        Act::RequestRoles(it, address) => departments::may_request(actor, address, it),
        Act::ReadDepartmentInvitation(it, address) => departments::may_read_invitation(actor, address, it),
        Act::AnswerDepartmentInvitation(it, address) => departments::may_answer(actor, address, it, now),
        Act::HandOver(it) => departments::may_hand_over(actor, it),
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
        Act::EditProposal(proposal, it) => proposals::may_edit(actor, proposal, it, now),
        Act::ChangeProponent(proposal, it) => proposals::may_change_proponent(actor, proposal, it, now),
        Act::SubmitProposal(proposal, it) => proposals::may_submit(actor, proposal, it, now),
        Act::ConfirmProposal(proposal, it) => proposals::may_confirm(actor, proposal, it, now),
        Act::WithdrawProposal(proposal, it) => proposals::may_withdraw(actor, proposal, it, now),
        Act::FixPublicValue(it) => may_fix_public_value(actor, it),
        Act::Assess(it) | Act::CompleteEvaluation(it) => may_evaluate(actor, it),
        Act::MakeOffer(it, offers) | Act::EndWithoutAward(it, offers) => may_make_offer(actor, it, offers),
        Act::Disqualify(it) => may_disqualify(actor, it),
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
        Act::CreateOrganization => confirmed(actor),
        Act::ReadInsideOrganization(it) => organizations::may_read_inside(actor, it),
        Act::ManageOrganization(it) => organizations::may_manage(actor, it),
        Act::OwnOrganization(it) => organizations::may_own(actor, it),
        Act::RestoreOrganization(it) => organizations::may_restore(actor, it),
        Act::LeaveOrganization(it) => organizations::may_leave(actor, it),
        Act::AnswerOwnership(it) => organizations::may_answer_ownership(actor, it),
        Act::RequestToJoin(it) => organizations::may_request_to_join(actor, it),
        Act::ReadInvitation(it, address) => organizations::may_read_invitation(actor, address, it),
        Act::AnswerInvitation(it, address) => organizations::may_answer_invitation(actor, address, it, now),
        Act::KeepAccount(person) => may_keep(actor, person),
        Act::UnlinkIdentity(person, ways) => may_unlink(actor, person, ways),
        Act::CloseAccount(person, obstacles) => privacy::close(actor, person, obstacles),
        Act::LookAsSupport => support::may_look(actor),
        Act::ReadLook(look) => support::may_read_look(actor, look),
        Act::SeeScreens(look) => support::may_see(actor, look, now),
        Act::Audit => may_audit(actor),
        Act::LookAfterPlatform => may_look_after_platform(actor),
        Act::ChangePerson(person) => may_change_person(actor, person),
        Act::ReadOpportunity(_)
        | Act::ReadFile(_)
        | Act::ReadProposal(_)
        | Act::ReadEvaluation(_)
        | Act::ReadOffer(..)
        | Act::ReadOrganization(_)
        | Act::ReadContract(_) => check(&Visitor::Person(actor.clone()), act, now),
    }
}
