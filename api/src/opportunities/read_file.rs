//! `GET /files/{id}`.

use actix_web::get;
use shared::actor::Visitor;
use shared::ids::OpportunityId;
use shared::opportunities::FileView;
use shared::opportunities::rules::may_read_file;

use super::{file_view, store};
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

/// Read the file of an opportunity.
///
/// For officials of its department and, once it is closed, auditors: approvals, versions, what is
/// missing, the record.
#[utoipa::path(tag = "opportunities")]
#[get("/files/{id}")]
pub async fn read_file(
    SignedIn(actor): SignedIn,
    id: Path<OpportunityId>,
    ctx: Ctx,
) -> Result<Found<FileView>, Problem> {
    let read = ctx.begin_read().await?;
    let visitor = Visitor::Person(actor);
    let facts = store::read(&read, *id, &visitor).await?;
    may_read_file(&visitor, &facts)?;
    let now = read.now().await?;
    Ok(Found(file_view::of(&read, &facts, now).await?))
}
