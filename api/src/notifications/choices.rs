//! What comes by mail, as its reader chose: the table `notice_choices`, and the one wish of `people`
//! that the link in every notice changes.

use sea_orm::IntoActiveModel;
use sea_orm::entity::prelude::*;
use shared::ids::{PersonId, Version};
use shared::notifications::NoticeChoices;
use shared::refusal::Refusal;

use crate::accounts::store::{self as accounts, MailWish};
use crate::columns::{from_document, to_document};
use crate::db::Transaction;
use crate::http::problem::{Problem, unless_unique};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice_choices")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Uuid,
    pub version: i64,
    pub without_mail: String,
}

impl ActiveModelBehavior for ActiveModel {}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

/// What a person chose.
///
/// # Errors
/// `not_found`, if there is no such person.
pub async fn find(transaction: &Transaction, person_id: PersonId) -> Result<NoticeChoices, Problem> {
    let wish = accounts::addressee(transaction, person_id).await?.mail;
    with_wish(transaction, person_id, wish).await
}

/// As [`find`], where the wish is known already.
///
/// # Errors
/// When the database does not answer.
pub async fn with_wish(
    transaction: &Transaction,
    person_id: PersonId,
    wish: MailWish,
) -> Result<NoticeChoices, Problem> {
    let row = Entity::find_by_id(person_id.0).one(transaction).await?;
    let (version, without_mail) = match row {
        Some(row) => (Version(row.version), from_document(&row.without_mail)?),
        None => (Version(0), Vec::new()),
    };
    Ok(NoticeChoices { person_id, version, by_mail: wish == MailWish::Wanted, without_mail })
}

/// Keeps what a person chose, unless they changed it elsewhere meanwhile.
///
/// # Errors
/// `changed_meanwhile`.
pub async fn save(transaction: &Transaction, choices: &NoticeChoices) -> Result<(), Problem> {
    let wish = if choices.by_mail { MailWish::Wanted } else { MailWish::Unwanted };
    accounts::set_mail_wish(transaction, choices.person_id, wish).await?;
    let row = Model {
        person_id: choices.person_id.0,
        version: choices.version.0,
        without_mail: to_document(&choices.without_mail)?,
    };
    if choices.version == Version::FIRST {
        let inserted = Entity::insert(row.into_active_model()).exec_without_returning(transaction).await;
        return inserted.map(|_| ()).map_err(|error| unless_unique(error, Refusal::ChangedMeanwhile));
    }
    let saved = Entity::update_many()
        .col_expr(Column::Version, Expr::value(row.version))
        .col_expr(Column::WithoutMail, Expr::value(row.without_mail))
        .filter(Column::PersonId.eq(row.person_id))
        .filter(Column::Version.eq(row.version - 1))
        .exec(transaction)
        .await?;
    match saved.rows_affected {
        1 => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}
