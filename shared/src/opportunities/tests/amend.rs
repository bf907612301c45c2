//! Publication, amendments and closing.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;

use crate::fairness;
use crate::opportunities::commands::{amend, approve, close, edit, publish, send_for_review};
use crate::opportunities::{
    OpportunityContent, OpportunityFacts, OpportunityState, Phase, UnsuccessfulCause,
};
use crate::refusal::Refusal;
use crate::samples::*;

/// The open file with a change that was sent and approved again.
fn amendment(after: &OpportunityContent, when: DateTime<Utc>) -> OpportunityFacts {
    let edited = edit(&author(), &open(), &content(), after, when).unwrap();
    let mut sent = send_for_review(&author(), &edited, when).unwrap();
    for (actor, given) in [(approver(), money_approval()), (authority(), fit_approval())] {
        if sent.approval(given.kind()).is_none() {
            sent = approve(&actor, &sent, given, &amounts(), when).unwrap();
        }
    }
    sent
}

fn amended(after: &OpportunityContent, when: DateTime<Utc>) -> OpportunityFacts {
    let file = amendment(after, when);
    amend(&authority(), &file, &content(), after, &micro(), &calendar(), when).unwrap()
}

fn background(text: &str) -> OpportunityContent {
    OpportunityContent { background: both(text).into(), ..content() }
}

fn closes_at(file: &OpportunityFacts) -> DateTime<Utc> {
    file.publication.as_ref().unwrap().closes_at
}

#[test]
fn an_amendment_in_the_last_business_day_moves_closing_by_one() {
    let monday = at("2026-12-07T14:00:00-05:00");
    let table = [
        ("2026-12-03T14:00:00-05:00", closing(), "exactly one business day is enough"),
        ("2026-12-03T14:00:01-05:00", monday, "a second less is not"),
        ("2026-12-04T13:59:59-05:00", monday, "the last second"),
    ];
    for (when, expected, why) in table {
        let file = amended(&background("More"), at(when));
        assert_eq!(closes_at(&file), expected, "{why}");
    }
}

#[test]
fn a_second_late_amendment_counts_from_the_closing_that_the_first_moved() {
    let first_at = at("2026-12-04T10:00:00-05:00");
    let first = amended(&background("More"), first_at);
    let monday = closes_at(&first);
    let second_at = at("2026-12-07T10:00:00-05:00");
    let after = background("Even more");
    let edited = edit(&author(), &first, &background("More"), &after, second_at).unwrap();
    let sent = send_for_review(&author(), &edited, second_at).unwrap();
    let fit = approve(&authority(), &sent, fit_approval(), &amounts(), second_at).unwrap();
    let second =
        amend(&authority(), &fit, &background("More"), &after, &micro(), &calendar(), second_at).unwrap();
    assert_eq!(closes_at(&second), calendar().add_business_days(monday, 1));
}

#[test]
fn only_a_material_amendment_asks_for_confirmation() {
    let mut other_work = content();
    other_work.work = both("Other work").into();
    let table = [(background("More"), 1), (other_work, 2)];
    for (after, material) in table {
        let file = amended(&after, now());
        let publication = file.publication.unwrap();
        assert_eq!(publication.material_number, material);
        assert_eq!(publication.content_number, 2);
    }
}

#[test]
fn an_amendment_that_changes_nothing_is_refused() {
    let file = OpportunityFacts { review: crate::opportunities::Review::Sent { at: now() }, ..open() };
    let same = content();
    let outcome = amend(&authority(), &file, &same, &same, &micro(), &calendar(), now());
    assert_eq!(outcome, Err(Refusal::NothingChanged));
}

#[test]
fn an_amendment_after_closing_is_refused() {
    let file = amendment(&background("More"), now());
    let outcome =
        amend(&authority(), &file, &content(), &background("More"), &micro(), &calendar(), closing());
    assert_eq!(outcome, Err(Refusal::NotOpen));
}

#[test]
fn questions_end_four_business_hours_before_closing() {
    let publication = open().publication.unwrap();
    assert_eq!(publication.questions_until, at("2026-12-04T10:00:00-05:00"));
}

#[test]
fn publishing_needs_a_closing_and_happens_once() {
    let commitment = fairness::commitment(fairness::Secret([7; 32]));
    let try_with = |file: &OpportunityFacts, content: &OpportunityContent| {
        publish(&authority(), file, content, &micro(), &calendar(), commitment, now())
    };
    let endless = OpportunityContent { closes_at: None, ..content() };
    assert_eq!(try_with(&approved(), &endless), Err(Refusal::NotReady));
    assert_eq!(try_with(&open(), &content()), Err(Refusal::NotADraft));
}

#[test]
fn it_closes_at_the_instant_and_once() {
    let root = fairness::root(&[]);
    let early = close(&open(), 2, root, closing() - Duration::milliseconds(1));
    assert_eq!(early, Err(Refusal::NotClosedYet));
    let closed = close(&open(), 2, root, closing()).unwrap();
    assert_eq!(closed.phase(closing(), &micro().approvals), Phase::InEvaluation);
    assert_eq!(close(&closed, 2, root, closing()), Err(Refusal::AlreadyClosed));
}

#[test]
fn without_proposals_closing_ends_the_file() {
    let closed = close(&open(), 0, fairness::root(&[]), closing()).unwrap();
    let expected = OpportunityState::Unsuccessful { at: closing(), cause: UnsuccessfulCause::NoProposals };
    assert_eq!(closed.state, expected);
}

proptest! {
    #[test]
    fn after_any_amendment_a_whole_business_day_is_left(minutes in 0_i64..14_000) {
        let when = now() + Duration::minutes(minutes);
        prop_assume!(when < closing());
        let file = amended(&background("More"), when);
        prop_assert!(closes_at(&file) >= calendar().add_business_days(when, 1));
        prop_assert!(closes_at(&file) >= closing());
    }
}
