//! `GET /results/declared-groups`.

use actix_web::get;
use shared::declarations::{DeclaredCount, counts};
use shared::page::Page;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Problem};

/// Read how many vendors who were paid declared that they belong to a group.
///
/// Only groups of five or more: a smaller number could point at somebody. What is deleted is no
/// longer counted.
#[utoipa::path(tag = "results", security(()))]
#[get("/results/declared-groups")]
pub async fn count_declared_groups(ctx: Ctx) -> Result<Listed<DeclaredCount>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Listed(Page::whole(counts(&store::of_paid_vendors(&read).await?))))
}
