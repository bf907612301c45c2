//! `PUT /organizations/{id}`.

use actix_web::put;
use serde_json::json;
use shared::ids::OrganizationId;
use shared::organizations::commands::edit;
use shared::organizations::{OrganizationProfile, OrganizationView};

use super::store::{self, Organization};
use super::view;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Change what an organization says of itself.
///
/// Takes the whole profile: what is left out is emptied. Contracts keep the name they were signed with
/// in their record.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[put("/organizations/{id}")]
pub async fn edit_organization(
    SignedIn(actor): SignedIn,
    id: Path<OrganizationId>,
    version: IfMatch,
    profile: Json<OrganizationProfile>,
    ctx: Ctx,
) -> Result<Changed<OrganizationView>, Problem> {
    let write = ctx.begin_write(&actor).await?;
    let seen = store::lock(&write, *id, &actor).await?;
    version.check(seen.facts.version)?;
    let facts = edit(&actor, &seen.facts)?;
    let organization = Organization { facts, profile: profile.into_inner().normal() };
    store::save(&write, &seen.facts, &organization).await?;
    let data = json!({ "version": organization.facts.version });
    audit::record(&write, Stream::Organization(*id), "organization_edited", &data).await?;
    write.commit().await?;
    Ok(Changed(view::fresh(&ctx, *id, &actor).await?))
}
