//! `GET /departments/{id}/invitations`.

use actix_web::get;
use shared::departments::DepartmentInvitationView;
use shared::departments::rules::may_administer;
use shared::ids::DepartmentId;
use shared::page::Page;
use uuid::Uuid;

use super::{store, views};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn, cursor};

/// List the invitations of a department, the newest first.
#[utoipa::path(tag = "departments", params(Paging))]
#[get("/departments/{id}/invitations")]
pub async fn list_department_invitations(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<DepartmentInvitationView>, Problem> {
    let read = ctx.begin_read().await?;
    may_administer(&actor, *id)?;
    let found = store::invitations(&read, *id, paging.after::<Uuid>()?, paging.limit()).await?;
    let page = cursor::page(found, paging.limit(), |one| one.id.0);
    let items = views::invitations(&read, page.items, read.now().await?).await?;
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
