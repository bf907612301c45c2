//! `POST /join-requests/{id}/approve`.

use actix_web::post;
use serde_json::json;
use shared::ids::JoinRequestId;
use shared::notifications::NoticeKind;
use shared::organizations::OrganizationView;
use shared::organizations::commands::approve_request as approve;
use shared::organizations::rules::may_read_inside;

use super::store::{self, Organization};
use super::{notices, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Approve a request to join.
///
/// The person is a member from then on.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/join-requests/{id}/approve")]
pub async fn approve_request(
    SignedIn(actor): SignedIn,
    id: Path<JoinRequestId>,
    version: IfMatch,
    key: IdempotencyKey,
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
    let (facts, approved) = approve(&actor, &seen.facts, &request.facts, act.now().await?)?;
    let organization = Organization { facts, ..seen.clone() };
    store::save(&act, &seen.facts, &organization).await?;
    store::save_request(&act, &approved, None).await?;
    let person_id = approved.person_id;
    let data = json!({ "person_id": person_id });
    audit::record(&act, Stream::Organization(organization_id), "join_request_approved", &data).await?;
    let told = (NoticeKind::JoinApproved, actor.person_id);
    notices::tell(&act, &organization, vec![person_id], told, &[]).await?;
    let view = view::saved(&act, organization_id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
