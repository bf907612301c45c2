//! The table `outbox`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub person_id: Option<Uuid>,
    pub recipient: String,
    pub language: String,
    pub subject: String,
    pub body: String,
    pub dedupe: Option<String>,
    pub unsubscribe: Option<String>,
    pub made_at: i64,
    pub next_attempt_at: i64,
    pub claimed_until: Option<i64>,
    pub attempts: i32,
    pub last_error: Option<String>,
    pub sent_at: Option<i64>,
    pub given_up_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
