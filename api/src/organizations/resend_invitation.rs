//! `POST /organization-invitations/{id}/resend`.

use actix_web::post;
use serde_json::json;
use shared::ids::InvitationId;
use shared::organizations::OrganizationView;
use shared::organizations::commands::resend_invitation as resend;
use shared::organizations::rules::may_read_inside;

use super::store::{self, Invitation};
use super::{letters, view};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Send an invitation again.
///
/// Its time begins anew.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organization-invitations/{id}/resend")]
pub async fn resend_invitation(
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
    let now = act.now().await?;
    let facts = resend(&actor, &organization.facts, &invitation.facts, now)?;
    let again = Invitation { facts, sent_at: now, ..invitation };
    store::save_invitation(&act, &again).await?;
    letters::send(&act, &organization, &again).await?;
    audit::record(
        &act,
        Stream::Organization(organization_id),
        "invitation_resent",
        &json!({ "invitation_id": *id }),
    )
    .await?;
    let view = view::saved(&act, organization_id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
