//! `GET /checkpoints`.

use actix_web::get;
use shared::page::Page;
use shared::record::CheckpointView;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, cursor};

/// List the signed checkpoints of the record, the newest first.
///
/// Whoever keeps one can notice later whether anything that it covers was changed.
#[utoipa::path(tag = "record", params(Paging), security(()))]
#[get("/checkpoints")]
pub async fn list_checkpoints(paging: Query<Paging>, ctx: Ctx) -> Result<Listed<CheckpointView>, Problem> {
    let read = ctx.begin_read().await?;
    let limit = paging.limit();
    let found = store::page(&read, paging.after::<i64>()?, limit).await?;
    let page = cursor::page(found, limit, |row| row.number);
    let items = page.items.into_iter().map(store::view).collect::<Result<_, _>>()?;
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
