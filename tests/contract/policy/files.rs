//! Files in every state. They are made by hand here, not by commands: the table must also say
//! what happens in states that a command would never reach with these people.

use std::sync::LazyLock;

use chrono::{DateTime, Duration, Utc};
use shared::accounts::TaxStanding;
use shared::awards::{OfferAnswer, OfferFacts};
use shared::contracts::{ContractFacts, ContractState, Signature, TerminationKind, Work};
use shared::fairness::Hash;
use shared::ids::{
    ContractId, DeliveryId, InvoiceId, OfferId, OpportunityId, ProgrammeId, ProposalId, QuestionId, Version,
};
use shared::language::{Bilingual, Language, Text};
use shared::money::Money;
use shared::opportunities::{
    Approval, Closing, OpportunityFacts, OpportunityState, Publication, Review, UnsuccessfulCause,
};
use shared::payments::{InvoiceFacts, InvoiceState, PaymentClock, PaymentMethod, clock};
use shared::programmes::{ApprovalKind, Payment, ProgrammeKey};
use shared::proposals::{ProposalFacts, ProposalState, Submission};
use shared::province::Amounts;
use shared::questions::QuestionFacts;
use uuid::Uuid;

use super::people::{APPROVER, AUTHOR, AUTHORITY, CERTIFIER, ESDC, PAYER, VENDOR, person};

/// When everything is asked.
pub static NOW: LazyLock<DateTime<Utc>> = LazyLock::new(|| "2026-11-23T15:00:00Z".parse().expect("a moment"));

fn days(count: i64) -> DateTime<Utc> {
    *NOW + Duration::days(count)
}

fn approval(kind: ApprovalKind) -> Approval {
    Approval {
        kind,
        by: person(if kind == ApprovalKind::Money { APPROVER } else { AUTHORITY }),
        at: days(-10),
        content_number: 1,
        amount: None,
        reference: String::new(),
        coding: String::new(),
    }
}

fn draft() -> OpportunityFacts {
    OpportunityFacts {
        id: OpportunityId(Uuid::from_u128(10)),
        version: Version(3),
        department_id: *ESDC,
        programme: ProgrammeKey { id: ProgrammeId(Uuid::from_u128(20)), number: 1 },
        author_id: person(AUTHOR),
        content_number: 1,
        state: OpportunityState::Unpublished,
        review: Review::Writing,
        approvals: Vec::new(),
        authorities: Vec::new(),
        publication: None,
        closing: None,
    }
}

fn open() -> OpportunityFacts {
    OpportunityFacts {
        state: OpportunityState::Published,
        review: Review::Settled,
        approvals: ApprovalKind::ALL.map(approval).to_vec(),
        authorities: vec![person(AUTHORITY)],
        publication: Some(Publication {
            published_at: days(-3),
            content_number: 1,
            material_number: 1,
            closes_at: days(2),
            questions_until: days(1),
            commitment: Hash([1; 32]),
        }),
        ..draft()
    }
}

fn closing_at(closes_at: DateTime<Utc>) -> OpportunityFacts {
    let publication =
        open().publication.map(|it| Publication { closes_at, questions_until: closes_at, ..it });
    OpportunityFacts { publication, ..open() }
}

fn closed() -> OpportunityFacts {
    let closing = Some(Closing { at: days(-1), proposals: 3, root: Hash([2; 32]) });
    OpportunityFacts { closing, ..closing_at(days(-1)) }
}

/// An opportunity in every state.
pub fn opportunities() -> Vec<(&'static str, OpportunityFacts)> {
    let sent = Review::Sent { at: days(-1) };
    let returned = Review::ChangesRequested {
        at: days(-1),
        kind: ApprovalKind::Fit,
        by: person(AUTHORITY),
        reasons: String::new(),
    };
    let in_state = |state| OpportunityFacts { state, ..closed() };
    vec![
        ("draft", draft()),
        ("in review", OpportunityFacts { review: sent.clone(), ..draft() }),
        ("changes requested", OpportunityFacts { review: returned, ..draft() }),
        (
            "approved",
            OpportunityFacts {
                review: sent.clone(),
                approvals: ApprovalKind::ALL.map(approval).to_vec(),
                authorities: vec![person(AUTHORITY)],
                ..draft()
            },
        ),
        ("open", open()),
        ("open, questions over", {
            let publication = open().publication.map(|it| Publication { questions_until: days(-1), ..it });
            OpportunityFacts { publication, ..open() }
        }),
        ("open, amendment sent", OpportunityFacts { content_number: 2, review: sent, ..open() }),
        ("past closing, not yet closed", closing_at(days(-1))),
        ("in evaluation", closed()),
        ("selected", in_state(OpportunityState::Selected { at: days(-1) })),
        ("contracted", in_state(OpportunityState::Contracted { at: days(-1) })),
        ("completed", in_state(OpportunityState::Completed { at: days(-1) })),
        (
            "cancelled before publication",
            OpportunityFacts {
                state: OpportunityState::Cancelled { at: days(-1), reason: Bilingual::default() },
                ..draft()
            },
        ),
        (
            "cancelled while public",
            OpportunityFacts {
                state: OpportunityState::Cancelled { at: days(-1), reason: Bilingual::default() },
                ..open()
            },
        ),
        ("unsuccessful", {
            let cause = UnsuccessfulCause::NonePassed;
            in_state(OpportunityState::Unsuccessful { at: days(-1), cause })
        }),
    ]
}

/// A question that waits for its answer.
pub fn question() -> &'static QuestionFacts {
    static QUESTION: LazyLock<QuestionFacts> = LazyLock::new(|| QuestionFacts {
        id: QuestionId(Uuid::from_u128(30)),
        version: Version(1),
        opportunity_id: draft().id,
        asked_by: person(VENDOR),
        asked_at: days(-2),
        text: Text { language: Language::En, value: String::new() },
        answer: None,
    });
    &QUESTION
}

fn proposal(state: ProposalState, content_number: u32) -> ProposalFacts {
    let submission = Submission { number: 1, at: days(-2), receipt: Hash([3; 32]), content_number };
    ProposalFacts {
        id: ProposalId(Uuid::from_u128(40)),
        version: Version(2),
        opportunity_id: draft().id,
        vendor_id: person(VENDOR),
        state,
        submission: (state != ProposalState::Draft).then_some(submission),
    }
}

/// A proposal in every state, with its opportunity.
pub fn proposals() -> Vec<(&'static str, ProposalFacts, OpportunityFacts)> {
    let amended = || {
        let publication =
            open().publication.map(|it| Publication { content_number: 2, material_number: 2, ..it });
        OpportunityFacts { publication, content_number: 2, ..open() }
    };
    vec![
        ("draft, open", proposal(ProposalState::Draft, 1), open()),
        ("draft, closed", proposal(ProposalState::Draft, 1), closed()),
        ("submitted, open", proposal(ProposalState::Submitted, 1), open()),
        ("to confirm, open", proposal(ProposalState::Submitted, 1), amended()),
        ("withdrawn, open", proposal(ProposalState::Withdrawn { at: days(-1) }, 1), open()),
        ("opened", proposal(ProposalState::Opened { number: 1 }, 1), closed()),
        ("lapsed", proposal(ProposalState::Lapsed { at: days(-1) }, 1), closed()),
        ("passed", proposal(ProposalState::Passed { number: 1 }, 1), closed()),
        ("failed", proposal(ProposalState::Failed { number: 1 }, 1), closed()),
    ]
}

/// An offer in every state.
pub fn offers() -> Vec<(&'static str, OfferFacts)> {
    let offer = |expires_at, answer| OfferFacts {
        id: OfferId(Uuid::from_u128(50)),
        version: Version(1),
        opportunity_id: draft().id,
        proposal_id: ProposalId(Uuid::from_u128(40)),
        vendor_id: person(VENDOR),
        rank: 1,
        made_at: days(-2),
        expires_at,
        answer,
    };
    vec![
        ("pending", offer(days(1), OfferAnswer::Pending)),
        ("pending, past its time", offer(days(-1), OfferAnswer::Pending)),
        ("accepted", offer(days(1), OfferAnswer::Accepted { at: days(-1) })),
        ("declined", offer(days(1), OfferAnswer::Declined { at: days(-1), reason: String::new() })),
        ("expired", offer(days(-1), OfferAnswer::Expired { at: days(-1) })),
        ("passed over", offer(days(1), OfferAnswer::PassedOver { at: days(-1), unfinished: 2 })),
    ]
}

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
        author_id: person(AUTHOR),
        authorities: vec![person(AUTHORITY)],
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

/// A contract in every state.
pub fn contracts() -> Vec<(&'static str, ContractFacts)> {
    let by = person(CERTIFIER);
    let delivered = Work::Delivered { delivery_id: DeliveryId(Uuid::from_u128(80)), at: days(-4) };
    let ended = |payable_percent| ContractState::Terminated {
        at: days(-1),
        kind: if payable_percent == 0 { TerminationKind::Default } else { TerminationKind::Convenience },
        payable_percent,
    };
    vec![
        ("signing", signing()),
        ("in progress", working(Work::UnderWay)),
        ("delivered", working(delivered)),
        ("revision", working(Work::Revision { at: days(-1), until: days(4) })),
        ("accepted", accepted()),
        ("invoiced", invoiced(InvoiceState::Sent)),
        ("deficient", invoiced(InvoiceState::Deficient { at: days(-1), by, reasons: String::new() })),
        ("certified", invoiced(InvoiceState::Certified { at: days(-1), by })),
        ("paid", paid()),
        ("closed", ContractFacts { state: ContractState::Closed { at: days(-1) }, ..paid() }),
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
