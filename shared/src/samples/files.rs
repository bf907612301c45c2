//! The file at each point of its life.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    account, approver, at, author, authority, buyer, calendar, certifier, closing, content, due, hst, micro,
    now, payer, person, registered, vendor,
};
use crate::accounts::TaxStanding;
use crate::contracts::{ContractFacts, ContractState, CriterionCheck, Work, commands as contracts};
use crate::fairness::{self, Hash, Secret};
use crate::ids::{
    ContractId, DeliveryId, InvoiceId, OfferId, OpportunityId, ProgrammeId, ProposalId, Version,
};
use crate::language::Language;
use crate::money::Money;
use crate::opportunities::{
    Approval, ApprovalGiven, FitApproval, MoneyApproval, OpportunityFacts, OpportunityState,
    commands as opportunities,
};
use crate::payments::commands::InvoiceParts;
use crate::payments::{InvoiceSender, PaymentDraft, PaymentMethod, commands as payments};
use crate::programmes::{ApprovalKind, ProgrammeKey};
use crate::proposals::{ProposalFacts, ProposalState, Submission};
use crate::province::Amounts;
use crate::refusal::Refusal;

pub(crate) fn amounts() -> Amounts {
    Amounts::of(Money::dollars(6_500), &hst())
}

pub(crate) fn money_approval() -> ApprovalGiven {
    ApprovalGiven::Money(MoneyApproval {
        reservation_number: "FR-1".to_owned(),
        amount: amounts().total,
        economic_object: "0473".to_owned(),
    })
}

pub(crate) fn fit_approval() -> ApprovalGiven {
    ApprovalGiven::Fit(FitApproval {
        commodity_code: "81112200".to_owned(),
        solicitation_procedure: "TN".to_owned(),
    })
}

/// The kinds of approvals.
pub(crate) fn kinds(approvals: &[Approval]) -> Vec<ApprovalKind> {
    approvals.iter().map(|approval| approval.kind).collect()
}

/// The file just started.
pub(crate) fn draft() -> OpportunityFacts {
    let programme = ProgrammeKey { id: ProgrammeId(Uuid::from_u128(800)), number: 1, settings: None };
    let id = OpportunityId(Uuid::from_u128(700));
    opportunities::create(&author(), buyer(), programme, id).unwrap()
}

/// Sent for approval.
pub(crate) fn sent() -> OpportunityFacts {
    opportunities::send_for_review(&author(), &draft(), now()).unwrap()
}

/// Approved by everybody.
pub(crate) fn approved() -> OpportunityFacts {
    let money = opportunities::approve(&approver(), &sent(), money_approval(), &amounts(), now()).unwrap();
    opportunities::approve(&authority(), &money, fit_approval(), &amounts(), now()).unwrap()
}

/// Open.
pub(crate) fn open() -> OpportunityFacts {
    let commitment = fairness::commitment(Secret([7; 32]));
    opportunities::publish(&authority(), &approved(), &content(), &micro(), &calendar(), commitment, now())
        .unwrap()
}

/// Closed with proposals, the order decided.
pub(crate) fn selected() -> OpportunityFacts {
    let root = fairness::root(&[]);
    let closed = opportunities::close(&open(), 3, root, closing()).unwrap();
    opportunities::moved_to(&closed, OpportunityState::Selected { at: closing() })
}

/// A proposal submitted under a receipt, for a version of the content.
pub(crate) fn submitted(number: u128, receipt: u8, content_number: u32) -> ProposalFacts {
    ProposalFacts {
        id: ProposalId(Uuid::from_u128(number)),
        version: Version::FIRST,
        opportunity_id: draft().id,
        vendor_id: person(number),
        organization_id: None,
        submitted_by: Some(person(number)),
        state: ProposalState::Submitted,
        submission: Some(Submission { number: 1, at: now(), receipt: Hash([receipt; 32]), content_number }),
    }
}

/// A contract that waits for both signatures.
pub(crate) fn contract() -> ContractFacts {
    ContractFacts {
        id: ContractId(Uuid::from_u128(600)),
        version: Version::FIRST,
        number: "GCDX-2026-0001".to_owned(),
        opportunity_id: draft().id,
        content_number: 1,
        offer_id: OfferId(Uuid::from_u128(500)),
        department_id: buyer(),
        vendor_id: vendor().person_id,
        organization_id: None,
        organization_name: None,
        author_id: author().person_id,
        co_authors: Vec::new(),
        authorities: vec![authority().person_id],
        certifiers: Vec::new(),
        language: Language::Fr,
        amounts: amounts(),
        criteria: 2,
        delivery_due_at: due(),
        vendor_signature: None,
        canada_signature: None,
        state: ContractState::Signing,
        work: Work::UnderWay,
        dispute: None,
        invoice: None,
        vendor_feedback: None,
        department_feedback: None,
    }
}

/// Signed by both on Monday after closing.
pub(crate) fn in_force() -> ContractFacts {
    let when = at("2026-12-07T09:00:00-05:00");
    let one = contracts::sign(&vendor(), &contract(), "Zoé".to_owned(), when).unwrap();
    contracts::sign(&authority(), &one, "Cora".to_owned(), when).unwrap()
}

/// Delivered on the Wednesday before it is due.
pub(crate) fn delivered() -> ContractFacts {
    let delivery = DeliveryId(Uuid::from_u128(400));
    let when = at("2026-12-16T12:00:00-05:00");
    contracts::deliver(&vendor(), &in_force(), delivery, when).unwrap()
}

/// A check of every criterion of the sample contract.
pub(crate) fn checks(met: [bool; 2]) -> Vec<CriterionCheck> {
    met.into_iter()
        .zip(0..)
        .map(|(met, criterion)| CriterionCheck { criterion, met, reason: String::new() })
        .collect()
}

/// Accepted on Thursday, 17 December.
pub(crate) fn accepted() -> ContractFacts {
    let when = at("2026-12-17T12:00:00-05:00");
    contracts::accept_work(&author(), &delivered(), &checks([true, true]), when).unwrap()
}

/// Invoiced on Friday, 18 December.
pub(crate) fn invoiced() -> ContractFacts {
    let id = InvoiceId(Uuid::from_u128(300));
    let when = at("2026-12-18T12:00:00-05:00");
    send_invoice(&accepted(), Some(registered()), 0, id, when).unwrap()
}

/// Sends the invoice under a contract at the taxes of Ontario.
pub(crate) fn send_invoice(
    contract: &ContractFacts,
    tax: Option<TaxStanding>,
    count: u32,
    id: InvoiceId,
    when: DateTime<Utc>,
) -> Result<ContractFacts, Refusal> {
    let (account, taxes, programme) = (account(tax), hst(), micro());
    let from = InvoiceSender { name: account.name.clone(), address: account.address.clone() };
    let parts =
        InvoiceParts { from: &from, tax: account.tax.as_ref(), taxes: &taxes, programme: &programme, count };
    payments::send_invoice(&vendor(), contract, &parts, id, when)
}

pub(crate) fn certified() -> ContractFacts {
    payments::certify(&certifier(), &invoiced(), at("2026-12-21T12:00:00-05:00")).unwrap()
}

pub(crate) fn payment() -> PaymentDraft {
    PaymentDraft { method: PaymentMethod::Requisition, reference: "REQ-1".to_owned() }
}

pub(crate) fn paid() -> ContractFacts {
    let when = at("2026-12-22T12:00:00-05:00");
    payments::pay(&payer(), &certified(), payment(), when).unwrap()
}
