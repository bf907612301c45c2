//! `GET /department-invitations`.

use actix_web::get;
use shared::actor::{Actor, EmailStanding};
use shared::departments::{DepartmentInvitationView, Invitation};
use shared::page::Page;

use super::{store, views};
use crate::accounts;
use crate::ctx::Ctx;
use crate::db::Transaction;
use crate::http::{Listed, Problem, SignedIn};

/// List the invitations to departments that wait for you.
///
/// Those that went to your address, once it is confirmed.
#[utoipa::path(tag = "departments")]
#[get("/department-invitations")]
pub async fn list_own_department_invitations(
    SignedIn(actor): SignedIn,
    ctx: Ctx,
) -> Result<Listed<DepartmentInvitationView>, Problem> {
    let read = ctx.begin_read().await?;
    let now = read.now().await?;
    let mut found = to(&read, &actor).await?;
    found.retain(|one| one.is_open(now));
    Ok(Listed(Page::whole(views::invitations(&read, found, now).await?)))
}

/// What went to a person's confirmed address and was not answered.
///
/// # Errors
/// When the database does not answer.
pub async fn to(transaction: &Transaction, actor: &Actor) -> Result<Vec<Invitation>, Problem> {
    match actor.email {
        EmailStanding::Unconfirmed => Ok(Vec::new()),
        EmailStanding::Confirmed => {
            let account = accounts::store::find(transaction, actor.person_id).await?;
            store::invitations_to(transaction, &account.email).await
        }
    }
}
