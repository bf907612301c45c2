//! `GET /organization-invitations/{id}`.

use actix_web::get;
use shared::ids::InvitationId;
use shared::organizations::MyInvitation;
use shared::organizations::rules::may_read_invitation;

use super::{mine, store};
use crate::accounts;
use crate::ctx::Ctx;
use crate::http::{Found, Path, Problem, SignedIn};

/// Read an invitation to your confirmed address.
///
/// To everybody else it does not exist, even with its link.
#[utoipa::path(tag = "organizations")]
#[get("/organization-invitations/{id}")]
pub async fn read_invitation(
    SignedIn(actor): SignedIn,
    id: Path<InvitationId>,
    ctx: Ctx,
) -> Result<Found<MyInvitation>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let invitation = store::invitation(&read, *id).await?;
    let address = accounts::store::find(&read, actor.person_id).await?.email;
    may_read_invitation(&actor, &address, &invitation.facts)?;
    Ok(Found(mine::view(&read, invitation, now).await?))
}
