//! `GET /skills`.

use actix_web::get;
use shared::page::Page;
use shared::profiles::SkillView;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Problem};

/// List the skills that people pick from.
///
/// Words of one's own are as good: the list only saves typing and spells alike.
#[utoipa::path(tag = "accounts", security(()))]
#[get("/skills")]
pub async fn list_skills(ctx: Ctx) -> Result<Listed<SkillView>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Listed(Page::whole(store::skills(&read).await?)))
}
