//! `POST /organizations/{id}/leave`.

use actix_web::post;
use serde_json::json;
use shared::ids::OrganizationId;
use shared::notifications::NoticeKind;
use shared::organizations::commands::leave;

use super::notices;
use super::store::{self, Organization};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{IdempotencyKey, IfMatch, NoContent, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Leave an organization.
///
/// Everybody may, but for the owner, who hands it over first.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organizations/{id}/leave")]
pub async fn leave_organization(
    SignedIn(actor): SignedIn,
    id: Path<OrganizationId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<NoContent, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        return Ok(NoContent);
    }
    let seen = store::lock(&act, *id, &actor).await?;
    version.check(seen.facts.version)?;
    let facts = leave(&actor, &seen.facts)?;
    let organization = Organization { facts, ..seen.clone() };
    store::save(&act, &seen.facts, &organization).await?;
    audit::record(&act, Stream::Organization(*id), "member_left", &json!({})).await?;
    let people = organization.facts.binding();
    notices::tell(&act, &organization, people, (NoticeKind::MemberLeft, actor.person_id), &[]).await?;
    act.commit(*id).await?;
    Ok(NoContent)
}
