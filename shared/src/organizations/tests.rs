//! What the rules of organizations claim, each claim by its name.

use chrono::Duration;
use uuid::Uuid;

use super::commands::{
    accept_invitation, accept_ownership, approve_request, archive, change_role, create, invite, leave,
    offer_ownership, remove_member, request_to_join, resend_invitation, restore, revoke_invitation,
};
use super::rules::{may_propose_for, may_read, may_read_invitation};
use super::settings::{INVITATION_DAYS, MEMBERS_MAX, OWNED_MAX};
use super::{
    InvitationFacts, Membership, OrganizationFacts, OrganizationRole, Proponent, QualificationRule, acts_for,
    binds, qualification,
};
use crate::actor::{Actor, EmailStanding, Visitor};
use crate::ids::{CapabilityId, InvitationId, JoinRequestId, OrganizationId};
use crate::refusal::Refusal;
use crate::samples::{buyer, now, official, person};

const OWNER: u128 = 50;
const ADMINISTRATOR: u128 = 51;
const MEMBER: u128 = 52;
const STRANGER: u128 = 53;

fn somebody(number: u128) -> Actor {
    official(number, &[])
}

fn id() -> OrganizationId {
    OrganizationId(Uuid::from_u128(800))
}

/// An owner, an administrator, a member.
fn firm() -> OrganizationFacts {
    let made = create(&somebody(OWNER), 0, id(), now()).unwrap();
    let with_second = joined(&made, ADMINISTRATOR, OrganizationRole::Administrator);
    joined(&with_second, MEMBER, OrganizationRole::Member)
}

fn invited(firm: &OrganizationFacts, number: u128, role: OrganizationRole) -> InvitationFacts {
    let new = InvitationId(Uuid::from_u128(number));
    invite(&somebody(OWNER), firm, new, ("Zoe@Example.ca ", role), false, now()).unwrap()
}

fn joined(firm: &OrganizationFacts, number: u128, role: OrganizationRole) -> OrganizationFacts {
    let invitation = invited(firm, number, role);
    accept_invitation(&somebody(number), "zoe@example.ca", firm, &invitation, now()).unwrap().0
}

#[test]
fn whoever_makes_it_owns_it_and_owns_only_so_many() {
    let firm = create(&somebody(OWNER), OWNED_MAX - 1, id(), now()).unwrap();
    assert_eq!(firm.role_of(person(OWNER)), Some(OrganizationRole::Owner));
    let refused = create(&somebody(OWNER), OWNED_MAX, id(), now());
    assert_eq!(refused, Err(Refusal::TooManyOrganizations));
    let unconfirmed = Actor { email: EmailStanding::Unconfirmed, ..somebody(OWNER) };
    assert_eq!(create(&unconfirmed, 0, id(), now()), Err(Refusal::EmailNotConfirmed));
}

#[test]
fn an_invitation_is_to_an_address_and_nobody_else_finds_it() {
    let invitation = invited(&firm(), STRANGER, OrganizationRole::Member);
    let read = |actor: &Actor, address: &str| may_read_invitation(actor, address, &invitation);
    assert_eq!(invitation.email, "zoe@example.ca");
    assert_eq!(read(&somebody(STRANGER), "zoe@example.ca"), Ok(()));
    assert_eq!(read(&somebody(STRANGER), "other@example.ca"), Err(Refusal::NotFound));
    assert_eq!(read(&somebody(OWNER), "owner@example.ca"), Err(Refusal::NotFound));
    let unconfirmed = Actor { email: EmailStanding::Unconfirmed, ..somebody(STRANGER) };
    assert_eq!(read(&unconfirmed, "zoe@example.ca"), Err(Refusal::NotFound));
}

#[test]
fn an_invitation_is_answered_once_and_in_time() {
    let firm = firm();
    let invitation = invited(&firm, STRANGER, OrganizationRole::Member);
    let accept = |one: &InvitationFacts, days: i64| {
        let when = now() + Duration::days(days);
        accept_invitation(&somebody(STRANGER), "zoe@example.ca", &firm, one, when).map(|_| ())
    };
    assert_eq!(accept(&invitation, INVITATION_DAYS - 1), Ok(()));
    assert_eq!(accept(&invitation, INVITATION_DAYS), Err(Refusal::InvitationOver));
    let when = now() + Duration::days(INVITATION_DAYS);
    let again = resend_invitation(&somebody(ADMINISTRATOR), &firm, &invitation, when).unwrap();
    assert_eq!(accept(&again, INVITATION_DAYS + 1), Ok(()));
    let revoked = revoke_invitation(&somebody(OWNER), &firm, &again).unwrap();
    assert_eq!(accept(&revoked, INVITATION_DAYS + 1), Err(Refusal::InvitationOver));
    assert_eq!(revoke_invitation(&somebody(OWNER), &firm, &revoked), Err(Refusal::InvitationOver));
}

#[test]
fn only_those_who_bind_it_look_after_its_people() {
    let firm = firm();
    let refused = |actor: u128| {
        let new = InvitationId(Uuid::from_u128(9));
        let what = ("a@example.ca", OrganizationRole::Member);
        invite(&somebody(actor), &firm, new, what, false, now()).map(|_| ())
    };
    assert_eq!(refused(MEMBER), Err(Refusal::NotYourRole));
    assert_eq!(refused(STRANGER), Err(Refusal::NotFound));
    assert_eq!(refused(ADMINISTRATOR), Ok(()));
    let removed = remove_member(&somebody(ADMINISTRATOR), &firm, person(MEMBER)).unwrap();
    assert_eq!(removed.role_of(person(MEMBER)), None);
    let owner = remove_member(&somebody(ADMINISTRATOR), &firm, person(OWNER));
    assert_eq!(owner, Err(Refusal::OwnerStays));
    let stranger = remove_member(&somebody(OWNER), &firm, person(STRANGER));
    assert_eq!(stranger, Err(Refusal::NotAMember));
    let same = change_role(&somebody(OWNER), &firm, person(MEMBER), OrganizationRole::Member);
    assert_eq!(same, Err(Refusal::NothingChanged));
    let owner = change_role(&somebody(OWNER), &firm, person(MEMBER), OrganizationRole::Owner);
    assert_eq!(owner, Err(Refusal::OwnerStays));
}

#[test]
fn the_owner_leaves_only_after_somebody_took_it_over() {
    let firm = firm();
    assert_eq!(leave(&somebody(OWNER), &firm), Err(Refusal::OwnerStays));
    let offered = offer_ownership(&somebody(OWNER), &firm, person(MEMBER)).unwrap();
    assert_eq!(accept_ownership(&somebody(ADMINISTRATOR), &offered), Err(Refusal::OwnershipNotOffered));
    let taken = accept_ownership(&somebody(MEMBER), &offered).unwrap();
    assert_eq!(taken.role_of(person(MEMBER)), Some(OrganizationRole::Owner));
    assert_eq!(taken.role_of(person(OWNER)), Some(OrganizationRole::Administrator));
    assert!(leave(&somebody(OWNER), &taken).is_ok());
    let gone = leave(&somebody(MEMBER), &offered).unwrap();
    assert_eq!(gone.offered_to, None, "the offer goes with whoever leaves");
    let stranger = offer_ownership(&somebody(OWNER), &firm, person(STRANGER));
    assert_eq!(stranger, Err(Refusal::NotAMember));
}

#[test]
fn archived_it_is_seen_by_its_members_alone() {
    let firm = firm();
    assert_eq!(archive(&somebody(OWNER), &firm, 1, now()), Err(Refusal::OrganizationInUse));
    assert_eq!(archive(&somebody(ADMINISTRATOR), &firm, 0, now()), Err(Refusal::NotYourRole));
    let archived = archive(&somebody(OWNER), &firm, 0, now()).unwrap();
    assert_eq!(may_read(&Visitor::Nobody, &archived), Err(Refusal::NotFound));
    assert_eq!(may_read(&Visitor::Person(somebody(MEMBER)), &archived), Ok(()));
    let proposing = may_propose_for(&somebody(MEMBER), &archived, buyer());
    assert_eq!(proposing, Err(Refusal::OrganizationArchived));
    let restored = restore(&somebody(OWNER), &archived).unwrap();
    assert_eq!(restore(&somebody(OWNER), &restored), Err(Refusal::OrganizationNotArchived));
}

#[test]
fn a_request_makes_a_member_if_there_is_room() {
    let mut firm = firm();
    let asked = request_to_join(&somebody(STRANGER), &firm, JoinRequestId(Uuid::from_u128(1))).unwrap();
    let (with, answered) = approve_request(&somebody(OWNER), &firm, &asked, now()).unwrap();
    assert_eq!(with.role_of(person(STRANGER)), Some(OrganizationRole::Member));
    let twice = approve_request(&somebody(OWNER), &firm, &answered, now());
    assert_eq!(twice, Err(Refusal::RequestOver));
    let member = request_to_join(&somebody(MEMBER), &firm, JoinRequestId(Uuid::from_u128(2)));
    assert_eq!(member, Err(Refusal::AlreadyMember));
    let last = *firm.members.last().unwrap();
    firm.members.resize(MEMBERS_MAX, last);
    let full = approve_request(&somebody(OWNER), &firm, &asked, now());
    assert_eq!(full, Err(Refusal::OrganizationFull));
}

#[test]
fn nobody_proposes_to_the_department_of_those_who_bind_it() {
    let firm = OrganizationFacts { official_in: vec![buyer()], ..firm() };
    assert_eq!(may_propose_for(&somebody(MEMBER), &firm, buyer()), Err(Refusal::OwnDepartment));
    assert_eq!(may_propose_for(&somebody(STRANGER), &firm, buyer()), Err(Refusal::NotFound));
}

fn in_firm(number: u128, role: OrganizationRole) -> Actor {
    Actor { memberships: vec![Membership { organization_id: id(), role }], ..somebody(number) }
}

#[test]
fn the_writer_and_those_who_bind_it_act_for_an_organization_and_only_the_latter_sign() {
    let acts = |actor: &Actor| {
        (acts_for(actor, person(MEMBER), Some(id())), binds(actor, person(MEMBER), Some(id())))
    };
    assert_eq!(acts(&in_firm(OWNER, OrganizationRole::Owner)), (true, true));
    assert_eq!(acts(&in_firm(ADMINISTRATOR, OrganizationRole::Administrator)), (true, true));
    assert_eq!(acts(&in_firm(MEMBER, OrganizationRole::Member)), (true, false));
    assert_eq!(acts(&in_firm(54, OrganizationRole::Member)), (false, false), "another member sees nothing");
    assert_eq!(acts(&somebody(MEMBER)), (false, false), "the writer who left sees nothing");
    assert!(acts_for(&somebody(MEMBER), person(MEMBER), None));
    assert_eq!(Proponent::of(person(MEMBER), Some(id())), Proponent::Organization(id()));
}

#[test]
fn qualification_says_what_is_missing() {
    let capability = |number: u128| CapabilityId(Uuid::from_u128(number));
    let asked: Vec<CapabilityId> = (1..=9).map(capability).collect();
    let rule = QualificationRule { members_min: 2 };
    let found = qualification(rule, 2, &asked, &asked[..7]);
    assert!(!found.qualified);
    assert_eq!((found.asked, found.missing), (9, vec![capability(8), capability(9)]));
    assert!(qualification(rule, 2, &asked, &asked).qualified);
    assert!(!qualification(rule, 1, &asked, &asked).qualified, "one member is no team");
}
