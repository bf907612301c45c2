//! Files in every state. They are made by hand here, not by commands: the table must also say
//! what happens in states that a command would never reach with these people.

use std::sync::LazyLock;

use chrono::{DateTime, Duration, Utc};
use shared::awards::{OfferAnswer, OfferFacts};
use shared::fairness::Hash;
use shared::ids::{OfferId, OpportunityId, ProgrammeId, ProposalId, QuestionId, Version};
use shared::language::{Bilingual, Language, Text};
use shared::opportunities::{
    Approval, Closing, OpportunityFacts, OpportunityState, Publication, Review, UnsuccessfulCause,
};
use shared::programmes::{ApprovalKind, ProgrammeKey};
use shared::proposals::{ProposalFacts, ProposalState, Submission};
use shared::questions::QuestionFacts;
use uuid::Uuid;

use super::organizations;
use super::people::{APPROVER, AUTHOR, AUTHORITY, ESDC, FIRM_MEMBER, FIRM_OWNER, VENDOR, person};

/// When everything is asked.
pub static NOW: LazyLock<DateTime<Utc>> = LazyLock::new(|| "2026-11-23T15:00:00Z".parse().expect("a moment"));

pub fn days(count: i64) -> DateTime<Utc> {
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

pub fn draft() -> OpportunityFacts {
    OpportunityFacts {
        id: OpportunityId(Uuid::from_u128(10)),
        version: Version(3),
        department_id: *ESDC,
        programme: ProgrammeKey { id: ProgrammeId(Uuid::from_u128(20)), number: 1, settings: None },
        author_id: person(AUTHOR),
        co_authors: Vec::new(),
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

/// The order is decided.
pub fn selected() -> OpportunityFacts {
    OpportunityFacts { state: OpportunityState::Selected { at: days(-1) }, ..closed() }
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
        ("selected", selected()),
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
        organization_id: None,
        submitted_by: Some(person(VENDOR)),
        state,
        submission: (state != ProposalState::Draft).then_some(submission),
    }
}

/// One that a member of the firm wrote for it, and the owner submitted.
fn of_the_firm(state: ProposalState) -> ProposalFacts {
    ProposalFacts {
        vendor_id: person(FIRM_MEMBER),
        organization_id: Some(organizations::id()),
        submitted_by: Some(person(FIRM_OWNER)),
        ..proposal(state, 1)
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
        (
            "submitted, past closing, not yet closed",
            proposal(ProposalState::Submitted, 1),
            closing_at(days(-1)),
        ),
        ("to confirm, open", proposal(ProposalState::Submitted, 1), amended()),
        ("withdrawn, open", proposal(ProposalState::Withdrawn { at: days(-1) }, 1), open()),
        ("opened", proposal(ProposalState::Opened { number: 1 }, 1), closed()),
        ("withdrawn, closed", proposal(ProposalState::Withdrawn { at: days(-3) }, 1), closed()),
        ("lapsed", proposal(ProposalState::Lapsed { at: days(-1) }, 1), closed()),
        ("passed", proposal(ProposalState::Passed { number: 1 }, 1), closed()),
        ("failed", proposal(ProposalState::Failed { number: 1 }, 1), closed()),
        ("the firm’s, submitted, open", of_the_firm(ProposalState::Submitted), open()),
        ("the firm’s, opened", of_the_firm(ProposalState::Opened { number: 1 }), closed()),
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
        organization_id: None,
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
        (
            "to the firm, pending",
            OfferFacts {
                vendor_id: person(FIRM_MEMBER),
                organization_id: Some(organizations::id()),
                ..offer(days(1), OfferAnswer::Pending)
            },
        ),
    ]
}
