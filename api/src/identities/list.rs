//! `GET /account/identities`.

use actix_web::get;
use shared::identities::{IdentityView, Ways};

use super::{store, view};
use crate::accounts::store as people;
use crate::ctx::Ctx;
use crate::http::{Listed, Paging, Problem, Query, SignedIn, cursor};

/// List the sign-in services that lead to your account.
#[utoipa::path(tag = "accounts", params(Paging))]
#[get("/account/identities")]
pub async fn list_identities(
    SignedIn(actor): SignedIn,
    paging: Query<Paging>,
    ctx: Ctx,
) -> Result<Listed<IdentityView>, Problem> {
    let read = ctx.begin_read().await?;
    let account = people::find(&read, actor.person_id).await?;
    let (has_password, count) = store::ways(&read, actor.person_id).await?;
    let ways = Ways::of(has_password, count);
    let limit = paging.limit();
    let rows = store::of_person(&read, actor.person_id, paging.after()?, limit + 1).await?;
    let views = rows.into_iter().map(|row| view::of(&ctx, &account, ways, row)).collect();
    Ok(Listed(cursor::page(views, limit, |view: &IdentityView| view.id)))
}
