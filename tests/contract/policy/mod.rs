//! The whole policy as a table that people can read: every act × role × state.
//! A change of authority is a readable diff of `golden/policy.txt`.

mod accounts;
mod agreements;
mod departments;
mod files;
mod looks;
mod organizations;
mod people;
mod systems;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use api::openapi;
use shared::policy::{Act, check};
use shared::programmes::ApprovalKind;

use agreements::contracts;
use files::{NOW, offers, opportunities, proposals, question};
use people::everybody;

use crate::sources::acts_of_the_policy;

/// The table under way: its text, the acts in it, and the operations that ask each.
struct Table {
    text: String,
    acts: BTreeSet<String>,
    operations: BTreeMap<&'static str, Vec<String>>,
}

impl Table {
    fn new() -> Table {
        let mut operations: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for operation in openapi::operations(&openapi::document()) {
            if let Some(act) = operation.act {
                operations.entry(act).or_default().push(operation.id);
            }
        }
        let text =
            "Who may do what, and when. Generated from shared::policy by contract/policy.\n".to_owned();
        Table { text, acts: BTreeSet::new(), operations }
    }

    /// The heading of an act: what the table calls it, its variant, and the operations that ask it.
    fn section(&mut self, title: &str, act: &Act) {
        let variant = format!("{act:?}").split('(').next().unwrap_or_default().to_owned();
        let asked = self.operations.get(variant.as_str()).map(|ids| ids.join(", ")).unwrap_or_default();
        let _ = writeln!(self.text, "\n{title}\n  [{variant}: {asked}]");
        self.acts.insert(variant);
    }

    /// One act on one state, for everybody.
    fn line(&mut self, state: &str, act: &Act) {
        let mut answers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, visitor) in everybody() {
            let answer = match check(&visitor, act, *NOW) {
                Ok(()) => "ALLOWED",
                Err(refusal) => refusal.code(),
            };
            answers.entry(answer).or_default().push(name);
        }
        let _ = writeln!(self.text, "  {state}");
        for (answer, names) in answers {
            let _ = writeln!(self.text, "    {answer}: {}", names.join(", "));
        }
    }

    /// An act on every state, under its heading.
    fn states<'a>(&mut self, title: &str, acts: impl IntoIterator<Item = (&'a str, Act<'a>)>) {
        let mut acts = acts.into_iter().peekable();
        if let Some((_, first)) = acts.peek() {
            self.section(title, first);
        }
        acts.for_each(|(state, act)| self.line(state, &act));
    }
}

#[test]
fn the_policy_is_the_agreed_one() {
    let mut table = Table::new();
    table.states("create_opportunity", [("in ESDC", Act::CreateOpportunity(*people::ESDC))]);
    departments::on_departments(&mut table);
    on_opportunities(&mut table);
    on_proposals(&mut table);
    on_offers(&mut table);
    on_contracts(&mut table);
    accounts::on_accounts(&mut table);
    on_organizations(&mut table);
    on_platform(&mut table);
    systems::on_systems(&mut table);
    assert_eq!(table.acts, acts_of_the_policy(), "every act stands in the table");
    tests::golden::check("policy.txt", &table.text);
}

fn on_platform(table: &mut Table) {
    looks::on_looks(table);
    table.states("audit", [("anything", Act::Audit)]);
    table.states("look_after_platform", [("any register", Act::LookAfterPlatform)]);
    let (vendor, owner) = (people::person(people::VENDOR), people::person(people::PRODUCT_OWNER));
    let states =
        [("of the_vendor", Act::ChangePerson(vendor)), ("of product_owner", Act::ChangePerson(owner))];
    table.states("change_person", states);
}

fn on_organizations(table: &mut Table) {
    type Make = for<'a> fn(&'a shared::organizations::OrganizationFacts) -> Act<'a>;
    let acts: [(&str, Make); 8] = [
        ("read_organization", |it| Act::ReadOrganization(it)),
        ("read_inside_organization", |it| Act::ReadInsideOrganization(it)),
        ("manage_organization", |it| Act::ManageOrganization(it)),
        ("own_organization", |it| Act::OwnOrganization(it)),
        ("restore_organization", |it| Act::RestoreOrganization(it)),
        ("leave_organization", |it| Act::LeaveOrganization(it)),
        ("accept_ownership, decline_ownership", |it| Act::AnswerOwnership(it)),
        ("request_to_join", |it| Act::RequestToJoin(it)),
    ];
    table.states("create_organization", [("anywhere", Act::CreateOrganization)]);
    let firms = organizations::organizations();
    for (name, act) in acts {
        table.states(name, firms.iter().map(|(state, facts)| (*state, act(facts))));
    }
    let sent = organizations::invitations();
    let address = organizations::ADDRESS;
    table
        .states("read_invitation", sent.iter().map(|(state, it)| (*state, Act::ReadInvitation(it, address))));
    table.states(
        "accept_invitation, decline_invitation",
        sent.iter().map(|(state, it)| (*state, Act::AnswerInvitation(it, address))),
    );
}

fn on_opportunities(table: &mut Table) {
    type Make = for<'a> fn(&'a shared::opportunities::OpportunityFacts) -> Act<'a>;
    const BOTH: &[ApprovalKind] = &ApprovalKind::ALL;
    let acts: [(&str, Make); 21] = [
        ("read_opportunity", |it| Act::ReadOpportunity(it)),
        ("read_file", |it| Act::ReadFile(it)),
        ("edit_opportunity", |it| Act::EditOpportunity(it)),
        ("send_for_review", |it| Act::SendForReview(it)),
        ("approve_money", |it| Act::Approve(it, ApprovalKind::Money)),
        ("approve_fit", |it| Act::Approve(it, ApprovalKind::Fit)),
        ("request_changes (money)", |it| Act::RequestChanges(it, ApprovalKind::Money)),
        ("request_changes (fit)", |it| Act::RequestChanges(it, ApprovalKind::Fit)),
        ("publish_opportunity", |it| Act::Publish(it, BOTH)),
        ("amend_opportunity", |it| Act::Amend(it, BOTH)),
        ("cancel_opportunity", |it| Act::Cancel(it)),
        ("ask_question", |it| Act::AskQuestion(it)),
        ("answer_question", |it| Act::AnswerQuestion(it, question())),
        ("start_proposal", |it| Act::StartProposal(it)),
        ("read_evaluation", |it| Act::ReadEvaluation(it)),
        ("assess_criterion", |it| Act::Assess(it)),
        ("fix_public_value", |it| Act::FixPublicValue(it)),
        ("complete_evaluation", |it| Act::CompleteEvaluation(it)),
        ("make_offer (none outstanding)", |it| Act::MakeOffer(it, &[])),
        ("disqualify_proponent", |it| Act::Disqualify(it)),
        ("end_without_award (none outstanding)", |it| Act::EndWithoutAward(it, &[])),
    ];
    let files = opportunities();
    for (name, act) in acts {
        table.states(name, files.iter().map(|(state, facts)| (*state, act(facts))));
    }
}

fn on_proposals(table: &mut Table) {
    type Make = for<'a> fn(
        &'a shared::proposals::ProposalFacts,
        &'a shared::opportunities::OpportunityFacts,
    ) -> Act<'a>;
    let acts: [(&str, Make); 6] = [
        ("read_proposal", |proposal, _| Act::ReadProposal(proposal)),
        ("edit_proposal", |proposal, it| Act::EditProposal(proposal, it)),
        ("change_proponent", |proposal, it| Act::ChangeProponent(proposal, it)),
        ("submit_proposal", |proposal, it| Act::SubmitProposal(proposal, it)),
        ("confirm_proposal", |proposal, it| Act::ConfirmProposal(proposal, it)),
        ("withdraw_proposal", |proposal, it| Act::WithdrawProposal(proposal, it)),
    ];
    let proposals = proposals();
    for (name, act) in acts {
        table.states(name, proposals.iter().map(|(state, proposal, it)| (*state, act(proposal, it))));
    }
}

fn on_offers(table: &mut Table) {
    let (offers, selected) = (offers(), files::selected());
    table
        .states("read_offer", offers.iter().map(|(state, offer)| (*state, Act::ReadOffer(offer, &selected))));
    table.states(
        "accept_offer, decline_offer",
        offers.iter().map(|(state, offer)| (*state, Act::AnswerOffer(offer))),
    );
}

fn on_contracts(table: &mut Table) {
    type Make = for<'a> fn(&'a shared::contracts::ContractFacts) -> Act<'a>;
    let acts: [(&str, Make); 14] = [
        ("read_contract", |it| Act::ReadContract(it)),
        ("sign_contract", |it| Act::SignContract(it)),
        ("deliver_work", |it| Act::Deliver(it)),
        ("accept_work, request_revision", |it| Act::ReviewDelivery(it)),
        ("extend_delivery", |it| Act::Extend(it)),
        ("terminate_contract", |it| Act::Terminate(it)),
        ("post_message", |it| Act::PostMessage(it)),
        ("open_dispute", |it| Act::OpenDispute(it)),
        ("decide_dispute", |it| Act::DecideDispute(it)),
        ("send_invoice", |it| Act::SendInvoice(it)),
        ("certify_invoice", |it| Act::Certify(it)),
        ("pay_invoice", |it| Act::Pay(it)),
        ("confirm_payment", |it| Act::ConfirmPayment(it)),
        ("give_feedback", |it| Act::GiveFeedback(it)),
    ];
    let contracts = contracts();
    for (name, act) in acts {
        table.states(name, contracts.iter().map(|(state, contract)| (*state, act(contract))));
    }
    let clocks: Vec<_> = contracts.iter().map(|(_, contract)| agreements::clock_of(contract)).collect();
    let returned = contracts.iter().zip(&clocks);
    table.states(
        "return_invoice",
        returned.map(|((state, contract), clock)| (*state, Act::ReturnInvoice(contract, clock.as_ref()))),
    );
}
