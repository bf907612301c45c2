//! `POST /organizations/{id}/change-role`.

use actix_web::post;
use serde_json::json;
use shared::ids::OrganizationId;
use shared::notifications::NoticeKind;
use shared::organizations::commands::change_role as change_role_of;
use shared::organizations::{OrganizationView, RoleChange};

use super::store::{self, Organization};
use super::{notices, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Make somebody an administrator, or a member again.
///
/// By the owner or an administrator; the owner’s own role is only handed over.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organizations/{id}/change-role")]
pub async fn change_role(
    SignedIn(actor): SignedIn,
    id: Path<OrganizationId>,
    version: IfMatch,
    key: IdempotencyKey,
    change: Json<RoleChange>,
    ctx: Ctx,
) -> Result<Changed<OrganizationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if act.replay().is_some() {
        drop(act);
        return Ok(Changed(view::fresh(&ctx, *id, &actor).await?));
    }
    let seen = store::lock(&act, *id, &actor).await?;
    version.check(seen.facts.version)?;
    let RoleChange { person_id, role } = change.into_inner();
    let facts = change_role_of(&actor, &seen.facts, person_id, role)?;
    let organization = Organization { facts, ..seen.clone() };
    store::save(&act, &seen.facts, &organization).await?;
    audit::record(
        &act,
        Stream::Organization(*id),
        "member_role_changed",
        &json!({ "person_id": person_id, "role": role }),
    )
    .await?;
    let told = (NoticeKind::MemberRoleChanged, actor.person_id);
    let more = [("role", role.words().bilingual())];
    notices::tell(&act, &organization, vec![person_id], told, &more).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
