//! `POST /organization-invitations/{id}/accept`.

use actix_web::post;
use serde_json::json;
use shared::ids::InvitationId;
use shared::notifications::NoticeKind;
use shared::organizations::OrganizationView;
use shared::organizations::commands::accept_invitation as accept;
use shared::organizations::rules::may_read_invitation;

use super::store::{self, Invitation, Organization};
use super::{notices, view};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

/// Accept an invitation to your confirmed address.
///
/// You are in the organization from then on.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organization-invitations/{id}/accept")]
pub async fn accept_invitation(
    SignedIn(actor): SignedIn,
    id: Path<InvitationId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<OrganizationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let found = store::invitation(&act, *id).await?.facts;
    if act.replay().is_some() {
        drop(act);
        return Ok(Changed(view::fresh(&ctx, found.organization_id, &actor).await?));
    }
    let address = accounts::store::find(&act, actor.person_id).await?.email;
    may_read_invitation(&actor, &address, &found)?;
    let seen = store::lock_unchecked(&act, found.organization_id).await?;
    let invitation = store::lock_invitation(&act, *id).await?;
    version.check(invitation.facts.version)?;
    let now = act.now().await?;
    let (facts, accepted) = accept(&actor, &address, &seen.facts, &invitation.facts, now)?;
    let organization = Organization { facts, ..seen.clone() };
    store::save(&act, &seen.facts, &organization).await?;
    store::save_invitation(&act, &Invitation { facts: accepted, ..invitation }).await?;
    let stream = Stream::Organization(found.organization_id);
    audit::record(&act, stream, "invitation_accepted", &json!({ "invitation_id": *id })).await?;
    let people = notices::others_binding(&organization, actor.person_id);
    let told = (NoticeKind::InvitationAccepted, actor.person_id);
    notices::tell(&act, &organization, people, told, &[]).await?;
    let view = view::saved(&act, found.organization_id, &actor).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
