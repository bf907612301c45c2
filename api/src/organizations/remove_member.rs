//! `POST /organizations/{id}/remove-member`.

use actix_web::post;
use serde_json::json;
use shared::ids::OrganizationId;
use shared::notifications::NoticeKind;
use shared::organizations::commands::remove_member as remove;
use shared::organizations::{MemberChoice, OrganizationView};

use super::store::{self, Organization};
use super::{notices, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Remove somebody from the organization.
///
/// By the owner or an administrator. From then on they read nothing inside and no proposal of it.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organizations/{id}/remove-member")]
pub async fn remove_member(
    SignedIn(actor): SignedIn,
    id: Path<OrganizationId>,
    version: IfMatch,
    key: IdempotencyKey,
    choice: Json<MemberChoice>,
    ctx: Ctx,
) -> Result<Changed<OrganizationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        drop(act);
        return Ok(Changed(view::fresh(&ctx, *id, &actor).await?));
    }
    let seen = store::lock(&act, *id, &actor).await?;
    version.check(seen.facts.version)?;
    let MemberChoice { person_id } = choice.into_inner();
    let facts = remove(&actor, &seen.facts, person_id)?;
    let organization = Organization { facts, ..seen.clone() };
    store::save(&act, &seen.facts, &organization).await?;
    audit::record(&act, Stream::Organization(*id), "member_removed", &json!({ "person_id": person_id }))
        .await?;
    let told = (NoticeKind::MemberRemoved, actor.person_id);
    notices::tell(&act, &organization, vec![person_id], told, &[]).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
