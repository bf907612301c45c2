//! `POST /organization-invitations/{id}/decline`.

use actix_web::post;
use serde_json::json;
use shared::ids::InvitationId;
use shared::notifications::NoticeKind;
use shared::organizations::MyInvitation;
use shared::organizations::commands::decline_invitation as decline;
use shared::organizations::rules::may_read_invitation;

use super::store::{self, Invitation};
use super::{mine, notices};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit};

/// Decline an invitation to your confirmed address.
///
/// The organization is told that it was declined.
#[utoipa::path(tag = "organizations", params(IfMatch))]
#[post("/organization-invitations/{id}/decline")]
pub async fn decline_invitation(
    SignedIn(actor): SignedIn,
    id: Path<InvitationId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<MyInvitation>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let found = store::invitation(&act, *id).await?;
    let address = accounts::store::find(&act, actor.person_id).await?.email;
    may_read_invitation(&actor, &address, &found.facts)?;
    if act.replay().is_some() {
        let now = act.now().await?;
        return Ok(Changed(mine::view(&act, found, now).await?));
    }
    let organization = store::lock_unchecked(&act, found.facts.organization_id).await?;
    let invitation = store::lock_invitation(&act, *id).await?;
    version.check(invitation.facts.version)?;
    let now = act.now().await?;
    let facts = decline(&actor, &address, &invitation.facts, now)?;
    let declined = Invitation { facts, ..invitation };
    store::save_invitation(&act, &declined).await?;
    let stream = Stream::Organization(organization.facts.id);
    audit::record(&act, stream, "invitation_declined", &json!({ "invitation_id": *id })).await?;
    let people = organization.facts.binding();
    let told = (NoticeKind::InvitationDeclined, actor.person_id);
    notices::tell(&act, &organization, people, told, &[]).await?;
    let view = mine::view(&act, declined, now).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
