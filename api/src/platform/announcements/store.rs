//! Every query about announcements.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{QueryOrder, QuerySelect};
use shared::ids::AnnouncementId;
use shared::language::Bilingual;
use shared::platform::{Announcement, AnnouncementView, AnnouncementsView, Level, Register};

use crate::columns::{code, millis, moment};
use crate::ctx::Write;
use crate::db::Transaction;
use crate::http::Problem;
use crate::platform::entity::announcements::{ActiveModel, Column, Entity, Model};
use crate::platform::registers;

/// How many are listed: those of years ago are in the record.
const LISTED: u64 = 100;
/// How many are shown at a time.
const SHOWN: u64 = 5;

/// The newest announcements that were not withdrawn.
///
/// # Errors
/// When the database does not answer.
pub async fn all(transaction: &Transaction) -> Result<Vec<Announcement>, Problem> {
    let rows = Entity::find()
        .filter(Column::WithdrawnAt.is_null())
        .order_by_desc(Column::ShownFrom)
        .order_by_desc(Column::Id)
        .limit(LISTED)
        .all(transaction)
        .await?;
    rows.into_iter().map(of_row).collect()
}

/// Those shown now, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn shown(transaction: &Transaction, now: DateTime<Utc>) -> Result<Vec<AnnouncementView>, Problem> {
    let rows = Entity::find()
        .filter(Column::WithdrawnAt.is_null())
        .filter(Column::ShownFrom.lte(millis(now)))
        .filter(Column::ShownUntil.gt(millis(now)))
        .order_by_desc(Column::ShownFrom)
        .order_by_desc(Column::Id)
        .limit(SHOWN)
        .all(transaction)
        .await?;
    rows.into_iter().map(|row| Ok(of_row(row)?.into())).collect()
}

fn of_row(row: Model) -> Result<Announcement, Problem> {
    Ok(Announcement {
        id: AnnouncementId(row.id),
        level: code(Level::from_code(&row.level), "announcements.level")?,
        text: Bilingual::new(&row.text_en, &row.text_fr),
        from: moment(row.shown_from),
        until: moment(row.shown_until),
    })
}

/// The register as the product owner sees it.
///
/// # Errors
/// When the database does not answer.
pub async fn view(transaction: &Transaction) -> Result<AnnouncementsView, Problem> {
    Ok(AnnouncementsView {
        version: registers::version(transaction, Register::Announcements).await?,
        items: all(transaction).await?.into_iter().map(AnnouncementView::from).collect(),
    })
}

/// Keeps a new or corrected announcement.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(write: &Write, announcement: &Announcement) -> Result<(), Problem> {
    let row = ActiveModel {
        id: Set(announcement.id.0),
        level: Set(announcement.level.code().to_owned()),
        text_en: Set(announcement.text.en.clone()),
        text_fr: Set(announcement.text.fr.clone()),
        shown_from: Set(millis(announcement.from)),
        shown_until: Set(millis(announcement.until)),
        withdrawn_at: Set(None),
    };
    let changed = [Column::Level, Column::TextEn, Column::TextFr, Column::ShownFrom, Column::ShownUntil];
    let replace = OnConflict::column(Column::Id).update_columns(changed).to_owned();
    Entity::insert(row).on_conflict(replace).exec_without_returning(&**write).await?;
    Ok(())
}

/// Takes an announcement down.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw(write: &Write, announcement: &Announcement) -> Result<(), Problem> {
    Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(millis(write.now().await?)))
        .filter(Column::Id.eq(announcement.id.0))
        .exec(&**write)
        .await?;
    Ok(())
}
