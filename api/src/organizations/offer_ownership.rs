//! `POST /organizations/{id}/offer-ownership`.

use actix_web::post;
use serde_json::json;
use shared::ids::OrganizationId;
use shared::notifications::NoticeKind;
use shared::organizations::commands::offer_ownership as offer;
use shared::organizations::{MemberChoice, OrganizationView};

use super::store::{self, Organization};
use super::{notices, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Offer the organization to somebody in it.
///
/// By the owner. It is theirs once they accept; an earlier offer is replaced.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organizations/{id}/offer-ownership")]
pub async fn offer_ownership(
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
    let facts = offer(&actor, &seen.facts, person_id)?;
    let organization = Organization { facts, ..seen.clone() };
    store::save(&act, &seen.facts, &organization).await?;
    audit::record(&act, Stream::Organization(*id), "ownership_offered", &json!({ "person_id": person_id }))
        .await?;
    let told = (NoticeKind::OwnershipOffered, actor.person_id);
    notices::tell(&act, &organization, vec![person_id], told, &[]).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
