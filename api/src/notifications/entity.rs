//! The table `notifications`.

use sea_orm::entity::prelude::*;
use shared::ids::NotificationId;
use shared::language::Bilingual;
use shared::notifications::{NoticeKind, NotificationView};

use crate::columns::{code, moment};
use crate::http::Problem;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notifications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: Uuid,
    pub kind: String,
    pub subject_en: String,
    pub subject_fr: String,
    pub body_en: String,
    pub body_fr: String,
    pub link_en: String,
    pub link_fr: String,
    pub made_at: i64,
    pub read_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl TryFrom<Model> for NotificationView {
    type Error = Problem;

    fn try_from(row: Model) -> Result<Self, Problem> {
        Ok(NotificationView {
            id: NotificationId(row.id),
            kind: code(NoticeKind::from_code(&row.kind), "notifications.kind")?,
            subject: Bilingual { en: row.subject_en, fr: row.subject_fr },
            body: Bilingual { en: row.body_en, fr: row.body_fr },
            path: Bilingual { en: row.link_en, fr: row.link_fr },
            at: moment(row.made_at),
            read_at: row.read_at.map(moment),
        })
    }
}
