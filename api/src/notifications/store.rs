//! Every query about notifications.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;
use sea_orm::{IntoActiveModel, QueryOrder, QuerySelect};
use shared::ids::{NotificationId, PersonId};
use shared::notifications::{Notice, NotificationView};

use super::entity::{Column, Entity, Model};
use crate::columns::millis;
use crate::db::Transaction;
use crate::http::Problem;
use crate::machine;

/// Keeps a notice for a person.
///
/// # Errors
/// When the database does not answer.
pub async fn insert(
    transaction: &Transaction,
    person_id: PersonId,
    notice: &Notice,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    let Notice { kind, subject, body, path } = notice.clone();
    let row = Model {
        id: machine::new_id(),
        person_id: person_id.0,
        kind: kind.code().to_owned(),
        subject_en: subject.en,
        subject_fr: subject.fr,
        body_en: body.en,
        body_fr: body.fr,
        link_en: path.en,
        link_fr: path.fr,
        made_at: millis(now),
        read_at: None,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(transaction).await?;
    Ok(())
}

/// A person's notifications, the newest first, from after a given one on.
///
/// # Errors
/// When the database does not answer.
pub async fn of(
    transaction: &Transaction,
    person_id: PersonId,
    after: Option<NotificationId>,
    limit: u64,
) -> Result<Vec<NotificationView>, Problem> {
    let mut query =
        Entity::find().filter(Column::PersonId.eq(person_id.0)).order_by_desc(Column::Id).limit(limit);
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after.0));
    }
    query.all(transaction).await?.into_iter().map(TryInto::try_into).collect()
}

/// Marks everything up to a notification as read.
///
/// # Errors
/// When the database does not answer.
pub async fn mark_read(
    transaction: &Transaction,
    person_id: PersonId,
    up_to: NotificationId,
    now: DateTime<Utc>,
) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(millis(now)))
        .filter(Column::PersonId.eq(person_id.0))
        .filter(Column::Id.lte(up_to.0))
        .filter(Column::ReadAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}
