//! What waits in organizations: invitations to one’s address, and requests
//! to join for those who answer them.

use chrono::{DateTime, Utc};
use shared::actor::{Actor, EmailStanding};
use shared::language::Bilingual;
use shared::notifications::{Link, same};
use shared::work::{Queue, Step, Whose, WorkItem};

use super::store;
use crate::accounts;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::work::item;

/// The lines of a person.
///
/// # Errors
/// When the database does not answer.
pub async fn items(
    transaction: &Transaction,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Vec<WorkItem>, Problem> {
    let mut items = invited(transaction, actor, now).await?;
    for membership in actor.memberships.iter().filter(|held| held.role.binds()) {
        let id = membership.organization_id;
        let requests = store::open_requests(transaction, id).await?;
        if let Some(oldest) = requests.iter().map(|request| request.asked_at).min() {
            let organization = store::read_unchecked(transaction, id).await?;
            let name = same(organization.name());
            items.push(line(Step::DecideRequest, &name, Link::Organization(id), oldest, None));
        }
    }
    Ok(items)
}

async fn invited(
    transaction: &Transaction,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<Vec<WorkItem>, Problem> {
    if actor.email == EmailStanding::Unconfirmed {
        return Ok(Vec::new());
    }
    let email = accounts::store::find(transaction, actor.person_id).await?.email;
    let found = store::invitations_to(transaction, &email, now).await?;
    let ids: Vec<_> = found.iter().map(|one| one.facts.organization_id).collect();
    let organizations = store::several(transaction, &ids).await?;
    let lines = found.into_iter().map(|one| {
        let organization = organizations.iter().find(|(id, _)| *id == one.facts.organization_id);
        let name = same(organization.map(|(_, profile)| profile.legal_name.as_str()).unwrap_or_default());
        let (link, due) = (Link::Invitation(one.facts.id), Some(one.facts.expires_at));
        line(Step::AnswerInvitation, &name, link, one.sent_at, due)
    });
    Ok(lines.collect())
}

fn line(
    step: Step,
    name: &Bilingual,
    link: Link,
    since: DateTime<Utc>,
    due: Option<DateTime<Utc>>,
) -> WorkItem {
    item(Queue::NeedsYou, (step, Whose::Vendor), name, link, since, due)
}
