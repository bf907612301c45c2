//! Contracts in every state.

use shared::accounts::TaxStanding;
use shared::contracts::{
    ContractFacts, ContractState, Dispute, Signature, Termination, TerminationKind, Work,
};
use shared::ids::{ContractId, DeliveryId, InvoiceId, OfferId, Version};
use shared::language::Language;
use shared::money::Money;
use shared::payments::{InvoiceFacts, InvoiceSender, InvoiceState, PaymentClock, PaymentMethod, clock};
use shared::programmes::Payment;
use shared::province::Amounts;
use uuid::Uuid;

use super::files::{NOW, days, draft};
use super::organizations;
use super::people::{AUTHOR, AUTHORITY, CERTIFIER, ESDC, FIRM_MEMBER, PAYER, VENDOR, person};

fn signing() -> ContractFacts {
    ContractFacts {
        id: ContractId(Uuid::from_u128(60)),
        version: Version(1),
        number: "ESDC-2026-00001".to_owned(),
        opportunity_id: draft().id,
        content_number: 1,
        offer_id: OfferId(Uuid::from_u128(50)),
        department_id: *ESDC,
        vendor_id: person(VENDOR),
        organization_id: None,
        organization_name: None,
        author_id: person(AUTHOR),
        co_authors: Vec::new(),
        authorities: vec![person(AUTHORITY)],
        certifiers: Vec::new(),
        language: Language::En,
        amounts: Amounts::of(Money::dollars(6_500), &[]),
        criteria: 2,
        delivery_due_at: days(5),
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

fn working(work: Work) -> ContractFacts {
    let signature = |number| Some(Signature { by: person(number), name: String::new(), at: days(-5) });
    ContractFacts {
        vendor_signature: signature(VENDOR),
        canada_signature: signature(AUTHORITY),
        state: ContractState::InForce { since: days(-5) },
        work,
        ..signing()
    }
}

fn invoiced(state: InvoiceState) -> ContractFacts {
    let invoice = InvoiceFacts {
        id: InvoiceId(Uuid::from_u128(70)),
        number: "ESDC-2026-00001-1".to_owned(),
        sent_at: days(-2),
        from: InvoiceSender::default(),
        amounts: signing().amounts,
        tax: TaxStanding::SmallSupplier,
        state,
    };
    ContractFacts { invoice: Some(invoice), ..accepted() }
}

fn accepted() -> ContractFacts {
    working(Work::Accepted { at: days(-3), by: person(AUTHOR) })
}

fn paid() -> ContractFacts {
    invoiced(InvoiceState::Paid {
        at: days(-1),
        by: person(PAYER),
        certified_by: person(CERTIFIER),
        method: PaymentMethod::Card,
        reference: String::new(),
    })
}

fn dispute() -> Dispute {
    Dispute { by: person(VENDOR), at: days(-2), text: String::new(), decision: None, decided_at: None }
}

/// With the firm: a member wrote the proposal.
fn of_the_firm(contract: ContractFacts) -> ContractFacts {
    ContractFacts {
        vendor_id: person(FIRM_MEMBER),
        organization_id: Some(organizations::id()),
        organization_name: Some("The Firm Inc.".to_owned()),
        ..contract
    }
}

/// A contract in every state.
pub fn contracts() -> Vec<(&'static str, ContractFacts)> {
    let by = person(CERTIFIER);
    let delivered = Work::Delivered { delivery_id: DeliveryId(Uuid::from_u128(80)), at: days(-4) };
    let ended = |payable_percent| {
        ContractState::Terminated(Termination {
            at: days(-1),
            kind: if payable_percent == 0 { TerminationKind::Default } else { TerminationKind::Convenience },
            payable_percent,
        })
    };
    let closed = ContractState::Closed { at: days(-1), termination: None };
    vec![
        ("signing", signing()),
        ("the firm’s, signing", of_the_firm(signing())),
        ("the firm’s, in progress", of_the_firm(working(Work::UnderWay))),
        ("in progress", working(Work::UnderWay)),
        ("in progress, disputed", ContractFacts { dispute: Some(dispute()), ..working(Work::UnderWay) }),
        ("delivered", working(delivered)),
        ("revision", working(Work::Revision { at: days(-1), until: days(4) })),
        ("accepted", accepted()),
        ("invoiced", invoiced(InvoiceState::Sent)),
        ("deficient", invoiced(InvoiceState::Deficient { at: days(-1), by, reasons: String::new() })),
        ("certified", invoiced(InvoiceState::Certified { at: days(-1), by })),
        ("paid", paid()),
        ("closed", ContractFacts { state: closed, ..paid() }),
        ("terminated for default", ContractFacts { state: ended(0), ..working(Work::UnderWay) }),
        (
            "terminated for convenience, half done",
            ContractFacts { state: ended(50), ..working(Work::UnderWay) },
        ),
    ]
}

/// The clocks of a contract's invoice.
pub fn clock_of(contract: &ContractFacts) -> Option<PaymentClock> {
    let rules = Payment { due_days: 30, deficiency_days: 15, interest_basis_points: 525 };
    let invoice = contract.invoice.as_ref()?;
    Some(clock(invoice, contract.payable_since()?, &rules, *NOW))
}
