//! Invitations as the invited person reads them.

use chrono::{DateTime, Utc};
use shared::organizations::MyInvitation;

use super::store::{self, Invitation};
use crate::audience;
use crate::db::Transaction;
use crate::http::problem::Problem;

/// Several invitations to the same person.
///
/// # Errors
/// When the database does not answer.
pub async fn views(
    transaction: &Transaction,
    invitations: Vec<Invitation>,
    now: DateTime<Utc>,
) -> Result<Vec<MyInvitation>, Problem> {
    let organizations: Vec<_> = invitations.iter().map(|one| one.facts.organization_id).collect();
    let organizations = store::several(transaction, &organizations).await?;
    let people: Vec<_> = invitations.iter().map(|one| one.invited_by).collect();
    let people = audience::names(transaction, &people).await?;
    let view = |invitation: Invitation| {
        let Invitation { facts, invited_by, .. } = invitation;
        let organization = organizations.iter().find(|(id, _)| *id == facts.organization_id);
        let person = people.iter().find(|(id, _)| *id == invited_by);
        MyInvitation {
            id: facts.id,
            version: facts.version,
            organization_id: facts.organization_id,
            organization_name: organization
                .map(|(_, profile)| profile.legal_name.clone())
                .unwrap_or_default(),
            role: facts.role,
            invited_by: person.map(|(_, name)| name.clone()).unwrap_or_default(),
            expires_at: facts.expires_at,
            open: facts.is_open(now),
        }
    };
    Ok(invitations.into_iter().map(view).collect())
}

/// One invitation.
///
/// # Errors
/// When the database does not answer.
pub async fn view(
    transaction: &Transaction,
    invitation: Invitation,
    now: DateTime<Utc>,
) -> Result<MyInvitation, Problem> {
    let mut views = views(transaction, vec![invitation], now).await?;
    views.pop().ok_or_else(|| crate::columns::inconsistent("organization_invitations"))
}
