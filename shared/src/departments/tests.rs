//! The rules of departments that need no database.

use super::*;
use crate::actor::{Actor, Role, RoleHeld};
use crate::ids::{DelegationId, DepartmentInvitationId, PersonId, Version};
use crate::language::{Bilingual, Language, Limited};
use crate::money::Money;
use crate::opportunities::commands::{approve, edit};
use crate::programmes::ApprovalKind;
use crate::refusal::Refusal;
use crate::samples::*;
use uuid::Uuid;

const HELEN: u128 = 40;
const AWAY: u128 = 41;
const MEANWHILE: u128 = 42;

fn department() -> DepartmentFacts {
    let grant = |number, role| RoleGrant { person_id: person(number), role };
    DepartmentFacts {
        id: buyer(),
        version: Version::FIRST,
        domains: vec!["esdc-edsc.example".to_owned()],
        grants: vec![
            grant(HELEN, Role::DepartmentAdministrator),
            grant(AWAY, Role::Approver),
            grant(MEANWHILE, Role::Payer),
            grant(1, Role::Author),
        ],
        delegations: Vec::new(),
    }
}

fn administrator() -> Actor {
    official(HELEN, &[Role::DepartmentAdministrator])
}

/// Somebody with a role that another person lends them, beside their own.
fn standing_in(number: u128, own: &[Role], role: Role, holder: PersonId) -> Actor {
    let mut actor = official(number, own);
    actor.roles.push(RoleHeld { role, department_id: buyer(), delegated_by: Some(holder) });
    actor
}

fn lent(from: u128, to: u128, role: Role, days: (&str, &str)) -> Result<Delegation, Refusal> {
    let draft = DelegationDraft {
        role,
        delegate_id: person(to),
        from: days.0.parse().unwrap(),
        to: days.1.parse().unwrap(),
    };
    let own: Vec<Role> = department()
        .grants
        .iter()
        .filter(|grant| grant.person_id == person(from))
        .map(|grant| grant.role)
        .collect();
    delegate(&official(from, &own), &department(), &draft, DelegationId(Uuid::from_u128(700)))
}

#[test]
fn a_domain_is_the_whole_domain() {
    let department = department();
    assert!(department.is_own_address("a.b@ESDC-EDSC.example"));
    for other in
        ["a@sub.esdc-edsc.example", "a@esdc-edsc.example.org", "a@xesdc-edsc.example", "esdc-edsc.example"]
    {
        assert!(!department.is_own_address(other), "{other}");
    }
}

#[test]
fn the_last_administrator_cannot_be_taken_away() {
    let outcome = revoke(&administrator(), &department(), person(HELEN), Role::DepartmentAdministrator);
    assert_eq!(outcome, Err(Refusal::LastAdministrator));
    assert_eq!(leave(&administrator(), &department(), 0), Err(Refusal::LastAdministrator));
    let two = with_roles(&department(), person(AWAY), &[Role::DepartmentAdministrator]);
    assert!(revoke(&administrator(), &two, person(HELEN), Role::DepartmentAdministrator).is_ok());
}

#[test]
fn roles_of_an_invitation_are_each_there_once() {
    let draft = DepartmentInvitationDraft {
        email: " Zoe@ESDC-EDSC.example ".to_owned(),
        roles: vec![Role::Payer, Role::Author, Role::Payer],
        language: Language::Fr,
        reason: None,
    };
    let id = DepartmentInvitationId(Uuid::from_u128(701));
    let invitation = invite(&administrator(), &department(), draft, id, now()).unwrap();
    assert_eq!(invitation.roles, [Role::Author, Role::Payer]);
    assert_eq!(invitation.email, "zoe@esdc-edsc.example");
    assert!(invitation.is_open(now()) && !invitation.is_open(invitation.ends_at));
}

#[test]
fn a_delegation_covers_whole_eastern_days_with_the_last_one() {
    let delegation = lent(AWAY, MEANWHILE, Role::Approver, ("2026-11-24", "2026-11-25")).unwrap();
    assert!(delegation.is_live(at("2026-11-24T00:00:00-05:00")));
    assert!(delegation.is_live(at("2026-11-25T23:59:59-05:00")));
    assert!(!delegation.is_live(at("2026-11-26T00:00:00-05:00")));
    assert!(!delegation.is_live(at("2026-11-23T23:59:59-05:00")));
}

#[test]
fn what_was_lent_is_not_lent_onward_nor_in_a_circle() {
    let first = lent(AWAY, MEANWHILE, Role::Approver, ("2026-11-24", "2026-11-30")).unwrap();
    let with = DepartmentFacts { delegations: vec![first], ..department() };
    let draft = |role, to| DelegationDraft {
        role,
        delegate_id: person(to),
        from: "2026-11-25".parse().unwrap(),
        to: "2026-11-26".parse().unwrap(),
    };
    let id = DelegationId(Uuid::from_u128(702));
    let meanwhile = standing_in(MEANWHILE, &[Role::Payer], Role::Approver, person(AWAY));
    assert_eq!(delegate(&meanwhile, &with, &draft(Role::Approver, 1), id), Err(Refusal::DelegationChained));
    assert_eq!(delegate(&meanwhile, &with, &draft(Role::Payer, AWAY), id), Err(Refusal::DelegationChained));
    let away = official(AWAY, &[Role::Approver]);
    assert_eq!(delegate(&away, &with, &draft(Role::Approver, 1), id), Err(Refusal::RoleLent));
}

#[test]
fn days_are_in_order_from_today_and_ninety_at_most() {
    let wrong = |from: &str, to: &str| wrong_days(from.parse().unwrap(), to.parse().unwrap(), now());
    assert_eq!(wrong("2026-11-24", "2026-11-24"), None);
    assert_eq!(wrong("2026-11-24", "2027-02-21"), None);
    assert_eq!(wrong("2026-11-24", "2027-02-22"), Some(("/to", "too_many_days")));
    assert_eq!(wrong("2026-11-23", "2026-11-24"), Some(("/from", "in_the_past")));
    assert_eq!(wrong("2026-11-25", "2026-11-24"), Some(("/to", "in_the_past")));
}

#[test]
fn whoever_stands_in_and_whom_they_stand_in_for_are_one_for_separate_duties() {
    let file = sent();
    let for_the_approver = standing_in(1, &[Role::Author], Role::Approver, approver().person_id);
    let money =
        crate::opportunities::rules::may_approve(&for_the_approver, &file, ApprovalKind::Money, now());
    assert_eq!(money, Err(Refusal::DutiesSeparated));
    let for_the_author = standing_in(50, &[Role::Approver], Role::Author, author().person_id);
    let money = crate::opportunities::rules::may_approve(&for_the_author, &file, ApprovalKind::Money, now());
    assert_eq!(money, Err(Refusal::DutiesSeparated));
}

#[test]
fn what_is_written_for_the_author_makes_a_co_author_for_good() {
    let meanwhile = standing_in(50, &[], Role::Author, author().person_id);
    let mut after = content();
    after.contact.name = "Somebody else".to_owned();
    let edited = edit(&meanwhile, &draft(), &content(), &after, now()).unwrap();
    assert_eq!((edited.author_id, edited.co_authors.clone()), (author().person_id, vec![person(50)]));
    let sent = crate::opportunities::commands::send_for_review(&author(), &edited, now()).unwrap();
    let later = official(50, &[Role::Approver]);
    let given = crate::opportunities::ApprovalGiven::Money(crate::opportunities::MoneyApproval {
        reservation_number: "FR-1".to_owned(),
        amount: Money::dollars(10_000),
        economic_object: String::new(),
    });
    assert_eq!(approve(&later, &sent, given, &amounts(), now()), Err(Refusal::DutiesSeparated));
}

#[test]
fn a_department_is_never_looser_than_the_platform() {
    let settings = DepartmentSettings {
        ceiling: Some(Money::dollars(50_000)),
        terms: Limited(Bilingual::new("More.", "De plus.")),
        ..DepartmentSettings::default()
    };
    let applied = settings.applied_to(micro());
    assert_eq!(applied.ceiling, micro().ceiling);
    assert!(applied.terms.fr.ends_with("## Modalités du ministère\n\nDe plus.\n"));
    let both = [ApprovalKind::Money, ApprovalKind::Fit];
    assert_eq!(Routing::SideBySide.asked(&both), both);
    assert_eq!(Routing::FitFirst.asked(&both), [ApprovalKind::Fit]);
    assert_eq!(Routing::FitFirst.asked(&both[..1]), [ApprovalKind::Money]);
}
