//! The tables of the order. Positions are inserted and read, never changed.

pub mod positions {
    //! Which event stands where.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event_positions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i64,
        pub event_id: Uuid,
        pub stream_kind: String,
        pub stream_id: Uuid,
        pub sequence: i64,
        pub hash: String,
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}

pub mod arrivals {
    //! Which events wait for their position.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event_arrivals")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub number: i64,
        pub event_id: Uuid,
        pub stream_kind: String,
        pub stream_id: Uuid,
        pub sequence: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}
