//! The sandbox's clock: one row that says how far business time is from the database's clock.

use chrono::{DateTime, Duration, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{IntoActiveModel, QuerySelect};
use shared::refusal::Refusal;

use crate::columns::millis;
use crate::ctx::Write;
use crate::db::business_time;
use crate::http::Problem;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sandbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    pub offset_ms: i64,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// Sets the clock of a fresh database to `at`, or to the real time, and `back` from there; says
/// whether it was fresh.
///
/// # Errors
/// When the database does not answer.
pub async fn start(write: &Write, at: Option<DateTime<Utc>>, back: Duration) -> Result<bool, Problem> {
    if Entity::find_by_id(1).lock_exclusive().one(&**write).await?.is_some() {
        return Ok(false);
    }
    let real = business_time(write).await?;
    let row = Model { id: 1, offset_ms: millis(at.unwrap_or(real) - back) - millis(real) };
    Entity::insert(row.into_active_model()).exec_without_returning(&**write).await?;
    Ok(true)
}

/// Whether the clock is behind the real time.
///
/// # Errors
/// When the database does not answer.
pub async fn is_behind(write: &Write) -> Result<bool, Problem> {
    let row = Entity::find_by_id(1).one(&**write).await?;
    Ok(row.is_some_and(|row| row.offset_ms < 0))
}

/// Brings a clock that was set back to where it was set back from: `at`, or the real time. It
/// never goes backwards for that.
///
/// # Errors
/// When the database does not answer.
pub async fn arrive(write: &Write, at: Option<DateTime<Utc>>) -> Result<(), Problem> {
    let row = Entity::find_by_id(1).lock_exclusive().one(&**write).await?;
    let offset = row.ok_or(Refusal::NotADemonstration)?.offset_ms;
    let now = business_time(write).await?;
    let real = millis(now) - offset;
    let arrived = Ord::max(at.map_or(real, millis), millis(now));
    Entity::update_many().col_expr(Column::OffsetMs, Expr::value(arrived - real)).exec(&**write).await?;
    Ok(())
}

/// Holds the clock: nobody else moves it before this transaction ends.
///
/// # Errors
/// When the database does not answer.
pub async fn lock(write: &Write) -> Result<(), Problem> {
    let row = Entity::find_by_id(1).lock_exclusive().one(&**write).await?;
    row.map(|_| ()).ok_or_else(|| Refusal::NotADemonstration.into())
}

/// Moves the clock on, by what lies between `now` and `to`.
///
/// # Errors
/// When the database does not answer.
pub async fn move_on(write: &Write, now: DateTime<Utc>, to: DateTime<Utc>) -> Result<(), Problem> {
    let further = if to > now { millis(to) - millis(now) } else { 0 };
    Entity::update_many()
        .col_expr(Column::OffsetMs, Expr::col(Column::OffsetMs).add(further))
        .exec(&**write)
        .await?;
    Ok(())
}
