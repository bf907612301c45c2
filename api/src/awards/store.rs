//! Every query about offers.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, QueryOrder, QueryResult, QuerySelect, Statement};
use shared::awards::OfferFacts;
use shared::ids::{DepartmentId, OfferId, OpportunityId, ProposalId, Version};
use shared::money::Money;
use shared::organizations::Proponent;
use shared::refusal::Refusal;

use super::entity::{Column, Entity, Model, columns};
use crate::columns::{moment, money};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};

/// Every offer about an opportunity, and everybody passed over, in the order of the draw.
///
/// # Errors
/// When the database does not answer.
pub async fn offers(transaction: &Transaction, id: OpportunityId) -> Result<Vec<OfferFacts>, Problem> {
    let rows = Entity::find()
        .filter(Column::OpportunityId.eq(id.0))
        .order_by_asc(Column::Rank)
        .all(transaction)
        .await?;
    facts_of(rows)
}

/// The offer to a proposal, if one was made or it was passed over.
///
/// # Errors
/// When the database does not answer.
pub async fn offer_of_proposal(
    transaction: &Transaction,
    id: ProposalId,
) -> Result<Option<OfferFacts>, Problem> {
    let row = Entity::find().filter(Column::ProposalId.eq(id.0)).one(transaction).await?;
    row.map(TryInto::try_into).transpose()
}

/// The offers to several proposals, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn offers_of_proposals(
    transaction: &Transaction,
    ids: &[ProposalId],
) -> Result<Vec<OfferFacts>, Problem> {
    let ids = ids.iter().map(|id| id.0);
    facts_of(Entity::find().filter(Column::ProposalId.is_in(ids)).all(transaction).await?)
}

/// Until when the open offer about each of several opportunities may be accepted, in one query.
///
/// # Errors
/// When the database does not answer.
pub async fn open_until(
    transaction: &Transaction,
    ids: &[OpportunityId],
) -> Result<BTreeMap<OpportunityId, DateTime<Utc>>, Problem> {
    let rows: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::OpportunityId)
        .column(Column::ExpiresAt)
        .filter(Column::OpportunityId.is_in(ids.iter().map(|id| id.0)))
        .filter(Column::Status.eq("pending"))
        .into_tuple()
        .all(transaction)
        .await?;
    Ok(rows.into_iter().map(|(id, until)| (OpportunityId(id), moment(until))).collect())
}

/// What a department has on offer to a vendor: the opportunities with their prices before tax.
///
/// # Errors
/// When the database does not answer.
pub async fn pending_prices(
    transaction: &Transaction,
    department: DepartmentId,
    vendor: Proponent,
) -> Result<Vec<(OpportunityId, Money)>, Problem> {
    let (whose, id) = match vendor {
        Proponent::Person(id) => ("f.vendor_id = $1 AND f.organization_id IS NULL", id.0),
        Proponent::Organization(id) => ("f.organization_id = $1", id.0),
    };
    let sql = format!(
        "SELECT o.id, coalesce(o.price_cents, 0) AS cents
         FROM offers f JOIN opportunities o ON o.id = f.opportunity_id
         WHERE {whose} AND f.status = 'pending' AND o.department_id = $2"
    );
    let values = [id.into(), department.0.into()];
    let question = Statement::from_sql_and_values(transaction.get_database_backend(), sql, values);
    let rows = transaction.query_all_raw(question).await?;
    let priced =
        |row: QueryResult| Ok((OpportunityId(row.try_get("", "id")?), money(row.try_get("", "cents")?)?));
    rows.into_iter().map(priced).collect()
}

/// One offer.
///
/// # Errors
/// `not_found`.
pub async fn read(transaction: &Transaction, id: OfferId) -> Result<OfferFacts, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    row.ok_or(Refusal::NotFound)?.try_into()
}

/// Locks an offer. Its opportunity is locked before it.
///
/// # Errors
/// `not_found`.
pub async fn lock(write: &Write, id: OfferId) -> Result<OfferFacts, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    row.ok_or(Refusal::NotFound)?.try_into()
}

/// Keeps an offer that was made: a new one, or one to somebody who was passed over before.
///
/// # Errors
/// `offer_outstanding`, if another one stands.
pub async fn keep(write: &Write, offer: &OfferFacts) -> Result<(), Problem> {
    if offer.version != Version::FIRST {
        return save(write, offer).await;
    }
    let inserted = Entity::insert(columns(offer)?).exec_without_returning(&**write).await;
    inserted.map(|_| ()).map_err(|error| unless_unique(error, Refusal::OfferOutstanding))
}

/// Saves an offer; whoever holds an older version saves nothing.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save(write: &Write, offer: &OfferFacts) -> Result<(), Problem> {
    let saved = Entity::update_many()
        .set(columns(offer)?)
        .filter(Column::Id.eq(offer.id.0))
        .filter(Column::Version.eq(offer.version.0 - 1))
        .exec(&**write)
        .await?;
    match saved.rows_affected {
        1 => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

fn facts_of(rows: Vec<Model>) -> Result<Vec<OfferFacts>, Problem> {
    rows.into_iter().map(TryInto::try_into).collect()
}
