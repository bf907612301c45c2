//! `GET /platform/people/{id}`.

use actix_web::get;
use shared::ids::PersonId;
use shared::platform::{PersonView, may_look_after_platform};

use super::view;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

/// Read a person's access and roles.
///
/// No profile, no address, no declaration: deciding about access needs none of it.
#[utoipa::path(tag = "platform")]
#[get("/platform/people/{id}")]
pub async fn read_person(
    SignedIn(actor): SignedIn,
    id: Path<PersonId>,
    ctx: Ctx,
) -> Result<Found<PersonView>, Problem> {
    may_look_after_platform(&actor)?;
    let read = ctx.begin_read().await?;
    Ok(Found(view::of(&read, *id).await?))
}
