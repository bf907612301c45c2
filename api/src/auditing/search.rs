//! `GET /audit/events`.

use actix_web::get;
use chrono::{Duration, NaiveDate};
use serde::Deserialize;
use shared::accounts::normal_email;
use shared::auditing::{AuditEntry, Audited, may_audit};
use shared::calendar::{clock, eastern};
use shared::page::Page;
use utoipa::IntoParams;
use uuid::Uuid;
use validator::Validate;

use super::store::{self, Wanted};
use super::view;
use crate::columns::millis;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// What the search is narrowed to.
#[derive(Clone, Debug, Default, Deserialize, Validate, IntoParams)]
pub struct RecordQuery {
    /// The whole address of whoever did it.
    #[param(max_length = 254)]
    #[validate(length(max = 254))]
    pub email: Option<String>,
    /// The thing, or the opportunity whose whole file is looked for.
    pub about: Option<Uuid>,
    /// The kind of thing.
    pub kind: Option<Audited>,
    /// The name of the event.
    #[param(max_length = 60)]
    #[validate(length(max = 60))]
    pub event: Option<String>,
    /// The first day, Eastern time.
    pub from: Option<NaiveDate>,
    /// The last day, Eastern time.
    pub to: Option<NaiveDate>,
}

/// Search the record: who did what to which thing, the newest first.
///
/// For auditors. Files that are still open, proposals that are sealed and what people do to their own
/// account are not in it.
#[utoipa::path(tag = "audit", params(RecordQuery, Paging))]
#[get("/audit/events")]
pub async fn search_record(
    SignedIn(actor): SignedIn,
    query: Query<RecordQuery>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<AuditEntry>, Problem> {
    may_audit(&actor)?;
    let read = ctx.begin_read().await?;
    let RecordQuery { email, about, kind, event, from, to } = query.0.clone();
    let midnight = |day: NaiveDate| millis(eastern(day, clock(0)));
    let wanted = Wanted {
        email: email.filter(|text| !text.trim().is_empty()).map(|text| normal_email(&text)),
        about,
        kind,
        event: event.filter(|text| !text.is_empty()),
        from: from.map(midnight),
        until: to.map(|day| midnight(day + Duration::days(1))),
        after: paging.after()?,
    };
    let limit = paging.limit();
    let page = cursor::page(store::find(&read, wanted, limit + 1).await?, limit, |id| *id);
    let items = view::entries(&read, &page.items).await?;
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
