//! What the rules of contracts claim, each claim by its name.

use uuid::Uuid;
use validator::Validate;

use super::commands::{
    accept_work, decide_dispute, deliver, extend, open_dispute, request_revision, sign, terminate,
};
use super::file::{after_termination, award};
use super::rules::{may_deliver, may_dispute, may_post_message, may_read, may_sign};
use super::{
    ContractFacts, ContractPhase, ContractState, CriterionCheck, DeliveryReview, TerminationDraft,
    TerminationKind, Work,
};
use crate::actor::{PlatformRole, Role, Visitor};
use crate::awards::{Candidate, ReserveList};
use crate::evaluations::DrawnProponent;
use crate::fairness::Hash;
use crate::ids::{DeliveryId, ProposalId};
use crate::opportunities::{OpportunityState, UnsuccessfulCause};
use crate::refusal::Refusal;
use crate::samples::*;

fn revision(contract: &ContractFacts, when: &str) -> Result<ContractFacts, Refusal> {
    let checks = checks([true, false]);
    request_revision(&author(), contract, &checks, &micro(), &calendar(), at(when))
}

fn termination(kind: TerminationKind, payable_percent: u8) -> TerminationDraft {
    TerminationDraft { kind, payable_percent, reason: "No longer needed".to_owned() }
}

#[test]
fn it_is_in_force_with_the_second_signature_in_either_order() {
    let name = || "Name".to_owned();
    for (first, second) in [(vendor(), authority()), (authority(), vendor())] {
        let one = sign(&first, &contract(), name(), now()).unwrap();
        assert_eq!(one.state, ContractState::Signing);
        assert_eq!(may_sign(&first, &one), Err(Refusal::AlreadySigned));
        let two = sign(&second, &one, name(), closing()).unwrap();
        assert_eq!(two.state, ContractState::InForce { since: closing() });
        assert_eq!(may_sign(&second, &two), Err(Refusal::AlreadySigned));
    }
}

#[test]
fn who_signs_for_canada_is_the_contracting_authority_of_the_file() {
    let other = official(30, &[Role::ContractingAuthority]);
    let signed = sign(&other, &contract(), "Name".to_owned(), now()).unwrap();
    assert_eq!(signed.contracting_authority(), Some(other.person_id));
    for (actor, refusal) in [
        (official(1, &Role::ALL), Refusal::DutiesSeparated),
        (approver(), Refusal::NotYourRole),
        (official(31, &[]), Refusal::NotFound),
    ] {
        assert_eq!(may_sign(&actor, &contract()), Err(refusal));
    }
}

#[test]
fn nothing_is_delivered_before_both_signed_or_while_a_delivery_is_reviewed() {
    assert_eq!(may_deliver(&vendor(), &contract()), Err(Refusal::NotInForce));
    assert_eq!(may_deliver(&vendor(), &in_force()), Ok(()));
    assert_eq!(may_deliver(&vendor(), &delivered()), Err(Refusal::DeliveryUnderReview));
    assert_eq!(may_deliver(&vendor(), &accepted()), Err(Refusal::AlreadyOver));
    assert_eq!(may_deliver(&author(), &in_force()), Err(Refusal::NotYourRole));
}

#[test]
fn a_review_decides_every_criterion_once() {
    let [first, second] = [0, 1].map(|index| checks([true, true])[index].clone());
    let unknown = CriterionCheck { criterion: 2, ..first.clone() };
    for checks in [
        Vec::new(),
        vec![first.clone()],
        vec![first.clone(), first.clone()],
        vec![first.clone(), unknown],
        vec![first.clone(), second.clone(), second.clone()],
    ] {
        let outcome = accept_work(&author(), &delivered(), &checks, now());
        assert_eq!(outcome, Err(Refusal::CriteriaUndecided), "{checks:?}");
    }
    assert!(accept_work(&author(), &delivered(), &[second, first], now()).is_ok());
}

#[test]
fn work_is_accepted_exactly_when_every_criterion_is_met() {
    for met in [[true, false], [false, true], [false, false]] {
        let outcome = accept_work(&author(), &delivered(), &checks(met), now());
        assert_eq!(outcome, Err(Refusal::CriteriaNotMet));
    }
    let checks = checks([true, true]);
    let outcome = request_revision(&author(), &delivered(), &checks, &micro(), &calendar(), now());
    assert_eq!(outcome, Err(Refusal::CriteriaAllMet));
}

#[test]
fn only_the_author_reviews() {
    let colleague = official(9, &[Role::Author]);
    let all = checks([true, true]);
    assert_eq!(accept_work(&colleague, &delivered(), &all, now()), Err(Refusal::NotYours));
    assert_eq!(accept_work(&author(), &in_force(), &all, now()), Err(Refusal::NothingDelivered));
}

#[test]
fn a_criterion_not_met_needs_its_reason() {
    let review = |reason: &str| DeliveryReview {
        checks: vec![CriterionCheck { criterion: 0, met: false, reason: reason.to_owned() }],
    };
    assert!(review("no       ").validate().is_err());
    assert!(review("The dialog still traps").validate().is_ok());
}

#[test]
fn work_sent_back_has_the_cure_period_and_never_less_than_was_agreed() {
    let until = |contract: ContractFacts| match contract.work {
        Work::Revision { until, .. } => until,
        Work::UnderWay | Work::Delivered { .. } | Work::Accepted { .. } => now(),
    };
    let early = revision(&delivered(), "2026-12-09T12:00:00-05:00").unwrap();
    assert_eq!(until(early), due(), "five business days would be sooner");
    let late = revision(&delivered(), "2026-12-18T12:00:00-05:00").unwrap();
    // Friday, and the holidays of 25 and 28 December do not count.
    assert_eq!(until(late), at("2026-12-29T12:00:00-05:00"));
}

#[test]
fn revised_work_is_delivered_and_reviewed_again() {
    let returned = revision(&delivered(), "2026-12-17T12:00:00-05:00").unwrap();
    assert_eq!(returned.phase(), ContractPhase::Revision);
    let id = DeliveryId(Uuid::from_u128(401));
    let again = deliver(&vendor(), &returned, id, due()).unwrap();
    let accepted = accept_work(&author(), &again, &checks([true, true]), due()).unwrap();
    assert_eq!(accepted.payable_since(), Some(due()));
}

#[test]
fn more_time_is_a_later_date_and_reaches_a_revision() {
    let later = at("2027-01-15T17:00:00-05:00");
    let returned = revision(&delivered(), "2026-12-17T12:00:00-05:00").unwrap();
    let extended = extend(&authority(), &returned, later, due()).unwrap();
    assert!(matches!(extended.work, Work::Revision { until, .. } if until == later));
    for date in [due(), now()] {
        let outcome = extend(&authority(), &in_force(), date, now());
        assert_eq!(outcome, Err(Refusal::LaterDateNeeded));
    }
    let past = extend(&authority(), &in_force(), later, later);
    assert_eq!(past, Err(Refusal::LaterDateNeeded));
}

#[test]
fn termination_for_default_pays_nothing_whatever_was_typed() {
    let draft = termination(TerminationKind::Default, 80);
    let ended = terminate(&authority(), &delivered(), &draft, now()).unwrap();
    assert_eq!(ended.payable_since(), None);
    assert_eq!(ended.phase(), ContractPhase::Terminated);
    assert!(!ended.is_unfinished());
}

#[test]
fn termination_for_convenience_makes_the_part_done_payable() {
    let draft = termination(TerminationKind::Convenience, 40);
    let ended = terminate(&authority(), &in_force(), &draft, now()).unwrap();
    assert_eq!(ended.payable_since(), Some(now()));
    assert_eq!(may_deliver(&vendor(), &ended), Err(Refusal::NotInForce));
}

#[test]
fn of_a_contract_that_was_never_signed_by_both_nothing_is_payable() {
    let draft = termination(TerminationKind::Convenience, 40);
    let ended = terminate(&authority(), &contract(), &draft, now()).unwrap();
    assert_eq!((ended.phase(), ended.payable_since()), (ContractPhase::Terminated, None));
}

#[test]
fn after_default_the_reserve_list_is_open_again_until_nobody_is_left() {
    let default = termination(TerminationKind::Default, 0);
    let ended = terminate(&authority(), &in_force(), &default, due()).unwrap();
    let awarded = award(&selected(), now()).unwrap();
    let after = |candidates: &[Candidate], contract: &ContractFacts| {
        let list = ReserveList { candidates, offers: &[] };
        after_termination(&awarded, contract, &list, &micro(), closing(), due()).state
    };
    let next = [waiting()];
    assert_eq!(after(&next, &ended), OpportunityState::Selected { at: closing() });
    let cause = UnsuccessfulCause::Terminated;
    assert_eq!(after(&[], &ended), OpportunityState::Unsuccessful { at: due(), cause });
    let convenience = termination(TerminationKind::Convenience, 40);
    let part = terminate(&authority(), &in_force(), &convenience, due()).unwrap();
    assert_eq!(after(&next, &part), awarded.state, "a part is still to be paid");
}

/// Somebody on the reserve list.
fn waiting() -> Candidate {
    Candidate {
        drawn: DrawnProponent { rank: 2, proponent: 1, receipt: Hash([1; 32]) },
        proposal_id: ProposalId(Uuid::from_u128(102)),
        vendor_id: person(102),
        organization_id: None,
        unfinished: 0,
    }
}

#[test]
fn accepted_work_can_no_longer_be_terminated() {
    let draft = termination(TerminationKind::Convenience, 0);
    let outcome = terminate(&authority(), &accepted(), &draft, now());
    assert_eq!(outcome, Err(Refusal::AlreadyOver));
}

#[test]
fn a_dispute_is_opened_by_a_side_and_decided_by_the_contracting_authority() {
    let text = || "The deadline moved".to_owned();
    for side in [vendor(), author()] {
        assert_eq!(may_dispute(&side, &in_force()), Ok(()));
    }
    assert_eq!(may_dispute(&authority(), &in_force()), Err(Refusal::NotYourRole), "who decides opens none");
    let open = open_dispute(&vendor(), &in_force(), text(), now()).unwrap();
    assert_eq!(may_dispute(&author(), &open), Err(Refusal::AlreadyOver));
    let settled = decide_dispute(&authority(), &open, text(), now()).unwrap();
    let again = decide_dispute(&authority(), &settled, text(), now());
    assert_eq!(again, Err(Refusal::NotDisputed));
    assert_eq!(may_dispute(&author(), &settled), Ok(()));
}

#[test]
fn both_sides_and_auditors_read_and_strangers_learn_nothing() {
    let mut auditor = official(20, &[]);
    auditor.platform_roles.push(PlatformRole::Auditor);
    for reader in [vendor(), payer(), auditor.clone()] {
        assert_eq!(may_read(&visitor(&reader), &contract()), Ok(()));
    }
    let other = official_of(ELSEWHERE, 21, &[Role::Author]);
    for reader in [visitor(&other), Visitor::Nobody] {
        assert_eq!(may_read(&reader, &contract()), Err(Refusal::NotFound));
    }
    for silent in [payer(), auditor] {
        assert_eq!(may_post_message(&silent, &contract()), Err(Refusal::NotYourRole));
    }
}
