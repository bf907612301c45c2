//! The whole policy as a table that people can read: every act × role × state.
//! A change of authority is a readable diff of `golden/policy.txt`.

mod agreements;
mod files;
mod people;

use std::collections::BTreeMap;
use std::fmt::Write;

use shared::policy::{Act, check};
use shared::programmes::ApprovalKind;

use agreements::contracts;
use files::{NOW, offers, opportunities, proposals, question};
use people::everybody;

/// One act on one state, for everybody.
fn line(table: &mut String, state: &str, act: &Act) {
    let mut answers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, visitor) in everybody() {
        let answer = match check(&visitor, act, *NOW) {
            Ok(()) => "ALLOWED",
            Err(refusal) => refusal.code(),
        };
        answers.entry(answer).or_default().push(name);
    }
    let _ = writeln!(table, "  {state}");
    for (answer, names) in answers {
        let _ = writeln!(table, "    {answer}: {}", names.join(", "));
    }
}

fn section(table: &mut String, act: &str) {
    let _ = writeln!(table, "\n{act}");
}

#[test]
fn the_policy_is_the_agreed_one() {
    let mut table =
        String::from("Who may do what, and when. Generated from shared::policy by contract/policy.\n");
    section(&mut table, "create_opportunity");
    line(&mut table, "in ESDC", &Act::CreateOpportunity(*people::ESDC));
    on_opportunities(&mut table);
    on_proposals(&mut table);
    on_offers(&mut table);
    on_contracts(&mut table);
    tests::golden::check("policy.txt", &table);
}

fn on_opportunities(table: &mut String) {
    type Make = for<'a> fn(&'a shared::opportunities::OpportunityFacts) -> Act<'a>;
    const BOTH: &[ApprovalKind] = &ApprovalKind::ALL;
    let acts: [(&str, Make); 19] = [
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
        ("complete_evaluation", |it| Act::CompleteEvaluation(it)),
        ("make_offer (none outstanding)", |it| Act::MakeOffer(it, &[])),
        ("end_without_award (none outstanding)", |it| Act::EndWithoutAward(it, &[])),
    ];
    for (name, act) in acts {
        section(table, name);
        for (state, facts) in opportunities() {
            line(table, state, &act(&facts));
        }
    }
}

fn on_proposals(table: &mut String) {
    type Make = for<'a> fn(
        &'a shared::proposals::ProposalFacts,
        &'a shared::opportunities::OpportunityFacts,
    ) -> Act<'a>;
    let acts: [(&str, Make); 5] = [
        ("read_proposal", |proposal, _| Act::ReadProposal(proposal)),
        ("edit_proposal", |proposal, _| Act::EditProposal(proposal)),
        ("submit_proposal", |proposal, it| Act::SubmitProposal(proposal, it)),
        ("confirm_proposal", |proposal, it| Act::ConfirmProposal(proposal, it)),
        ("withdraw_proposal", |proposal, it| Act::WithdrawProposal(proposal, it)),
    ];
    for (name, act) in acts {
        section(table, name);
        for (state, proposal, opportunity) in proposals() {
            line(table, state, &act(&proposal, &opportunity));
        }
    }
}

fn on_offers(table: &mut String) {
    section(table, "accept_offer, decline_offer");
    for (state, offer) in offers() {
        line(table, state, &Act::AnswerOffer(&offer));
    }
}

fn on_contracts(table: &mut String) {
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
    for (name, act) in acts {
        section(table, name);
        for (state, contract) in contracts() {
            line(table, state, &act(&contract));
        }
    }
    section(table, "return_invoice");
    for (state, contract) in contracts() {
        let clock = agreements::clock_of(&contract);
        line(table, state, &Act::ReturnInvoice(&contract, clock.as_ref()));
    }
}
