//! `GET /organizations/{id}`.

use actix_web::get;
use shared::ids::OrganizationId;
use shared::organizations::OrganizationView;

use super::view;
use crate::ctx::Ctx;
use crate::http::{Found, MaybeSignedIn, Path, Problem};

/// Read an organization.
///
/// Everybody reads its names, province, site and capabilities; who is in it and everything else only its
/// members.
#[utoipa::path(tag = "organizations", security((), ("bearer" = [])))]
#[get("/organizations/{id}")]
pub async fn read_organization(
    MaybeSignedIn(visitor): MaybeSignedIn,
    id: Path<OrganizationId>,
    ctx: Ctx,
) -> Result<Found<OrganizationView>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    Ok(Found(view::of(&read, *id, &visitor, now).await?))
}
