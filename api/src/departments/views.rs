//! What is read about a department's people, with their names.

use chrono::{DateTime, Duration, Utc};
use shared::actor::Role;
use shared::calendar::eastern_day;
use shared::departments::{
    Delegation, DelegationView, DepartmentFacts, DepartmentInvitationView, Invitation, OpenFileView,
    RoleRequest, RoleRequestView,
};
use shared::ids::PersonId;

use super::store::{self, OpenFile};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::{accounts, audience, programmes};

/// Invitations, as those who sent them and whoever they went to read them.
///
/// # Errors
/// When the database does not answer.
pub async fn invitations(
    transaction: &Transaction,
    found: Vec<Invitation>,
    now: DateTime<Utc>,
) -> Result<Vec<DepartmentInvitationView>, Problem> {
    let senders: Vec<PersonId> = found.iter().map(|one| one.invited_by).collect();
    let names = audience::names(transaction, &senders).await?;
    let departments = store::all(transaction).await?;
    let view = |one: Invitation| {
        let open = one.is_open(now);
        let department = departments.iter().find(|department| department.id == one.department_id)?.clone();
        let invited_by = name_in(&names, one.invited_by);
        let Invitation { id, version, email, roles, reason, invited_at, ends_at, state, .. } = one;
        let view = DepartmentInvitationView {
            id,
            version,
            department,
            email,
            roles,
            reason,
            invited_by,
            invited_at,
            ends_at,
            state,
            open,
        };
        Some(view)
    };
    Ok(found.into_iter().filter_map(view).collect())
}

/// One invitation.
///
/// # Errors
/// When the database does not answer.
pub async fn invitation(
    transaction: &Transaction,
    found: &Invitation,
    now: DateTime<Utc>,
) -> Result<DepartmentInvitationView, Problem> {
    let view = invitations(transaction, vec![found.clone()], now).await?.pop();
    view.ok_or_else(|| crate::columns::inconsistent("department_invitations.department_id"))
}

/// Requests for roles.
///
/// # Errors
/// When the database does not answer.
pub async fn requests(
    transaction: &Transaction,
    found: Vec<RoleRequest>,
) -> Result<Vec<RoleRequestView>, Problem> {
    let people: Vec<PersonId> = found.iter().map(|one| one.person_id).collect();
    let accounts = accounts::store::find_all(transaction, &people).await?;
    let departments = store::all(transaction).await?;
    let view = |one: RoleRequest| {
        let department = departments.iter().find(|department| department.id == one.department_id)?.clone();
        let account = accounts.iter().find(|account| account.id == one.person_id)?;
        let RoleRequest { id, version, person_id, roles, note, asked_at, state, .. } = one;
        let (name, email) = (account.name.clone(), account.email.clone());
        Some(RoleRequestView {
            id,
            version,
            department,
            person_id,
            name,
            email,
            roles,
            note,
            asked_at,
            state,
        })
    };
    Ok(found.into_iter().filter_map(view).collect())
}

/// One request.
///
/// # Errors
/// When the database does not answer.
pub async fn request(transaction: &Transaction, found: &RoleRequest) -> Result<RoleRequestView, Problem> {
    let view = requests(transaction, vec![found.clone()]).await?.pop();
    view.ok_or_else(|| crate::columns::inconsistent("role_requests.person_id"))
}

/// Delegations.
///
/// # Errors
/// When the database does not answer.
pub async fn delegations(
    transaction: &Transaction,
    found: Vec<Delegation>,
    now: DateTime<Utc>,
) -> Result<Vec<DelegationView>, Problem> {
    let people: Vec<PersonId> = found.iter().flat_map(|one| [one.delegator_id, one.delegate_id]).collect();
    let names = audience::names(transaction, &people).await?;
    let view = |one: Delegation| DelegationView {
        id: one.id,
        version: one.version,
        department_id: one.department_id,
        role: one.role,
        delegator_id: one.delegator_id,
        delegator: name_in(&names, one.delegator_id),
        delegate_id: one.delegate_id,
        delegate: name_in(&names, one.delegate_id),
        from: eastern_day(one.from),
        to: eastern_day(one.until - Duration::milliseconds(1)),
        ended_at: one.ended_at,
        over: one.is_over(now),
    };
    Ok(found.into_iter().map(view).collect())
}

/// One delegation.
///
/// # Errors
/// When the database does not answer.
pub async fn delegation(
    transaction: &Transaction,
    found: &Delegation,
    now: DateTime<Utc>,
) -> Result<DelegationView, Problem> {
    let view = delegations(transaction, vec![found.clone()], now).await?.pop();
    view.ok_or_else(|| crate::columns::inconsistent("delegations.id"))
}

/// Files that are not over, with their authors.
///
/// # Errors
/// When the database does not answer.
pub async fn open_files(
    transaction: &Transaction,
    department: &DepartmentFacts,
    found: Vec<OpenFile>,
    now: DateTime<Utc>,
) -> Result<Vec<OpenFileView>, Problem> {
    let authors: Vec<PersonId> = found.iter().map(|file| file.facts.author_id).collect();
    let names = audience::names(transaction, &authors).await?;
    let programmes = programmes::store::all(transaction).await?;
    let view = |file: OpenFile| {
        let OpenFile { facts, title } = file;
        let programme = programmes.iter().find(|one| one.key == facts.programme.alone());
        let required = programme.map(|one| one.document.approvals.clone()).unwrap_or_default();
        OpenFileView {
            id: facts.id,
            version: facts.version,
            title,
            phase: facts.phase(now, &required),
            author_id: facts.author_id,
            author: name_in(&names, facts.author_id),
            orphaned: !department.holds(facts.author_id, Role::Author),
        }
    };
    Ok(found.into_iter().map(view).collect())
}

fn name_in(names: &[(PersonId, String)], id: PersonId) -> String {
    names.iter().find(|(one, _)| *one == id).map(|(_, name)| name.clone()).unwrap_or_default()
}
