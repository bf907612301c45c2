//! The table `delegations`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delegations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub department_id: Uuid,
    pub delegator_id: Uuid,
    pub delegate_id: Uuid,
    pub role: String,
    pub from_at: i64,
    pub until_at: i64,
    pub ended_at: Option<i64>,
    pub made_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
