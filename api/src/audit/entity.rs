//! The table `events`. Rows are inserted and read, never changed.

use sea_orm::entity::prelude::*;

use crate::stream::Stream;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub stream_kind: String,
    pub stream_id: Uuid,
    pub sequence: i64,
    pub previous_hash: String,
    pub hash: String,
    pub canonical: String,
    pub at: i64,
    pub by_person_id: Option<Uuid>,
    pub name: String,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// The events of one stream.
pub fn of(stream: Stream) -> Select<Entity> {
    Entity::find().filter(Column::StreamKind.eq(stream.kind())).filter(Column::StreamId.eq(stream.id()))
}
