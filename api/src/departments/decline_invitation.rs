//! `POST /department-invitations/{id}/decline`.

use actix_web::post;
use serde_json::json;
use shared::departments::{DepartmentInvitationView, decline};
use shared::ids::DepartmentInvitationId;
use shared::language::Words;
use shared::notifications::{NoticeKind, same};
use shared::refusal::Refusal;

use super::{notices, store, views};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audience, audit};

const DECLINED: Words = Words::new("declined", "déclinée");

/// Decline an invitation to a department.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/department-invitations/{id}/decline")]
pub async fn decline_department_invitation(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentInvitationId>,
    version: IfMatch,
    key: IdempotencyKey,
    ctx: Ctx,
) -> Result<Changed<DepartmentInvitationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    let seen = store::invitation(&act, *id).await?;
    let account = accounts::store::find(&act, actor.person_id).await?;
    if account.email != seen.email {
        return Err(Refusal::NotFound.into());
    }
    if act.replay().is_some() {
        return Ok(Changed(views::invitation(&act, &seen, act.now().await?).await?));
    }
    // Whoever writes to a department's record holds its lock.
    store::lock(&act, seen.department_id).await?;
    let invitation = store::lock_invitation(&act, *id).await?;
    version.check(invitation.version)?;
    let now = act.now().await?;
    let declined = decline(&actor, &account.email, &invitation, now)?;
    store::save_invitation(&act, &declined).await?;
    let department_id = invitation.department_id;
    let data = json!({ "invitation_id": *id });
    audit::record(&act, Stream::Department(department_id), "invitation_declined", &data).await?;
    let name = same(audience::name(&act, actor.person_id).await?);
    let more = [("name", name), ("answer", DECLINED.bilingual())];
    let kind = NoticeKind::DepartmentInvitationAnswered;
    notices::tell(&act, invitation.invited_by, kind, department_id, &more).await?;
    let view = views::invitation(&act, &declined, now).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
