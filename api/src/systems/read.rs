//! `GET /systems/{id}`.

use actix_web::get;
use shared::departments::rules::may_administer;
use shared::ids::ClientId;
use shared::systems::ClientView;

use super::views;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

/// Read a departmental system.
#[utoipa::path(tag = "systems")]
#[get("/systems/{id}")]
pub async fn read_system(
    SignedIn(actor): SignedIn,
    id: Path<ClientId>,
    ctx: Ctx,
) -> Result<Found<ClientView>, Problem> {
    let read = ctx.begin_read().await?;
    let view = views::of(&read, *id, read.now().await?).await?;
    may_administer(&actor, view.department_id)?;
    Ok(Found(view))
}
