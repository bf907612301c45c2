//! What happens to the people of a department: each command asks its own guard first.

use super::rules::{may_administer, may_hand_over, may_take_over};
use super::{DepartmentFacts, RoleGrant};
use crate::actor::{Actor, Role};
use crate::contracts::ContractFacts;
use crate::ids::PersonId;
use crate::opportunities::OpportunityFacts;
use crate::refusal::Refusal;

/// Gives an official of the department one more role.
///
/// # Errors
/// As [`may_administer`], `not_on_yourself`, `not_an_official` for people who hold no role there (they
/// are invited), `role_held`.
pub fn grant(
    actor: &Actor,
    department: &DepartmentFacts,
    person_id: PersonId,
    role: Role,
) -> Result<DepartmentFacts, Refusal> {
    may_administer(actor, department.id)?;
    if actor.stands_for(person_id) {
        return Err(Refusal::NotOnYourself);
    }
    if !department.employs(person_id) {
        return Err(Refusal::NotAnOfficial);
    }
    if department.holds(person_id, role) {
        return Err(Refusal::RoleHeld);
    }
    Ok(with_roles(department, person_id, &[role]))
}

/// Takes a role away. The last administrator keeps theirs.
///
/// # Errors
/// As [`may_administer`], `not_an_official`, `last_administrator`.
pub fn revoke(
    actor: &Actor,
    department: &DepartmentFacts,
    person_id: PersonId,
    role: Role,
) -> Result<DepartmentFacts, Refusal> {
    may_administer(actor, department.id)?;
    if !department.holds(person_id, role) {
        return Err(Refusal::NotAnOfficial);
    }
    without(department, person_id, |held| held == role)
}

/// Gives up every role in the department. Open files are handed over first, and the last
/// administrator stays.
///
/// # Errors
/// `not_found` for people who hold no role there, `files_to_hand_over`, `last_administrator`.
pub fn leave(
    actor: &Actor,
    department: &DepartmentFacts,
    open_files: usize,
) -> Result<DepartmentFacts, Refusal> {
    if !department.employs(actor.person_id) {
        return Err(Refusal::NotFound);
    }
    let left = without(department, actor.person_id, |_| true)?;
    if open_files > 0 { Err(Refusal::FilesToHandOver) } else { Ok(left) }
}

/// The department with more roles of a person; those that they hold already stay as they are.
#[must_use]
pub fn with_roles(department: &DepartmentFacts, person_id: PersonId, roles: &[Role]) -> DepartmentFacts {
    let mut changed = department.clone();
    changed.version = department.version.next();
    let new = roles.iter().filter(|role| !department.holds(person_id, **role));
    changed.grants.extend(new.map(|role| RoleGrant { person_id, role: *role }));
    changed
}

fn without(
    department: &DepartmentFacts,
    person_id: PersonId,
    goes: impl Fn(Role) -> bool,
) -> Result<DepartmentFacts, Refusal> {
    let mut changed = department.clone();
    changed.version = department.version.next();
    changed.grants.retain(|grant| grant.person_id != person_id || !goes(grant.role));
    let administrators = |facts: &DepartmentFacts| {
        facts.grants.iter().filter(|grant| grant.role == Role::DepartmentAdministrator).count()
    };
    if administrators(&changed) == 0 && administrators(department) > 0 {
        return Err(Refusal::LastAdministrator);
    }
    Ok(changed)
}

/// Hands a file to another author. The one before stays kept apart from the other duties.
///
/// # Errors
/// As [`may_hand_over`] and [`may_take_over`].
pub fn hand_over(
    actor: &Actor,
    department: &DepartmentFacts,
    opportunity: &OpportunityFacts,
    certifiers: &[PersonId],
    next: PersonId,
) -> Result<OpportunityFacts, Refusal> {
    may_hand_over(actor, opportunity)?;
    may_take_over(department, opportunity, certifiers, next)?;
    Ok(OpportunityFacts {
        version: opportunity.version.next(),
        author_id: next,
        co_authors: handed(&opportunity.authors(), next),
        ..opportunity.clone()
    })
}

/// The contract of a file that was handed over: the next author reviews the work.
#[must_use]
pub fn handed_over(contract: &ContractFacts, next: PersonId) -> ContractFacts {
    ContractFacts {
        version: contract.version.next(),
        author_id: next,
        co_authors: handed(&contract.authors(), next),
        ..contract.clone()
    }
}

fn handed(authors: &[PersonId], next: PersonId) -> Vec<PersonId> {
    authors.iter().copied().filter(|person| *person != next).collect()
}
