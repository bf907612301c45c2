//! Holds everything that counts on a person while their account is closed, in the order department,
//! person, organization: of two who are the last of their kind, the second sees that the first is gone.

use shared::accounts::Account;
use shared::actor::{Actor, PlatformRole};
use shared::ids::{DepartmentId, OrganizationId};
use shared::platform::Register;
use shared::refusal::Refusal;

use crate::accounts::{sessions, store};
use crate::ctx::Act;
use crate::http::Problem;
use crate::platform::registers;
use crate::{departments, organizations};

/// Locks the departments where the person holds roles, the platform’s roles if they look after it, the
/// person, and their organizations.
///
/// # Errors
/// `changed_meanwhile`, if they got another role while this waited; `session_over`, if the account was
/// closed meanwhile.
pub async fn lock(act: &Act, actor: &Actor) -> Result<Account, Problem> {
    let departments = departments_of(actor);
    for id in &departments {
        departments::store::lock(act, *id).await?;
    }
    if looks_after_platform(actor) {
        registers::hold(act, Register::PlatformRoles).await?;
    }
    let account = store::lock(act, actor.person_id).await?;
    let now = sessions::actor(act, actor.person_id, actor.factor).await?.ok_or(Refusal::SessionOver)?;
    let is_held = departments_of(&now).iter().all(|id| departments.contains(id))
        && (looks_after_platform(actor) || !looks_after_platform(&now));
    if !is_held {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let ids: Vec<OrganizationId> = now.memberships.iter().map(|held| held.organization_id).collect();
    organizations::store::lock_several(act, &ids).await?;
    Ok(account)
}

fn departments_of(actor: &Actor) -> Vec<DepartmentId> {
    let own = actor.roles.iter().filter(|held| held.delegated_by.is_none());
    let mut ids: Vec<DepartmentId> = own.map(|held| held.department_id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn looks_after_platform(actor: &Actor) -> bool {
    actor.platform_roles.contains(&PlatformRole::ProductOwner)
}
