//! Approval: separation of duties, what an edit voids, and sending back.

use crate::actor::{Actor, Role};
use crate::ids::PersonId;
use crate::money::Money;
use crate::opportunities::commands::{approve, cancel, edit, request_changes, send_for_review};
use crate::opportunities::rules::{may_approve, may_cancel, may_publish};
use crate::opportunities::{ApprovalGiven, OpportunityContent, Phase, Review};
use crate::programmes::ApprovalKind;
use crate::refusal::Refusal;
use crate::samples::*;

/// The author with every other role as well.
fn author_with_everything() -> Actor {
    official(1, &Role::ALL)
}

#[test]
fn the_author_approves_and_publishes_nothing_of_their_own() {
    let author = author_with_everything();
    for kind in ApprovalKind::ALL {
        assert_eq!(may_approve(&author, &sent(), kind, now()), Err(Refusal::DutiesSeparated), "{kind:?}");
    }
    let required = micro().approvals;
    assert_eq!(may_publish(&author, &approved(), &required), Err(Refusal::DutiesSeparated));
    assert_eq!(may_cancel(&author, &open()), Err(Refusal::DutiesSeparated), "once it is public");
}

#[test]
fn one_person_may_commit_the_money_and_publish() {
    let both = official(8, &[Role::Approver, Role::ContractingAuthority]);
    let money = approve(&both, &sent(), money_approval(), &amounts(), now()).unwrap();
    let fit = approve(&both, &money, fit_approval(), &amounts(), now()).unwrap();
    assert_eq!(may_publish(&both, &fit, &micro().approvals), Ok(()));
}

#[test]
fn a_role_counts_only_in_the_department_of_the_file() {
    let elsewhere = official_of(ELSEWHERE, 2, &[Role::Approver]);
    let required = micro().approvals;
    assert_eq!(may_approve(&elsewhere, &sent(), ApprovalKind::Money, now()), Err(Refusal::NotYourDepartment));
    assert_eq!(may_approve(&vendor(), &sent(), ApprovalKind::Money, now()), Err(Refusal::NotYourRole));
    assert_eq!(may_publish(&authority(), &sent(), &required), Err(Refusal::ApprovalMissing));
}

#[test]
fn approvals_come_in_any_order_and_each_once() {
    let fit_first = approve(&authority(), &sent(), fit_approval(), &amounts(), now()).unwrap();
    let again = approve(&authority(), &fit_first, fit_approval(), &amounts(), now());
    assert_eq!(again, Err(Refusal::AlreadyApproved));
    let complete = approve(&approver(), &fit_first, money_approval(), &amounts(), now()).unwrap();
    assert_eq!(complete.approvals.len(), approved().approvals.len());
    assert_eq!(complete.phase(now(), &micro().approvals), Phase::Approved, "as in the other order");
}

#[test]
fn the_money_committed_covers_the_price_with_tax_to_the_cent() {
    let total = amounts().total;
    let given = |amount: Money| match money_approval() {
        ApprovalGiven::Money(money) => {
            ApprovalGiven::Money(crate::opportunities::MoneyApproval { amount, ..money })
        }
        ApprovalGiven::Fit(_) => fit_approval(),
    };
    let cent = Money::from_cents(1).unwrap();
    let short = approve(&approver(), &sent(), given(total.minus(cent)), &amounts(), now());
    assert_eq!(short, Err(Refusal::CommitmentTooSmall));
    assert!(approve(&approver(), &sent(), given(total), &amounts(), now()).is_ok());
}

#[test]
fn an_edit_voids_exactly_the_approvals_it_touches() {
    use ApprovalKind::{Fit, Money as Funds};
    type Edit = fn(&mut OpportunityContent);
    let table: [(&str, Edit, &[ApprovalKind]); 6] = [
        ("title", |it| it.title = both("Another title").into(), &[Funds, Fit]),
        ("price", |it| it.price = Some(Money::dollars(7_000)), &[]),
        ("work", |it| it.work = both("Other work").into(), &[Funds]),
        ("closing", |it| it.closes_at = Some(due()), &[Funds]),
        ("licence", |it| it.licence = "ISC".to_owned(), &[Funds]),
        ("declarations", |it| it.declarations.remote = false, &[Funds]),
    ];
    for (what, change, left) in table {
        let mut after = content();
        change(&mut after);
        let edited = edit(&author(), &approved(), &content(), &after, now()).unwrap();
        assert_eq!(kinds(&edited.approvals), left, "{what}");
        assert_eq!(edited.review, Review::Writing, "{what}");
        assert_eq!(edited.content_number, 2, "{what} begins a new version");
    }
}

#[test]
fn saving_the_same_content_changes_nothing() {
    let same = edit(&author(), &approved(), &content(), &content(), now()).unwrap();
    assert_eq!(same, approved());
}

#[test]
fn changes_requested_go_back_and_come_again_as_a_new_version() {
    let money = approve(&approver(), &sent(), money_approval(), &amounts(), now()).unwrap();
    let reasons = "Say which browsers".to_owned();
    let returned = request_changes(&authority(), &money, ApprovalKind::Fit, reasons, now()).unwrap();
    assert_eq!(kinds(&returned.approvals), [ApprovalKind::Money]);
    assert_eq!(returned.phase(now(), &micro().approvals), Phase::ChangesRequested);
    assert_eq!(
        send_for_review(&author(), &returned, now()),
        Err(Refusal::NothingChanged),
        "unchanged content is not sent again"
    );
    let mut after = content();
    after.work = both("In Firefox and Chrome").into();
    let edited = edit(&author(), &returned, &content(), &after, now()).unwrap();
    let again = send_for_review(&author(), &edited, now()).unwrap();
    assert_eq!(again.content_number, 2);
    assert_eq!(kinds(&again.approvals), [ApprovalKind::Money], "the money still holds");
}

#[test]
fn an_approver_may_take_an_approval_back_until_publication() {
    let reasons = "The funds are gone".to_owned();
    let returned =
        request_changes(&approver(), &approved(), ApprovalKind::Money, reasons.clone(), now()).unwrap();
    assert_eq!(kinds(&returned.approvals), [ApprovalKind::Fit]);
    let late = request_changes(&approver(), &open(), ApprovalKind::Money, reasons, now());
    assert_eq!(late, Err(Refusal::NotInReview));
}

#[test]
fn only_its_author_writes_an_opportunity() {
    let colleague = official(9, &[Role::Author]);
    let mut after = content();
    after.price = None;
    let edited = edit(&colleague, &draft(), &content(), &after, now());
    assert_eq!(edited, Err(Refusal::NotYours));
}

#[test]
fn what_is_over_is_not_cancelled_again() {
    let cancelled = cancel(&authority(), &open(), both("No longer needed"), now()).unwrap();
    assert_eq!(may_cancel(&authority(), &cancelled), Err(Refusal::AlreadyOver));
    let contracted = crate::opportunities::commands::moved_to(
        &selected(),
        crate::opportunities::OpportunityState::Contracted { at: closing() },
    );
    assert_eq!(may_cancel(&authority(), &contracted), Err(Refusal::ContractExists));
}

#[test]
fn the_public_facts_name_nobody() {
    let public = open().redacted();
    assert_eq!(public.author_id, PersonId(uuid::Uuid::nil()));
    assert_eq!(public.contracting_authority(), None);
    assert!(public.approvals.is_empty());
}
