//! Several proposals at once: of an opportunity, of a vendor.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QueryOrder, QuerySelect};
use shared::actor::Actor;
use shared::ids::{OpportunityId, OrganizationId, ProposalId};
use shared::proposals::ProposalFacts;

use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::organizations::party;
use crate::proposals::entity::proposals as rows;
use crate::proposals::facts::of_row;

/// Where a vendor's list stands: the last change and the id.
pub type Place = (i64, Uuid);

/// Locks every proposal of an opportunity that is locked, drafts included, in the order of their
/// ids.
///
/// # Errors
/// When the database does not answer.
pub async fn lock_all(write: &Write, id: OpportunityId) -> Result<Vec<ProposalFacts>, Problem> {
    let found = rows::Entity::find()
        .filter(rows::Column::OpportunityId.eq(id.0))
        .order_by_asc(rows::Column::Id)
        .lock_exclusive()
        .all(&**write)
        .await?;
    found.iter().map(of_row).collect()
}

/// Several proposals, by their ids.
///
/// # Errors
/// When the database does not answer.
pub async fn several(transaction: &Transaction, ids: &[ProposalId]) -> Result<Vec<ProposalFacts>, Problem> {
    let ids = ids.iter().map(|id| id.0);
    let found = rows::Entity::find().filter(rows::Column::Id.is_in(ids)).all(transaction).await?;
    found.iter().map(of_row).collect()
}

/// The facts of the proposals opened at closing, by number.
///
/// # Errors
/// When the database does not answer.
pub async fn opened_facts(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Vec<ProposalFacts>, Problem> {
    let found = rows::Entity::find()
        .filter(rows::Column::OpportunityId.eq(id.0))
        .filter(rows::Column::Number.is_not_null())
        .order_by_asc(rows::Column::Number)
        .all(transaction)
        .await?;
    found.iter().map(of_row).collect()
}

/// A person's proposals and those they act on for an organization, the newest change first, one more than `limit`; each with its place.
///
/// # Errors
/// When the database does not answer.
pub async fn of_vendor(
    transaction: &Transaction,
    actor: &Actor,
    opportunity: Option<OpportunityId>,
    after: Option<Place>,
    limit: u64,
) -> Result<Vec<(Place, ProposalFacts)>, Problem> {
    let mut select = rows::Entity::find()
        .filter(party::acts_for(actor, rows::Column::VendorId, rows::Column::OrganizationId))
        .order_by_desc(rows::Column::ChangedAt)
        .order_by_desc(rows::Column::Id)
        .limit(limit + 1);
    if let Some(id) = opportunity {
        select = select.filter(rows::Column::OpportunityId.eq(id.0));
    }
    if let Some((changed_at, id)) = after {
        let same = Condition::all().add(rows::Column::ChangedAt.eq(changed_at)).add(rows::Column::Id.lt(id));
        select = select.filter(Condition::any().add(rows::Column::ChangedAt.lt(changed_at)).add(same));
    }
    let found = select.all(transaction).await?;
    found.iter().map(|row| Ok(((row.changed_at, row.id), of_row(row)?))).collect()
}

/// The proposals of an organization that are neither drafts nor withdrawn nor failed, the newest change
/// first.
///
/// # Errors
/// When the database does not answer.
pub async fn live_of_organization(
    transaction: &Transaction,
    id: OrganizationId,
) -> Result<Vec<ProposalFacts>, Problem> {
    let found = rows::Entity::find()
        .filter(rows::Column::OrganizationId.eq(id.0))
        .filter(rows::Column::Status.is_in(["submitted", "opened", "passed"]))
        .order_by_desc(rows::Column::ChangedAt)
        .all(transaction)
        .await?;
    found.iter().map(of_row).collect()
}
