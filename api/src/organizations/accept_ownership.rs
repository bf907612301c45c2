//! `POST /organizations/{id}/accept-ownership`.

use actix_web::post;
use serde_json::json;
use shared::ids::OrganizationId;
use shared::notifications::NoticeKind;
use shared::organizations::OrganizationView;
use shared::organizations::commands::accept_ownership as accept;
use shared::refusal::Refusal;

use super::store::{self, Organization};
use super::{notices, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

/// Accept the ownership that is offered to you.
///
/// The earlier owner stays as an administrator.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organizations/{id}/accept-ownership")]
pub async fn accept_ownership(
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
    accounts::store::lock_active(&act, actor.person_id, Refusal::SessionOver).await?;
    let seen = store::lock(&act, *id, &actor).await?;
    version.check(seen.facts.version)?;
    let facts = accept(&actor, &seen.facts)?;
    let organization = Organization { facts, ..seen.clone() };
    store::save(&act, &seen.facts, &organization).await?;
    audit::record(&act, Stream::Organization(*id), "ownership_accepted", &json!({})).await?;
    let people = notices::others_binding(&organization, actor.person_id);
    let told = (NoticeKind::OwnershipAccepted, actor.person_id);
    notices::tell(&act, &organization, people, told, &[]).await?;
    let view = view::saved(&act, *id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
