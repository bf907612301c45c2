//! The tables of the slice.

pub mod proposals {
    //! The proposal: where it stands, and the draft.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposals")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub version: i64,
        pub opportunity_id: Uuid,
        pub vendor_id: Uuid,
        pub organization_id: Option<Uuid>,
        pub submitted_by: Option<Uuid>,
        pub status: String,
        pub state: String,
        pub number: Option<i32>,
        pub draft: String,
        pub created_at: i64,
        pub changed_at: i64,
        pub submission_number: Option<i32>,
        pub submitted_at: Option<i64>,
        pub receipt: Option<String>,
        pub opportunity_number: Option<i32>,
    }

    /// What is sealed never reaches a log.
    impl std::fmt::Debug for Model {
        fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("proposals::Model(…)")
        }
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}

pub mod submissions {
    //! What was submitted, each time, exactly as it was hashed.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposal_submissions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub proposal_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub submitted_at: i64,
        pub content: String,
        /// Of what was submitted before it was sealed, until it is; then with the content.
        pub nonce: Option<String>,
        pub receipt: String,
        pub opportunity_number: i32,
    }

    impl std::fmt::Debug for Model {
        fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("submissions::Model(…)")
        }
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}
