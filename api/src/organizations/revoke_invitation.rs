//! `POST /organization-invitations/{id}/revoke`.

use actix_web::post;
use serde_json::json;
use shared::ids::InvitationId;
use shared::organizations::OrganizationView;
use shared::organizations::commands::revoke_invitation as revoke;
use shared::organizations::rules::may_read_inside;

use super::store::{self, Invitation};
use super::view;
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Take an invitation back.
///
/// Whoever follows its link from then on learns that it is over.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organization-invitations/{id}/revoke")]
pub async fn revoke_invitation(
    SignedIn(actor): SignedIn,
    id: Path<InvitationId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<OrganizationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let organization_id = store::invitation(&act, *id).await?.facts.organization_id;
    if act.replay().is_some() {
        drop(act);
        return Ok(Changed(view::fresh(&ctx, organization_id, &actor).await?));
    }
    let organization = store::lock_unchecked(&act, organization_id).await?;
    may_read_inside(&actor, &organization.facts)?;
    let invitation = store::lock_invitation(&act, *id).await?;
    version.check(invitation.facts.version)?;
    let facts = revoke(&actor, &organization.facts, &invitation.facts)?;
    store::save_invitation(&act, &Invitation { facts, ..invitation }).await?;
    audit::record(
        &act,
        Stream::Organization(organization_id),
        "invitation_revoked",
        &json!({ "invitation_id": *id }),
    )
    .await?;
    let view = view::saved(&act, organization_id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
