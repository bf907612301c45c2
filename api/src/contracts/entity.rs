//! The tables of the slice. `facts` of a contract is the document that decides; the columns beside
//! it are what queries ask for.

pub mod contracts {
    //! Contracts.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "contracts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub version: i64,
        pub number: String,
        pub opportunity_id: Uuid,
        pub offer_id: Uuid,
        pub department_id: Uuid,
        pub vendor_id: Uuid,
        pub organization_id: Option<Uuid>,
        pub author_id: Uuid,
        pub status: String,
        pub phase: String,
        pub facts: String,
        pub total_cents: i64,
        pub made_at: i64,
        pub signed_at: Option<i64>,
        pub changed_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}

pub mod deliveries {
    //! What was delivered, and its review.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "deliveries")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contract_id: Uuid,
        pub delivered_at: i64,
        pub repository: String,
        pub reference: String,
        pub notes: String,
        pub checks: Option<String>,
        pub reviewed_at: Option<i64>,
        pub accepted: Option<bool>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}

pub mod messages {
    //! Messages on the file.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "messages")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contract_id: Uuid,
        pub written_by: Uuid,
        pub written_at: i64,
        pub text: String,
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}
