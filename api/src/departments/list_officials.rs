//! `GET /departments/{id}/officials`.

use actix_web::get;
use shared::departments::rules::may_read;
use shared::departments::{OfficialRole, OfficialView};
use shared::ids::DepartmentId;
use shared::page::Page;
use uuid::Uuid;

use super::store::{self, Official, OpenFile};
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn, cursor};

/// List who works in a department, by name.
#[utoipa::path(tag = "departments", params(Paging))]
#[get("/departments/{id}/officials")]
pub async fn list_officials(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<OfficialView>, Problem> {
    let read = ctx.begin_read().await?;
    may_read(&actor, *id)?;
    let after = paging.after::<(String, Uuid)>()?;
    let found = store::officials(&read, *id, after, paging.limit()).await?;
    let page = cursor::page(found, paging.limit(), |one| (one.name.clone(), one.person_id.0));
    let files = store::open_files(&read, *id, None).await?;
    let items = page.items.into_iter().map(|one| view(one, &files)).collect();
    Ok(Listed(Page { items, next_cursor: page.next_cursor, total: None }))
}

fn view(official: Official, files: &[OpenFile]) -> OfficialView {
    let Official { person_id, name, email, roles } = official;
    let own = files.iter().filter(|file| file.facts.author_id == person_id).count();
    OfficialView {
        person_id,
        name,
        email,
        roles: roles.into_iter().map(|(role, since)| OfficialRole { role, since }).collect(),
        open_files: u32::try_from(own).unwrap_or(u32::MAX),
    }
}
