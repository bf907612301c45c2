//! `GET /support/looks/{id}/work`.

use actix_web::get;
use shared::ids::SupportLookId;
use shared::page::Page;
use shared::work::WorkItem;

use super::look;
use crate::ctx::Ctx;
use crate::http::{Listed, Path, Problem, SignedIn};
use crate::work;

/// See the work of the person that a look is at.
///
/// Without what would tell of a proposal before closing.
#[utoipa::path(tag = "support")]
#[get("/support/looks/{id}/work")]
pub async fn list_supported_work(
    SignedIn(actor): SignedIn,
    id: Path<SupportLookId>,
    ctx: Ctx,
) -> Result<Listed<WorkItem>, Problem> {
    let read = ctx.begin_read().await?;
    let subject = look::subject(&read, &actor, *id).await?;
    let proposals = look::proposals_of(&read, &subject).await?;
    let mut items = work::list::of(&read, &subject).await?;
    items.retain(|item| !proposals.seal(&item.path));
    Ok(Listed(Page::whole(items)))
}
