//! `POST /organizations/{id}/decline-ownership`.

use actix_web::post;
use serde_json::json;
use shared::ids::OrganizationId;
use shared::notifications::NoticeKind;
use shared::organizations::commands::decline_ownership as decline;
use shared::organizations::{OrganizationRole, OrganizationView};

use super::store::{self, Organization};
use super::{notices, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Decline the ownership that is offered to you.
///
/// Nothing else changes.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organizations/{id}/decline-ownership")]
pub async fn decline_ownership(
    SignedIn(actor): SignedIn,
    id: Path<OrganizationId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<OrganizationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        drop(act);
        return Ok(Changed(view::fresh(&ctx, *id, &actor).await?));
    }
    let seen = store::lock(&act, *id, &actor).await?;
    version.check(seen.facts.version)?;
    let facts = decline(&actor, &seen.facts)?;
    let organization = Organization { facts, ..seen.clone() };
    store::save(&act, &seen.facts, &organization).await?;
    audit::record(&act, Stream::Organization(*id), "ownership_declined", &json!({})).await?;
    let owners = organization.facts.members.iter().filter(|member| member.role == OrganizationRole::Owner);
    let people = owners.map(|member| member.person_id).collect();
    let told = (NoticeKind::OwnershipDeclined, actor.person_id);
    notices::tell(&act, &organization, people, told, &[]).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
