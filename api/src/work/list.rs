//! `GET /work`.

use actix_web::get;
use shared::actor::Actor;
use shared::page::Page;
use shared::work::{WorkItem, one_line_a_file};

use super::{officials, vendors};
use crate::ctx::{Ctx, Read};
use crate::departments;
use crate::http::{Listed, Problem, SignedIn};
use crate::organizations;

/// List your work.
///
/// One line a file. What needs you comes first, by its clock; then what waits for others; then what
/// is done.
#[utoipa::path(tag = "notifications")]
#[get("/work")]
pub async fn list_work(SignedIn(actor): SignedIn, ctx: Ctx) -> Result<Listed<WorkItem>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Listed(Page::whole(of(&read, &actor).await?)))
}

/// Somebody's work.
///
/// # Errors
/// When the database does not answer.
pub async fn of(read: &Read, actor: &Actor) -> Result<Vec<WorkItem>, Problem> {
    let now = read.now().await?;
    let mut items = officials::items(read, actor, now).await?;
    items.extend(vendors::items(read, actor, now).await?);
    let mut lines = one_line_a_file(items);
    lines.extend(departments::work::items(read, actor, now).await?);
    lines.extend(organizations::work::items(read, actor, now).await?);
    lines.sort_by_key(WorkItem::urgency);
    Ok(lines)
}
