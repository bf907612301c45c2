//! The file: locked, read and saved.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::QuerySelect;
use sea_orm::entity::prelude::*;
use shared::actor::{Actor, Visitor};
use shared::ids::OpportunityId;
use shared::language::Bilingual;
use shared::opportunities::rules::may_read;
use shared::opportunities::{OpportunityContent, OpportunityFacts};
use shared::refusal::Refusal;

use crate::columns::{from_document, millis, moment, to_document};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::opportunities::entity::opportunities::{ActiveModel, Column, Entity, Model};
use crate::opportunities::facts::{self, Listing};

/// Locks a file for a change by a person. Business time is to be read after it.
///
/// # Errors
/// `not_found`, if it is absent or hidden from them.
pub async fn lock(write: &Write, id: OpportunityId, actor: &Actor) -> Result<OpportunityFacts, Problem> {
    let facts = lock_unchecked(write, id).await?;
    may_read(&Visitor::Person(actor.clone()), &facts)?;
    Ok(facts)
}

/// Locks a file for a change by the system.
///
/// # Errors
/// `not_found`.
pub async fn lock_unchecked(write: &Write, id: OpportunityId) -> Result<OpportunityFacts, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    facts::of_row(&row.ok_or(Refusal::NotFound)?)
}

/// Locks a file against closing, but not against others who submit to it.
///
/// # Errors
/// As [`lock`].
pub async fn lock_shared(
    write: &Write,
    id: OpportunityId,
    actor: &Actor,
) -> Result<OpportunityFacts, Problem> {
    let row = Entity::find_by_id(id.0).lock_shared().one(&**write).await?;
    let facts = facts::of_row(&row.ok_or(Refusal::NotFound)?)?;
    may_read(&Visitor::Person(actor.clone()), &facts)?;
    Ok(facts)
}

/// Reads a file that the visitor may see.
///
/// # Errors
/// `not_found`, if it is absent or hidden from them.
pub async fn read(
    transaction: &Transaction,
    id: OpportunityId,
    visitor: &Visitor,
) -> Result<OpportunityFacts, Problem> {
    let facts = facts::of_row(&row(transaction, id).await?)?;
    may_read(visitor, &facts)?;
    Ok(facts)
}

/// When the file was started.
///
/// # Errors
/// `not_found`.
pub async fn created_at(transaction: &Transaction, id: OpportunityId) -> Result<DateTime<Utc>, Problem> {
    Ok(moment(row(transaction, id).await?.created_at))
}

/// When the file was first sent for approval.
///
/// # Errors
/// `not_found`.
pub async fn first_sent_at(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Option<DateTime<Utc>>, Problem> {
    Ok(row(transaction, id).await?.first_sent_at.map(moment))
}

/// What a list shows of it.
///
/// # Errors
/// `not_found`.
pub async fn listing(transaction: &Transaction, id: OpportunityId) -> Result<Listing, Problem> {
    from_document(&row(transaction, id).await?.listing)
}

/// The titles of several files, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn titles(
    transaction: &Transaction,
    ids: &[OpportunityId],
) -> Result<BTreeMap<OpportunityId, Bilingual>, Problem> {
    let rows: Vec<(Uuid, String)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Listing)
        .filter(Column::Id.is_in(ids.iter().map(|id| id.0)))
        .into_tuple()
        .all(transaction)
        .await?;
    rows.into_iter()
        .map(|(id, listing)| Ok((OpportunityId(id), from_document::<Listing>(&listing)?.title)))
        .collect()
}

/// The facts and titles of several files, in one query: for slices that know by what right.
///
/// # Errors
/// When the database does not answer.
pub async fn several(
    transaction: &Transaction,
    ids: &[OpportunityId],
) -> Result<BTreeMap<OpportunityId, (OpportunityFacts, Bilingual)>, Problem> {
    let ids = ids.iter().map(|id| id.0);
    let rows = Entity::find().filter(Column::Id.is_in(ids)).all(transaction).await?;
    rows.iter()
        .map(|row| {
            let title = from_document::<Listing>(&row.listing)?.title;
            Ok((OpportunityId(row.id), (facts::of_row(row)?, title)))
        })
        .collect()
}

/// Inserts a new file with what it says.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(
    write: &Write,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
) -> Result<(), Problem> {
    let now = millis(write.now().await?);
    let mut row = facts::columns(facts)?;
    row.id = Set(facts.id.0);
    row.listing = Set(to_document(&Listing::of(content))?);
    row.kind = Set(content.kind.code().to_owned());
    row.price_cents = Set(content.price.map(shared::money::Money::cents));
    row.created_at = Set(now);
    row.changed_at = Set(now);
    Entity::insert(row).exec_without_returning(&**write).await?;
    super::put_content(write, facts.id, facts.content_number, content).await
}

/// Saves the facts; whoever holds an older version saves nothing.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save(write: &Write, facts: &OpportunityFacts) -> Result<(), Problem> {
    save_row(write, facts, facts::columns(facts)?).await
}

/// Saves the facts and what is public, and puts it where lists and searches find it.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save_public(
    write: &Write,
    facts: &OpportunityFacts,
    content: &OpportunityContent,
) -> Result<(), Problem> {
    let key = super::index::index(write, facts, content).await?;
    let mut saved = facts::columns(facts)?;
    saved.search_key = Set(Some(key));
    saved.listing = Set(to_document(&Listing::of(content))?);
    saved.kind = Set(content.kind.code().to_owned());
    saved.price_cents = Set(content.price.map(shared::money::Money::cents));
    save_row(write, facts, saved).await
}

async fn save_row(write: &Write, facts: &OpportunityFacts, mut row: ActiveModel) -> Result<(), Problem> {
    row.changed_at = Set(millis(write.now().await?));
    if let shared::opportunities::Review::Sent { at } = facts.review
        && first_sent_at(write, facts.id).await?.is_none()
    {
        row.first_sent_at = Set(Some(millis(at)));
    }
    let saved = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(facts.id.0))
        .filter(Column::Version.eq(facts.version.0 - 1))
        .exec(&**write)
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

/// Saves what the department's own list shows of a draft.
///
/// # Errors
/// When the database does not answer.
pub async fn save_listing(
    write: &Write,
    id: OpportunityId,
    content: &OpportunityContent,
) -> Result<(), Problem> {
    let row = ActiveModel {
        listing: Set(to_document(&Listing::of(content))?),
        kind: Set(content.kind.code().to_owned()),
        price_cents: Set(content.price.map(shared::money::Money::cents)),
        ..Default::default()
    };
    Entity::update_many().set(row).filter(Column::Id.eq(id.0)).exec(&**write).await?;
    Ok(())
}

pub(super) async fn row(transaction: &Transaction, id: OpportunityId) -> Result<Model, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    Ok(row.ok_or(Refusal::NotFound)?)
}
