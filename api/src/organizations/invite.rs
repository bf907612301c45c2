//! `POST /organizations/{id}/invitations`.

use actix_web::post;
use serde_json::json;
use shared::accounts::normal_email;
use shared::ids::{InvitationId, OrganizationId};
use shared::organizations::commands::invite;
use shared::organizations::{InvitationDraft, InvitationView};

use super::store::{self, Invitation};
use super::{letters, view};
use crate::ctx::Ctx;
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audit, machine};

/// Invite an address to an organization.
///
/// Whoever confirms the address, now or later, finds the invitation; nobody else can use it. The answer
/// does not say whether the address has an account.
#[utoipa::path(tag = "organizations")]
#[post("/organizations/{id}/invitations")]
pub async fn invite_member(
    SignedIn(actor): SignedIn,
    id: Path<OrganizationId>,
    key: IdempotencyKey,
    draft: Json<InvitationDraft>,
    ctx: Ctx,
) -> Result<Created<InvitationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    if let Some(made) = act.replay() {
        let made = store::invitation(&act, InvitationId(made)).await?;
        return Ok(created(made));
    }
    let organization = store::lock(&act, *id, &actor).await?;
    let now = act.now().await?;
    let InvitationDraft { email, role, language } = draft.into_inner();
    let known = accounts::store::by_email(&act, &normal_email(&email)).await?;
    let is_member = known.is_some_and(|known| organization.facts.role_of(known.account.id).is_some());
    let new = InvitationId(machine::new_id());
    let facts = invite(&actor, &organization.facts, new, (&email, role), is_member, now)?;
    let invitation = Invitation { facts, language, invited_by: actor.person_id, sent_at: now };
    store::insert_invitation(&act, &invitation).await?;
    // The address is in its row, not in the record: people may leave, the record stays.
    let data = json!({ "invitation_id": new, "role": role });
    audit::record(&act, Stream::Organization(*id), "member_invited", &data).await?;
    letters::send(&act, &organization, &invitation).await?;
    act.commit(new).await?;
    Ok(created(invitation))
}

fn created(invitation: Invitation) -> Created<InvitationView> {
    let path = format!("/organization-invitations/{}", invitation.facts.id);
    Created::at(path, view::invitation(invitation))
}
