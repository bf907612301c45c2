//! `GET /support/looks`.

use actix_web::get;
use shared::page::Page;
use shared::support::{SupportLookView, may_look};

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// List the looks that you began, the newest first.
#[utoipa::path(tag = "support", params(Paging))]
#[get("/support/looks")]
pub async fn list_support_looks(
    SignedIn(actor): SignedIn,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<SupportLookView>, Problem> {
    may_look(&actor)?;
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let limit = paging.limit();
    let found = store::of_agent(&read, actor.person_id, paging.after()?, limit + 1).await?;
    let page = cursor::page(found, limit, |look| look.id);
    let mut items = Vec::with_capacity(page.items.len());
    for look in &page.items {
        items.push(view::of(&read, look, now).await?);
    }
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
