//! `GET /department-invitations/{id}`.

use actix_web::get;
use shared::departments::DepartmentInvitationView;
use shared::departments::rules::may_read_invitation;
use shared::ids::DepartmentInvitationId;

use super::{store, views};
use crate::accounts;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

/// Read an invitation to a department.
///
/// For whoever owns the address that it went to, and for the department's administrators.
#[utoipa::path(tag = "departments")]
#[get("/department-invitations/{id}")]
pub async fn read_department_invitation(
    SignedIn(actor): SignedIn,
    id: Path<DepartmentInvitationId>,
    ctx: Ctx,
) -> Result<Found<DepartmentInvitationView>, Problem> {
    let read = ctx.begin_read().await?;
    let invitation = store::invitation(&read, *id).await?;
    let account = accounts::store::find(&read, actor.person_id).await?;
    may_read_invitation(&actor, &account.email, &invitation)?;
    Ok(Found(views::invitation(&read, &invitation, read.now().await?).await?))
}
