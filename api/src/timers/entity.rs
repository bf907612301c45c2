//! The table `timers`.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, UpdateMany};

use super::TimerAct;
use crate::columns::millis;
use crate::machine;
use crate::stream::Stream;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "timers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub act: String,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub detail: String,
    pub due_at: i64,
    pub claimed_until: Option<i64>,
    pub attempts: i32,
    pub last_error: Option<String>,
    pub done_at: Option<i64>,
    pub cancelled_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// Neither done nor taken back.
pub fn is_waiting() -> Condition {
    Condition::all().add(Column::DoneAt.is_null()).add(Column::CancelledAt.is_null())
}

/// Takes back the waiting timers of an act about a subject.
pub fn waiting(act: TimerAct, subject: Stream) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::CancelledAt, Expr::value(millis(machine::now())))
        .filter(is_waiting())
        .filter(Column::Act.eq(act.code()))
        .filter(Column::SubjectKind.eq(subject.kind()))
        .filter(Column::SubjectId.eq(subject.id()))
}
