//! `POST /join-requests/{id}/refuse`.

use actix_web::post;
use serde_json::json;
use shared::ids::JoinRequestId;
use shared::notifications::{NoticeKind, same};
use shared::organizations::commands::refuse_request as refuse;
use shared::organizations::rules::may_read_inside;
use shared::organizations::{OrganizationView, RequestRefusal};

use super::store;
use super::{notices, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Json, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Refuse a request to join, with a reason.
///
/// The person reads the reason and may ask again.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/join-requests/{id}/refuse")]
pub async fn refuse_request(
    SignedIn(actor): SignedIn,
    id: Path<JoinRequestId>,
    version: IfMatch,
    key: IdempotencyKey,
    refusal: Json<RequestRefusal>,
    ctx: Ctx,
) -> Result<Changed<OrganizationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let organization_id = store::request(&act, *id).await?.facts.organization_id;
    if act.replay().is_some() {
        drop(act);
        return Ok(Changed(view::fresh(&ctx, organization_id, &actor).await?));
    }
    let seen = store::lock_unchecked(&act, organization_id).await?;
    may_read_inside(&actor, &seen.facts)?;
    let request = store::lock_request(&act, *id).await?;
    version.check(request.facts.version)?;
    let refused = refuse(&actor, &seen.facts, &request.facts)?;
    let RequestRefusal { reason } = refusal.into_inner();
    store::save_request(&act, &refused, Some(reason.clone())).await?;
    let person_id = refused.person_id;
    let data = json!({ "person_id": person_id });
    audit::record(&act, Stream::Organization(organization_id), "join_request_refused", &data).await?;
    let told = (NoticeKind::JoinRefused, actor.person_id);
    notices::tell(&act, &seen, vec![person_id], told, &[("reason", same(reason))]).await?;
    let view = view::saved(&act, organization_id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
