//! The contract: locked, read and saved.

use chrono::Datelike;
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect};
use shared::actor::{Actor, Visitor};
use shared::calendar::eastern_day;
use shared::contracts::ContractFacts;
use shared::contracts::file::contract_number;
use shared::contracts::rules::may_read;
use shared::departments::DepartmentView;
use shared::ids::{ContractId, OfferId, OpportunityId};
use shared::opportunities::OpportunityFacts;
use shared::refusal::Refusal;

use crate::columns::{from_document, millis, to_document};
use crate::contracts::entity::contracts::{ActiveModel, Column, Entity};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};
use crate::opportunities;

/// The contract of an opportunity: the newest, where an earlier one was terminated.
///
/// # Errors
/// When the database does not answer.
pub async fn of_opportunity(
    transaction: &Transaction,
    id: OpportunityId,
) -> Result<Option<ContractFacts>, Problem> {
    let row = Entity::find()
        .filter(Column::OpportunityId.eq(id.0))
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::Id)
        .limit(1)
        .one(transaction)
        .await?;
    row.map(|row| from_document(&row.facts)).transpose()
}

/// The contract that an offer led to.
///
/// # Errors
/// When the database does not answer.
pub async fn of_offer(transaction: &Transaction, id: OfferId) -> Result<Option<ContractFacts>, Problem> {
    let row = Entity::find().filter(Column::OfferId.eq(id.0)).one(transaction).await?;
    row.map(|row| from_document(&row.facts)).transpose()
}

/// One contract that the visitor may see.
///
/// # Errors
/// `not_found`, if it is absent or hidden from them.
pub async fn read(
    transaction: &Transaction,
    id: ContractId,
    visitor: &Visitor,
) -> Result<ContractFacts, Problem> {
    let row = Entity::find_by_id(id.0).one(transaction).await?;
    let facts = from_document(&row.ok_or(Refusal::NotFound)?.facts)?;
    may_read(visitor, &facts)?;
    Ok(facts)
}

/// Locks a contract for a change by a person. Business time is to be read after it.
///
/// # Errors
/// `not_found`, if it is absent or hidden from them.
pub async fn lock(write: &Write, id: ContractId, actor: &Actor) -> Result<ContractFacts, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    let facts = from_document(&row.ok_or(Refusal::NotFound)?.facts)?;
    may_read(&Visitor::Person(actor.clone()), &facts)?;
    Ok(facts)
}

/// Locks a contract for what the system does by the clock.
///
/// # Errors
/// `not_found`.
pub async fn lock_unchecked(write: &Write, id: ContractId) -> Result<ContractFacts, Problem> {
    let row = Entity::find_by_id(id.0).lock_exclusive().one(&**write).await?;
    from_document(&row.ok_or(Refusal::NotFound)?.facts)
}

/// Locks a contract's opportunity and then the contract: for acts that move the whole file.
///
/// # Errors
/// As [`lock`].
pub async fn lock_with_opportunity(
    write: &Write,
    id: ContractId,
    actor: &Actor,
) -> Result<(OpportunityFacts, ContractFacts), Problem> {
    let seen = read(write, id, &Visitor::Person(actor.clone())).await?;
    let opportunity = opportunities::store::lock_unchecked(write, seen.opportunity_id).await?;
    let contract = lock(write, id, actor).await?;
    Ok((opportunity, contract))
}

/// The number of a department's next contract. The department is locked.
///
/// # Errors
/// When the database does not answer.
pub async fn next_running_number(write: &Write, department: &DepartmentView) -> Result<String, Problem> {
    let year = eastern_day(write.now().await?).year();
    let acronym = &department.acronym.en;
    let this_year = format!("{acronym}-{year}-");
    let made = Entity::find()
        .filter(Column::DepartmentId.eq(department.id.0))
        .filter(Column::Number.starts_with(this_year))
        .count(&**write)
        .await?;
    let running = u32::try_from(made).map_err(Problem::fault)? + 1;
    Ok(contract_number(acronym, year, running))
}

/// Keeps a new contract.
///
/// # Errors
/// `contract_exists`, if another one stands.
pub async fn insert(write: &Write, contract: &ContractFacts) -> Result<(), Problem> {
    let mut row = columns(write, contract).await?;
    row.made_at = Set(millis(write.now().await?));
    let inserted = Entity::insert(row).exec_without_returning(&**write).await;
    inserted.map(|_| ()).map_err(|error| unless_unique(error, Refusal::ContractExists))
}

/// Saves a contract; whoever holds an older version saves nothing.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save(write: &Write, contract: &ContractFacts) -> Result<(), Problem> {
    let saved = Entity::update_many()
        .set(columns(write, contract).await?)
        .filter(Column::Id.eq(contract.id.0))
        .filter(Column::Version.eq(contract.version.0 - 1))
        .exec(&**write)
        .await?;
    match saved.rows_affected {
        1 => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

async fn columns(write: &Write, contract: &ContractFacts) -> Result<ActiveModel, Problem> {
    Ok(ActiveModel {
        id: Set(contract.id.0),
        version: Set(contract.version.0),
        number: Set(contract.number.clone()),
        opportunity_id: Set(contract.opportunity_id.0),
        offer_id: Set(contract.offer_id.0),
        department_id: Set(contract.department_id.0),
        vendor_id: Set(contract.vendor_id.0),
        organization_id: Set(contract.organization_id.map(|id| id.0)),
        author_id: Set(contract.author_id.0),
        status: Set(contract.state.code().to_owned()),
        phase: Set(contract.phase().code().to_owned()),
        facts: Set(to_document(contract)?),
        total_cents: Set(contract.amounts.total.cents()),
        signed_at: Set(contract.signed_at().map(millis)),
        changed_at: Set(millis(write.now().await?)),
        ..Default::default()
    })
}
