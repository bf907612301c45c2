//! `POST /department-invitations/{id}/accept`.

use actix_web::post;
use serde_json::json;
use shared::departments::{DepartmentInvitationView, accept};
use shared::ids::DepartmentInvitationId;
use shared::language::Words;
use shared::notifications::{NoticeKind, same};
use shared::refusal::Refusal;

use super::{notices, store, views};
use crate::ctx::Ctx;
use crate::http::{Changed, IdempotencyKey, IfMatch, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::{accounts, audience, audit};

const ACCEPTED: Words = Words::new("accepted", "acceptée");

/// Accept an invitation to a department: its roles are yours at once.
///
/// Only whoever owns the address that it went to, confirmed; for others it is not there.
#[utoipa::path(tag = "departments", params(IfMatch))]
#[post("/department-invitations/{id}/accept")]
pub async fn accept_department_invitation(
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
    let department = store::lock_facts(&act, seen.department_id).await?;
    accounts::store::lock_active(&act, actor.person_id, Refusal::SessionOver).await?;
    let invitation = store::lock_invitation(&act, *id).await?;
    version.check(invitation.version)?;
    let now = act.now().await?;
    let (accepted, changed) = accept(&actor, &account.email, &department, &invitation, now)?;
    store::save_invitation(&act, &accepted).await?;
    store::save_people(&act, &department, &changed).await?;
    let data = json!({ "invitation_id": *id, "roles": invitation.roles });
    audit::record(&act, Stream::Department(department.id), "invitation_accepted", &data).await?;
    let name = same(audience::name(&act, actor.person_id).await?);
    let more = [("name", name), ("answer", ACCEPTED.bilingual())];
    let kind = NoticeKind::DepartmentInvitationAnswered;
    notices::tell(&act, invitation.invited_by, kind, department.id, &more).await?;
    let view = views::invitation(&act, &accepted, now).await?;
    act.commit(*id).await?;
    Ok(Changed(view))
}
