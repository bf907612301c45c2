//! `GET /departments/{id}/delegations`.

use actix_web::get;
use shared::departments::DelegationView;
use shared::departments::rules::may_read;
use shared::ids::DepartmentId;
use shared::page::Page;
use uuid::Uuid;

use super::{store, views};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn, cursor};

/// List the delegations of a department, the newest first.
#[utoipa::path(tag = "departments", params(Paging))]
#[get("/departments/{id}/delegations")]
pub async fn list_delegations(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<DelegationView>, Problem> {
    let read = ctx.begin_read().await?;
    may_read(&actor, *id)?;
    let found = store::delegations(&read, *id, paging.after::<Uuid>()?, paging.limit()).await?;
    let page = cursor::page(found, paging.limit(), |one| one.id.0);
    let items = views::delegations(&read, page.items, read.now().await?).await?;
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
