//! `GET /departments/{id}/templates`.

use actix_web::get;
use shared::departments::TemplateView;
use shared::departments::rules::may_read;
use shared::ids::DepartmentId;
use shared::page::Page;

use super::store;
use crate::ctx::Ctx;
use crate::http::{Listed, Path, Problem, SignedIn};

/// List the files that authors of a department start from.
///
/// At most 20, as its settings name them now. To start from one, copy it.
#[utoipa::path(tag = "departments")]
#[get("/departments/{id}/templates")]
pub async fn list_templates(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    ctx: Ctx,
) -> Result<Listed<TemplateView>, Problem> {
    let read = ctx.begin_read().await?;
    may_read(&actor, *id)?;
    let settings = store::newest_settings(&read, *id).await?.settings;
    Ok(Listed(Page::whole(store::templates(&read, *id, &settings.templates).await?)))
}
