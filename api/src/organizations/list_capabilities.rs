//! `GET /capabilities`.

use actix_web::get;
use shared::organizations::CapabilityView;
use shared::page::Page;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Problem};

/// List the capabilities that teams are asked for.
#[utoipa::path(tag = "organizations", security(()))]
#[get("/capabilities")]
pub async fn list_capabilities(ctx: Ctx) -> Result<Listed<CapabilityView>, Problem> {
    let read = ctx.begin_read().await?;
    Ok(Listed(Page::whole(store::capabilities(&read).await?)))
}
