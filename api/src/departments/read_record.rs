//! `GET /departments/{id}/record`.

use actix_web::get;
use shared::departments::rules::may_administer;
use shared::ids::DepartmentId;
use shared::opportunities::RecordEntry;

use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Path, Problem, Query, SignedIn, cursor};
use crate::record;
use crate::stream::Stream;

/// Read what was decided about a department's people and settings, the newest first.
#[utoipa::path(tag = "departments", params(Paging))]
#[get("/departments/{id}/record")]
pub async fn read_department_record(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<RecordEntry>, Problem> {
    let read = ctx.begin_read().await?;
    may_administer(&actor, *id)?;
    let all = record::of(&read, Stream::Department(*id)).await?;
    let rest = match paging.after::<String>()? {
        Some(last) => all.into_iter().skip_while(|entry| entry.hash != last).skip(1).collect(),
        None => all,
    };
    Ok(Listed(cursor::page(rest, paging.limit(), |entry| entry.hash.clone())))
}
