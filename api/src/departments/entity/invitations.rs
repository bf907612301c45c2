//! The table `department_invitations`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "department_invitations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub department_id: Uuid,
    pub email: String,
    pub roles: String,
    pub reason: Option<String>,
    pub language: String,
    pub invited_by: Uuid,
    pub invited_at: i64,
    pub ends_at: i64,
    pub status: String,
    pub answered_by: Option<Uuid>,
    pub answered_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
