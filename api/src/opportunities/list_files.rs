//! `GET /files`.

use actix_web::get;
use shared::actor::PlatformRole;
use shared::opportunities::OpportunitySummary;
use shared::page::Page;
use uuid::Uuid;

use super::{store, view};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// List the files that you may read.
///
/// Drafts included, the newest change first. Auditors list every file that is closed or over. Empty for
/// people who hold no role.
#[utoipa::path(tag = "opportunities", params(Paging))]
#[get("/files")]
pub async fn list_files(
    SignedIn(actor): SignedIn,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<OpportunitySummary>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let departments = actor.departments();
    let audits = actor.has(PlatformRole::Auditor);
    let after = paging.after::<(i64, Uuid)>()?;
    let rows = store::files(&read, &departments, audits, after, paging.limit()).await?;
    let page = cursor::page(rows, paging.limit(), |(row, _)| (row.changed_at, row.id));
    let items = view::summaries(&read, &page.items, now).await?;
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
