//! Everybody who may stand before a file of ESDC.

use std::sync::LazyLock;

use shared::actor::{Actor, EmailStanding, PlatformRole, Role, RoleHeld, Visitor};
use shared::ids::{DepartmentId, PersonId};
use shared::language::Language;
use uuid::Uuid;

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

fn somebody(number: u128, roles: &[Role], department: DepartmentId) -> Visitor {
    Visitor::Person(Actor {
        person_id: person(number),
        language: Language::En,
        email: EmailStanding::Confirmed,
        roles: roles.iter().map(|role| RoleHeld { role: *role, department_id: department }).collect(),
        platform_roles: Vec::new(),
    })
}

fn unconfirmed() -> Visitor {
    match somebody(50, &[], *ESDC) {
        Visitor::Person(actor) => Visitor::Person(Actor { email: EmailStanding::Unconfirmed, ..actor }),
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
        ("the_author", somebody(AUTHOR, &[Role::Author], *ESDC)),
        ("the_author_with_all_roles", somebody(AUTHOR, &Role::ALL, *ESDC)),
        ("another_author", somebody(52, &[Role::Author], *ESDC)),
        ("the_approver", somebody(APPROVER, &[Role::Approver], *ESDC)),
        ("the_authority", somebody(AUTHORITY, &[Role::ContractingAuthority], *ESDC)),
        ("the_authority_with_all_roles", somebody(AUTHORITY, &Role::ALL, *ESDC)),
        ("the_certifier", somebody(CERTIFIER, &[Role::Certifier], *ESDC)),
        ("the_certifier_with_all_roles", somebody(CERTIFIER, &Role::ALL, *ESDC)),
        ("the_payer", somebody(PAYER, &[Role::Payer], *ESDC)),
        ("administrator", somebody(53, &[Role::DepartmentAdministrator], *ESDC)),
        ("all_roles_elsewhere", somebody(54, &Role::ALL, *OTHER)),
        ("product_owner", on_the_platform(55, PlatformRole::ProductOwner)),
        ("support", on_the_platform(56, PlatformRole::Support)),
        ("auditor", on_the_platform(57, PlatformRole::Auditor)),
    ]
}
