//! The proposal: locked, read and saved.

use sea_orm::ActiveValue::Set;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use shared::actor::{Actor, Visitor};
use shared::ids::ProposalId;
use shared::proposals::rules::may_read;
use shared::proposals::{ProposalContent, ProposalFacts};
use shared::refusal::Refusal;
use shared::sealing::{Place, SealedVersion};

use crate::columns::millis;
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};
use crate::proposals::entity::proposals::{ActiveModel, Column, Entity, Model};
use crate::proposals::facts::{columns, of_row};
use crate::sealing::{self, Own};

/// Locks one's own proposal. Its opportunity is locked before it, if it is at all.
///
/// # Errors
/// `not_found`, if it is absent or somebody else's.
pub async fn lock(write: &Write, id: ProposalId, actor: &Actor) -> Result<ProposalFacts, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    readable(row, actor)
}

/// Reads one's own proposal.
///
/// # Errors
/// `not_found`, if it is absent or somebody else's.
pub async fn find(
    transaction: &Transaction,
    id: ProposalId,
    actor: &Actor,
) -> Result<ProposalFacts, Problem> {
    readable(Entity::find_by_id(id.0).one(transaction).await?, actor)
}

fn readable(row: Option<Model>, actor: &Actor) -> Result<ProposalFacts, Problem> {
    let facts = of_row(&row.ok_or(Refusal::NotFound)?)?;
    may_read(&Visitor::Person(actor.clone()), &facts)?;
    Ok(facts)
}

/// The draft: what its vendor saved last. For the proponent, at any time.
///
/// # Errors
/// `not_found`.
pub async fn draft(transaction: &Transaction, own: &Own<'_>) -> Result<ProposalContent, Problem> {
    let facts = own.proposal();
    let row = Entity::find_by_id(facts.id.0).one(transaction).await?;
    let key = sealing::of_opportunity(transaction, facts.opportunity_id).await?;
    sealing::whole(&key, &draft_place(facts), &row.ok_or(Refusal::NotFound)?.draft)
}

/// Where a draft is sealed.
pub(super) fn draft_place(facts: &ProposalFacts) -> Place {
    let ProposalFacts { id, opportunity_id, .. } = facts;
    Place { opportunity_id: *opportunity_id, proposal_id: *id, version: SealedVersion::Draft }
}

async fn sealed_draft(
    write: &Write,
    facts: &ProposalFacts,
    draft: &ProposalContent,
) -> Result<String, Problem> {
    let key = sealing::of_opportunity(write, facts.opportunity_id).await?;
    sealing::seal_draft(&key, &draft_place(facts), draft)
}

/// Keeps a new proposal with its draft.
///
/// # Errors
/// `already_proposed`, if the person wrote one for this opportunity; `organization_proposed`, if the
/// organization has one.
pub async fn insert(write: &Write, facts: &ProposalFacts, draft: &ProposalContent) -> Result<(), Problem> {
    let now = millis(write.now().await?);
    let mut row = columns(facts)?;
    row.draft = Set(sealed_draft(write, facts, draft).await?);
    row.created_at = Set(now);
    row.changed_at = Set(now);
    let inserted = Entity::insert(row).exec_without_returning(&**write).await;
    inserted.map(|_| ()).map_err(unless_second)
}

/// Three indexes hold the rules that races would break: one proposal a person writes, one an
/// organization has, and one that a person stands behind. Both databases name what was hit.
fn unless_second(error: DbErr) -> Problem {
    let text = error.to_string();
    if text.contains("submitte") {
        unless_unique(error, Refusal::BehindAnother)
    } else if text.contains("organization") {
        unless_unique(error, Refusal::OrganizationProposed)
    } else {
        unless_unique(error, Refusal::AlreadyProposed)
    }
}

/// Saves the facts; whoever holds an older version saves nothing.
///
/// # Errors
/// `changed_meanwhile`, `behind_another`.
pub async fn save(write: &Write, facts: &ProposalFacts) -> Result<(), Problem> {
    update(write, facts, columns(facts)?).await
}

/// Saves the facts together with the draft.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save_draft(
    write: &Write,
    facts: &ProposalFacts,
    draft: &ProposalContent,
) -> Result<(), Problem> {
    let mut row = columns(facts)?;
    row.draft = Set(sealed_draft(write, facts, draft).await?);
    update(write, facts, row).await
}

async fn update(write: &Write, facts: &ProposalFacts, mut row: ActiveModel) -> Result<(), Problem> {
    row.changed_at = Set(millis(write.now().await?));
    let saved = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(facts.id.0))
        .filter(Column::Version.eq(facts.version.0 - 1))
        .exec(&**write)
        .await
        .map_err(unless_second)?;
    match saved.rows_affected {
        1 => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}
