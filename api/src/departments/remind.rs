//! What the clock does about an invitation that waits: it is sent once more.

use shared::ids::DepartmentInvitationId;

use super::{letters, store};
use crate::columns::inconsistent;
use crate::ctx::Write;
use crate::http::problem::Problem;
use crate::{audience, outbox};

/// Sends an invitation once more, unless it was answered or its time is over.
///
/// # Errors
/// When the database does not answer, or the timer's detail is no invitation.
pub async fn remind(write: &Write, detail: &str) -> Result<(), Problem> {
    let id: DepartmentInvitationId = detail.parse().map_err(|_| inconsistent("timers.detail"))?;
    let invitation = store::lock_invitation(write, id).await?;
    if !invitation.is_open(write.now().await?) {
        return Ok(());
    }
    let department = store::read(write, invitation.department_id).await?;
    let sender = audience::name(write, invitation.invited_by).await?;
    outbox::push(write, letters::reminder(write.ctx(), &department, &invitation, &sender)).await
}
