//! `GET /organization-invitations`.

use actix_web::get;
use shared::actor::EmailStanding;
use shared::organizations::MyInvitation;
use shared::page::Page;

use super::{mine, store};
use crate::accounts;
use crate::ctx::Ctx;
use crate::http::{Listed, Problem, SignedIn};

/// List the invitations to your confirmed address that wait for an answer.
#[utoipa::path(tag = "organizations")]
#[get("/organization-invitations")]
pub async fn list_my_invitations(
    SignedIn(actor): SignedIn,
    ctx: Ctx,
) -> Result<Listed<MyInvitation>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let found = match actor.email {
        EmailStanding::Confirmed => {
            let email = accounts::store::find(&read, actor.person_id).await?.email;
            store::invitations_to(&read, &email, now).await?
        }
        EmailStanding::Unconfirmed => Vec::new(),
    };
    Ok(Listed(Page::whole(mine::views(&read, found, now).await?)))
}
