//! The claim of an idempotency key: a row that the act's own transaction inserts. Two requests
//! with one key cannot both insert it; the second waits for the first and then replays it.
//!
//! Kept are the keyed hash of the request and the id of what it made, never a body; the status
//! is the operation's only good one, so it need not be kept. What failed was never committed
//! and leaves no claim.

use chrono::Duration;
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, TryInsertResult};
use shared::refusal::Refusal;

use crate::columns::millis;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::http::problem::Problem;
use crate::machine;

/// How long a replay is recognised: longer than any client retries.
const KEPT: Duration = Duration::days(7);

/// Who sends what under which key.
pub struct Claim {
    /// Who: a person, or a departmental system as a client.
    pub actor_id: Uuid,
    /// Which operation.
    pub operation: String,
    /// The caller's key.
    pub key: String,
    /// The keyed hash of the request.
    pub fingerprint: String,
}

/// Whose claim it is.
pub enum Claimed {
    /// Ours: act.
    Now,
    /// An earlier one's that made this: only render it.
    Before(Uuid),
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency_keys")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    actor_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    operation: String,
    #[sea_orm(primary_key, auto_increment = false)]
    key: String,
    fingerprint: String,
    resource_id: Option<Uuid>,
    made_at: i64,
}

/// Claims the key for this transaction.
///
/// # Errors
/// `idempotency_key_reused`, if it stands for another request.
pub async fn take(transaction: &Transaction, claim: &Claim) -> Result<Claimed, Problem> {
    let row = Model {
        actor_id: claim.actor_id,
        operation: claim.operation.clone(),
        key: claim.key.clone(),
        fingerprint: claim.fingerprint.clone(),
        resource_id: None,
        made_at: millis(machine::now()),
    };
    let inserted = Entity::insert(row.into_active_model())
        .on_conflict_do_nothing()
        .exec_without_returning(transaction)
        .await?;
    match inserted {
        TryInsertResult::Inserted(1) => Ok(Claimed::Now),
        _ => earlier(transaction, claim).await,
    }
}

async fn earlier(transaction: &Transaction, claim: &Claim) -> Result<Claimed, Problem> {
    let found = Entity::find_by_id(key_of(claim)).one(transaction).await?;
    let row = found.ok_or(Problem::Busy)?;
    if row.fingerprint != claim.fingerprint {
        return Err(Refusal::KeyReused.into());
    }
    row.resource_id.map(Claimed::Before).ok_or(Problem::Busy)
}

/// Notes what the act made.
///
/// # Errors
/// When the database does not answer.
pub async fn settle(transaction: &Transaction, claim: &Claim, resource_id: Uuid) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::ResourceId, Expr::value(resource_id))
        .filter(Column::ActorId.eq(claim.actor_id))
        .filter(Column::Operation.eq(&claim.operation))
        .filter(Column::Key.eq(&claim.key))
        .exec(transaction)
        .await?;
    Ok(())
}

/// Forgets the claims that nobody will replay any more.
///
/// # Errors
/// When the database does not answer.
pub async fn sweep(ctx: &Ctx) -> Result<(), Problem> {
    let oldest = millis(machine::now() - KEPT);
    let write = ctx.begin_system().await?;
    Entity::delete_many().filter(Column::MadeAt.lt(oldest)).exec(&*write).await?;
    write.commit_quietly().await
}

fn key_of(claim: &Claim) -> (Uuid, String, String) {
    (claim.actor_id, claim.operation.clone(), claim.key.clone())
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
