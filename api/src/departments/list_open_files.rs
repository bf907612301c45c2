//! `GET /departments/{id}/open-files`.

use actix_web::get;
use serde::Deserialize;
use shared::departments::OpenFileView;
use shared::departments::rules::{may_administer, may_read};
use shared::ids::{DepartmentId, PersonId};
use shared::page::Page;
use utoipa::IntoParams;
use validator::Validate;

use super::{store, views};
use crate::ctx::Ctx;
use crate::http::{Listed, Path, Problem, Query, SignedIn};

/// Whose files are listed.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OfWhom {
    /// The author; without one, those whose author can no longer act.
    #[param(value_type = Option<String>, format = "uuid")]
    pub author_id: Option<PersonId>,
}

/// List files that are not over, to hand them over.
///
/// Your own, or for an administrator those of anybody; without an author, those that nobody can go on
/// with: their author was deactivated or is no author any more. The newest change first, at most 200.
#[utoipa::path(tag = "departments", params(OfWhom))]
#[get("/departments/{id}/open-files")]
pub async fn list_open_files(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    query: Query<OfWhom>,
    ctx: Ctx,
) -> Result<Listed<OpenFileView>, Problem> {
    let read = ctx.begin_read().await?;
    may_read(&actor, *id)?;
    if query.author_id != Some(actor.person_id) {
        may_administer(&actor, *id)?;
    }
    let now = read.now().await?;
    let department = store::facts(&read, *id, now).await?;
    let found = match query.author_id {
        Some(author) => store::open_files(&read, *id, Some(author)).await?,
        None => store::orphans(&read, &department).await?,
    };
    Ok(Listed(Page::whole(views::open_files(&read, &department, found, now).await?)))
}
