//! The tables of the slice, and how a row becomes facts.

pub mod opportunities {
    //! The file: decisions and their times.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "opportunities")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub version: i64,
        pub department_id: Uuid,
        pub programme_id: Uuid,
        pub programme_number: i32,
        pub settings_number: i32,
        pub author_id: Uuid,
        pub co_authors: String,
        pub authorities: String,
        pub content_number: i32,
        pub status: String,
        pub state: String,
        pub review: String,
        pub approvals: String,
        pub listing: String,
        pub kind: String,
        pub price_cents: Option<i64>,
        pub created_at: i64,
        pub changed_at: i64,
        pub first_sent_at: Option<i64>,
        pub published_at: Option<i64>,
        pub published_number: Option<i32>,
        pub material_number: Option<i32>,
        pub closes_at: Option<i64>,
        pub questions_until: Option<i64>,
        pub commitment: Option<String>,
        pub closed_at: Option<i64>,
        pub proposals: Option<i32>,
        pub root: Option<String>,
        pub search_key: Option<i64>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}

pub mod contents {
    //! The numbered versions of what an opportunity says.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "opportunity_contents")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub opportunity_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub content: String,
        pub saved_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}

pub mod secrets {
    //! The secrets that decide draws.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "opportunity_secrets")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub opportunity_id: Uuid,
        pub secret: String,
    }

    impl std::fmt::Debug for Model {
        fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            formatter.write_str("secrets::Model(…)")
        }
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}

pub mod amendments {
    //! Published amendments.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "amendments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub opportunity_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub amended_at: i64,
        pub reason_en: String,
        pub reason_fr: String,
        pub before_number: i32,
        pub after_number: i32,
        pub material: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}

pub mod skills {
    //! The skills of what is public, for the filter.

    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "opportunity_skills")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub skill: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub search_key: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub opportunity_id: Uuid,
    }

    impl ActiveModelBehavior for ActiveModel {}

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
}
