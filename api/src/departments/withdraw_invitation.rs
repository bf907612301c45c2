//! `POST /department-invitations/{id}/withdraw`.

use actix_web::post;
use serde_json::json;
use shared::departments::rules::may_invite;
use shared::departments::{DepartmentInvitationView, withdraw};
use shared::ids::DepartmentInvitationId;

use super::{store, views};
use crate::audit;
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;

/// Take an invitation to a department back.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/department-invitations/{id}/withdraw")]
pub async fn withdraw_department_invitation(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentInvitationId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<DepartmentInvitationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let seen = store::invitation(&act, *id).await?;
    may_invite(&actor, seen.department_id, &seen.roles)?;
    if act.replay().is_some() {
        return Ok(Changed(views::invitation(&act, &seen, act.now().await?).await?));
    }
    store::lock(&act, seen.department_id).await?;
    let invitation = store::lock_invitation(&act, *id).await?;
    version.check(invitation.version)?;
    let now = act.now().await?;
    let withdrawn = withdraw(&actor, &invitation, now)?;
    store::save_invitation(&act, &withdrawn).await?;
    let data = json!({ "invitation_id": *id });
    audit::record(&act, Stream::Department(invitation.department_id), "invitation_withdrawn", &data).await?;
    let view = views::invitation(&act, &withdrawn, now).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
