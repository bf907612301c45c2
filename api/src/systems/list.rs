//! `GET /departments/{id}/systems`.

use actix_web::get;
use shared::departments::rules::may_administer;
use shared::ids::DepartmentId;
use shared::page::Page;
use shared::systems::ClientView;
use uuid::Uuid;

use super::{store, views};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn, cursor};

/// List a department's systems, the newest first, those that are over included.
#[utoipa::path(tag = "systems", params(Paging))]
#[get("/departments/{id}/systems")]
pub async fn list_systems(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<ClientView>, Problem> {
    let read = ctx.begin_read().await?;
    may_administer(&actor, *id)?;
    let found = store::list(&read, *id, paging.after::<Uuid>()?, paging.limit()).await?;
    let page = cursor::page(found, paging.limit(), |one| one.facts.id.0);
    let items = views::all(&read, page.items, read.now().await?).await?;
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}
