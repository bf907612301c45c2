//! What waits in departments: invitations for whoever owns the address, requests and files without an
//! author for administrators.

use chrono::{DateTime, Utc};
use shared::actor::{Actor, Role};
use shared::departments::RequestState;
use shared::ids::DepartmentId;
use shared::notifications::Link;
use shared::work::{Queue, Step, Whose, WorkItem};

use super::{list_own_invitations, store};
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::work::item;

/// How many requests of a department stand in a queue.
const REQUESTS_MAX: u64 = 100;

/// The lines of a person.
///
/// # Errors
/// When the database does not answer.
pub async fn items(
    transaction: &Transaction,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Vec<WorkItem>, Problem> {
    let mut items = Vec::new();
    let administrator = Whose::Official(Role::DepartmentAdministrator);
    for invitation in list_own_invitations::to(transaction, actor).await? {
        if invitation.is_open(now) {
            let name = store::read(transaction, invitation.department_id).await?.name;
            let step = (Step::AnswerInvitation, administrator);
            let link = Link::DepartmentInvitation(invitation.id);
            let (since, due) = (invitation.invited_at, Some(invitation.ends_at));
            items.push(item(Queue::NeedsYou, step, &name, link, since, due));
        }
    }
    for id in administered(actor) {
        let name = store::read(transaction, id).await?.name;
        let link = Link::Department(id);
        let waiting = store::requests(transaction, id, None, REQUESTS_MAX).await?;
        let oldest =
            waiting.iter().filter(|one| one.state == RequestState::Waiting).map(|one| one.asked_at).min();
        if let Some(since) = oldest {
            items.push(item(Queue::NeedsYou, (Step::DecideRequest, administrator), &name, link, since, None));
        }
        let department = store::facts(transaction, id, now).await?;
        if !store::orphans(transaction, &department).await?.is_empty() {
            items.push(item(Queue::NeedsYou, (Step::HandOver, administrator), &name, link, now, None));
        }
    }
    Ok(items)
}

fn administered(actor: &Actor) -> Vec<DepartmentId> {
    let mut ids: Vec<DepartmentId> = actor
        .roles
        .iter()
        .filter(|held| held.role == Role::DepartmentAdministrator)
        .map(|held| held.department_id)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
