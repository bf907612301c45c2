//! Everybody who may stand before a file of ESDC.

use std::sync::LazyLock;

use shared::actor::{Actor, EmailStanding, Factor, Hand, PlatformRole, Role, RoleHeld, System, Visitor};
use shared::ids::{ClientId, DepartmentId, PersonId};
use shared::language::Language;
use shared::organizations::{Membership, OrganizationRole};
use uuid::Uuid;

use super::organizations;

/// The file's department.
pub static ESDC: LazyLock<DepartmentId> = LazyLock::new(|| DepartmentId(Uuid::from_u128(1)));
static OTHER: LazyLock<DepartmentId> = LazyLock::new(|| DepartmentId(Uuid::from_u128(2)));

/// The person of a number.
pub fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(0x100 + number))
}

/// The people the files name.
pub const AUTHOR: u128 = 1;
pub const AUTHORITY: u128 = 2;
pub const APPROVER: u128 = 3;
pub const CERTIFIER: u128 = 4;
pub const PAYER: u128 = 5;
pub const VENDOR: u128 = 6;
pub const PRODUCT_OWNER: u128 = 55;
pub const SUPPORT: u128 = 56;
/// The people of a firm; the member wrote its proposal.
pub const FIRM_OWNER: u128 = 70;
pub const FIRM_ADMINISTRATOR: u128 = 71;
pub const FIRM_MEMBER: u128 = 72;

/// A departmental system of ESDC.
const CLIENT: ClientId = ClientId(Uuid::from_u128(0x200));

fn somebody(number: u128, roles: &[Role], department: DepartmentId) -> Visitor {
    Visitor::Person(Actor {
        person_id: person(number),
        language: Language::En,
        email: EmailStanding::Confirmed,
        factor: Factor::Two,
        roles: roles.iter().map(|role| RoleHeld::own(*role, department)).collect(),
        platform_roles: Vec::new(),
        memberships: Vec::new(),
        system: None,
    })
}

fn in_the_firm(number: u128, role: OrganizationRole) -> Visitor {
    match somebody(number, &[], *ESDC) {
        Visitor::Person(actor) => {
            let memberships = vec![Membership { organization_id: organizations::id(), role }];
            Visitor::Person(Actor { memberships, ..actor })
        }
        nobody => nobody,
    }
}

fn unconfirmed() -> Visitor {
    match somebody(50, &[], *ESDC) {
        Visitor::Person(actor) => Visitor::Person(Actor { email: EmailStanding::Unconfirmed, ..actor }),
        nobody => nobody,
    }
}

/// Somebody with a role of their own, and one that a person on the file lends them.
fn standing_in(number: u128, own: &[Role], role: Role, holder: u128) -> Visitor {
    let lent = RoleHeld { role, department_id: *ESDC, delegated_by: Some(person(holder)) };
    match somebody(number, own, *ESDC) {
        Visitor::Person(mut actor) => {
            actor.roles.push(lent);
            Visitor::Person(actor)
        }
        nobody => nobody,
    }
}

/// Signed in with a password alone.
fn without_second_factor(visitor: Visitor) -> Visitor {
    match visitor {
        Visitor::Person(actor) => Visitor::Person(Actor { factor: Factor::One, ..actor }),
        nobody => nobody,
    }
}

/// As a departmental system of ESDC transmits what somebody decided.
fn through_a_system(visitor: Visitor, evidence: Option<&str>) -> Visitor {
    let hand = Hand::Person { evidence: evidence.map(ToOwned::to_owned) };
    match visitor {
        Visitor::Person(actor) => {
            Visitor::Person(actor.transmitted(System { client_id: CLIENT, department_id: *ESDC, hand }))
        }
        nobody => nobody,
    }
}

fn on_the_platform(number: u128, role: PlatformRole) -> Visitor {
    match somebody(number, &[], *ESDC) {
        Visitor::Person(actor) => Visitor::Person(Actor { platform_roles: vec![role], ..actor }),
        nobody => nobody,
    }
}

/// Everybody, by the name the table uses. `the_…` are the people on the file; `all_roles` holds
/// every role in the department and wrote the file: separation of duties is what stops them.
pub fn everybody() -> Vec<(&'static str, Visitor)> {
    vec![
        ("nobody", Visitor::Nobody),
        ("unconfirmed", unconfirmed()),
        ("a_vendor", somebody(51, &[], *ESDC)),
        ("the_vendor", somebody(VENDOR, &[], *ESDC)),
        ("firm_owner", in_the_firm(FIRM_OWNER, OrganizationRole::Owner)),
        ("firm_administrator", in_the_firm(FIRM_ADMINISTRATOR, OrganizationRole::Administrator)),
        ("firm_member_who_wrote", in_the_firm(FIRM_MEMBER, OrganizationRole::Member)),
        ("another_firm_member", in_the_firm(73, OrganizationRole::Member)),
        ("the_author", somebody(AUTHOR, &[Role::Author], *ESDC)),
        ("the_author_with_all_roles", somebody(AUTHOR, &Role::ALL, *ESDC)),
        ("another_author", somebody(52, &[Role::Author], *ESDC)),
        ("the_approver", somebody(APPROVER, &[Role::Approver], *ESDC)),
        ("the_authority", somebody(AUTHORITY, &[Role::ContractingAuthority], *ESDC)),
        ("the_authority_with_all_roles", somebody(AUTHORITY, &Role::ALL, *ESDC)),
        ("the_certifier", somebody(CERTIFIER, &[Role::Certifier], *ESDC)),
        ("the_certifier_with_all_roles", somebody(CERTIFIER, &Role::ALL, *ESDC)),
        ("the_payer", somebody(PAYER, &[Role::Payer], *ESDC)),
        ("stands_in_for_the_author", standing_in(60, &[], Role::Author, AUTHOR)),
        ("stands_in_for_the_authority", standing_in(61, &[], Role::ContractingAuthority, AUTHORITY)),
        ("payer_standing_in_for_the_certifier", standing_in(62, &[Role::Payer], Role::Certifier, CERTIFIER)),
        ("approver_standing_in_for_the_author", standing_in(63, &[Role::Approver], Role::Author, AUTHOR)),
        ("administrator", somebody(53, &[Role::DepartmentAdministrator], *ESDC)),
        ("all_roles_without_second_factor", without_second_factor(somebody(58, &Role::ALL, *ESDC))),
        ("all_roles_elsewhere", somebody(54, &Role::ALL, *OTHER)),
        ("a_system_in_its_own_name", Visitor::Person(Actor::reading(CLIENT, *ESDC))),
        ("a_system_elsewhere", Visitor::Person(Actor::reading(CLIENT, *OTHER))),
        ("the_author_through_a_system", through_a_system(somebody(AUTHOR, &[Role::Author], *ESDC), None)),
        (
            "the_authority_through_a_system",
            through_a_system(somebody(AUTHORITY, &[Role::ContractingAuthority], *ESDC), Some("ERP 417")),
        ),
        (
            "the_authority_through_a_system_without_evidence",
            through_a_system(somebody(AUTHORITY, &[Role::ContractingAuthority], *ESDC), None),
        ),
        (
            "all_roles_elsewhere_through_a_system",
            through_a_system(somebody(54, &Role::ALL, *OTHER), Some("ERP 418")),
        ),
        (
            "the_vendor_through_a_system",
            through_a_system(somebody(VENDOR, &Role::ALL, *ESDC), Some("ERP 419")),
        ),
        ("product_owner", on_the_platform(PRODUCT_OWNER, PlatformRole::ProductOwner)),
        ("support", on_the_platform(SUPPORT, PlatformRole::Support)),
        ("auditor", on_the_platform(57, PlatformRole::Auditor)),
    ]
}
