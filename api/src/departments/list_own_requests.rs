//! `GET /role-requests`.

use actix_web::get;
use shared::departments::RoleRequestView;
use shared::page::Page;

use super::{store, views};
use crate::ctx::Ctx;
use crate::http::{Listed, Problem, SignedIn};

/// List your own requests for roles, the newest first.
#[utoipa::path(tag = "departments")]
#[get("/role-requests")]
pub async fn list_own_role_requests(
    SignedIn(actor): SignedIn,
    ctx: Ctx,
) -> Result<Listed<RoleRequestView>, Problem> {
    let read = ctx.begin_read().await?;
    let found = store::requests_of(&read, actor.person_id).await?;
    Ok(Listed(Page::whole(views::requests(&read, found).await?)))
}
