//! What the rules of proposals claim, each claim by its name.

use std::collections::BTreeMap;

use chrono::Duration;
use proptest::prelude::*;
use uuid::Uuid;

use super::commands::{close_all, confirm, edit, start, submit, withdraw};
use super::{
    Acceptances, Eligibility, EligibilityStatus, ProposalContent, ProposalFacts, ProposalState,
    PublicService, missing,
};
use crate::actor::{EmailStanding, PlatformRole, Role};
use crate::fairness::{Hash, Secret};
use crate::ids::ProposalId;
use crate::opportunities::OpportunityFacts;
use crate::refusal::Refusal;
use crate::samples::*;

const RECEIPT: Hash = Hash([9; 32]);
const SHUFFLE: Secret = Secret([7; 32]);

fn started() -> ProposalFacts {
    let id = ProposalId(Uuid::from_u128(6));
    start(&vendor(), &open(), id, now()).unwrap()
}

/// The open file after a material amendment made version 2.
fn after_material_amendment() -> OpportunityFacts {
    let mut file = open();
    if let Some(publication) = &mut file.publication {
        publication.content_number = 2;
        publication.material_number = 2;
    }
    file
}

#[test]
fn nobody_proposes_to_their_own_department() {
    let id = ProposalId(Uuid::from_u128(6));
    let own = official(6, &[Role::Payer]);
    assert_eq!(start(&own, &open(), id, now()), Err(Refusal::OwnDepartment));
    let elsewhere = official_of(ELSEWHERE, 6, &[Role::Author]);
    assert!(start(&elsewhere, &open(), id, now()).is_ok());
    let mut unknown = vendor();
    unknown.email = EmailStanding::Unconfirmed;
    assert_eq!(start(&unknown, &open(), id, now()), Err(Refusal::EmailNotConfirmed));
}

#[test]
fn a_proposal_at_the_closing_instant_is_late() {
    let try_at = |when| submit(&vendor(), &started(), &open(), 1, true, RECEIPT, when);
    assert!(try_at(closing() - Duration::milliseconds(1)).is_ok());
    assert_eq!(try_at(closing()), Err(Refusal::ProposalPeriodOver));
    let late = edit(&vendor(), &started(), &open(), closing());
    assert!(late.is_ok(), "what was typed is never lost");
}

#[test]
fn a_submission_names_the_version_that_is_public() {
    let try_with = |number, complete| {
        let file = after_material_amendment();
        submit(&vendor(), &started(), &file, number, complete, RECEIPT, now())
    };
    assert_eq!(try_with(1, true), Err(Refusal::OpportunityChanged));
    assert_eq!(try_with(2, false), Err(Refusal::ProposalIncomplete));
    let submitted = try_with(2, true).unwrap();
    assert_eq!(submitted.submission.unwrap().number, 1);
}

#[test]
fn a_withdrawn_proposal_may_be_submitted_again() {
    let first = submit(&vendor(), &started(), &open(), 1, true, RECEIPT, now()).unwrap();
    let back = withdraw(&vendor(), &first, &open(), now()).unwrap();
    assert_eq!(withdraw(&vendor(), &back, &open(), now()), Err(Refusal::AlreadyWithdrawn));
    let again = submit(&vendor(), &back, &open(), 1, true, RECEIPT, now()).unwrap();
    assert_eq!(again.state, ProposalState::Submitted);
    assert_eq!(again.submission.unwrap().number, 2);
}

#[test]
fn a_draft_is_neither_withdrawn_nor_confirmed() {
    assert_eq!(withdraw(&vendor(), &started(), &open(), now()), Err(Refusal::NothingSubmitted));
    assert_eq!(confirm(&vendor(), &started(), &open(), 1, now()), Err(Refusal::NothingSubmitted));
}

#[test]
fn nobody_else_learns_that_a_proposal_exists() {
    for stranger in [author(), authority(), official(7, &[])] {
        assert_eq!(withdraw(&stranger, &started(), &open(), now()), Err(Refusal::NotFound));
    }
}

#[test]
fn after_a_material_amendment_a_proposal_is_confirmed_or_lapses() {
    let file = after_material_amendment();
    let before = submitted(6, 1, 1);
    assert!(before.is_to_confirm(&file));
    assert_eq!(confirm(&vendor(), &before, &file, 1, now()), Err(Refusal::OpportunityChanged));
    let confirmed = confirm(&vendor(), &before, &file, 2, now()).unwrap();
    assert_eq!(confirm(&vendor(), &confirmed, &file, 2, now()), Err(Refusal::NothingToConfirm));
    let silent = submitted(7, 0, 1);
    let closed = close_all(&[silent.clone(), confirmed.clone()], &file, SHUFFLE, closing());
    let state = |of: &ProposalFacts| closed.iter().find(|one| one.id == of.id).map(|one| one.state);
    assert_eq!(state(&silent), Some(ProposalState::Lapsed { at: closing() }));
    assert_eq!(state(&confirmed), Some(ProposalState::Opened { number: 1 }));
}

#[test]
fn a_clarification_needs_no_confirmation() {
    let mut file = open();
    if let Some(publication) = &mut file.publication {
        publication.content_number = 2;
    }
    let closed = close_all(&[submitted(6, 1, 1)], &file, SHUFFLE, closing());
    assert_eq!(closed[0].state, ProposalState::Opened { number: 1 });
}

#[test]
fn drafts_and_withdrawn_proposals_stay_closed() {
    let gone = withdraw(&vendor(), &submitted(6, 1, 1), &open(), now()).unwrap();
    assert_eq!(close_all(&[started(), gone], &open(), SHUFFLE, closing()), []);
}

#[test]
fn each_missing_answer_is_said_where_it_is() {
    let complete = ProposalContent {
        eligibility: Eligibility { age_of_majority: true, status: Some(EligibilityStatus::Citizen) },
        answers: vec!["I did".to_owned()],
        accepts: Acceptances { price: true, delivery: true, terms: true },
        ..ProposalContent::default()
    };
    assert_eq!(missing(&complete, &content(), &micro(), PublicService::Outside), []);
    let long = ProposalContent { answers: vec!["word ".repeat(251)], ..complete };
    assert_eq!(missing(&long, &content(), &micro(), PublicService::Outside)[0].code, "too_many_words");
    let pointers: Vec<String> =
        missing(&ProposalContent::default(), &content(), &micro(), PublicService::Outside)
            .into_iter()
            .map(|one| one.pointer)
            .collect();
    let expected = [
        "/eligibility/age_of_majority",
        "/eligibility/status",
        "/answers/0",
        "/accepts/price",
        "/accepts/delivery",
        "/accepts/terms",
    ];
    assert_eq!(pointers, expected);
}

#[test]
fn a_draft_is_saved_whenever_and_what_was_submitted_until_closing() {
    let before = closing() - Duration::milliseconds(1);
    let sent = submit(&vendor(), &started(), &open(), 1, true, RECEIPT, now()).unwrap();
    let gone = withdraw(&vendor(), &sent, &open(), now()).unwrap();
    for proposal in [&sent, &gone] {
        assert!(edit(&vendor(), proposal, &open(), before).is_ok());
        assert_eq!(edit(&vendor(), proposal, &open(), closing()), Err(Refusal::ProposalSettled));
    }
    let decided = close_all(std::slice::from_ref(&sent), &open(), SHUFFLE, closing());
    assert_eq!(edit(&vendor(), &decided[0], &open(), closing()), Err(Refusal::ProposalSettled));
    assert_eq!(edit(&author(), &started(), &open(), before), Err(Refusal::NotFound));
}

#[test]
fn whoever_works_for_the_platform_does_not_propose() {
    let id = ProposalId(Uuid::from_u128(6));
    for role in PlatformRole::ALL {
        let mut official = vendor();
        official.platform_roles = vec![role];
        assert_eq!(start(&official, &open(), id, now()), Err(Refusal::PlatformRoleHeld), "{role:?}");
    }
}

#[test]
fn public_servants_say_by_whose_written_approval_they_propose() {
    let lacks = |approval: &str, service| {
        let said =
            ProposalContent { public_servant_approval: approval.to_owned(), ..ProposalContent::default() };
        let found = missing(&said, &content(), &micro(), service);
        found.into_iter().find(|one| one.pointer == "/public_servant_approval").map(|one| one.code)
    };
    assert_eq!(lacks(" ", PublicService::Inside).as_deref(), Some("required"));
    assert_eq!(lacks("My boss", PublicService::Inside).as_deref(), Some("approval_too_short"));
    assert_eq!(lacks("A. Roy, 3 November 2026, HR-77", PublicService::Inside), None);
    assert_eq!(lacks("", PublicService::Outside), None);
    let official = visitor(&official_of(ELSEWHERE, 6, &[Role::Author]));
    assert_eq!(PublicService::of(&official), PublicService::Inside);
    assert_eq!(PublicService::of(&visitor(&vendor())), PublicService::Outside);
}

/// Submitted proposals with distinct receipts, some of them before the material amendment.
fn live() -> impl Strategy<Value = Vec<ProposalFacts>> {
    prop::collection::btree_map(any::<u8>(), 1..=2_u32, 0..12).prop_map(|made: BTreeMap<u8, u32>| {
        made.into_iter()
            .zip(100_u128..)
            .map(|((receipt, version), number)| submitted(number, receipt, version))
            .collect()
    })
}

proptest! {
    #[test]
    fn the_outcome_of_closing_does_not_depend_on_who_came_first(
        (sorted, shuffled) in live().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle()))
    ) {
        let file = after_material_amendment();
        prop_assert_eq!(close_all(&sorted, &file, SHUFFLE, closing()), close_all(&shuffled, &file, SHUFFLE, closing()));
    }

    #[test]
    fn numbers_have_no_gap(list in live()) {
        let closed = close_all(&list, &after_material_amendment(), SHUFFLE, closing());
        prop_assert_eq!(closed.len(), list.len());
        let numbers: Vec<u32> = closed.iter().filter_map(|one| one.state.number()).collect();
        let expected: Vec<u32> = (1..).take(numbers.len()).collect();
        prop_assert_eq!(numbers, expected);
    }
}

/// Each of three proposals gets each number about as often, whatever its receipt: 30,000 closings, chi-square
/// with 2 degrees of freedom under 13.8 (one in a thousand) for each.
#[test]
fn a_number_says_nothing_about_the_receipt() {
    let list = [submitted(1, 1, 1), submitted(2, 2, 1), submitted(3, 3, 1)];
    let mut seen = [[0_u32; 3]; 3];
    for round in 0..30_000_u32 {
        let mut shuffle = [0; 32];
        shuffle[..4].copy_from_slice(&round.to_be_bytes());
        for one in close_all(&list, &open(), Secret(shuffle), closing()) {
            let who = list.iter().position(|before| before.id == one.id).unwrap();
            seen[who][one.state.number().unwrap() as usize - 1] += 1;
        }
    }
    for counts in seen {
        let squares: f64 = counts.iter().map(|count| (f64::from(*count) - 10_000.0).powi(2) / 10_000.0).sum();
        assert!(squares < 13.8, "{counts:?}");
    }
}
