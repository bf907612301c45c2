//! `POST /departments/{id}/invitations`.

use actix_web::post;
use chrono::Duration;
use serde_json::json;
use shared::accounts::normal_email;
use shared::departments::rules::may_read;
use shared::departments::{
    DepartmentInvitationDraft, DepartmentInvitationState, DepartmentInvitationView, Invitation,
    REMINDER_DAYS, invite,
};
use shared::ids::{DepartmentId, DepartmentInvitationId};

use super::{letters, store, views};
use crate::ctx::{Act, Ctx, Write};
use crate::http::{Created, IdempotencyKey, Json, Path, Problem, SignedIn};
use crate::stream::Stream;
use crate::timers::{self, TimerAct};
use crate::{audience, audit, machine, outbox};

/// Invite somebody to hold roles in a department.
///
/// By an administrator. The address is one of the department's domains, or it is said why not. A newer
/// invitation to the same address replaces the one before. Whoever owns the address finds it after
/// signing in, with an account or a new one.
#[utoipa::path(tag = "departments")]
#[post("/departments/{id}/invitations")]
pub async fn invite_official(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentId>,
    key: IdempotencyKey,
    draft: Json<DepartmentInvitationDraft>,
    ctx: Ctx,
) -> Result<Created<DepartmentInvitationView>, Problem> {
    let act = ctx.begin_act(&actor, &key).await?;
    may_read(&actor, *id)?;
    if let Some(made) = act.replay() {
        return rendered(&act, DepartmentInvitationId(made)).await;
    }
    let department = store::lock_facts(&act, *id).await?;
    let now = act.now().await?;
    let new_id = DepartmentInvitationId(machine::new_id());
    let draft = draft.into_inner();
    let before = store::pending_to(&act, *id, &normal_email(&draft.email)).await?;
    let invitation = invite(&actor, &department, draft, new_id, now)?;
    if let Some(before) = before {
        let state = DepartmentInvitationState::Withdrawn { at: now };
        store::save_invitation(&act, &Invitation { version: before.version.next(), state, ..before }).await?;
    }
    send(&act, &invitation).await?;
    let reply = rendered(&act, new_id).await?;
    act.commit(new_id).await?;
    Ok(reply)
}

/// Keeps an invitation, writes it down without the address, sends it, and sets its reminder.
///
/// # Errors
/// When the database does not answer.
pub async fn send(write: &Write, invitation: &Invitation) -> Result<(), Problem> {
    store::insert_invitation(write, invitation).await?;
    let id = invitation.department_id;
    let data = json!({
        "invitation_id": invitation.id,
        "roles": invitation.roles,
        "reason": invitation.reason,
    });
    audit::record(write, Stream::Department(id), "official_invited", &data).await?;
    let department = store::read(write, id).await?;
    let sender = audience::name(write, invitation.invited_by).await?;
    outbox::push(write, letters::invitation(write.ctx(), &department, invitation, &sender)).await?;
    let due = invitation.invited_at + Duration::days(REMINDER_DAYS);
    let detail = invitation.id.to_string();
    timers::schedule(write, TimerAct::DepartmentInvitationReminder, Stream::Department(id), &detail, due)
        .await
}

async fn rendered(
    act: &Act,
    id: DepartmentInvitationId,
) -> Result<Created<DepartmentInvitationView>, Problem> {
    let invitation = store::invitation(act, id).await?;
    let view = views::invitation(act, &invitation, act.now().await?).await?;
    Ok(Created::at(format!("/department-invitations/{id}"), view))
}
