//! `GET /platform/people/{id}`.

use actix_web::get;
use shared::ids::PersonId;
use shared::platform::{PersonView, may_look_after_platform};
use shared::privacy::PersonalData;

use super::view;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};
use crate::privacy::reads::{self, Reading};
use crate::stream::Stream;

/// Read a person's access and roles.
///
/// No profile, no address, no declaration: deciding about access needs none of it. The person sees
/// that it was read.
#[utoipa::path(tag = "platform")]
#[get("/platform/people/{id}")]
pub async fn read_person(
    SignedIn(actor): SignedIn,
    id: Path<PersonId>,
    ctx: Ctx,
) -> Result<Found<PersonView>, Problem> {
    may_look_after_platform(&actor)?;
    let read = ctx.begin_read().await?;
    let view = view::of(&read, *id).await?;
    let reading = Reading { what: PersonalData::Account, act: "read_person", about: Stream::Person(*id) };
    reads::note(&ctx, &read, &actor, &[*id], reading).await?;
    Ok(Found(view))
}
